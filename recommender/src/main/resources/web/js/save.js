/** "Save to Spotify": asks for a name first, and says what leaves this computer. */
import { closeDialog, dialogButtons, openDialog } from './dialog.js';
import { byId, element, icon, say } from './element.js';
import { send } from './server.js';
import { state } from './state.js';
import { troubleWords } from './trouble.js';
import { t, time } from './words.js';

/** Neither mood nor face: the name is told to Spotify. */
const USUAL_NAME = 'Moodring';
const LONGEST_NAME = 100;

/** A button; or, where the songs are none of Spotify's, the reason why there is none. */
export function saveButton() {
  const possible = state.queue?.tracks.some((track) => track.links?.spotify);
  return possible
    ? element('button', { type: 'button', id: 'save', onclick: ask }, icon('save'), t('save.button'))
    : element('p', { class: 'soft small', id: 'not-saved' }, t('save.madeUp'));
}

function ask() {
  const name = element('input', { id: 'save-name', required: true, maxlength: LONGEST_NAME, autofocus: true, autocomplete: 'off', value: localStorage.getItem('moodring.playlist') ?? USUAL_NAME });
  openDialog(
    t('save.title'),
    element(
      'form',
      { onsubmit: (event) => save(event, name.value.trim()) },
      element('p', {}, t('save.words')),
      element('label', { class: 'field' }, element('span', {}, t('save.name')), name),
      element('p', { class: 'dialog-line', id: 'save-line', role: 'alert' }),
      dialogButtons(
        element('button', { type: 'button', id: 'save-cancel', onclick: closeDialog }, t('save.cancel')),
        element('button', { class: 'main', id: 'save-do' }, t('save.do')),
      ),
    ),
  );
  name.select();
}

async function save(event, name) {
  event.preventDefault();
  if (!name) {
    return;
  }
  const button = byId('save-do');
  button.disabled = true;
  button.textContent = t('save.doing');
  byId('save-cancel').textContent = t('save.hide'); // what is under way at Spotify cannot be called back
  byId('save-line').textContent = '';
  try {
    const saved = await send('POST', '/api/playlists', { name, queue: state.queue.id, tracks: state.queue.tracks.map((track) => track.id) });
    localStorage.setItem('moodring.playlist', name);
    show(saved, button);
  } catch (problem) {
    fail(button, sentence(problem));
  }
}

function fail(button, words) {
  if (!isShown(button)) {
    tellBelow(words);
    return;
  }
  button.disabled = false;
  button.textContent = t('save.do');
  byId('save-cancel').textContent = t('save.cancel');
  byId('save-line').textContent = words;
}

/** Whether the listener still waits: the dialog may be closed by now, or ask something else. */
function isShown(button) {
  return byId('dialog').open && byId('dialog').contains(button);
}

function tellBelow(words) {
  byId('queue-line').textContent = words;
  say(words);
}

function sentence(problem) {
  const words = troubleWords(problem);
  return problem.until ? `${words} ${t('save.until', { time: time(problem.until) })}` : words;
}

function show(saved, button) {
  const words = t(saved.made ? 'save.made' : 'save.filled', { name: saved.name, count: saved.songs });
  if (!isShown(button)) {
    tellBelow(words);
    return;
  }
  openDialog(
    t('save.done'),
    element('p', { role: 'status' }, words, saved.leftOut > 0 ? ` ${t('save.leftOut', { count: saved.leftOut })}` : null),
    dialogButtons(
      element('a', { class: 'button', href: saved.address, target: '_blank', rel: 'noopener noreferrer' }, t('save.open')),
      element('button', { type: 'button', class: 'main', id: 'save-close', onclick: closeDialog }, t('save.close')),
    ),
  );
  byId('save-close').focus();
}
