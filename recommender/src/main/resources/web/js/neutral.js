/** "Learn my neutral face": half a minute of a face at rest, while the camera is on. Seven numbers are kept, no picture. */
import { byId, element, say } from './element.js';
import { change, state, watch } from './state.js';
import { t } from './words.js';

function ask(learn) {
  change({ learning: learn ? { state: 'looking', progress: 0, secondsLeft: null } : null });
  document.dispatchEvent(new CustomEvent('learn', { detail: learn }));
  if (learn) {
    say(t('neutral.relax'));
  }
  byId('neutral').querySelector('button').focus();
}

function offer() {
  return [
    element('button', { type: 'button', id: 'learn', onclick: () => ask(true) }, t(state.server?.neutral ? 'neutral.again' : 'neutral.learn')),
    element('p', { class: 'soft small' }, t('neutral.words')),
  ];
}

function looking() {
  return [
    element('p', { id: 'neutral-line' }),
    element('progress', { max: 1, value: 0, 'aria-label': t('neutral.progress') }),
    element('button', { type: 'button', id: 'learn-stop', onclick: () => ask(false) }, t('neutral.stop')),
  ];
}

function showProgress({ progress, secondsLeft }) {
  byId('neutral').querySelector('progress').value = progress;
  const words = t(state.steady && state.steady.kind !== 'face' ? 'neutral.unseen' : 'neutral.relax');
  byId('neutral-line').textContent = secondsLeft === null ? words : `${words} ${t('neutral.left', { seconds: secondsLeft })}`;
}

let shown = '';
function draw() {
  const place = byId('neutral');
  const live = state.view === 'live';
  const now = live ? `${state.learning ? 'looking' : 'offer'} ${state.server?.neutral} ${document.documentElement.lang}` : '';
  if (now !== shown) {
    shown = now;
    place.hidden = !live;
    place.replaceChildren(...(!live ? [] : state.learning ? looking() : offer()));
  }
  if (live && state.learning) {
    showProgress(state.learning);
  }
}

/** What the camera's answer says of it. Where the listener stopped it meanwhile, only an end that came before that counts. */
export function hearLearning(learning) {
  if (!learning || (!state.learning && learning.state !== 'done')) {
    return;
  }
  if (learning.state === 'looking') {
    change({ learning });
    return;
  }
  const focused = byId('neutral').contains(document.activeElement);
  const done = learning.state === 'done';
  change({ learning: null, ...(done ? { server: { ...state.server, neutral: true } } : {}) });
  byId('stage-line').textContent = t(done ? 'neutral.done' : 'neutral.failed');
  if (focused) {
    byId('learn').focus();
  }
}

export function startNeutral() {
  watch(['view', 'learning', 'steady', 'server'], draw);
  document.addEventListener('language', draw);
}
