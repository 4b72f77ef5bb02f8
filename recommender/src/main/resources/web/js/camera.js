/** The camera: off until clicked, off again with pause, with a hidden tab, or when a picture is chosen. */
import { byId, element, icon } from './element.js';
import { LiveReadings } from './live.js';
import { hearLearning } from './neutral.js';
import { clearBoxes, drawBoxes } from './overlay.js';
import { Problem } from './server.js';
import { askForSongs } from './songs.js';
import { forgetAsk, hold, holdMoods } from './stage.js';
import { change, state } from './state.js';
import { showLine } from './trouble.js';
import { put, t } from './words.js';

let on = false; // from the click until it is stopped or fails, also while the browser still asks
let track = null;
let readings = null;
let opening = 0;
let songsFor = null;
let faces = [];
let holding = { mood: null, since: 0 };

/** How long a steady mood must last before it brings songs. */
const PATIENCE_MILLIS = 1500;

function button(key, name) {
  const camera = byId('camera');
  camera.querySelector('svg').replaceWith(icon(name));
  put(camera.querySelector('[data-text]'), key);
}

function problemOf(error) {
  const codes = { NotAllowedError: 'camera_refused', SecurityError: 'camera_refused', NotFoundError: 'camera_absent', OverconstrainedError: 'camera_absent', NotReadableError: 'camera_busy', AbortError: 'camera_busy' };
  return new Problem(codes[error.name] ?? 'camera_absent', '');
}

async function open() {
  const turn = ++opening;
  forgetAsk();
  showLine('stage-line', null);
  if (!navigator.mediaDevices) {
    showLine('stage-line', new Problem('camera_insecure', ''));
    return;
  }
  on = true;
  document.dispatchEvent(new Event('camera')); // a picture that is still being read no longer counts
  change({ view: 'waiting', reading: null, steady: null });
  button('camera.stop', 'pause');
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { width: { ideal: 640 }, height: { ideal: 480 }, facingMode: 'user', frameRate: { ideal: 30 } } });
    if (turn !== opening) {
      stream.getTracks().forEach((one) => one.stop()); // stopped while the browser was still asking
      return;
    }
    await show(stream, turn);
  } catch (error) {
    if (turn === opening) {
      stop('start');
      showLine('stage-line', error instanceof Problem ? error : problemOf(error));
    }
  }
}

async function show(stream, turn) {
  track = stream.getVideoTracks()[0];
  track.addEventListener('ended', () => stopWith('camera_lost'));
  const video = byId('video');
  video.srcObject = stream;
  change({ view: 'live' });
  await video.play();
  if (turn !== opening) {
    return;
  }
  songsFor = null;
  readings = new LiveReadings(video, onReading, (problem) => {
    stop('start');
    showLine('stage-line', problem);
  });
  if (state.learning) {
    readings.learn(true); // asked for while the film was still starting
  }
}

function onReading(reading) {
  faces = [...reading.faces].sort((one, other) => other.box[0] - one.box[0]); // numbered from the left, as in a mirror
  const steady = { ...reading.steady, held: heldFor(reading.steady), count: faces.length };
  change({ steady, reading: null });
  drawBoxes(faces, reading.width, reading.height, true);
  hearLearning(reading.learning);
  if (steady.held >= 1 && !state.learning) {
    offerSongs(steady);
  }
}

/** The part of our patience that a steady mood has lasted, 0 to 1. */
function heldFor(steady) {
  const mood = steady.kind === 'face' && steady.sure && steady.settled ? steady.moods[0] : null;
  if (mood !== holding.mood) {
    holding = { mood, since: performance.now() };
  }
  return mood === null ? 0 : Math.min(1, (performance.now() - holding.since) / PATIENCE_MILLIS);
}

/** The first settled mood brings songs; a later one only offers them, so that no queue vanishes under the listener. */
function offerSongs(steady) {
  const mood = steady.moods[0];
  if (mood === songsFor) {
    return;
  }
  const first = songsFor === null && state.asked?.mood === undefined;
  songsFor = mood;
  if (first) {
    change({ asked: { probabilities: steady.probabilities } });
    askForSongs();
    return;
  }
  const take = () => {
    forgetAsk();
    change({ asked: { probabilities: steady.probabilities } });
    askForSongs();
  };
  const button = element('button', { type: 'button', onclick: take }, t('camera.changed.take', { mood: t(`mood.${mood}`) }));
  hold('offer', t('camera.changed', { mood: t(`mood.${mood}`) }), [button]);
}

/** Several faces: the listener says which one counts, as it is now. */
function listenTo(index) {
  const face = faces[index];
  if (!face) {
    return;
  }
  songsFor = face.moods[0];
  if (face.sure) {
    change({ asked: { probabilities: face.probabilities } });
    askForSongs();
  } else {
    holdMoods(face.moods);
  }
}

function stopWith(code) {
  if (on) {
    stop('start');
    showLine('stage-line', new Problem(code, ''));
  }
}

/** Turns the camera off at once: the light goes out, the socket closes, nothing is kept. */
function stop(view) {
  opening += 1;
  on = false;
  const stopped = track;
  track = null;
  stopped?.stop();
  readings?.close();
  readings = null;
  byId('video').srcObject = null;
  clearBoxes();
  forgetAsk();
  change({ learning: null });
  button('camera.start', 'camera');
  const face = state.steady?.kind === 'face' && view === 'start';
  const chosen = state.view === 'mood' && view === 'start'; // by hand, while the browser asked
  change({ view: chosen || (face && state.mood) ? 'mood' : view, steady: face ? state.steady : null });
}

export function startCamera() {
  byId('camera').addEventListener('click', () => (on ? stop('start') : open()));
  document.addEventListener('learn', (event) => readings?.learn(event.detail));
  document.addEventListener('who', (event) => listenTo(event.detail));
  document.addEventListener('picture', () => on && stop('picture'));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && on) {
      stop('start');
      byId('stage-line').textContent = t('camera.hidden');
    }
  });
  addEventListener('pagehide', () => on && stop('start'));
}
