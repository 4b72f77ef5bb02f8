/** What the page knows right now, in one place. Parts of the page watch it; nobody else holds a copy. */

const watchers = new Map();

export const state = {
  server: null, // what /api/state said
  mood: null, // one of the five, chosen or read
  goal: 'match',
  reading: null, // the last reading of a picture or of the camera
  steady: null, // the smoothed state of the camera
  learning: null, // how far the learning of the resting face is, while it lasts
  queue: null, // the last answer of /api/queues
  liked: new Set(),
  skipped: new Set(),
  played: new Set(),
  song: null, // the song that "why this song" is about
};

/** Calls `watcher` after each change of one of these names. */
export function watch(names, watcher) {
  for (const name of names) {
    watchers.set(name, [...(watchers.get(name) ?? []), watcher]);
  }
}

export function change(changes) {
  Object.assign(state, changes);
  const called = new Set(Object.keys(changes).flatMap((name) => watchers.get(name) ?? []));
  for (const watcher of called) {
    watcher();
  }
}
