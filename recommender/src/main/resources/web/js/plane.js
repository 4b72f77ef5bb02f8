/** The plane's view: where it looks, from plane to screen and back, which dot is near. Knows no page. */

const HOME = { x: 0.5, y: 0.5, scale: 1 };
const ROOM = [0.92, 0.88]; // of the frame that the whole plane takes at scale 1

export class PlaneView {
  x = HOME.x;
  y = HOME.y;
  scale = HOME.scale;
  width = 1;
  height = 1;

  home() {
    Object.assign(this, HOME);
  }

  /** For the drawing of dots. */
  get middle() {
    return [this.x, this.y];
  }

  get zoom() {
    return [ROOM[0] * this.scale, ROOM[1] * this.scale];
  }

  toScreen(valence, energy) {
    return [((valence - this.x) * this.zoom[0] + 0.5) * this.width, (0.5 - (energy - this.y) * this.zoom[1]) * this.height];
  }

  toPlane(screenX, screenY) {
    return [(screenX / this.width - 0.5) / this.zoom[0] + this.x, (0.5 - screenY / this.height) / this.zoom[1] + this.y];
  }

  panBy(dx, dy) {
    this.#look(this.x - dx / this.width / this.zoom[0], this.y + dy / this.height / this.zoom[1]);
  }

  /** Zooms so that what is under this place of the screen stays there. */
  zoomBy(factor, screenX = this.width / 2, screenY = this.height / 2) {
    const [x, y] = this.toPlane(screenX, screenY);
    const scale = Math.min(60, Math.max(1, this.scale * factor));
    const share = this.scale / scale;
    this.scale = scale;
    this.#look(x - (x - this.x) * share, y - (y - this.y) * share);
  }

  /** Moves as little as needed so that a point is well inside the frame. */
  show(valence, energy) {
    const [x, y] = this.toScreen(valence, energy);
    const edge = 60;
    const dx = x < edge ? edge - x : x > this.width - edge ? this.width - edge - x : 0;
    const dy = y < edge ? edge - y : y > this.height - edge ? this.height - edge - y : 0;
    this.panBy(dx, dy);
  }

  #look(x, y) {
    const reach = 0.5 - 0.5 / this.scale + 0.02;
    this.x = Math.min(0.5 + reach, Math.max(0.5 - reach, x));
    this.y = Math.min(0.5 + reach, Math.max(0.5 - reach, y));
  }
}

/** Reads what /api/plane sends: a count (32 bits, little end first), then valences and energies (16 bits), then moods. */
export function readPoints(buffer) {
  const count = new DataView(buffer).getUint32(0, true);
  return {
    count,
    valence: new Uint16Array(buffer, 4, count),
    energy: new Uint16Array(buffer, 4 + 2 * count, count),
    mood: new Uint8Array(buffer, 4 + 4 * count, count),
  };
}

/** Index of the dot nearest to a place of the screen, or -1 where none is within `reach` pixels. */
export function nearestDot(points, view, screenX, screenY, reach) {
  const [valence, energy] = view.toPlane(screenX, screenY).map((part) => part * 65535);
  const perX = (view.zoom[0] * view.width) / 65535;
  const perY = (view.zoom[1] * view.height) / 65535;
  let best = -1;
  let least = reach * reach;
  for (let i = 0; i < points.count; i += 1) {
    const dx = (points.valence[i] - valence) * perX;
    const dy = (points.energy[i] - energy) * perY;
    const distance = dx * dx + dy * dy;
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}

/** The next dot from dot `from` in a direction ([1, 0] is brighter): near, and more ahead than aside. -1 at the edge. */
export function nextDot(points, from, [right, up]) {
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < points.count; i += 1) {
    const dx = points.valence[i] - points.valence[from];
    const dy = points.energy[i] - points.energy[from];
    const ahead = dx * right + dy * up;
    const aside = Math.abs(dx * up) + Math.abs(dy * right);
    const cost = ahead + 2.5 * aside;
    if (ahead > 60 && aside < 1.2 * ahead && cost < least) {
      least = cost;
      best = i;
    }
  }
  return best;
}

/** The middle of each mood's dots, for its name on the map: `[valence, energy]` from 0 to 1, or null where it has none. */
export function middles(points) {
  const sums = Array.from({ length: 5 }, () => [0, 0, 0]);
  for (let i = 0; i < points.count; i += 1) {
    const sum = sums[points.mood[i]];
    sum[0] += points.valence[i];
    sum[1] += points.energy[i];
    sum[2] += 1;
  }
  return sums.map(([x, y, count]) => (count === 0 ? null : [x / count / 65535, y / count / 65535]));
}
