/** The map on the page: dots, marks, pointer, keys, the card of a song, and the same as a table. */
import { byId, element } from './element.js';
import { MOOD_ORDER, colour } from './feelings.js';
import { MapPicture } from './map-picture.js';
import { PlaneView, middles, nearestDot, nextDot, readPoints } from './plane.js';
import { startPlaneTable } from './plane-table.js';
import { playTrack } from './player.js';
import { followPointers } from './pointers.js';
import { get, getBytes } from './server.js';
import { change, state, watch } from './state.js';
import { showTrouble } from './trouble.js';
import { number, t } from './words.js';

const view = new PlaneView();
let points = null;
let catalogId = null; // whose dots these are; a newer catalog numbers its songs anew
let picture = null;
let names = [];
let chosen = -1;
let track = null;
let toPlay = false; // asked for before it was known which song the dot is
let inSight = false;
const wanted = new Set(); // of 'marks', 'move' and 'all', for the next frame

/** As the canvas takes it. */
function css(parts) {
  return `rgb(${parts.join(' ')})`;
}

function rgb(property) {
  return colour(property).map((part) => Math.round(part * 255));
}

let palette = null;
function colours() {
  palette ??= {
    ink: css(rgb('--ink')),
    paper: css(rgb('--paper')),
    light: rgb('--tint').join(' '),
    colours: Object.fromEntries(MOOD_ORDER.map((mood) => [mood, css(rgb(`--${mood}-ink`))])),
    paint: { moods: MOOD_ORDER.map((mood) => rgb(`--${mood}`)), paper: rgb('--map') },
  };
  return palette;
}

/** Many times a second a face moves the listener's point: that waits until somebody looks at the map. */
function redraw(what = 'move') {
  if (wanted.size === 0 && inSight) {
    requestAnimationFrame(draw);
  }
  wanted.add(what);
}

function draw() {
  if (wanted.has('all')) {
    picture.draw(view);
  } else {
    if (wanted.has('marks')) {
      picture.mark();
    }
    if (wanted.has('move')) {
      picture.move(view);
    }
  }
  wanted.clear();
}

function watchSight(frame) {
  const look = ([entry]) => {
    inSight = entry.isIntersecting;
    if (inSight && wanted.size > 0) {
      requestAnimationFrame(draw);
    }
  };
  new IntersectionObserver(look, { rootMargin: '300px' }).observe(frame);
}

function listener() {
  const face = state.view === 'live' ? state.steady : state.reading;
  return face?.point ?? (state.queue ? { ...state.queue.start, spread: 0.05 } : null);
}

function scene() {
  return {
    ...colours(),
    names: names.map(([mood, middle]) => [t(`mood.${mood}`), middle]),
    listener: listener(),
    path: state.queue?.path ?? [],
    songs: state.queue?.tracks ?? [],
    chosen: chosen >= 0 ? placeOf(chosen) : null,
  };
}

function placeOf(index) {
  return [points.valence[index] / 65535, points.energy[index] / 65535];
}

function fit() {
  const frame = byId('plane-frame');
  view.width = frame.clientWidth;
  view.height = frame.clientHeight;
  redraw('all');
}

/** Shows which song a dot is; asks the server once the listener rests on it. */
let asking = null;
function choose(index, spoken) {
  if (index === chosen) {
    return;
  }
  chosen = index;
  track = null;
  toPlay = false;
  clearTimeout(asking);
  byId('plane-card').hidden = true;
  redraw('marks');
  if (index >= 0) {
    asking = setTimeout(() => fetchCard(index, spoken), 120);
  }
}

