/** A picture instead of the camera: scaled down here, read there, shown in the ring, never kept. */
import { byId, element } from './element.js';
import { Problem, sendPicture } from './server.js';
import { askForSongs } from './songs.js';
import { forgetAsk, hold } from './stage.js';
import { change, state } from './state.js';
import { clearBoxes, drawBoxes } from './overlay.js';
import { showLine } from './trouble.js';
import { t } from './words.js';

const LONGEST_SIDE = 1280; // enough for a face; keeps what is sent far below the server's limit

/** Counts what the stage is asked to show: of a picture that is read meanwhile, no answer counts any more. */
let turns = 0;

async function decoded(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new Problem('picture_broken', '');
  }
}

function scaled(bitmap) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = byId('still');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.92));
}

/** Shows whom the reading is about, and asks for songs if it is sure. */
function take(face) {
  const asked = { probabilities: face.probabilities };
  forgetAsk();
  change({ reading: { kind: 'face', ...face }, asked });
  const still = byId('still');
  drawBoxes([face], still.width, still.height, false);
  if (face.sure) {
    askForSongs();
  }
}

/** Several faces: each as a small picture, and the question which one is meant. */
function askWhich(reading) {
  const still = byId('still');
  const choices = reading.faces.map((face, index) => {
    const crop = element('canvas', { width: 72, height: 72, 'aria-hidden': 'true' });
    const [x, y, w, h] = face.box;
    crop.getContext('2d').drawImage(still, x, y, w, h, 0, 0, 72, 72);
    return element('button', { type: 'button', class: 'face-choice', onclick: () => take(face) }, crop, t('picture.face', { number: index + 1 }));
  });
  hold('answer', t('reading.faces.line'), choices);
  drawBoxes(reading.faces, still.width, still.height, false);
  choices[0].focus();
}

async function read(file) {
  const turn = ++turns;
  forgetAsk();
  showLine('stage-line', null);
  document.dispatchEvent(new Event('picture')); // the camera stops for it
  try {
    await show(file, () => turn === turns);
  } catch (problem) {
    if (turn === turns) {
      change({ view: 'start', reading: null });
      showLine('stage-line', problem);
    }
  }
}

/** @param counts whether this picture is still the one that the listener wants */
async function show(file, counts) {
  const bitmap = await decoded(file);
  if (!counts()) {
    bitmap.close();
    return;
  }
  const blob = await scaled(bitmap);
  if (!counts()) {
    return;
  }
  clearBoxes();
  change({ view: 'picture', reading: null, steady: null });
  const reading = await sendPicture(blob);
  if (counts()) {
    tell(reading);
  }
}

function tell(reading) {
  if (reading.kind === 'face') {
    take(reading.faces[0]);
    return;
  }
  change({ reading });
  if (reading.kind === 'faces') {
    askWhich(reading);
  } else {
    hold('answer', t(`reading.${reading.kind}.line`), []);
  }
}

function endTurn() {
  turns += 1;
}

export function startPictures() {
  const input = byId('picture');
  document.addEventListener('camera', endTurn);
  document.addEventListener('by-hand', endTurn);
  byId('choose-picture').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    if (input.files.length > 0) {
      read(input.files[0]);
      input.value = '';
    }
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = [...(event.dataTransfer?.files ?? [])].find((one) => one.type.startsWith('image/'));
    if (file && state.server?.model) {
      read(file);
    }
  });
}
