/**
 * Writes a tune of about 24 seconds from a song's own numbers: a pure function, so one song always sounds the same.
 *
 * Tempo is the song's. Valence chooses major or minor and the colour of the chords (the song's own mode where known),
 * energy the density of notes, the drums and the loudness, acousticness plucked strings against synthetic voices,
 * danceability how straight the beat is. The melody comes from a generator seeded with the song's id.
 */

const AIM_SECONDS = 24;

/** Degrees of the scale for each chord of the four-bar turn, from dark to bright. */
const TURNS = {
  minor: [
    [0, 3, 0, 4],
    [0, 5, 3, 4],
    [0, 5, 2, 6],
  ],
  major: [
    [0, 5, 3, 3],
    [0, 3, 5, 4],
    [0, 4, 5, 3],
  ],
};
const SCALES = { minor: [0, 2, 3, 5, 7, 8, 10], major: [0, 2, 4, 5, 7, 9, 11] };
const PENTATONIC = { minor: [0, 2, 3, 4, 6], major: [0, 1, 2, 4, 5] }; // degrees that never clash

/** Small seeded generator (mulberry32, public domain); the same numbers on every machine. */
function seeded(text) {
  let seed = 2166136261;
  for (const letter of text) {
    seed = Math.imul(seed ^ letter.codePointAt(0), 16777619);
  }
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const within = (value, least, most) => Math.min(most, Math.max(least, value));

/**
 * @param track with id, valence, energy and `sound`: tempo?, key?, mode?, acousticness, danceability
 * @returns {tempo, seconds, notes: [{voice, start, length, midi, loud}]} in seconds, by start
 */
export function compose(track) {
  const plan = planOf(track);
  const notes = [];
  for (let bar = 0; bar < plan.bars; bar += 1) {
    const degree = plan.turn[bar % 4];
    chords(notes, plan, bar, degree);
    bass(notes, plan, bar, degree);
    melody(notes, plan, bar, degree);
    drums(notes, plan, bar);
  }
  notes.sort((a, b) => a.start - b.start);
  return { tempo: plan.tempo, seconds: plan.bars * plan.beat * 4, mode: plan.mode, acoustic: plan.acoustic, notes };
}

function planOf(track) {
  const chance = seeded(track.id);
  const sound = track.sound ?? {};
  const tempo = within(sound.tempo ?? 66 + 84 * track.energy, 50, 200);
  const beat = 60 / tempo;
  const mode = sound.mode === 0 || sound.mode === 1 ? ['minor', 'major'][sound.mode] : track.valence < 0.45 ? 'minor' : 'major';
  const turns = TURNS[mode];
  return {
    chance,
    tempo,
    beat,
    mode,
    energy: track.energy,
    valence: track.valence,
    acoustic: sound.acousticness ?? 0.5,
    straight: sound.danceability ?? 0.5,
    root: 48 + (sound.key ?? Math.floor(chance() * 12)) - (sound.key > 7 ? 12 : 0),
    turn: turns[within(Math.floor(track.valence * turns.length), 0, turns.length - 1)],
    bars: Math.max(4, 4 * Math.round(AIM_SECONDS / (beat * 4) / 4)),
    place: 2 + Math.floor(chance() * 3),
    motif: null,
  };
}

function midiOf(plan, degree, octave = 0) {
  const scale = SCALES[plan.mode];
  const turn = Math.floor(degree / 7);
  return plan.root + scale[((degree % 7) + 7) % 7] + 12 * (turn + octave);
}

function add(notes, voice, start, length, midi, loud) {
  notes.push({ voice, start, length, midi, loud });
}

/** Triads; a seventh where the song is neither dark nor bright, an added ninth where it is dark. */
function chords(notes, plan, bar, degree) {
  const start = bar * 4 * plan.beat;
  const colour = plan.valence < 0.35 ? [8] : plan.valence < 0.7 ? [6] : [];
  const strokes = plan.energy < 0.35 ? [0] : plan.energy < 0.7 ? [0, 2] : [0, 1.5, 2, 3.5];
  for (const stroke of strokes) {
    [0, 2, 4, ...colour].forEach((step, voice) => {
      const strum = plan.acoustic > 0.5 ? voice * 0.018 : 0;
      const length = (strokes.length === 1 ? 3.9 : 1.4) * plan.beat;
      add(notes, 'chord', start + stroke * plan.beat + strum, length, midiOf(plan, degree + step, 0), 0.16 + 0.1 * plan.energy);
    });
  }
}

function bass(notes, plan, bar, degree) {
  const start = bar * 4 * plan.beat;
  const step = plan.energy < 0.3 ? 4 : plan.energy < 0.6 ? 2 : plan.energy < 0.82 ? 1 : 0.5;
  for (let at = 0; at < 4; at += step) {
    const fifth = step <= 1 && at % 2 >= 1 && plan.chance() < 0.3 ? 4 : 0;
    add(notes, 'bass', start + at * plan.beat, step * plan.beat * 0.9, midiOf(plan, degree + fifth, -1), 0.3 + 0.12 * plan.energy);
  }
}

/** A motif of one bar, repeated with small changes: a walk over notes that never clash, denser with energy. */
function melody(notes, plan, bar, degree) {
  plan.motif = bar % 4 === 0 || !plan.motif ? motif(plan) : plan.motif;
  const high = plan.valence > 0.55 ? 1 : 0;
  const ladder = PENTATONIC[plan.mode];
  for (const { at, length, step } of plan.motif) {
    const moved = step + (plan.chance() < 0.2 ? 1 : 0);
    const degreeNow = at === 0 ? degree + 7 : ladder[((moved % 5) + 5) % 5] + 7 * Math.floor(moved / 5) + 7;
    const swing = plan.straight < 0.55 && (at * 2) % 2 === 1 ? plan.beat * 0.12 : 0;
    add(notes, 'lead', bar * 4 * plan.beat + at * plan.beat + swing, length * plan.beat * 0.92, midiOf(plan, degreeNow, high), 0.26 + 0.16 * plan.energy);
  }
}

function motif(plan) {
  const made = [];
  const grid = plan.energy < 0.3 ? 1 : plan.energy < 0.75 ? 0.5 : 0.5;
  const fill = 0.34 + 0.5 * plan.energy;
  for (let at = 0; at < 4; at += grid) {
    if (at === 0 || plan.chance() < fill) {
      plan.place = within(plan.place + Math.floor(plan.chance() * 5) - 2, 0, 8);
      made.push({ at, length: grid * (plan.chance() < 0.3 ? 2 : 1), step: plan.place });
    }
  }
  return made;
}

function drums(notes, plan, bar) {
  if (plan.energy < 0.32) {
    return;
  }
  const start = bar * 4 * plan.beat;
  const loud = 0.16 + 0.34 * plan.energy;
  const kicks = plan.energy > 0.72 || plan.straight > 0.72 ? [0, 1, 2, 3] : [0, 2];
  kicks.forEach((at) => add(notes, 'kick', start + at * plan.beat, 0.2, 36, loud));
  if (plan.energy > 0.48) {
    [1, 3].forEach((at) => add(notes, 'snare', start + at * plan.beat, 0.16, 60, loud * 0.7));
  }
  const hats = plan.energy > 0.8 ? 0.25 : plan.energy > 0.55 ? 0.5 : 1;
  for (let at = hats === 1 ? 1 : 0; at < 4; at += hats) {
    add(notes, 'hat', start + at * plan.beat, 0.05, 90, loud * (at % 1 === 0 ? 0.3 : 0.2));
  }
}
