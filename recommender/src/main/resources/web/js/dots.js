/** Draws many dots quickly: WebGL where the browser has it, a plain canvas with fewer dots where not. */
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

/**
 * @param points `{count, valence, energy, mood}`: two Uint16Array of 0 to 65535 and a Uint8Array in the catalog's order
 * @returns {draw(view)} where view has middle [x, y] and zoom [x, y]: parts of the frame for one unit of the plane
 */
export function dotsOn(canvas, points) {
  const gl = canvas.getContext('webgl', { alpha: true, antialias: false, premultipliedAlpha: true });
  return gl ? withWebGl(canvas, gl, points) : plain(canvas, points);
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
