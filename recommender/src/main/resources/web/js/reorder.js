/** A list put into another order, by dragging its handles or with the keys. */

/** Arrow keys, Home and End on a handle; `move(id, place)` gets a function from the old place to the new. */
export function moveWithKeys(event, id, move) {
  const places = { ArrowUp: (from) => from - 1, ArrowDown: (from) => from + 1, Home: () => 0, End: () => Infinity };
  const place = places[event.key];
  if (place) {
    event.preventDefault();
    move(id, place);
  }
}

/** Pointer events serve mouse, pen and finger alike. */
export function makeSortable(list, move) {
  let dragged = null;

  const over = (event) =>
    [...list.children].find((line) => {
      const box = line.getBoundingClientRect();
      return event.clientY >= box.top && event.clientY <= box.bottom;
    });
  const unmark = () => [...list.children].forEach((line) => line.classList.remove('above', 'below'));
  const indexOf = (line) => [...list.children].indexOf(line);

  list.addEventListener('pointerdown', (event) => {
    const handle = event.target.closest('.grip');
    if (handle && event.button === 0) {
      dragged = handle.closest('li');
      dragged.classList.add('dragged');
      list.setPointerCapture(event.pointerId);
    }
  });
  list.addEventListener('pointermove', (event) => {
    const target = dragged && over(event);
    unmark();
    if (target && target !== dragged) {
      target.classList.add(indexOf(target) > indexOf(dragged) ? 'below' : 'above');
    }
  });
  const drop = (event) => {
    if (!dragged) {
      return;
    }
    const target = event.type === 'pointerup' ? over(event) : null;
    const id = dragged.dataset.id;
    dragged.classList.remove('dragged');
    dragged = null;
    unmark();
    if (target && target.dataset.id !== id) {
      const to = indexOf(target);
      move(id, () => to);
    }
  };
  list.addEventListener('pointerup', drop);
  list.addEventListener('pointercancel', drop);
}
