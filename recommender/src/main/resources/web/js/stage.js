/** The ring and what stands in it: the question, the camera, the picture, the answer. */
import { byId, element } from './element.js';
import { EMOJI, EMOTIONS, GOALS, MOODS } from './feelings.js';
import { askForSongs, correct } from './songs.js';
import { change, state, watch } from './state.js';
import { percent, t } from './words.js';

const ring = () => byId('ring');

function moodBeads() {
  byId('moods').replaceChildren(
    ...MOODS.map(({ word, angle }) =>
      element(
        'button',
        { type: 'button', class: `bead of-${word}`, 'data-mood': word, '--angle': `${angle}deg`, 'aria-pressed': 'false', onclick: () => chooseMood(word) },
        t(`mood.${word}`),
      ),
    ),
  );
}

function goalChoice() {
  const choices = GOALS.map((goal) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: 'goal', value: goal, checked: goal === state.goal, onchange: () => chooseGoal(goal) }),
      element('span', {}, t(`goal.${goal}`)),
    ),
  );
  byId('goals').querySelector('.segments')?.remove();
  byId('goals').append(element('div', { class: 'segments' }, ...choices));
  byId('goal-words').textContent = t(`goal.${state.goal}.words`);
}

/** The listener says how they feel. Where a face had been read, that is a correction. */
export function chooseMood(mood) {
  const read = state.reading ?? state.steady;
  const live = state.view === 'live';
  document.dispatchEvent(new Event('by-hand')); // a picture that is still being read no longer counts
  answered = keyOf(openQuestion());
  forgetAsk();
  // What was read is corrected and done with; the camera goes on reading.
  change({ mood, asked: { mood }, view: live ? 'live' : 'mood', reading: null, steady: live ? state.steady : null });
  if (read?.emotion) {
    correctOnce(read.emotion, mood);
  }
  askForSongs();
}

/** The same word said twice about one face is still one correction. */
let corrected = '';
function correctOnce(emotion, mood) {
  const correction = `${emotion} ${mood}`;
  if (correction !== corrected) {
    corrected = correction;
    correct(emotion, mood);
  }
}

function chooseGoal(goal) {
  change({ goal });
  byId('goal-words').textContent = t(`goal.${goal}.words`);
  if (state.asked) {
    askForSongs();
  }
}

/** What the ring says about one face. */
function faceWords(face) {
  if (!face.sure) {
    return { emoji: '🤔', title: t('reading.unsure'), detail: t('reading.unsure.detail') };
  }
  return {
    emoji: EMOJI[face.emotion],
    title: t(`emotion.${face.emotion}`),
    detail: t('reading.probability', { percent: percent(face.probability) }),
  };
}

function wordsFor(view) {
  const reading = view === 'live' ? state.steady : state.reading;
  if (view === 'waiting') {
    return { emoji: '', title: t('camera.waiting'), detail: t('camera.waiting.detail') };
  }
  if (view === 'mood') {
    return { emoji: '', title: t(`mood.${state.mood}`), detail: t(`goal.${state.goal}.short`) };
  }
  if ((view === 'live' || view === 'picture') && reading) {
    return reading.kind === 'face' ? faceWords(reading) : { emoji: '', title: t(`reading.${reading.kind}`), detail: t(`reading.${reading.kind}.detail`) };
  }
  return view === 'live'
    ? { emoji: '', title: t('camera.looking'), detail: '' }
    : { emoji: '', title: t('stage.start'), detail: t('stage.start.detail') };
}

/** What a picture told, for whoever does not see it: as much as the ring shows beside it. */
function pictureWords(reading) {
  if (!reading) {
    return t('picture.reading');
  }
  if (reading.kind === 'face' && reading.sure) {
    return t('picture.shown', { emotion: t(`emotion.${reading.emotion}`), percent: percent(reading.probability) });
  }
  return t('picture.told', { words: t(reading.kind === 'face' ? 'reading.unsure' : `reading.${reading.kind}`) });
}

function drawRing() {
  const view = state.view ?? 'start';
  const words = wordsFor(view);
  const title = byId('stage-title');
  delete title.dataset.text;
  if (title.textContent !== words.title) {
    title.textContent = words.title;
  }
  byId('stage-detail').textContent = words.detail;
  byId('emoji').textContent = words.emoji;
  ring().classList.toggle('live', view === 'live');
  ring().classList.toggle('pictured', view === 'picture');
  ring().classList.toggle('waiting', view === 'waiting');
  ring().style.setProperty('--settled', view === 'live' ? Math.round((state.steady?.held ?? 0) * 100) : 0);
  byId('video').hidden = view !== 'live';
  byId('still').hidden = view !== 'picture';
  if (view === 'picture') {
    byId('still').setAttribute('aria-label', pictureWords(state.reading));
  }
  byId('boxes').hidden = view !== 'live' && view !== 'picture';
}

