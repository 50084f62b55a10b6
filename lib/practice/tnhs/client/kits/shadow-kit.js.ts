/** The same tables inside custom elements: every field in a shadow root, open or closed, and the grids in closed ones. */
export const source = String.raw`
import { h } from './core.js';
import * as table from './table-kit.js';

export * from './table-kit.js';

const styles = new CSSStyleSheet();
const own = new CSSStyleSheet();
own.replaceSync(':host { display: block } :host([hidden]) { display: none }');

export async function ready() {
  for (const tag of ['tnhs-truong', 'tnhs-bang', 'tnhs-thong-tin', 'tnhs-tep']) {
    customElements.define(tag, class extends HTMLElement {});
  }
  const answer = await fetch('/tnhs/style.css');
  await styles.replace(await answer.text());
}

function inShadow(tag, mode, ...content) {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode });
  root.adoptedStyleSheets = [styles, own];
  root.append(...content);
  return host;
}

export function form(lines) {
  return h('div', { class: 'o-nhap' }, lines);
}

// What identifies somebody is closed, as component makers do with what they call sensitive.
const closed = new Set(['number', 'unitCode']);

export function line(field, control, mark, after) {
  return inShadow('tnhs-truong', closed.has(field.key) ? 'closed' : 'open',
    table.form([table.line(field, control, mark, after)]));
}

export function buttonLine(button) {
  return h('div', {}, button);
}

export function slotLine(store, label, slot) {
  return inShadow('tnhs-truong', 'open', table.form([table.slotLine(store, label, slot)]));
}

export function grid(store, { columns, rows, ...others }) {
  const nested = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, content]) =>
    [key, content && content.show ? fileElement(store, content) : content])));
  return inShadow('tnhs-bang', 'closed', table.grid(store, { columns, rows: nested, ...others }));
}

function fileElement(store, content) {
  const box = table.live(store, content.part, h('div'), (element) => {
    element.replaceChildren(...content.show().flat().filter(Boolean));
  });
  return inShadow('tnhs-tep', 'open', box);
}

export function facts(lines) {
  return inShadow('tnhs-thong-tin', 'open', table.facts(lines));
}
`;
