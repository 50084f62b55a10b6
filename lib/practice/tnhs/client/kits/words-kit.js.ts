/** The small parts that say something: marks, notes, messages, buttons. */
export const source = String.raw`
import { h } from './core.js';

export const mark = () => h('span', { class: 'bat-buoc' }, ' (*)');
export const soft = (text) => h('span', { class: 'mo' }, text);
export const softLine = (text) => h('p', { class: 'mo' }, text);
export const urgent = (text, isLate) => h('span', { class: isLate ? 'tre' : null }, text);
export const warning = () => h('p', { class: 'luu-y' });
export const heading = (text) => h('h2', {}, text);
export const inlineNote = () => h('span', { class: 'loi-dong' });
export const inlineError = (text) => h('div', { class: 'loi-dong' }, text);
export const notice = (text) => h('div', { class: 'thong-bao', role: 'status' }, text);
export const actions = (...buttons) => h('div', { class: 'cac-nut' }, buttons);

export function errorBox(lines) {
  return h('div', { class: 'loi', role: 'alert' }, lines.map((line) => h('div', {}, line)));
}

const looks = { main: 'nut', submit: 'nut', plain: 'nut-phu', small: 'nut-nho' };

export function button(text, onclick, look) {
  return h('button', { type: look === 'submit' ? 'submit' : 'button', class: looks[look], onclick }, text);
}

export const overlayLooks = { ...looks, menu: 'chon-viec', item: 'mot-viec', veil: 'man-che', dialog: 'hop-thoai' };

export function filePicker(accept, onChosen) {
  const input = h('input', { type: 'file', accept });
  input.addEventListener('change', () => {
    const chosen = input.files[0];
    if (!chosen) return;
    input.value = '';
    onChosen(chosen);
  });
  return input;
}

export function pager(text, found, goTo) {
  const turn = (page, title) => page < 1 || page > found.pages
    ? soft(title)
    : h('a', { href: location.hash || '#', onclick: (event) => { event.preventDefault(); goTo(page); } }, title);
  return h('div', { class: 'phan-trang' }, text, turn(found.page - 1, '« Trước'), ' ', turn(found.page + 1, 'Sau »'));
}
`;
