/** The page's words in the listener's language. English and German have the same keys; a test says so. */

const LANGUAGES = ['en', 'de'];
let words = {};
let current = 'en';

function wanted() {
  const stored = localStorage.getItem('moodring.language');
  const asked = [stored, ...navigator.languages].filter(Boolean).map((tag) => tag.slice(0, 2).toLowerCase());
  return asked.find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}

export function language() {
  return current;
}

export async function loadWords(chosen = wanted()) {
  const answer = await fetch(`/i18n/${chosen}.json`);
  words = await answer.json();
  current = chosen;
  document.documentElement.lang = chosen;
  fillIn(document);
}

/** Changes the language for good; whoever draws words draws them again on the event `language`. */
export async function switchLanguage() {
  const other = LANGUAGES.find((tag) => tag !== current);
  localStorage.setItem('moodring.language', other);
  await loadWords(other);
  document.dispatchEvent(new Event('language'));
}

/** The words of a key with `{name}` filled in. An unknown key shows itself, so that it is noticed. */
export function t(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** For the middle of a sentence. */
export function lower(key) {
  return t(key).toLocaleLowerCase(current);
}

export function has(key) {
  return key in words;
}

/** A probability; no reading is ever quite sure. */
export function percent(share) {
  return new Intl.NumberFormat(current, { style: 'percent', maximumFractionDigits: 0 }).format(Math.min(0.99, share));
}

export function number(value, digits = 0) {
  return new Intl.NumberFormat(current, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
}

export function date(iso) {
  return new Intl.DateTimeFormat(current, { dateStyle: 'medium' }).format(new Date(iso));
}

/** Of today; with the day where it is another. */
export function time(moment) {
  const today = moment.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(current, { timeStyle: 'short', dateStyle: today ? undefined : 'medium' }).format(moment);
}

function fillIn(root) {
  for (const node of root.querySelectorAll('[data-text]')) {
    node.textContent = t(node.dataset.text);
  }
  for (const node of root.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', t(node.dataset.label));
  }
}

/** Sets words on an element of the page, in a way that a change of language finds again. */
export function put(node, key) {
  node.dataset.text = key;
  node.textContent = t(key);
}
