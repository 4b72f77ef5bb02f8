/** Light, dark, or as the system says. */
import { byId } from './element.js';
import { t } from './words.js';

const ORDER = ['auto', 'light', 'dark'];

function now() {
  return document.documentElement.dataset.theme ?? 'auto';
}

function label() {
  const button = byId('theme');
  const words = t(`theme.${now()}`);
  button.setAttribute('aria-label', words);
  button.title = words;
}

function turn() {
  const next = ORDER[(ORDER.indexOf(now()) + 1) % ORDER.length];
  if (next === 'auto') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem('moodring.theme');
  } else {
    document.documentElement.dataset.theme = next;
    localStorage.setItem('moodring.theme', next);
  }
  label();
  document.dispatchEvent(new Event('theme'));
}

export function startTheme() {
  byId('theme').addEventListener('click', turn);
  document.addEventListener('language', label);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => document.dispatchEvent(new Event('theme')));
  label();
}
