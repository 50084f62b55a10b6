/** A screen that is made anew, whole, with every change and by a clock; its first sight is a picture without life. */
export const source = String.raw`
import { h } from './core.js';

// Until then the page is what a server drew: it looks ready, and nothing in it answers.
const alive = performance.now() + 600;
const everyMs = 1000;

// A button is not drawn anew between the mouse going down on it and coming up.
let isPressed = false;
const afterPress = new Set();
document.addEventListener('pointerdown', () => { isPressed = true; }, true);
for (const end of ['pointerup', 'pointercancel']) {
  document.addEventListener(end, () => setTimeout(() => {
    isPressed = false;
    const waiting = [...afterPress];
    afterPress.clear();
    for (const draw of waiting) draw();
  }), true);
}

const keys = new WeakMap();

// A control keeps its name through every drawing, so that the officer's cursor stays where it is.
export function keyed(key, element) {
  keys.set(element, key);
  return element;
}

function focused(box) {
  const element = document.activeElement;
  return element && box.contains(element) ? element : null;
}

function redraw(box, render) {
  const before = focused(box);
  const selection = before && before.selectionStart !== undefined ? [before.selectionStart, before.selectionEnd] : null;
  box.replaceChildren(render());
  if (!before) return;
  const after = [...box.querySelectorAll('input, select')].find((element) => keys.get(element) === keys.get(before));
  if (!after || keys.get(before) === undefined) return;
  after.focus();
  if (selection && selection[0] !== null) after.setSelectionRange(...selection);
}

export function screen(store, render) {
  const box = h('div', {});
  let asked = false;
  const draw = () => {
    if (asked || performance.now() < alive) return;
    if (isPressed) {
      afterPress.add(draw);
      return;
    }
    asked = true;
    queueMicrotask(() => {
      asked = false;
      redraw(box, render);
    });
  };
  store.onAny(draw);
  const tick = () => {
    if (!box.isConnected) return;
    // What is being typed is not taken from under the fingers.
    if (focused(box) === null) draw();
    setTimeout(tick, everyMs);
  };
  box.append(render());
  const wait = alive - performance.now();
  if (wait > 0) {
    box.replaceChildren(box.firstChild.cloneNode(true));
    setTimeout(draw, wait + 1);
  }
  setTimeout(tick, Math.max(wait, 0) + everyMs);
  return box;
}

export function live(_store, _part, element, fill) {
  fill(element);
  return element;
}
`;
