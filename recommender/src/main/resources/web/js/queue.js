/** The queue: songs with their reasons, what the listener says of them, their order, and the ways to take them along. */
import { byId, element, icon, iconButton, say } from './element.js';
import { makeSortable, moveWithKeys } from './reorder.js';
import { leave, play } from './player.js';
import { reasonOf } from './reasons.js';
import { saveButton } from './save.js';
import { download } from './server.js';
import { askForSongs, judge } from './songs.js';
import { change, state, watch } from './state.js';
import { showLine } from './trouble.js';
import { lower, put, t } from './words.js';

const FORMATS = ['m3u', 'jspf', 'xspf', 'csv', 'json'];

/** A song's own ring: the mood's colour, thicker with energy, turned by valence; or its cover, where asked for. */
function disc(track) {
  const covered = state.server.covers && track.links?.cover;
  const face = covered
    ? element('img', { src: track.links.cover, alt: '', loading: 'lazy', width: 52, height: 52 })
    : element('span', { class: 'face', '--band': `${(4 + 12 * track.energy).toFixed(1)}px`, '--turn': track.valence.toFixed(2) });
  return element(
    'button',
    { type: 'button', class: covered ? 'disc covered' : 'disc', 'data-act': 'play', 'aria-label': t('song.play', { title: title(track) }), onclick: () => play(track.id) },
    face,
    icon('play', true),
  );
}

function title(track) {
  return track.title || t('song.untitled');
}

function tags(track) {
  return element(
    'span',
    { class: 'song-tags' },
    element('span', { class: 'mood-word' }, t(`mood.${track.mood}`)),
    track.madeUp ? element('span', { class: 'made-up', title: t('madeUp.text') }, t('madeUp.word')) : null,
  );
}

function reason(track) {
  const why = element('a', { href: '#insight', onclick: () => change({ song: track }) }, t('song.why'));
  const spotify = track.links?.spotify
    ? element('a', { href: track.links.spotify, target: '_blank', rel: 'noopener noreferrer' }, t('song.spotify'))
    : null;
  return element('p', { class: 'song-reason' }, reasonOf(track, state.queue), ' ', why, spotify && ' · ', spotify);
}

function acts(track) {
  const like = iconButton('like', t('song.like', { title: title(track) }), () => toggleLike(track, like), {
    'data-act': 'like',
    'aria-pressed': String(state.liked.has(track.id)),
  });
  like.firstElementChild.classList.toggle('filled', state.liked.has(track.id));
  return element(
    'div',
    { class: 'song-acts' },
    like,
    iconButton('skip', t('song.skip', { title: title(track) }), () => skip(track), { 'data-act': 'skip' }),
    iconButton('grip', t('song.move', { title: title(track) }), null, { class: 'quiet grip', 'data-act': 'move', onkeydown: (event) => moveWithKeys(event, track.id, reorder) }),
  );
}

function toggleLike(track, button) {
  const liked = !state.liked.has(track.id);
  judge(liked ? 'liked' : 'unliked', track);
  button.setAttribute('aria-pressed', String(liked));
  button.firstElementChild.classList.toggle('filled', liked);
  say(t(liked ? 'song.liked' : 'song.unliked', { title: title(track) }));
}

/** Takes the song out of this queue; the next queue knows. Focus goes to the song that follows, and so does the player. */
function skip(track) {
  judge('skipped', track);
  leave(track.id); // while the queue still knows which one follows
  const index = state.queue.tracks.findIndex((one) => one.id === track.id);
  const tracks = state.queue.tracks.filter((one) => one.id !== track.id);
  change({ queue: { ...state.queue, tracks } });
  say(t('song.skipped', { title: title(track) }));
  byId('songs').children[Math.min(index, tracks.length - 1)]?.querySelector('[data-act="skip"]').focus();
}

/** Moves a song to another place in the queue. */
function reorder(trackId, place) {
  const tracks = [...state.queue.tracks];
  const from = tracks.findIndex((track) => track.id === trackId);
  const to = Math.max(0, Math.min(tracks.length - 1, place(from)));
  const [moved] = tracks.splice(from, 1);
  tracks.splice(to, 0, moved);
  change({ queue: { ...state.queue, tracks } });
  byId('songs').children[to].querySelector('[data-act="move"]').focus();
  say(t('song.moved', { title: title(moved), place: to + 1 }));
}

function song(track) {
  return element(
    'li',
    { class: `song of-${track.mood}`, 'data-id': track.id },
    disc(track),
    element('div', { class: 'song-words' }, element('span', { class: 'song-title' }, title(track)), tags(track), element('span', { class: 'song-artist' }, byline(track))),
    acts(track),
    reason(track),
  );
}

function byline(track) {
  return [track.artist || t('song.unknownArtist'), track.album, track.year].filter(Boolean).join(' · ');
}

function draw() {
  const tracks = state.queue?.tracks ?? [];
  byId('songs').replaceChildren(...tracks.map(song));
  byId('queue-empty').hidden = state.queue !== null;
  byId('queue-tools').hidden = state.queue === null;
  byId('exports').hidden = tracks.length === 0;
  if (state.queue) {
    byId('queue-line').textContent = lineOf(state.queue);
    put(byId('more').querySelector('[data-text]'), state.queue.shortfall ? 'queue.again' : 'queue.more');
  }
  markPlaying();
}

function lineOf({ tracks, goal, mood, shortfall }) {
  if (tracks.length === 0) {
    return t(shortfall ? 'queue.exhausted' : 'queue.none');
  }
  const words = t(`queue.for.${goal}`, { mood: lower(`mood.${mood}`), count: tracks.length });
  return shortfall ? `${words} ${t('queue.fewer')}` : words;
}

/** Other songs; where there are no others, those of before. */
function more() {
  if (!state.queue.shortfall) {
    state.queue.tracks.forEach((track) => state.played.add(track.id));
  } else if (state.played.size > 0) {
    state.played.clear();
  } else {
    state.skipped.clear();
  }
  askForSongs();
}

let playing = null;
function markPlaying() {
  for (const line of byId('songs').children) {
    const on = line.dataset.id === playing?.id && playing.on;
    line.classList.toggle('playing', line.dataset.id === playing?.id);
    line.querySelector('.disc svg').replaceWith(icon(on ? 'pause' : 'play', true));
  }
}

function drawExports() {
  const button = (words, onclick) => element('button', { type: 'button', onclick }, words);
  byId('exports').replaceChildren(
    element('span', {}, t('export.title')),
    ...FORMATS.map((format) => button(format.toUpperCase(), () => take(format))),
    saveButton(),
  );
}

async function take(format) {
  try {
    await download('POST', '/api/exports', { format, queue: state.queue.id, tracks: state.queue.tracks.map((track) => track.id) });
    showLine('queue-line', null);
  } catch (problem) {
    showLine('queue-line', problem);
  }
}

export function startQueue() {
  byId('more').addEventListener('click', more);
  byId('otherwise').addEventListener('click', () => {
    byId('stage').scrollIntoView();
    byId('moods').firstElementChild.focus();
    byId('stage-line').textContent = t('queue.otherwise.line');
  });
  makeSortable(byId('songs'), reorder);
  watch(['queue'], draw);
  watch(['server', 'queue'], drawExports);
  document.addEventListener('language', () => {
    draw();
    drawExports();
  });
  document.addEventListener('playing', (event) => {
    playing = event.detail;
    markPlaying();
  });
}
