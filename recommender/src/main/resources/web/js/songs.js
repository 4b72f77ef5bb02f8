/** Asks for songs, and keeps what the listener says about them. */
import { byId } from './element.js';
import { send } from './server.js';
import { change, state } from './state.js';
import { showLine } from './trouble.js';

let asking = 0;

/** A new queue for what was asked last: a mood, or the probabilities of a face. */
export async function askForSongs() {
  const turn = ++asking;
  byId('queue').setAttribute('aria-busy', 'true');
  try {
    const queue = await send('POST', '/api/queues', {
      ...state.asked,
      goal: state.goal,
      count: 10,
      liked: [...state.liked],
      skipped: [...state.skipped],
      heard: [...state.played],
    });
    if (turn === asking) {
      showLine('queue-line', null);
      change({ queue, mood: queue.mood, song: queue.tracks[0] ?? null });
    }
  } catch (problem) {
    if (turn === asking) {
      showLine('queue-line', problem);
    }
  } finally {
    if (turn === asking) {
      byId('queue').removeAttribute('aria-busy');
    }
  }
}

/** A like, also one taken back, or a skip changes the next queue of this visit. */
export function judge(action, track) {
  if (action === 'unliked') {
    state.liked.delete(track.id);
  } else {
    state[action].add(track.id);
  }
  tell(action, track);
}

/** What was done with a song; kept only where the listener turned memory on. It may stand outside any queue, as on the map. */
export function tell(action, track) {
  send('POST', '/api/events', { action, track: track.id, mood: state.mood ?? track.mood }).catch((problem) => showLine('queue-line', problem));
}

/** "I feel otherwise": what the face was read as, and what the listener says instead. */
export function correct(emotion, mood) {
  send('POST', '/api/events', { action: 'corrected', emotion, mood }).catch((problem) => showLine('queue-line', problem));
}
