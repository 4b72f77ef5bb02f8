/** Says what went wrong, in the listener's language and with what to do. */
import { byId, say } from './element.js';
import { has, t } from './words.js';

let last = null;

export function troubleWords(problem) {
  const key = `problem.${problem.code}`;
  return has(key) ? t(key, { detail: problem.message }).trim() : problem.message || t('problem.internal');
}

/** Shows it in the banner at the top; `null` takes it away. */
export function showTrouble(problem) {
  last = problem;
  const banner = byId('trouble');
  banner.hidden = !problem;
  banner.textContent = problem ? troubleWords(problem) : '';
  if (problem && !problem.code) {
    throw problem; // a mistake of the page itself: let the browser's console show it
  }
}

/** For what concerns one thing the listener just did: a line where it was done. */
export function showLine(id, problem) {
  const words = problem ? troubleWords(problem) : '';
  byId(id).textContent = words;
  say(words);
}

document.addEventListener('language', () => showTrouble(last));
