/** Makes elements without strings of HTML, so that no title of a song can ever become markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** Small line drawings, 24 × 24; several strokes are separated by |. */
const ICONS = {
  camera: 'M4 8h3l2-3h6l2 3h3v11H4z|M12 16.5a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8z',
  picture: 'M4 5h16v14H4z|M4 16l5-5 4 4 3-3 4 4|M15.5 9.2h.01',
  again: 'M20 11a8 8 0 1 0-2.3 6.3|M20 5v6h-6',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13|M15.5 5.5v13',
  next: 'M6 5.5v13l9-6.5z|M18 5.5v13',
  like: 'M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.2 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z',
  skip: 'M6 6l12 12|M18 6L6 18',
  grip: 'M9 6h.01|M15 6h.01|M9 12h.01|M15 12h.01|M9 18h.01|M15 18h.01',
  save: 'M4 7h11|M4 12h8|M4 17h6|M17 12v7|M13.5 15.5h7',
  close: 'M6 6l12 12|M18 6L6 18',
  link: 'M14 5h5v5|M19 5l-8 8|M10 6H5v13h13v-5',
};

/** `element('button', {type: 'button', onclick}, 'Play')`; null and undefined children and attributes are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (key.startsWith('--')) {
      made.style.setProperty(key, value);
    } else {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

export function icon(name, filled = false) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', filled ? 'icon filled' : 'icon');
  svg.setAttribute('aria-hidden', 'true');
  for (const stroke of ICONS[name].split('|')) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', stroke);
    svg.append(path);
  }
  return svg;
}

/** A button that shows only an icon, and says its words to those who do not see it. */
export function iconButton(name, words, onclick, more = {}) {
  return element('button', { type: 'button', class: 'quiet', 'aria-label': words, title: words, onclick, ...more }, icon(name));
}

export function byId(id) {
  return document.getElementById(id);
}

/** Says something to a screen reader without showing it. */
export function say(words) {
  byId('said').textContent = words;
}
