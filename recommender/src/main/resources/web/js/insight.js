/** Why this mood, why this song, what the catalog is, what stays here, and how to be rid of it. */
import { closeDialog, dialogButtons, openDialog } from './dialog.js';
import { byId, element } from './element.js';
import { EMOJI, MOOD_ORDER } from './feelings.js';
import { reasonOf } from './reasons.js';
import { download, get, send } from './server.js';
import { change, state, watch } from './state.js';
import { showTrouble } from './trouble.js';
import { date, number, percent, t } from './words.js';

function card(id, title, ...content) {
  return element('article', { class: 'card', id }, element('h3', {}, t(title)), ...content);
}

function list(pairs) {
  return element('dl', {}, ...pairs.flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, value)]));
}

function moodCard() {
  const seen = state.steady?.kind === 'face' ? state.steady : state.reading;
  const face = state.asked?.mood ? null : seen; // what the listener says counts more
  const queue = state.queue;
  if (!face?.probabilities && !queue) {
    return card('why-mood', 'why.mood', element('p', { class: 'soft' }, t('why.mood.none')));
  }
  const parts = [];
  if (face?.probabilities) {
    const strongest = Object.entries(face.probabilities).sort((a, b) => b[1] - a[1]).slice(0, 3);
    parts.push(element('p', {}, t(state.steady ? 'why.mood.camera' : 'why.mood.picture')));
    parts.push(list(strongest.map(([emotion, share]) => [`${EMOJI[emotion]} ${t(`emotion.${emotion}`)}`, percent(share)])));
    parts.push(element('p', {}, t('why.mood.point', { valence: number(face.point.valence, 2), energy: number(face.point.energy, 2), spread: number(face.point.spread, 2) })));
  } else {
    parts.push(element('p', {}, t('why.mood.hand', { mood: t(`mood.${state.asked?.mood ?? queue.mood}`) })));
  }
  if (queue) {
    parts.push(element('p', {}, t(`why.goal.${queue.goal}`, { mood: t(`mood.${queue.mood}`), valence: number(queue.target.valence, 2), energy: number(queue.target.energy, 2) })));
  }
  return card('why-mood', 'why.mood', ...parts);
}

function songCard() {
  const track = state.song;
  if (!track) {
    return card('why-song', 'why.song', element('p', { class: 'soft' }, t('why.song.none')));
  }
  const chances = MOOD_ORDER.map((mood) => [mood, track.moodProbabilities?.[mood] ?? 0]).sort((a, b) => b[1] - a[1]);
  const sound = [
    [t('table.valence'), number(track.valence, 2)],
    [t('table.energy'), number(track.energy, 2)],
    [t('sound.tempo'), track.sound.tempo ? `${number(track.sound.tempo)} BPM` : null],
    [t('sound.acousticness'), number(track.sound.acousticness, 2)],
    [t('sound.danceability'), number(track.sound.danceability, 2)],
  ].filter(([, value]) => value !== null);
  return card(
    'why-song',
    'why.song',
    element('p', {}, element('b', {}, track.title || t('song.untitled')), ` – ${track.artist}`),
    track.because ? element('p', {}, reasonOf(track, state.queue)) : null,
    list(sound),
    element('p', {}, t('why.song.moods')),
    list(chances.map(([mood, share]) => [element('span', { class: `mood-word of-${mood}` }, t(`mood.${mood}`)), percent(share)])),
    track.why ? element('p', { class: 'soft small' }, t('why.song.distances', { nearest: t(`mood.${track.why.nearest}`), near: number(track.why.nearestDistance, 2), second: t(`mood.${track.why.second}`), far: number(track.why.secondDistance, 2) })) : null,
  );
}

function catalogCard() {
  const { catalog } = state.server;
  if (!catalog) {
    return card('the-catalog', 'catalog.title', element('p', { class: 'soft' }, t('problem.no_catalog')));
  }
  return card(
    'the-catalog',
    'catalog.title',
    catalog.madeUp ? element('p', {}, element('span', { class: 'made-up' }, t('madeUp.title')), ' ', t('madeUp.text')) : null,
    list([
      [t('catalog.songs'), number(catalog.tracks)],
      ...MOOD_ORDER.map((mood) => [element('span', { class: `mood-word of-${mood}` }, t(`mood.${mood}`)), number(catalog.moods[mood])]),
      [t('catalog.source'), catalog.source],
      [t('catalog.built'), date(catalog.builtAt)],
      [t('catalog.version'), catalog.id],
    ]),
    catalog.madeUp ? null : coversSwitch(),
  );
}

