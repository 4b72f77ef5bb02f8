/** Turns a written tune into sound with Web Audio, in time on the speaker or as fast as it goes into a buffer. */

const LOOK_AHEAD = 0.4; // seconds of notes that are scheduled at once; few enough to stop quickly

/** Plucked or blown, struck or synthetic: the way from a note to nodes. Every node is stopped, so none outlives its note. */
class Voices {
  #context;
  #out;
  #acoustic;
  #noise;
  #wave;

  constructor(context, out, acoustic) {
    this.#context = context;
    this.#out = out;
    this.#acoustic = acoustic;
    this.#noise = noiseOf(context);
    this.#wave = waveOf(context, acoustic);
  }

  sound(note, at) {
    switch (note.voice) {
      case 'kick':
        return this.#kick(note, at);
      case 'snare':
        return this.#struck(note, at, 1800, 0.14);
      case 'hat':
        return this.#struck(note, at, 7500, 0.045);
      default:
        return this.#tone(note, at);
    }
  }

  /** Acoustic: few overtones, and the note dies away like a string. Synthetic: many, held behind a closing filter. */
  #tone(note, at) {
    const context = this.#context;
    const acoustic = this.#acoustic;
    const frequency = 440 * 2 ** ((note.midi - 69) / 12);
    const end = at + note.length + 0.12;
    const level = context.createGain();
    const filter = context.createBiquadFilter();
    filter.type = 'lowpass';
    const bright = note.voice === 'lead' ? 6 : note.voice === 'bass' ? 3 : 4;
    filter.frequency.setValueAtTime(Math.min(12_000, frequency * bright * (1.4 - 0.6 * acoustic) + 300), at);
    filter.frequency.exponentialRampToValueAtTime(Math.max(120, frequency * 1.5), end);
    const attack = acoustic > 0.5 ? 0.006 : note.voice === 'chord' ? 0.05 : 0.015;
    const held = note.loud * (acoustic > 0.5 ? 0.22 : 0.7);
    level.gain.setValueAtTime(0, at);
    level.gain.linearRampToValueAtTime(note.loud, at + attack);
    level.gain.exponentialRampToValueAtTime(Math.max(0.001, held), at + attack + note.length * 0.6);
    level.gain.linearRampToValueAtTime(0, end);
    const oscillator = context.createOscillator();
    oscillator.setPeriodicWave(this.#wave);
    oscillator.frequency.value = frequency;
    oscillator.connect(filter);
    oscillator.start(at);
    oscillator.stop(end);
    filter.connect(level).connect(this.#out);
  }

  #kick(note, at) {
    const oscillator = this.#context.createOscillator();
    const level = this.#context.createGain();
    oscillator.frequency.setValueAtTime(140, at);
    oscillator.frequency.exponentialRampToValueAtTime(46, at + 0.11);
    level.gain.setValueAtTime(note.loud, at);
    level.gain.exponentialRampToValueAtTime(0.001, at + 0.22);
    oscillator.connect(level).connect(this.#out);
    oscillator.start(at);
    oscillator.stop(at + 0.24);
  }

  #struck(note, at, frequency, seconds) {
    const source = this.#context.createBufferSource();
    const filter = this.#context.createBiquadFilter();
    const level = this.#context.createGain();
    source.buffer = this.#noise;
    filter.type = frequency > 4000 ? 'highpass' : 'bandpass';
    filter.frequency.value = frequency;
    level.gain.setValueAtTime(note.loud, at);
    level.gain.exponentialRampToValueAtTime(0.001, at + seconds);
    source.connect(filter).connect(level).connect(this.#out);
    source.start(at);
    source.stop(at + seconds + 0.02);
  }
}

const OVERTONES = 16;

/** From a string (overtones fall with the square, the even ones weak) to a saw (they fall in proportion). */
function waveOf(context, acoustic) {
  const imaginary = new Float32Array(OVERTONES + 1);
  for (let overtone = 1; overtone <= OVERTONES; overtone += 1) {
    const string = (overtone % 2 === 0 ? 0.4 : 1) / overtone ** 2;
    imaginary[overtone] = acoustic * string + (1 - acoustic) / overtone;
  }
  return context.createPeriodicWave(new Float32Array(OVERTONES + 1), imaginary);
}

const noises = new WeakMap();
function noiseOf(context) {
  if (!noises.has(context)) {
    const buffer = context.createBuffer(1, context.sampleRate / 2, context.sampleRate);
    const samples = buffer.getChannelData(0);
    let seed = 1;
    for (let i = 0; i < samples.length; i += 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0; // Numerical Recipes; the same hiss each time
      samples[i] = seed / 2147483648;
    }
    noises.set(context, buffer);
  }
  return noises.get(context);
}

/** Loudness, and a limiter after it: many notes at once never clip, and no song is much louder than another. */
function chain(context) {
  const volume = context.createGain();
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -14;
  limiter.knee.value = 6;
  limiter.ratio.value = 14;
  limiter.attack.value = 0.002;
  limiter.release.value = 0.14;
  const ceiling = context.createGain();
  ceiling.gain.value = 0.5;
  limiter.connect(ceiling).connect(volume);
  return { entry: limiter, volume };
}

/** A tune on the speaker that can be paused; `onEnd` is called when it has played to its end. */
export class Performance {
  #context;
  #score;
  #onEnd;
  #volume;
  #gate = null;
  #entry;
  #next = 0;
  #startedAt = 0;
  #position = 0;
  #timer = null;

