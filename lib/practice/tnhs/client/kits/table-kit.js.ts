/** Layout tables in one document; a change is drawn where it belongs. */
export const source = String.raw`
import { h } from './core.js';
import { pages } from './pages.js';

export * from './words-kit.js';

const { words } = pages;

export async function ready() {}

export function screen(store, render) {
  return render();
}

// Fills an element now, and again whenever that part of the store has changed.
export function live(store, part, element, fill) {
  fill(element);
  store.on(part, () => fill(element));
  return element;
}

export function box(...content) {
  return h('div', {}, content);
}

export function section(title, ...content) {
  return h('fieldset', {}, h('legend', {}, title), content);
}

export function form(lines) {
  return h('table', { class: 'bieu-mau' }, lines);
}

function caption(field, mark) {
  const text = [field.label, mark, ':'];
  return h('td', { class: 'nhan' }, field.id ? h('label', { for: field.id }, text) : text);
}

export function line(field, control, mark, after) {
  return h('tr', {}, caption(field, mark), h('td', {}, control, after));
}

export function buttonLine(button) {
  return h('tr', {}, h('td'), h('td', {}, button));
}

export function slotLine(store, label, slot) {
  return h('tr', {}, h('td', { class: 'nhan' }, label + ':'), contentCell(store, h('td'), slot));
}

function contentCell(store, cell, content) {
  if (content && content.show) return live(store, content.part, cell, () => fillCell(cell, content.show()));
  cell.append(...[content].flat().filter(Boolean));
  return cell;
}

function fillCell(cell, content) {
  cell.replaceChildren(...content.flat().filter(Boolean));
}

export function text(field, value, onInput, onChange) {
  const { control, id, name, isWide, maxlength, placeholder, autocomplete } = field;
  const input = h('input', { type: control, id, name, class: isWide ? 'dai' : null, maxlength, placeholder, autocomplete });
  input.value = value;
  input.addEventListener('input', () => onInput(input.value));
  input.addEventListener('change', () => onChange(input.value));
  return input;
}

export function choice(field, choices, value, onChange) {
  const select = h('select', { id: field.id, name: field.name, class: field.isWide ? 'dai' : null }, optionsOf(choices, value));
  select.addEventListener('change', () => onChange(select.value));
  return select;
}

export function smallChoice(choices, value, disabled, onChange) {
  const select = h('select', { disabled }, optionsOf(choices, value));
  select.addEventListener('change', () => onChange(select.value));
  return select;
}

function optionsOf(choices, chosen) {
  return choices.map(([value, title]) => h('option', { value, selected: value === chosen }, title));
}

export function grid(store, { columns, rows, empty }) {
  const body = rows.length === 0 && empty
    ? h('tr', {}, h('td', { colspan: String(columns.length), class: 'giua' }, empty))
    : rows.map((row) => h('tr', {}, columns.map(({ key, isCentred }) =>
        contentCell(store, h('td', { class: isCentred ? 'giua' : null }), row[key]))));
  return h('table', { class: 'luoi' },
    h('thead', {}, h('tr', {}, columns.map(({ title, width, isCentred }) =>
      h('th', { class: isCentred ? 'giua' : null, style: width ? 'width: ' + width : null }, title)))),
    h('tbody', {}, body));
}

export function facts(lines) {
  return h('table', { class: 'thong-tin' }, h('tbody', {}, lines.map((line) =>
    h('tr', {}, line.map(([title, value]) => [h('th', {}, title), h('td', {}, value)])))));
}

export function filter(lines, button, onSubmit) {
  const row = (items, isLast) => h('tr', {}, items.map(([field, control], index) => [
    caption(field, null),
    h('td', { colspan: items.length === 1 ? '3' : null }, control,
      isLast && index === items.length - 1 && [' ', button]),
  ]));
  return submitting(h('form', { class: 'bo-loc' }, form(lines.map((items, index) => row(items, index === lines.length - 1)))), onSubmit);
}

export function signInForm(onSubmit, ...content) {
  return submitting(h('form', { class: 'dang-nhap' }, content), onSubmit);
}

function submitting(element, onSubmit) {
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
  });
  return element;
}

export function progress(store, part, percent, saying) {
  const bar = live(store, part, h('progress', { max: '100' }), (element) => { element.value = percent(); });
  const said = live(store, part, h('span', { class: 'mo' }), (element) => { element.textContent = saying(); });
  return [bar, ' ', said];
}

// Header bar, menu, breadcrumb, and the page's own content under them.
export function frame({ officer, office, menu, crumbs, path, signOut, content }) {
  const leave = (event) => {
    event.preventDefault();
    signOut();
  };
  return [
    h('div', { class: 'dau-trang' },
      h('div', { class: 'ten-he-thong' }, words.system),
      officer && h('div', { class: 'nguoi-dung' },
        office.name + ' (' + office.code + ') | ' + officer.name + ' | ',
        h('a', { href: '#/dang-nhap', onclick: leave }, words.signOut))),
    officer && h('div', { class: 'thuc-don' },
      menu.map(([href, title]) => h('a', { href: '#' + href, class: href === path ? 'dang-chon' : null }, title))),
    h('div', { class: 'duong-dan' }, words.home + ' » ' + crumbs.join(' » ')),
    h('div', { class: 'noi-dung' }, content),
    h('div', { class: 'chan-trang' }, words.footer),
  ];
}
`;