function coversSwitch() {
  return element('div', {}, toggle('covers', 'covers.label', state.server.covers, turnCovers), element('p', { class: 'soft small' }, t('covers.words')));
}

function toggle(name, key, on, act) {
  return element('label', { class: 'switch' }, element('span', {}, t(key)), element('input', { type: 'checkbox', role: 'switch', 'data-act': name, checked: on, onchange: (event) => act(event.target.checked) }));
}

async function tryTo(act) {
  try {
    await act();
    showTrouble(null);
  } catch (problem) {
    showTrouble(problem);
  }
  change({ server: await get('/api/state').catch(() => state.server) });
}

/** The page must load anew: only then may the browser ask the two hosts for pictures and sound. */
function turnCovers(on) {
  return tryTo(async () => {
    await send('PUT', '/api/covers', { on });
    location.reload();
  });
}

/** Names of the listener's own computer. */
const HERE = ['127.0.0.1', 'localhost', '[::1]'];

function privacyCard() {
  const history = state.server.history;
  return card(
    'privacy',
    'privacy.title',
    ...(HERE.includes(location.hostname)
      ? [element('p', { class: 'nothing' }, t(state.server.covers ? 'privacy.covers' : 'privacy.nothing')), element('p', {}, t('privacy.words'))]
      : [element('p', { class: 'nothing' }, t('privacy.elsewhere', { host: location.hostname }))]),
    state.server.catalog?.madeUp === false ? element('p', {}, t('privacy.spotify')) : null,
    toggle('history', 'history.label', history.on, (on) => tryTo(() => send('PUT', '/api/history', { on }))),
    historyWords(history),
    state.server.neutral ? neutralRow() : null,
    element(
      'div',
      { class: 'row' },
      element('button', { type: 'button', 'data-act': 'export', disabled: !history.events, onclick: () => tryTo(() => download('GET', '/api/history/events')) }, t('history.export')),
      element('button', { type: 'button', class: 'danger', 'data-act': 'erase', onclick: confirmErase }, t('erase.button')),
    ),
  );
}

/** How much is kept; or that nobody can say. */
function historyWords({ on, events }) {
  return events === null
    ? element('p', { class: 'unreadable' }, t('history.unreadable'))
    : element('p', { class: 'soft small' }, t(on ? 'history.on' : 'history.off', { count: number(events) }));
}

function neutralRow() {
  return element(
    'div',
    { class: 'kept', id: 'neutral-kept' },
    element('span', {}, t('neutral.kept')),
    element('button', { type: 'button', 'data-act': 'forget', onclick: () => tryTo(() => send('DELETE', '/api/neutral')) }, t('neutral.forget')),
  );
}

function confirmErase() {
  openDialog(
    t('erase.title'),
    element('p', {}, t('erase.words')),
    dialogButtons(
      element('button', { type: 'button', autofocus: true, onclick: closeDialog }, t('erase.keep')),
      element('button', { type: 'button', class: 'danger', onclick: erase }, t('erase.do')),
    ),
  );
}

/** Everything the page and the program remember of the listener: likes, skips, corrections, and this browser's choices. */
async function erase() {
  closeDialog();
  await tryTo(async () => {
    await send('DELETE', '/api/history');
    localStorage.clear();
    location.reload();
  });
}

function lawCard() {
  return card('law', 'law.title', element('p', {}, t('law.told')), element('p', {}, t('law.forbidden')), element('p', { class: 'soft small' }, t('law.care')));
}

/** The cards are made anew; who was on one of their switches stays there. What is gone hands the focus to its neighbour. */
function draw() {
  const cards = byId('cards');
  const focused = cards.contains(document.activeElement) ? document.activeElement.dataset.act : null;
  const known = state.server ? [catalogCard(), privacyCard()] : [];
  cards.replaceChildren(moodCard(), songCard(), ...known, lawCard());
  if (focused) {
    (cards.querySelector(`[data-act="${focused}"]:enabled`) ?? cards.querySelector('[data-act="erase"]'))?.focus();
  }
}

let planned = false;
function drawSoon() {
  if (!planned) {
    planned = true; // readings come many times a second; the words need not
    setTimeout(() => {
      planned = false;
      byId('why-mood').replaceWith(moodCard());
    }, 700);
  }
}

export function startInsight() {
  draw();
  watch(['queue', 'song', 'server'], draw);
  watch(['reading', 'steady'], drawSoon);
  document.addEventListener('language', draw);
}
