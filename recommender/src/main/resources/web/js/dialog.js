/** Asks the listener something that must be answered first. Escape closes it, and gives the focus back. */
import { byId, element } from './element.js';

/** Shows these instead of what the dialog held; what has `autofocus` gets the focus. */
export function openDialog(title, ...content) {
  const dialog = byId('dialog');
  dialog.replaceChildren(element('h3', { id: 'dialog-title' }, title), ...content);
  if (!dialog.open) {
    dialog.showModal();
  }
}

export function closeDialog() {
  byId('dialog').close();
}

/** The buttons at its end. */
export function dialogButtons(...buttons) {
  return element('div', { class: 'row' }, ...buttons);
}
