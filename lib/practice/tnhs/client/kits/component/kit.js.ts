/** Groups of divs with floating labels, as component libraries draw a form. */
export const source = String.raw`
import { h } from './core.js';
import { combobox } from './component-combobox.js';
import { newId } from './component-names.js';
import { keyed } from './component-redraw.js';
import { css } from './component-styles.js';
import { pages } from './pages.js';

export { grid } from './component-grid.js';
export { live, screen } from './component-redraw.js';
export * from './component-words.js';

const { words } = pages;

export async function ready() {}

export const box = (...content) => h('div', {}, content);
export const form = (lines) => h('div', { class: css.fields }, lines);

export function section(title, ...content) {
  return h('section', { class: css.card }, h('h3', { class: css.title }, title), content);
}

// A label is tied to its control where the description ties it; elsewhere it only floats over it.
export function line(field, control, mark, after) {
  const text = [field.label, mark];
  const label = field.id
    ? h('label', { for: control.id, class: css.label }, text)
    : h('div', { class: css.label }, h('span', {}, text));
  return h('div', { class: css.group }, label, h('div', {}, control), after && h('div', {}, after));
}

export const buttonLine = (button) => h('div', { class: css.group }, button);

export function slotLine(_store, label, slot) {
  return h('div', { class: css.group }, h('div', { class: css.term }, label), h('div', {}, slot.show().flat().filter(Boolean)));
}

function input(field, attributes) {
  return keyed(field.key, h('input', { id: newId(), class: css.input, autocomplete: 'off', ...attributes }));
}

export function text(field, value, onInput, onChange) {
  const { control: type, maxlength, placeholder } = field;
  const element = input(field, { type, maxlength, placeholder });
  element.value = value;
  element.addEventListener('input', () => onInput(element.value));
  element.addEventListener('change', () => onChange(element.value));
  return element;
}

export function choice(field, choices, value, onChange) {
  const element = input(field, { type: 'text', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' });
  return combobox(field.key, element, choices, value, onChange);
}

export function smallChoice(choices, value, disabled, onChange) {
  const select = h('select', { disabled }, choices.map(([each, title]) => h('option', { value: each, selected: each === value }, title)));
  select.addEventListener('change', () => onChange(select.value));
  return select;
}

export function facts(lines) {
  return h('dl', { class: css.facts }, lines.flat().map(([title, value]) =>
    h('div', { class: css.fact }, h('dt', { class: css.term }, title), h('dd', { class: css.value }, value))));
}

function submitting(element, onSubmit) {
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
  });
  return element;
}

export function filter(lines, button, onSubmit) {
  const groups = lines.flat().map(([field, control]) => line(field, control, null, null));
  return submitting(h('form', { class: css.card }, form(groups), h('div', { class: css.actions }, button)), onSubmit);
}

export function signInForm(onSubmit, ...content) {
  return submitting(h('form', { class: css.signIn }, content), onSubmit);
}

export function frame({ officer, office, menu, crumbs, path, signOut, content }) {
  return [
    h('header', { class: css.bar },
      h('div', {}, words.system),
      officer && h('div', {}, office.name + ' (' + office.code + ') · ' + officer.name + ' ',
        h('button', { type: 'button', class: css.small, onclick: signOut }, words.signOut))),
    officer && h('nav', { class: css.nav }, menu.map(([href, title]) =>
      h('a', { href: '#' + href, class: css.link + (href === path ? ' ' + css.current : '') }, title))),
    h('div', { class: css.crumbs }, words.home + ' » ' + crumbs.join(' » ')),
    h('main', { class: css.main }, content),
  ];
}
`;
