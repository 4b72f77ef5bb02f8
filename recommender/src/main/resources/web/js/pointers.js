/** Mouse and fingers on a frame: what they point at, push, pinch and press. Knows no map. */

const STILL = 5; // pixels that a press may move and still be one
const NEAR = { mouse: 14, press: 18 }; // pixels from a dot that still mean it

/**
 * @param on `point(x, y, reach)`, `press(x, y, reach)`, `leave()`, `push(dx, dy)` and `zoom(factor, x, y)`, in pixels of
 *     the frame
 */
export function followPointers(frame, on) {
  const held = new Map();
  let moved = 0;
  const at = (event) => {
    const box = frame.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const spread = () => {
    const [a, b] = [...held.values()];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  };
  frame.addEventListener('pointerdown', (event) => {
    held.set(event.pointerId, at(event));
    moved = 0;
    frame.setPointerCapture(event.pointerId);
    frame.classList.add('held');
  });
  frame.addEventListener('pointermove', (event) => {
    const place = at(event);
    const before = held.get(event.pointerId);
    if (!before) {
      on.point(...place, NEAR.mouse);
      return;
    }
    const apart = held.size === 2 ? spread() : 0;
    held.set(event.pointerId, place);
    moved += Math.abs(place[0] - before[0]) + Math.abs(place[1] - before[1]);
    if (held.size === 2) {
      on.zoom(spread() / Math.max(1, apart), ...place);
    } else {
      on.push(place[0] - before[0], place[1] - before[1]);
    }
  });
  const release = (event) => {
    held.delete(event.pointerId);
    frame.classList.toggle('held', held.size > 0);
    if (event.type === 'pointerup' && moved < STILL) {
      on.press(...at(event), NEAR.press);
    }
  };
  frame.addEventListener('pointerup', release);
  frame.addEventListener('pointercancel', release);
  // A finger leaves whenever it is lifted; what it chose stays.
  frame.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && held.size === 0 && on.leave());
  frame.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || document.activeElement === frame) { // else the page scrolls on, as everywhere
        event.preventDefault();
        on.zoom(Math.exp(-event.deltaY / 300), ...at(event));
      }
    },
    { passive: false },
  );
}
