/** The map as a table: for screen readers, and for anybody who likes numbers. */
import { byId, element } from './element.js';
import { MOOD_ORDER } from './feelings.js';
import { playTrack } from './player.js';
import { get } from './server.js';
import { change, state, watch } from './state.js';
import { troubleWords } from './trouble.js';
import { number, t } from './words.js';

function heads(...keys) {
  return element('thead', {}, element('tr', {}, ...keys.map((key) => element('th', { scope: 'col' }, t(key)))));
}

function moodTable() {
  const { moods, tracks } = state.server.catalog;
  return element(
    'table',
    {},
    element('caption', {}, t('table.moods')),
    heads('table.mood', 'table.songs', 'table.share'),
    element(
      'tbody',
      {},
      ...MOOD_ORDER.map((mood) =>
        element('tr', { class: `of-${mood}` }, element('td', {}, element('span', { class: 'mood-word' }, t(`mood.${mood}`))), element('td', {}, number(moods[mood])), element('td', {}, `${number((100 * moods[mood]) / tracks, 1)} %`)),
      ),
    ),
  );
}

function songTable(tracks) {
  const row = (track) =>
    element(
      'tr',
      { class: `of-${track.mood}` },
      element('td', {}, element('button', { type: 'button', class: 'quiet', onclick: () => hear(track), 'aria-label': t('song.play', { title: track.title }) }, '▶')),
      element('td', {}, track.title),
      element('td', {}, track.artist),
      element('td', {}, element('span', { class: 'mood-word' }, t(`mood.${track.mood}`))),
      element('td', {}, number(track.valence, 2)),
      element('td', {}, number(track.energy, 2)),
    );
  return element('table', {}, element('caption', {}, t('table.near')), heads('table.play', 'table.title', 'table.artist', 'table.mood', 'table.valence', 'table.energy'), element('tbody', {}, ...tracks.map(row)));
}

function hear(track) {
  change({ song: track });
  playTrack(track);
}

async function draw() {
  const table = byId('plane-table');
  if (table.hidden) {
    return;
  }
  const near = state.queue?.target ?? { valence: 0.5, energy: 0.5 };
  try {
    const { tracks } = await get(`/api/tracks?valence=${near.valence}&energy=${near.energy}&count=25`);
    table.replaceChildren(moodTable(), songTable(tracks));
  } catch (problem) {
    table.replaceChildren(element('p', { class: 'unreadable', role: 'alert' }, troubleWords(problem)));
  }
}

export function startPlaneTable() {
  const button = byId('plane-as-table');
  button.addEventListener('click', () => {
    const table = byId('plane-table');
    table.hidden = !table.hidden;
    button.setAttribute('aria-pressed', String(!table.hidden));
    draw();
  });
  watch(['queue'], draw);
  document.addEventListener('language', draw);
}