  constructor(context, score, onEnd) {
    this.#context = context;
    this.#score = score;
    this.#onEnd = onEnd;
    const { entry, volume } = chain(context);
    this.#entry = entry;
    this.#volume = volume;
    volume.connect(context.destination);
  }

  get seconds() {
    return this.#score.seconds;
  }

  get position() {
    return this.#timer === null ? this.#position : this.#context.currentTime - this.#startedAt;
  }

  set volume(value) {
    this.#volume.gain.setTargetAtTime(value, this.#context.currentTime, 0.02);
  }

  resume() {
    this.#startedAt = this.#context.currentTime + 0.06 - this.#position;
    this.#next = this.#score.notes.findIndex((note) => note.start >= this.#position - 0.001);
    this.#next = this.#next < 0 ? this.#score.notes.length : this.#next;
    this.#gate = this.#context.createGain(); // notes already scheduled die with their gate
    this.#gate.connect(this.#entry);
    const voices = new Voices(this.#context, this.#gate, this.#score.acoustic);
    this.#timer = setInterval(() => this.#schedule(voices), 100);
    this.#schedule(voices);
  }

  #schedule(voices) {
    const { notes, seconds } = this.#score;
    while (this.#next < notes.length && notes[this.#next].start < this.position + LOOK_AHEAD) {
      voices.sound(notes[this.#next], Math.max(this.#context.currentTime, this.#startedAt + notes[this.#next].start));
      this.#next += 1;
    }
    if (this.position > seconds + 0.6) {
      this.stop();
      this.#onEnd();
    }
  }

  pause() {
    this.#position = Math.max(0, this.position);
    clearInterval(this.#timer);
    this.#timer = null;
    const now = this.#context.currentTime;
    this.#gate.gain.setTargetAtTime(0, now, 0.015);
    const gate = this.#gate;
    setTimeout(() => gate.disconnect(), 300);
  }

  stop() {
    if (this.#timer !== null) {
      this.pause();
    }
    setTimeout(() => this.#volume.disconnect(), 400);
  }
}

/** The first seconds of a tune as samples, through the same chain as on the speaker. */
export async function render(score, seconds, sampleRate) {
  const context = new OfflineAudioContext(1, Math.ceil(seconds * sampleRate), sampleRate);
  const { entry, volume } = chain(context);
  volume.connect(context.destination);
  const voices = new Voices(context, entry, score.acoustic);
  for (const note of score.notes.filter((one) => one.start < seconds)) {
    voices.sound(note, note.start);
  }
  return (await context.startRendering()).getChannelData(0);
}
