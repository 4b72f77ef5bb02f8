/** Plays one song at a time: Spotify's 30 seconds where allowed, else a tune made from the song's numbers. Only after a click. */
import { byId, element, icon, iconButton, say } from './element.js';
import { state } from './state.js';
import { tell } from './songs.js';
import { compose } from './score.js';
import { Performance } from './synth.js';
import { t } from './words.js';

let current = null; // {track, sound: {pause, resume, stop, position, seconds, volume}, on}
let volume = Number(localStorage.getItem('moodring.volume') ?? 0.8);
let context = null;

class Preview {
  #audio;
  #onLost;
  /** @param onLost called once where the recording cannot be had */
  constructor(address, onEnd, onLost) {
    this.#onLost = onLost;
    this.#audio = new Audio(address);
    this.#audio.addEventListener('ended', onEnd);
    this.#audio.addEventListener('error', () => this.#lose());
  }
  #lose() {
    this.#onLost?.(this);
    this.#onLost = null;
  }
  get seconds() {
    return this.#audio.duration || 30;
  }
  get position() {
    return this.#audio.currentTime;
  }
  set volume(value) {
    this.#audio.volume = value;
  }
  resume() {
    this.#audio.play().catch((problem) => problem.name !== 'AbortError' && this.#lose()); // paused meanwhile is no loss
  }
  pause() {
    this.#audio.pause();
  }
  stop() {
    this.#audio.pause();
  }
}

/** The recording where there is one and the listener asked for Spotify's servers; a made-up tune otherwise. */
function soundOf(track) {
  return state.server.covers && track.links?.preview ? { made: false, sound: new Preview(track.links.preview, ended, tuneInstead) } : tuneOf(track);
}

function tuneOf(track) {
  context ??= new AudioContext();
  return { made: true, sound: new Performance(context, compose(track), ended) };
}

/** Spotify does not answer, or has it no more: the listener still hears something, and the player says what. */
function tuneInstead(preview) {
  if (current?.sound !== preview) {
    return;
  }
  current = { ...current, ...tuneOf(current.track) };
  current.sound.volume = volume;
  if (current.on) {
    context.resume();
    current.sound.resume();
  }
  draw();
}

/** Starts a song, or pauses it where it plays already. */
export function play(id) {
  if (current?.track.id === id) {
    toggle();
    return;
  }
  const track = find(id);
  if (!track) {
    return;
  }
  current?.sound.stop();
  current = { track, on: true, ...soundOf(track) };
  current.sound.volume = volume;
  context?.resume();
  current.sound.resume();
  state.played.add(id); // so that the next queue brings another; as played it counts at its end
  draw();
}

function find(id) {
  return state.queue?.tracks.find((track) => track.id === id) ?? (state.song?.id === id ? state.song : null);
}

/** Plays a song that stands outside the queue, such as a dot of the map. */
export function playTrack(track) {
  state.song = track;
  play(track.id);
}

function toggle() {
  current.on = !current.on;
  if (current.on) {
    context?.resume();
    current.sound.resume();
  } else {
    current.sound.pause();
  }
  draw();
}

function ended() {
  tell('played', current.track);
  next();
}

/** The listener is done with a song: where it is the one that plays, the following one does. */
export function leave(id) {
  if (current?.track.id !== id) {
    return;
  }
  if (current.on) {
    next();
  } else {
    close();
  }
}

function next() {
  const tracks = state.queue?.tracks ?? [];
  const index = tracks.findIndex((track) => track.id === current?.track.id); // -1: of the map, or of a queue before this
  if (index + 1 < tracks.length) {
    play(tracks[index + 1].id);
  } else {
    close();
  }
}

function close() {
  current?.sound.stop();
  current = null;
  draw();
}

function draw() {
  document.dispatchEvent(new CustomEvent('playing', { detail: current && { id: current.track.id, on: current.on } }));
  const player = byId('player');
  player.hidden = current === null;
  if (!current) {
    return;
  }
  const { track, on, made } = current;
  const kind = made ? (track.madeUp ? 'player.tune' : 'player.tune.real') : 'player.preview';
  const focused = player.contains(document.activeElement) ? document.activeElement.dataset.act : null;
  player.replaceChildren(
    element(
      'div',
      { class: 'buttons' },
      iconButton(on ? 'pause' : 'play', t(on ? 'player.pause' : 'player.play'), toggle, { 'data-act': 'toggle' }),
      iconButton('next', t('player.next'), next, { 'data-act': 'next' }),
    ),
    element('div', { class: 'what' }, element('b', {}, `${track.title} – ${track.artist}`), element('span', {}, t(kind)), element('progress', { max: 1, value: 0, 'aria-label': t('player.progress') })),
    element(
      'div',
      { class: 'buttons' },
      element('input', { type: 'range', min: 0, max: 1, step: 0.05, value: volume, 'aria-label': t('player.volume'), oninput: (event) => loudness(Number(event.target.value)) }),
      iconButton('close', t('player.close'), close, { 'data-act': 'close' }),
    ),
  );
  player.querySelector(`[data-act="${focused}"]`)?.focus();
  say(t(on ? 'player.now' : 'player.paused', { title: track.title }));
}

function loudness(value) {
  volume = value;
  localStorage.setItem('moodring.volume', String(value));
  if (current) {
    current.sound.volume = value;
  }
}

function showProgress() {
  const bar = byId('player').querySelector('progress');
  if (bar && current?.on) {
    bar.value = Math.min(1, current.sound.position / current.sound.seconds);
  }
}

/** Space plays and pauses, n is next, unless the listener is typing or on a button of their own. */
function onKey(event) {
  if (event.target.closest('input, button, a, textarea, select, [role="application"]') || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === ' ' && current) {
    event.preventDefault();
    toggle();
  } else if (event.key === 'n' && current) {
    next();
  }
}

export function startPlayer() {
  setInterval(showProgress, 250);
  document.addEventListener('keydown', onKey);
  document.addEventListener('language', draw);
}
