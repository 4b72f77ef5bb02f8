/** The five moods and seven emotions, in the order of the catalog and of the network. */

/** Where a mood's bead sits on the ring: right is bright, up is lively, as on the map below. */
export const MOODS = [
  { word: 'energetic', angle: 90 },
  { word: 'cheerful', angle: 18 },
  { word: 'romantic', angle: -54 },
  { word: 'chill', angle: -126 },
  { word: 'sad', angle: 162 },
];

/** The order in which the server numbers the moods. */
export const MOOD_ORDER = ['energetic', 'chill', 'romantic', 'cheerful', 'sad'];

export const EMOJI = {
  angry: '😠',
  disgust: '🤢',
  fear: '😨',
  happy: '😊',
  sad: '😢',
  surprise: '😮',
  neutral: '😐',
};

export const EMOTIONS = Object.keys(EMOJI);

export const GOALS = ['match', 'lift', 'calm'];

/** The colour of a custom property as the browser computes it, `[r, g, b]` from 0 to 1; follows light and dark. */
export function colour(property) {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  probe.hidden = true;
  document.body.append(probe);
  const parts = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  probe.remove();
  return parts.slice(0, 3).map((part) => part / 255);
}
