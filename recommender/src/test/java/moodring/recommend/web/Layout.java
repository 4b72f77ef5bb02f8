package moodring.recommend.web;

import com.microsoft.playwright.Page;
import java.util.List;

/** What lies over what, what is cut off, and what is too small for a finger, on the page as it is now. */
final class Layout {
    /**
     * The words and controls of the page are compared pair by pair. Left out is what lies above others by design: the
     * player, the card on the map, the words inside the ring, and whatever stands behind an open dialog.
     */
    private static final String MISTAKES = """
            () => {
              const dialog = document.querySelector('dialog[open]');
              const root = dialog ?? document.body;
              const above = '#player, .plane-card, .ring-inside, .skip, .out-of-sight';
              const seen = node => node.checkVisibility({opacityProperty: true, visibilityProperty: true});
              const name = node => node.tagName.toLowerCase() + (node.id ? '#' + node.id : '') + ' "'
                + (node.textContent.trim() || node.getAttribute('aria-label') || '').replace(/\\s+/g, ' ').slice(0, 30) + '"';
              const words = [...root.querySelectorAll('button, a, input, h1, h2, h3, p, legend, th, td, dt, dd, label, .axis,'
                + ' .song-title, .song-artist, .mood-word, .made-up, .emotion > span, .emotion > b')]
                .filter(node => seen(node) && !node.closest(above) && !(dialog === null && node.closest('dialog')))
                .map(node => ({node, boxes: [...node.getClientRects()].filter(box => box.width > 1 && box.height > 1)}));
              const mistakes = [];
              const wide = document.scrollingElement.scrollWidth - innerWidth;
              if (wide > 0) {
                mistakes.push(`the page is ${wide} pixels wider than the window`);
              }
              for (const [index, one] of words.entries()) {
                for (const two of words.slice(index + 1)) {
                  if (one.node.contains(two.node) || two.node.contains(one.node)) {
                    continue;
                  }
                  const over = one.boxes.some(a => two.boxes.some(b =>
                    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2));
                  if (over) {
                    mistakes.push(`${name(one.node)} overlaps ${name(two.node)}`);
                  }
                }
              }
              for (const {node, boxes} of words) {
                if (boxes.some(box => box.left < -1 || box.right > innerWidth + 1) && !node.closest('.plane-table')) {
                  mistakes.push(`${name(node)} reaches beyond the window`);
                }
                if (node.matches('button') && boxes.some(box => Math.min(box.width, box.height) < 24)) {
                  mistakes.push(`${name(node)} is smaller than 24 pixels`);
                }
                if (node.matches('button, h1, h2, h3, legend') && node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0) {
                  mistakes.push(`${name(node)} has no room for its words`);
                }
              }
              return mistakes;
            }
            """;

    /** Each thing in turn is scrolled to the middle, or as near as the page goes. */
    private static final String COVERED = """
            () => {
              const player = document.getElementById('player').getBoundingClientRect();
              const things = [...document.querySelectorAll('button, a, input, h1, h2, h3, p, legend, label, dt, dd')]
                .filter(node => node.checkVisibility() && !node.closest('#player, .skip, .out-of-sight, dialog'));
              const covered = [];
              for (const node of things) {
                node.scrollIntoView({block: 'center', behavior: 'instant'});
                const box = node.getBoundingClientRect();
                if (Math.min(box.right, player.right) - Math.max(box.left, player.left) > 2
                    && Math.min(box.bottom, player.bottom) - Math.max(box.top, player.top) > 2) {
                  covered.push(node.tagName + '#' + node.id + ' ' + node.textContent.trim().slice(0, 30));
                }
              }
              return covered;
            }
            """;

    private Layout() {}

    /** What the floating player lies over, however the page is scrolled. */
    static List<String> coveredByThePlayer(Page page) {
        return ((List<?>) page.evaluate(COVERED)).stream().map(String::valueOf).toList();
    }

    static List<String> mistakes(Page page) {
        return ((List<?>) page.evaluate(MISTAKES)).stream().map(String::valueOf).toList();
    }
}
