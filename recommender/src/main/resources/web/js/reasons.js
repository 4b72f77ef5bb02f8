/** Why a song is in the queue, as a sentence in the listener's language, from the numbers that the server gives. */
import { language, number, percent, t } from './words.js';

function lower(key) {
  return t(key).toLocaleLowerCase(language());
}

function feeling(queue) {
  return queue.emotion
    ? t('reason.look', { emotion: lower(`emotion.${queue.emotion}`), percent: percent(queue.probability) })
    : t('reason.chose', { mood: lower(`mood.${queue.mood}`) });
}

function liking({ likedArtist, likedSongs, likedSound }) {
  if (likedArtist) {
    return t(likedSongs === 1 ? 'reason.liked.one' : 'reason.liked.more', { artist: likedArtist, songs: likedSongs });
  }
  return likedSound ? t('reason.liked.sound', { sound: t(`reason.sound.${likedSound}`) }) : null;
}

/** One sentence. */
export function reasonOf(track, queue) {
  const { because } = track;
  const values = { valence: number(track.valence, 2), energy: number(track.energy, 2), feeling: feeling(queue) };
  const sound = t('reason.is', { ...values, bright: t(`reason.valence.${because.brightness}`), intense: t(`reason.energy.${because.intensity}`) });
  const way = because.step
    ? t('reason.step', { ...values, step: because.step, steps: queue.steps, from: lower(`mood.${queue.mood}`), to: lower(`mood.${queue.to}`) })
    : t('reason.match', values);
  const words = [`${sound}, ${way}`, liking(because)].filter(Boolean).join('; ');
  return `${words.charAt(0).toLocaleUpperCase(language())}${words.slice(1)}.`;
}
