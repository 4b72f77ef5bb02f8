/** Starts the page: words, then what the server has, then each part. */
import { byId, icon } from './element.js';
import { get, openSession, Problem } from './server.js';
import { change, state } from './state.js';
import { startTheme } from './theme.js';
import { loadWords, switchLanguage, t } from './words.js';
import { startStage } from './stage.js';
import { startPictures } from './pictures.js';
import { startCamera } from './camera.js';
import { startNeutral } from './neutral.js';
import { startQueue } from './queue.js';
import { startPlayer } from './player.js';
import { startPlane } from './plane-view.js';
import { startInsight } from './insight.js';
import { showTrouble } from './trouble.js';

function drawIcons() {
  for (const node of document.querySelectorAll('[data-icon]')) {
    node.replaceWith(icon(node.dataset.icon));
  }
}

function languageButton() {
  const button = byId('language');
  const show = () => {
    button.textContent = document.documentElement.lang === 'en' ? 'DE' : 'EN';
    button.lang = button.textContent.toLowerCase();
  };
  button.addEventListener('click', switchLanguage);
  document.addEventListener('language', show);
  show();
}

async function askServer() {
  await openSession();
  const server = await get('/api/state');
  change({ server });
  byId('made-up').hidden = !server.catalog?.madeUp;
  if (!server.catalog) {
    showTrouble(new Problem('no_catalog', ''));
  } else if (!server.model) {
    showTrouble(new Problem('no_model', ''));
  }
}

async function start() {
  drawIcons();
  await loadWords();
  startTheme();
  languageButton();
  startStage();
  startPictures();
  startCamera();
  startNeutral();
  startQueue();
  startPlayer();
  startInsight();
  try {
    await askServer();
  } catch (problem) {
    showTrouble(problem);
    return;
  }
  if (state.server.catalog) {
    startPlane().catch(showTrouble);
  }
  document.documentElement.dataset.ready = 'true';
  performance.mark('ready');
  document.title = t('title');
}

start();
