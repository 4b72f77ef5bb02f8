/** Draws boxes round faces over a picture or film that fills a circle (as `object-fit: cover` does). */
import { byId } from './element.js';


/**
 * @param faces each with `box` in pixels of the picture
 * @param mirrored whether the picture is shown as in a mirror
 */
export function drawBoxes(faces, width, height, mirrored) {
  const canvas = byId('boxes');
  const side = Math.round(canvas.clientWidth * devicePixelRatio);
  if (canvas.width !== side) {
    canvas.width = side;
    canvas.height = side;
  }
  const pen = canvas.getContext('2d');
  pen.clearRect(0, 0, side, side);
  const scale = side / Math.min(width, height);
  const left = (side - width * scale) / 2;
  const top = (side - height * scale) / 2;
  pen.lineWidth = Math.max(2, side / 160);
  pen.font = `700 ${Math.round(side / 12)}px system-ui, sans-serif`;
  faces.forEach(({ box: [x, y, w, h] }, index) => {
    const shownX = mirrored ? width - x - w : x;
    const place = [left + shownX * scale, top + y * scale, w * scale, h * scale];
    pen.strokeStyle = 'rgb(12 10 16 / .55)';
    pen.lineWidth *= 2;
    round(pen, place);
    pen.lineWidth /= 2;
    pen.strokeStyle = '#fff';
    round(pen, place);
    if (faces.length > 1) {
      badge(pen, place, index + 1, side);
    }
  });
}

function round(pen, [x, y, w, h]) {
  pen.beginPath();
  pen.roundRect(x, y, w, h, w * 0.12);
  pen.stroke();
}

function badge(pen, [x, y], number, side) {
  pen.fillStyle = '#fff';
  pen.beginPath();
  pen.arc(x, y, side / 16, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = '#17131c';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(String(number), x, y);
}

export function clearBoxes() {
  const canvas = byId('boxes');
  canvas.getContext('2d').clearRect(0, 0, canvas.width, canvas.height);
}

