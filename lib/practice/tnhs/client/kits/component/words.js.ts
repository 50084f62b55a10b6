export const source = String.raw`
import { h } from './core.js';
import { css } from './component-styles.js';

export const mark = () => h('span', { class: css.mark }, ' *');
export const soft = (text) => h('span', { class: css.soft }, text);
export const softLine = (text) => h('p', { class: css.soft }, text);
export const urgent = (text, isLate) => h('span', { class: isLate ? css.late : null }, text);
export const warning = () => h('p', { class: css.late });
export const heading = (text) => h('h2', { class: css.title }, text);
export const inlineNote = () => h('span', { class: css.error });
export const inlineError = (text) => h('div', { class: css.error, role: 'alert' }, text);
export const actions = (...buttons) => h('div', { class: css.actions }, buttons);
export const errorBox = (lines) => h('div', { class: css.alert, role: 'alert' }, lines.map((line) => h('div', {}, line)));

let toast = null;

// A message lies over the page, at the end of the body, until the next one.
export function notice(text) {
  if (toast && toast.isConnected && toast.textContent === text) return null;
  if (toast) toast.remove();
  toast = h('div', { class: css.toast, role: 'status' }, text);
  document.body.append(toast);
  return null;
}

const looks = { main: css.button, submit: css.button, plain: css.quiet, small: css.small };

export function button(text, onclick, look) {
  return h('button', { type: look === 'submit' ? 'submit' : 'button', class: looks[look], onclick }, h('span', {}, text));
}

export const overlayLooks = { ...looks, menu: css.list, item: css.option, veil: css.veil, dialog: css.dialog };

export function filePicker(accept, onChosen) {
  const input = h('input', { type: 'file', accept });
  input.addEventListener('change', () => {
    if (input.files[0]) onChosen(input.files[0]);
  });
  return input;
}

export function pager(text, found, goTo) {
  const turn = (page, title) => {
    const turnTo = button(title, () => goTo(page), 'small');
    turnTo.disabled = page < 1 || page > found.pages;
    return turnTo;
  };
  return h('div', { class: css.actions }, h('span', {}, text), turn(found.page - 1, '«'), turn(found.page + 1, '»'));
}

export function progress(_store, _part, percent, saying) {
  const bar = h('div', { role: 'progressbar', 'aria-valuenow': String(percent()), 'aria-valuemin': '0', 'aria-valuemax': '100' });
  return [bar, h('span', { class: css.soft }, saying())];
}
`;
