/** A picture instead of the camera: scaled down here, read there, shown in the ring, never kept. */
import { byId, element } from './element.js';
import { Problem, sendPicture } from './server.js';
import { askForSongs } from './songs.js';
import { forgetAsk } from './stage.js';
import { change, state } from './state.js';
import { clearBoxes, drawBoxes } from './overlay.js';
import { showLine } from './trouble.js';
import { percent, t } from './words.js';

const LONGEST_SIDE = 1280; // enough for a face; keeps what is sent far below the server's limit

async function scaled(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new Problem('picture_broken', '');
  }
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
  still.setAttribute('aria-label', t('picture.shown', { emotion: t(`emotion.${face.emotion}`), percent: percent(face.probability) }));
  if (face.sure) {
    askForSongs();
  }
}

/** Several faces: each as a small picture, and the question which one is meant. */
function askWhich(reading) {
  const still = byId('still');
  const asks = byId('asks');
  asks.dataset.held = 'true';
  asks.hidden = false;
  asks.replaceChildren(
    ...reading.faces.map((face, index) => {
      const crop = element('canvas', { width: 72, height: 72, 'aria-hidden': 'true' });
      const [x, y, w, h] = face.box;
      crop.getContext('2d').drawImage(still, x, y, w, h, 0, 0, 72, 72);
      return element('button', { type: 'button', class: 'face-choice', onclick: () => take(face) }, crop, t('picture.face', { number: index + 1 }));
    }),
  );
  drawBoxes(reading.faces, still.width, still.height, false);
  asks.firstElementChild.focus();
}

async function read(file) {
  forgetAsk();
  showLine('stage-line', null);
  document.dispatchEvent(new Event('picture')); // the camera stops for it
  try {
    const blob = await scaled(file);
    clearBoxes();
    change({ view: 'picture', reading: null, steady: null });
    const reading = await sendPicture(blob);
    if (reading.kind === 'face') {
      take(reading.faces[0]);
    } else {
      change({ reading });
      byId('stage-line').textContent = t(`reading.${reading.kind}.line`);
    }
    if (reading.kind === 'faces') {
      askWhich(reading);
    }
  } catch (problem) {
    change({ view: 'start', reading: null });
    showLine('stage-line', problem);
  }
}

export function startPictures() {
  const input = byId('picture');
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
