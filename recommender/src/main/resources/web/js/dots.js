/** Many dots as a picture of pixels, made without a graphics card: a hundred thousand take some hundredths of a second. */

/** Few dots are large, many are small and let light through. */
function look(count, view) {
  const size = Math.max(2, Math.min(11, (420 / Math.sqrt(count + 1)) * Math.sqrt(view.zoom[0]) + 0.9)) * devicePixelRatio;
  return { size, strength: count > 30_000 ? 0.55 : 0.8 };
}

/** One dot: for each of its pixels how far it is from the middle pixel in the data, and how much it covers (0 to 256). */
function stampOf({ size, strength }, width) {
  const half = Math.ceil(size / 2);
  const away = [];
  const cover = [];
  for (let y = -half; y <= half; y += 1) {
    for (let x = -half; x <= half; x += 1) {
      const edge = Math.min(1, Math.max(0, (0.5 - Math.hypot(x, y) / size) / 0.12));
      if (edge > 0) {
        away.push((y * width + x) * 4);
        cover.push(Math.round(256 * strength * edge * edge * (3 - 2 * edge)));
      }
    }
  }
  return { half, away: Int32Array.from(away), cover: Int32Array.from(cover) };
}

/**
 * Fills the picture with paper and lays every dot on it that lies wholly inside.
 *
 * @param image `ImageData` of the whole picture
 * @param points `{count, valence, energy, mood}`: two Uint16Array of 0 to 65535, a Uint8Array in the catalog's order
 * @param view middle [x, y] of what is seen; zoom [x, y]: parts of the picture for one unit of the plane
 * @param colours of the moods in the catalog's order, and of the paper, each [red, green, blue] from 0 to 255
 */
export function paintDots(image, points, view, { moods, paper }) {
  const { data, width, height } = image;
  new Uint32Array(data.buffer).fill(new Uint32Array(Uint8Array.of(...paper, 255).buffer)[0]);
  const { half, away, cover } = stampOf(look(points.count, view), width);
  const perX = (view.zoom[0] * width) / 65535;
  const perY = (view.zoom[1] * height) / 65535;
  const left = (0.5 - view.middle[0] * view.zoom[0]) * width;
  const bottom = (0.5 + view.middle[1] * view.zoom[1]) * height;
  for (let i = 0; i < points.count; i += 1) {
    const x = Math.round(left + points.valence[i] * perX);
    const y = Math.round(bottom - points.energy[i] * perY);
    if (x < half || y < half || x >= width - half || y >= height - half) {
      continue;
    }
    const [red, green, blue] = moods[points.mood[i]];
    const middle = (y * width + x) * 4;
    for (let k = 0; k < away.length; k += 1) {
      const at = middle + away[k];
      const covered = cover[k];
      data[at] += ((red - data[at]) * covered) >> 8;
      data[at + 1] += ((green - data[at + 1]) * covered) >> 8;
      data[at + 2] += ((blue - data[at + 2]) * covered) >> 8;
    }
  }
}
