/**
 * The map as one prepared picture that is larger than its frame. While the map moves, the browser only shifts it by
 * whole pixels, so that also a computer without a graphics card is quick; it is made anew when the map rests.
 */
import { paintDots } from './dots.js';
import { drawMarks } from './marks.js';

/** The picture reaches so far beyond the frame on each side, as a part of the frame: room to shift. */
const MARGIN = 0.25;
const ROOM = 1 + 2 * MARGIN;
const REST_MILLIS = 140;
const STRETCH = 1.6; // beyond this, dots would look swollen

export class MapPicture {
  #canvas;
  #pen;
  #scene;
  #points = null;
  #dots = null;
  #drawn = null;
  #resting = null;

  /** @param scene gives what lies above the dots (see marks.js), and `paint`, the colours of the dots (see dots.js) */
  constructor(canvas, scene) {
    this.#canvas = canvas;
    this.#pen = canvas.getContext('2d', { alpha: false });
    this.#scene = scene;
  }

  /** Takes other dots, from the next drawing on. */
  take(points) {
    this.#points = points;
  }

  /** Makes the picture anew for this view. */
  draw(view) {
    clearTimeout(this.#resting);
    this.#drawn = enlarged(view);
    const width = Math.max(1, Math.round(this.#drawn.width * devicePixelRatio));
    const height = Math.max(1, Math.round(this.#drawn.height * devicePixelRatio));
    if (this.#dots?.width !== width || this.#dots.height !== height) {
      this.#dots = this.#pen.createImageData(width, height);
      Object.assign(this.#canvas, { width, height });
      this.#canvas.style.width = `${width / devicePixelRatio}px`;
      this.#canvas.style.height = `${height / devicePixelRatio}px`;
    }
    paintDots(this.#dots, this.#points, this.#drawn, this.#scene().paint);
    this.mark();
    this.#place(view);
  }

  /** Draws only what lies above the dots anew. */
  mark() {
    this.#pen.putImageData(this.#dots, 0, 0);
    drawMarks(this.#pen, this.#drawn, this.#scene());
  }

  /** Shows the view as well as the picture allows, and makes it anew as soon as the map rests. */
  move(view) {
    if (!this.#covers(view)) {
      this.draw(view);
      return;
    }
    this.#place(view);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.draw(view), REST_MILLIS);
  }

  #stretch(view) {
    return (view.zoom[0] / this.#drawn.zoom[0]) / ROOM;
  }

  /** How far the middle of the picture is from the middle of the frame, in parts of the frame. */
  #offset(view) {
    return [0, 1].map((axis) => (this.#drawn.middle[axis] - view.middle[axis]) * view.zoom[axis]);
  }

  #covers(view) {
    const stretch = this.#stretch(view);
    const room = (stretch * ROOM - 1) / 2;
    return stretch < STRETCH && this.#offset(view).every((part) => Math.abs(part) <= room);
  }

  /** Whole pixels need no smoothing between them. */
  #place(view) {
    const stretch = this.#stretch(view);
    const [right, up] = this.#offset(view);
    const whole = (length) => Math.round(length * devicePixelRatio) / devicePixelRatio;
    const left = whole(view.width * (0.5 + right - (ROOM * stretch) / 2));
    const top = whole(view.height * (0.5 - up - (ROOM * stretch) / 2));
    const scale = Math.abs(stretch - 1) < 1e-6 ? '' : ` scale(${stretch})`;
    this.#canvas.style.transform = `translate(${left}px, ${top}px)${scale}`;
  }
}

/** The view of the picture: as that of the frame, with room around. */
function enlarged(view) {
  const [width, height] = [view.width * ROOM, view.height * ROOM];
  const zoom = view.zoom.map((part) => part / ROOM);
  const middle = [...view.middle];
  const toScreen = (valence, energy) => [((valence - middle[0]) * zoom[0] + 0.5) * width, (0.5 - (energy - middle[1]) * zoom[1]) * height];
  return { width, height, zoom, middle, toScreen };
}
