/** What lies above the dots: names of the moods, the path, the songs of the queue, and the listener as a point of light. */

const TAU = 2 * Math.PI;

/**
 * @param scene {names: [[mood word shown, middle]…], listener: {valence, energy, spread}?, path: [{valence, energy}…],
 *     songs: [track…], chosen: [valence, energy]?, ink, paper, colours: {mood: css},
 *     light: 'red green blue' of the listener's glow}
 */
export function drawMarks(pen, view, scene) {
  pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  grid(pen, view, scene);
  glow(pen, view, scene);
  names(pen, view, scene);
  path(pen, view, scene);
  songs(pen, view, scene);
  listener(pen, view, scene);
  chosen(pen, view, scene);
}

function grid(pen, view, { ink }) {
  const [left, top] = view.toScreen(0, 1);
  const [right, bottom] = view.toScreen(1, 0);
  const [middleX, middleY] = view.toScreen(0.5, 0.5);
  pen.strokeStyle = ink;
  pen.globalAlpha = 0.16;
  pen.lineWidth = 1;
  pen.strokeRect(left, top, right - left, bottom - top);
  pen.setLineDash([2, 6]);
  pen.beginPath();
  pen.moveTo(middleX, top);
  pen.lineTo(middleX, bottom);
  pen.moveTo(left, middleY);
  pen.lineTo(right, middleY);
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function names(pen, view, { names: list, ink, paper }) {
  pen.font = '600 22px Georgia, serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  for (const [word, middle] of list) {
    const [x, y] = view.toScreen(...middle);
    pen.lineWidth = 6;
    pen.strokeStyle = paper;
    pen.globalAlpha = 0.85;
    pen.strokeText(word, x, y);
    pen.globalAlpha = 1;
    pen.fillStyle = ink;
    pen.fillText(word, x, y);
  }
}

function path(pen, view, { path: points, ink, paper }) {
  if (points.length < 2) {
    return;
  }
  for (const [width, stroke] of [[7, paper], [3, ink]]) {
    pen.beginPath();
    points.forEach(({ valence, energy }, index) => pen[index === 0 ? 'moveTo' : 'lineTo'](...view.toScreen(valence, energy)));
    pen.lineWidth = width;
    pen.strokeStyle = stroke;
    pen.stroke();
  }
  const [end, before] = [points.at(-1), points.at(-2)].map(({ valence, energy }) => view.toScreen(valence, energy));
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
  pen.beginPath();
  pen.moveTo(end[0] + 8 * Math.cos(angle), end[1] + 8 * Math.sin(angle));
  pen.lineTo(end[0] + 11 * Math.cos(angle + 2.4), end[1] + 11 * Math.sin(angle + 2.4));
  pen.lineTo(end[0] + 11 * Math.cos(angle - 2.4), end[1] + 11 * Math.sin(angle - 2.4));
  pen.fillStyle = ink;
  pen.fill();
}

function songs(pen, view, { songs: list, ink, paper, colours }) {
  pen.font = '700 12px system-ui, sans-serif';
  list.forEach((track, index) => {
    const [x, y] = view.toScreen(track.valence, track.energy);
    pen.beginPath();
    pen.arc(x, y, 11, 0, TAU);
    pen.fillStyle = paper;
    pen.fill();
    pen.lineWidth = 3;
    pen.strokeStyle = colours[track.mood];
    pen.stroke();
    pen.fillStyle = ink;
    pen.fillText(String(index + 1), x, y + 0.5);
  });
}

function reach(view, spread) {
  return [Math.max(16, spread * view.zoom[0] * view.width), Math.max(16, spread * view.zoom[1] * view.height)];
}

/** The listener may be anywhere in this light; its edge is one standard deviation away. */
function glow(pen, view, { listener: you, ink, light }) {
  if (!you) {
    return;
  }
  const [x, y] = view.toScreen(you.valence, you.energy);
  const [reachX, reachY] = reach(view, you.spread);
  pen.save();
  pen.translate(x, y);
  pen.scale(reachX * 1.6, reachY * 1.6);
  const shine = pen.createRadialGradient(0, 0, 0, 0, 0, 1);
  shine.addColorStop(0, `rgb(${light})`);
  shine.addColorStop(1, `rgb(${light} / 0)`); // not 'transparent', which is black and darkens what lies between
  pen.fillStyle = shine;
  pen.globalAlpha = 0.8;
  pen.beginPath();
  pen.arc(0, 0, 1, 0, TAU);
  pen.fill();
  pen.restore();
  pen.beginPath();
  pen.ellipse(x, y, reachX, reachY, 0, 0, TAU);
  pen.setLineDash([4, 4]);
  pen.lineWidth = 1.5;
  pen.strokeStyle = ink;
  pen.stroke();
  pen.setLineDash([]);
}

function listener(pen, view, { listener: you, ink, paper }) {
  if (!you) {
    return;
  }
  pen.beginPath();
  pen.arc(...view.toScreen(you.valence, you.energy), 7, 0, TAU);
  pen.fillStyle = ink;
  pen.fill();
  pen.lineWidth = 3;
  pen.strokeStyle = paper;
  pen.stroke();
}

function chosen(pen, view, { chosen: dot, ink, paper }) {
  if (!dot) {
    return;
  }
  const [x, y] = view.toScreen(...dot);
  for (const [width, stroke] of [[6, paper], [2.5, ink]]) {
    pen.beginPath();
    pen.arc(x, y, 12, 0, TAU);
    pen.lineWidth = width;
    pen.strokeStyle = stroke;
    pen.stroke();
  }
}