function drawMood() {
  if (state.mood) {
    document.documentElement.dataset.mood = state.mood;
  } else {
    delete document.documentElement.dataset.mood;
  }
  for (const bead of byId('moods').children) {
    bead.setAttribute('aria-pressed', String(bead.dataset.mood === state.mood));
  }
}

/** What the reading leaves open: which mood, where it is not sure; which face, where the camera sees several. */
function openQuestion() {
  const face = state.view === 'live' ? state.steady : state.reading;
  if (!face || state.view === 'mood' || state.learning) {
    return null;
  }
  if (face.kind === 'face' && !face.sure && face.moods?.length > 1) {
    return { key: face.moods.slice(0, 2).join(), show: () => showAsk(t('reading.unsure.ask'), moodButtons(face.moods)) };
  }
  return state.view === 'live' && face.kind === 'faces' && face.count > 1 ? { key: String(face.count), show: () => askWho(face.count) } : null;
}

/** Not sure: the two likeliest moods as buttons, instead of a guess. */
function moodButtons(moods) {
  return moods.slice(0, 2).map((mood) => element('button', { type: 'button', class: `of-${mood}`, onclick: () => chooseMood(mood) }, element('span', { class: 'mood-word' }, t(`mood.${mood}`))));
}

/** The same about one face of several, which the film goes on showing. */
export function holdMoods(moods) {
  hold('answer', t('reading.unsure.ask'), moodButtons(moods));
}

/** Several faces in the film; each has its number there. */
function askWho(count) {
  const who = (index) => document.dispatchEvent(new CustomEvent('who', { detail: index }));
  showAsk(
    t('reading.faces.line'),
    Array.from({ length: count }, (_, index) => element('button', { type: 'button', onclick: () => who(index) }, t('picture.face', { number: index + 1 }))),
  );
}

let line = '';
function showAsk(words, buttons) {
  line = words;
  byId('stage-line').textContent = line;
  byId('asks').hidden = buttons.length === 0;
  byId('asks').replaceChildren(...buttons);
}

/**
 * Words, and what may be answered to them, that newer readings do not take away: an `answer` stands until it is given,
 * an `offer` until there is a question.
 */
export function hold(kind, words, buttons) {
  showAsk(words, buttons);
  byId('asks').dataset.held = kind;
}

let answered = '';
function keyOf(question) {
  return question ? question.key + document.documentElement.lang : '';
}

function drawAsk() {
  const asks = byId('asks');
  const question = openQuestion();
  const key = keyOf(question);
  const { unsure, held } = asks.dataset;
  if (key === unsure || (key && key === answered) || held === 'answer' || (held === 'offer' && !question)) {
    return;
  }
  forgetAsk();
  answered = '';
  asks.dataset.unsure = key;
  question?.show();
}

/** Takes away a question that no longer stands, also one that was held against newer readings. */
export function forgetAsk() {
  const asks = byId('asks');
  delete asks.dataset.held;
  asks.dataset.unsure = '';
  asks.hidden = true;
  asks.replaceChildren();
  if (byId('stage-line').textContent === line) {
    byId('stage-line').textContent = '';
  }
}

function emotionRows() {
  byId('emotions').replaceChildren(
    element('h2', {}, t('emotions.title')),
    ...EMOTIONS.map((emotion) =>
      element(
        'div',
        { class: 'emotion', 'data-emotion': emotion },
        element('span', { 'aria-hidden': 'true' }, EMOJI[emotion]),
        element('span', {}, t(`emotion.${emotion}`)),
        element('span', { class: 'bar', 'aria-hidden': 'true' }, element('i')),
        element('b', {}, ''),
      ),
    ),
  );
}

function drawEmotions() {
  const reading = state.view === 'live' ? state.steady : state.reading;
  const shown = reading?.probabilities && state.view !== 'mood' && state.view !== 'start';
  byId('emotions').hidden = !shown;
  if (!shown) {
    return;
  }
  for (const row of byId('emotions').querySelectorAll('.emotion')) {
    const share = reading.probabilities[row.dataset.emotion];
    row.style.setProperty('--share', share.toFixed(3));
    row.classList.toggle('first', row.dataset.emotion === reading.emotion);
    row.lastElementChild.textContent = percent(share);
  }
}

function drawAll() {
  moodBeads();
  goalChoice();
  emotionRows();
  byId('asks').dataset.unsure = '-';
  drawMood();
  drawRing();
  drawAsk();
  drawEmotions();
}

/** Another face may be corrected by the same words, and asked about in the same. */
function beginAnew() {
  corrected = '';
  answered = '';
}

export function startStage() {
  drawAll();
  document.addEventListener('camera', beginAnew);
  document.addEventListener('picture', beginAnew);
  document.addEventListener('language', drawAll);
  watch(['mood'], drawMood);
  watch(['mood', 'view', 'reading', 'steady', 'goal'], drawRing);
  watch(['view', 'reading', 'steady'], drawAsk);
  watch(['view', 'reading', 'steady'], drawEmotions);
}