async function fetchCard(index, spoken) {
  const found = await get(`/api/plane/${encodeURIComponent(catalogId)}/${index}`).catch(askForNewCatalog);
  if (!found || index !== chosen) {
    return;
  }
  track = found;
  const card = byId('plane-card');
  card.className = `plane-card of-${found.mood}`;
  card.replaceChildren(
    element('b', {}, found.title || t('song.untitled')),
    element('span', { class: 'soft' }, found.artist),
    element('div', {}, element('span', { class: 'mood-word' }, t(`mood.${found.mood}`))),
    element('span', { class: 'soft small' }, t('plane.numbers', { valence: number(found.valence, 2), energy: number(found.energy, 2) })),
  );
  card.hidden = false;
  const [x, y] = view.toScreen(...placeOf(index));
  card.style.left = `${Math.min(view.width - card.offsetWidth - 8, Math.max(8, x + 18))}px`;
  card.style.top = `${Math.min(view.height - card.offsetHeight - 8, Math.max(8, y - card.offsetHeight - 12))}px`;
  if (spoken) {
    byId('plane-said').textContent = `${found.title}, ${found.artist}, ${t(`mood.${found.mood}`)}, ${t('plane.numbers', { valence: number(found.valence, 2), energy: number(found.energy, 2) })}`;
  }
  if (toPlay) {
    playChosen();
  }
}

/** Where the catalog is another by now, its dots are fetched; any other trouble comes again when it matters. */
async function askForNewCatalog(problem) {
  if (problem.status === 404) {
    change({ server: await get('/api/state').catch(() => state.server) });
  }
  return null;
}

function playChosen() {
  if (track) {
    change({ song: track });
    playTrack(track);
  } else {
    toPlay = chosen >= 0;
  }
}

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

function onKey(event) {
  const direction = DIRECTIONS[event.key];
  if (direction) {
    const start = chosen >= 0 ? chosen : nearestDot(points, view, view.width / 2, view.height / 2, Infinity);
    const next = chosen >= 0 ? nextDot(points, start, direction) : start;
    if (next >= 0) {
      view.show(...placeOf(next));
      choose(next, true);
      redraw();
    }
  } else if (event.key === 'Enter' || event.key === ' ') {
    playChosen();
  } else if (event.key === '+' || event.key === '=') {
    zoom(1.4);
  } else if (event.key === '-') {
    zoom(1 / 1.4);
  } else if (event.key === '0') {
    home();
  } else {
    return;
  }
  event.preventDefault();
}

function zoom(factor, x, y) {
  view.zoomBy(factor, x, y);
  byId('plane-card').hidden = true;
  redraw();
}

function home() {
  view.home();
  byId('plane-card').hidden = true;
  redraw();
}

const POINTING = {
  point: (x, y, reach) => choose(nearestDot(points, view, x, y, reach), false),
  press: (x, y, reach) => {
    choose(nearestDot(points, view, x, y, reach), true);
    playChosen();
  },
  leave: () => choose(-1, false),
  push: (dx, dy) => {
    byId('plane-card').hidden = true;
    panBy(dx, dy);
  },
  zoom,
};

/** Takes other points: the whole catalog at start; a test measures with many more. */
export function setPoints(taken) {
  choose(-1, false);
  points = taken;
  picture ??= new MapPicture(byId('plane-picture'), scene);
  picture.take(points);
  names = middles(points).flatMap((middle, index) => (middle ? [[MOOD_ORDER[index], middle]] : []));
  redraw('all');
}

export function panBy(dx, dy) {
  view.panBy(dx, dy);
  redraw();
}

async function load() {
  const { id } = state.server.catalog;
  const bytes = await getBytes(`/api/plane/${encodeURIComponent(id)}`);
  catalogId = id;
  setPoints(readPoints(bytes));
}

function loadNewer() {
  if (state.server.catalog && state.server.catalog.id !== catalogId) {
    load().catch(showTrouble);
  }
}

export async function startPlane() {
  startPlaneTable();
  await load();
  const frame = byId('plane-frame');
  new ResizeObserver(fit).observe(frame);
  watchSight(frame);
  followPointers(frame, POINTING);
  frame.addEventListener('keydown', onKey);
  byId('plane-in').addEventListener('click', () => zoom(1.6));
  byId('plane-out').addEventListener('click', () => zoom(1 / 1.6));
  byId('plane-home').addEventListener('click', home);
  watch(['server'], loadNewer);
  watch(['queue', 'reading', 'steady', 'view'], () => redraw('marks'));
  watch(['mood'], () => setTimeout(repaint, 1200)); // once the colours have come over
  document.addEventListener('theme', repaint);
  document.addEventListener('language', () => redraw('marks'));
  document.fonts.ready.then(() => redraw('marks'));
}

function repaint() {
  palette = null;
  redraw('all');
}
