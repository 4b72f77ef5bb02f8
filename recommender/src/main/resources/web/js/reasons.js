/** Why a song is in the queue, as a sentence in the listener's language, from the numbers that the server gives. */
import { language, lower, number, percent, t } from './words.js';

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

/** Where lift starts at its end already, there is no way from one mood to another to be told. */
function way(step, values, { mood, to, steps }) {
  if (!step) {
    return t('reason.match', values);
  }
  return mood === to
    ? t('reason.stay', { ...values, step, steps })
    : t('reason.step', { ...values, step, steps, from: lower(`mood.${mood}`), to: lower(`mood.${to}`) });
}

/** One sentence. */
export function reasonOf(track, queue) {
  const { because } = track;
  const values = { valence: number(track.valence, 2), energy: number(track.energy, 2), feeling: feeling(queue) };
  const sound = t('reason.is', { ...values, bright: t(`reason.valence.${because.brightness}`), intense: t(`reason.energy.${because.intensity}`) });
  const words = [`${sound}, ${way(because.step, values, queue)}`, liking(because)].filter(Boolean).join('; ');
  return `${words.charAt(0).toLocaleUpperCase(language())}${words.slice(1)}.`;
}
