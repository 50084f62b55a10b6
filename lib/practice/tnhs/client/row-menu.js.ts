/** A menu that lies at the end of the body, opened by the mouse going down, and a dialog that takes a file. */
export const source = String.raw`
import { h } from './core.js';
import { overlayLooks as looks } from './kit.js';
import { pages } from './pages.js';

const { words } = pages;

let opened = null;

function close() {
  if (opened) opened.remove();
  opened = null;
}

document.addEventListener('mousedown', (event) => {
  if (opened && !opened.contains(event.target)) close();
}, true);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
}, true);

// An item without something to do is shown all the same, as one that cannot be chosen.
function openMenu(button, items) {
  close();
  const { left, bottom } = button.getBoundingClientRect();
  opened = h('ul', { role: 'menu', class: looks.menu, style: 'left:' + (left + scrollX) + 'px;top:' + (bottom + scrollY) + 'px' },
    items.map(([title, run]) => h('li', {
      role: 'menuitem',
      'aria-disabled': run ? null : 'true',
      class: looks.item,
      onclick: () => {
        if (!run) return;
        close();
        run();
      },
    }, title)));
  document.body.append(opened);
}

export function rowMenu(items) {
  const button = h('button', {
    type: 'button',
    class: looks.small,
    'aria-label': words.rowActions,
    'aria-haspopup': 'menu',
    onmousedown: () => openMenu(button, items()),
    // From the keyboard.
    onclick: (event) => {
      if (event.detail === 0 && !opened) openMenu(button, items());
    },
  }, '⋮');
  return button;
}

// The file goes when the officer says so, not when it is chosen.
export function openFileDialog(name, accept, onChosen) {
  const leave = () => veil.remove();
  const input = h('input', { type: 'file', accept });
  const send = h('button', { type: 'button', class: looks.main, disabled: true }, words.upload);
  input.addEventListener('change', () => { send.disabled = input.files.length === 0; });
  send.addEventListener('click', () => {
    leave();
    onChosen(input.files[0]);
  });
  const veil = h('div', { class: looks.veil }, h('div', { class: looks.dialog, role: 'dialog', 'aria-modal': 'true', 'aria-label': words.attachFile },
    h('h3', {}, words.attachFile),
    h('p', {}, name),
    h('p', {}, input),
    h('div', {}, send, ' ', h('button', { type: 'button', class: looks.plain, onclick: leave }, words.close))));
  veil.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });
  document.body.append(veil);
  input.focus();
}
`;
