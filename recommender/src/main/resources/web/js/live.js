/** Frames to the server, readings back, over one WebSocket, and never a heap of stale frames. */
import { Problem } from './server.js';
import { has } from './words.js';

const WIDTH = 320; // a face at arm's length is some 90 pixels wide then; the network looks at 48
const LONGEST_PAUSE_MILLIS = 5000; // between two frames
const IN_FLIGHT = 2; // one is read while the next travels

export class LiveReadings {
  #video;
  #onReading;
  #onTrouble;
  #socket;
  #canvas = document.createElement('canvas');
  #waiting = 0;
  #sequence = 0;
  #closed = false;
  #sentAt = new Map();
  #stalled = null;

  /** Starts at once; `onReading` gets each answer of the server in order. Call `close`. */
  constructor(video, onReading, onTrouble) {
    this.#video = video;
    this.#onReading = onReading;
    this.#onTrouble = onTrouble;
    this.#canvas.width = WIDTH;
    this.#canvas.height = Math.max(1, Math.round((WIDTH * video.videoHeight) / video.videoWidth) || 240);
    this.#socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`);
    this.#socket.addEventListener('open', () => this.#next());
    this.#socket.addEventListener('message', (event) => this.#take(JSON.parse(event.data)));
    this.#socket.addEventListener('close', (event) => {
      if (!this.#closed) {
        this.close();
        this.#onTrouble(new Problem(has(`problem.${event.reason}`) ? event.reason : 'offline', ''));
      }
    });
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#stalled);
    this.#socket.close();
  }

  /** Learns the resting face from now on, or stops that; as soon as the server can be told. */
  learn(on) {
    if (this.#socket.readyState === WebSocket.CONNECTING) {
      this.#socket.addEventListener('open', () => this.learn(on), { once: true });
    } else if (this.#socket.readyState === WebSocket.OPEN) {
      this.#socket.send(on ? 'learn' : 'stop');
    }
  }

  /** Waits for a new frame of the camera, so that none is sent twice. */
  #next() {
    if (this.#closed || this.#waiting >= IN_FLIGHT || this.#socket.readyState !== WebSocket.OPEN) {
      return;
    }
    this.#waiting += 1;
    clearTimeout(this.#stalled);
    this.#stalled = setTimeout(() => this.#lose(), LONGEST_PAUSE_MILLIS);
    const go = () => !this.#closed && this.#send();
    if (this.#video.requestVideoFrameCallback) {
      this.#video.requestVideoFrameCallback(go);
    } else {
      setTimeout(go, 33);
    }
  }

  /** A camera can stand still without an end. What it showed last must not pass for what is now. */
  #lose() {
    if (!this.#closed && this.#socket.readyState === WebSocket.OPEN) {
      this.close();
      this.#onTrouble(new Problem('camera_lost', ''));
    }
  }

  #send() {
    clearTimeout(this.#stalled);
    if (this.#socket.readyState !== WebSocket.OPEN) {
      return;
    }
    this.#sequence += 1;
    this.#sentAt.set(this.#sequence, performance.now());
    this.#socket.send(greyFrame(this.#canvas, this.#video, this.#sequence));
    this.#next();
  }

  #take(reading) {
    const millis = performance.now() - (this.#sentAt.get(reading.frame) ?? performance.now());
    this.#sentAt.delete(reading.frame);
    this.#waiting -= 1;
    if (!this.#closed) {
      this.#onReading(reading);
      document.dispatchEvent(new CustomEvent('reading', { detail: { millis, kind: reading.kind } }));
      this.#next();
    }
  }
}

/** Number, width, height (32, 16 and 16 bits, big end first), then one byte a pixel: grey needs no decoder. */
function greyFrame(canvas, video, sequence) {
  const { width, height } = canvas;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.drawImage(video, 0, 0, width, height);
  const colours = pen.getImageData(0, 0, width, height).data;
  const message = new Uint8Array(8 + width * height);
  const head = new DataView(message.buffer);
  head.setUint32(0, sequence);
  head.setUint16(4, width);
  head.setUint16(6, height);
  for (let from = 0, to = 8; to < message.length; from += 4, to += 1) {
    // ITU-R BT.601 luma in 8-bit fixed point, as OpenCV's grey
    message[to] = (colours[from] * 77 + colours[from + 1] * 150 + colours[from + 2] * 29) >> 8;
  }
  return message;
}
