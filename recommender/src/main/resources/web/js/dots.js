/**
 * Draws many dots: WebGL where the browser has it, a plain canvas with fewer dots where not. While the map moves, the
 * picture drawn last is only shifted and stretched, so that also a computer without a graphics card is quick.
 */
import { MOOD_ORDER, colour } from './feelings.js';

const VERTEX = `
attribute vec2 place;
attribute float mood;
uniform vec2 middle;
uniform vec2 zoom;
uniform float size;
uniform vec3 colours[5];
varying vec3 tone;
void main() {
  gl_Position = vec4((place - middle) * zoom * 2.0, 0.0, 1.0);
  gl_PointSize = size;
  tone = colours[int(mood + 0.5)];
}`;

const FRAGMENT = `
precision mediump float;
varying vec3 tone;
uniform float strength;
void main() {
  float edge = smoothstep(0.5, 0.38, length(gl_PointCoord - 0.5));
  gl_FragColor = vec4(tone, 1.0) * (strength * edge);
}`;

const PLAIN_LIMIT = 20_000;

/** The canvas reaches so far beyond the frame on each side, as a part of the frame: room to shift. */
const MARGIN = 0.25;
const ROOM = 1 + 2 * MARGIN;
const REST_MILLIS = 140;
const STRETCH = 1.6; // beyond this, dots would look swollen

/** The dots of a map on a canvas that is larger than its frame. */
export class Dots {
  #canvas;
  #brush;
  #drawn = null;
  #resting = null;

  /** @param points `{count, valence, energy, mood}`: two Uint16Array of 0 to 65535, a Uint8Array in the catalog's order */
  constructor(canvas, points) {
    const gl = canvas.getContext('webgl', { alpha: true, antialias: false, premultipliedAlpha: true });
    this.#canvas = canvas;
    this.#brush = gl ? withWebGl(canvas, gl, points) : plain(canvas, points);
  }

  /** @param view middle [x, y] of what is seen; zoom [x, y]: parts of the frame for one unit of the plane; width, height */
  draw(view) {
    clearTimeout(this.#resting);
    this.#drawn = { middle: [...view.middle], zoom: [...view.zoom] };
    this.#canvas.width = Math.round(view.width * ROOM * devicePixelRatio);
    this.#canvas.height = Math.round(view.height * ROOM * devicePixelRatio);
    this.#canvas.style.width = `${view.width * ROOM}px`;
    this.#canvas.style.height = `${view.height * ROOM}px`;
    this.#brush.draw({ middle: view.middle, zoom: view.zoom.map((part) => part / ROOM) });
    this.#place(view);
  }

  /** Shows the view as well as the last picture allows, and draws anew as soon as the map rests. */
  move(view) {
    if (this.#drawn === null || !this.#covers(view)) {
      this.draw(view);
      return;
    }
    this.#place(view);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.draw(view), REST_MILLIS);
  }

  /** Other colours, from the next drawing on. */
  paint() {
    this.#brush.paint();
  }

  #stretch(view) {
    return view.zoom[0] / this.#drawn.zoom[0];
  }

  /** How far the middle of the last picture is from the middle of the frame, in parts of the frame. */
  #offset(view) {
    return [0, 1].map((axis) => (this.#drawn.middle[axis] - view.middle[axis]) * view.zoom[axis]);
  }

  #covers(view) {
    const stretch = this.#stretch(view);
    const room = (stretch * ROOM - 1) / 2;
    return stretch < STRETCH && this.#offset(view).every((part) => Math.abs(part) <= room);
  }

  #place(view) {
    const stretch = this.#stretch(view);
    const [right, up] = this.#offset(view);
    const left = view.width * (0.5 + right - (ROOM * stretch) / 2);
    const top = view.height * (0.5 - up - (ROOM * stretch) / 2);
    this.#canvas.style.transform = `translate(${left}px, ${top}px) scale(${stretch})`;
  }
}

/** The same frame drawn for the same size of dots: few dots are large, many are small and let light through. */
function look(points, view) {
  const size = Math.max(2, Math.min(11, (420 / Math.sqrt(points.count + 1)) * Math.sqrt(view.zoom[0]) + 0.9)) * devicePixelRatio;
  return { size, strength: points.count > 30_000 ? 0.55 : 0.8 };
}

function compiled(gl, kind, source) {
  const shader = gl.createShader(kind);
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

function withWebGl(canvas, gl, points) {
  const program = gl.createProgram();
  gl.attachShader(program, compiled(gl, gl.VERTEX_SHADER, VERTEX));
  gl.attachShader(program, compiled(gl, gl.FRAGMENT_SHADER, FRAGMENT));
  gl.linkProgram(program);
  gl.useProgram(program);
  const places = new Uint16Array(points.count * 2);
  for (let i = 0; i < points.count; i += 1) {
    places[2 * i] = points.valence[i];
    places[2 * i + 1] = points.energy[i];
  }
  attribute(gl, program, 'place', places, 2, gl.UNSIGNED_SHORT, true);
  attribute(gl, program, 'mood', points.mood, 1, gl.UNSIGNED_BYTE, false);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  const at = (name) => gl.getUniformLocation(program, name);
  const uniforms = { middle: at('middle'), zoom: at('zoom'), size: at('size'), strength: at('strength') };
  const paint = () => gl.uniform3fv(at('colours'), MOOD_ORDER.flatMap((mood) => colour(`--${mood}`)));
  paint();
  return {
    paint,
    draw(view) {
      const { size, strength } = look(points, view);
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.uniform2fv(uniforms.middle, view.middle);
      gl.uniform2fv(uniforms.zoom, view.zoom);
      gl.uniform1f(uniforms.size, size);
      gl.uniform1f(uniforms.strength, strength);
      gl.drawArrays(gl.POINTS, 0, points.count);
    },
  };
}

function attribute(gl, program, name, values, parts, type, fraction) {
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
  const place = gl.getAttribLocation(program, name);
  gl.enableVertexAttribArray(place);
  gl.vertexAttribPointer(place, parts, type, fraction, 0, 0);
}

function plain(canvas, points) {
  const pen = canvas.getContext('2d');
  const step = Math.max(1, Math.ceil(points.count / PLAIN_LIMIT));
  return {
    paint() {},
    draw(view) {
      const { width, height } = canvas;
      const { size } = look(points, view);
      pen.clearRect(0, 0, width, height);
      pen.globalAlpha = 0.7;
      MOOD_ORDER.forEach((mood, number) => {
        pen.fillStyle = `rgb(${colour(`--${mood}`).map((part) => Math.round(part * 255)).join(' ')})`;
        for (let i = 0; i < points.count; i += step) {
          if (points.mood[i] === number) {
            const x = (points.valence[i] / 65535 - view.middle[0]) * view.zoom[0] + 0.5;
            const y = 0.5 - (points.energy[i] / 65535 - view.middle[1]) * view.zoom[1];
            pen.fillRect(x * width, y * height, size, size);
          }
        }
      });
    },
  };
}
