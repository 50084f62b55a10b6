/** A field whose choices lie in an overlay at the end of the body, opened by the mouse going down or by typing. */
export const source = String.raw`
import { h } from './core.js';
import { newId } from './component-names.js';
import { css } from './component-styles.js';
import { foldWords } from './component-fold.js';

let opened = null;
let openedFor = null;

export function closeList() {
  if (opened) opened.remove();
  opened = null;
}

function place(list, input) {
  const { left, bottom, width } = input.getBoundingClientRect();
  list.style.left = left + scrollX + 'px';
  list.style.top = bottom + scrollY + 'px';
  list.style.minWidth = width + 'px';
}

function openList(key, input, choices, choose) {
  closeList();
  const id = newId();
  opened = h('ul', { role: 'listbox', id, class: css.list }, choices.map(([value, text]) =>
    h('li', {
      role: 'option',
      class: css.option,
      // Before the field loses its focus, as menus of this kind do.
      onmousedown: (event) => {
        event.preventDefault();
        closeList();
        choose(value);
      },
    }, text)));
  openedFor = key;
  place(opened, input);
  document.body.append(opened);
  input.setAttribute('aria-expanded', 'true');
  input.setAttribute('aria-controls', id);
}

export function combobox(key, input, choices, value, onChange) {
  const chosen = choices.find(([each]) => each === value);
  let shown = value === '' || !chosen ? '' : chosen[1];
  input.value = shown;
  const real = choices.filter(([each]) => each !== '');
  const choose = (wanted) => {
    shown = real.find(([each]) => each === wanted)[1];
    input.value = shown;
    onChange(wanted);
  };
  const matching = () => real.filter(([, text]) => foldWords(text).includes(foldWords(input.value)));
  input.addEventListener('mousedown', () => openList(key, input, real, choose));
  input.addEventListener('input', () => openList(key, input, matching(), choose));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeList();
    if (event.key === 'ArrowDown' && !opened) openList(key, input, real, choose);
    if (event.key === 'Enter' && matching().length === 1) {
      event.preventDefault();
      closeList();
      choose(matching()[0][0]);
    }
  });
  input.addEventListener('blur', () => {
    // Another field may have opened its list meanwhile, or the page been drawn anew under this one.
    setTimeout(() => {
      if (openedFor === key && input.isConnected && document.activeElement !== input) closeList();
    });
    input.value = shown;
  });
  return input;
}
`;
