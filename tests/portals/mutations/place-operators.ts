import { flatParent } from '#lib/portals/engine/flat';
import { saidLabels } from './labels.ts';
import type { Mutation } from './mutation.ts';
import { copyOf } from './originals.ts';
import { rowOf } from './rows.ts';

export const placeOperators: readonly Mutation[] = [
  { name: 'wrapped', apply: wrap },
  { name: 'row wrapped', apply: wrapRow },
  { name: 'moved up', apply: (target) => swapRow(target, 'previousElementSibling') },
  { name: 'moved down', apply: (target) => swapRow(target, 'nextElementSibling') },
  { name: 'moved to the end', apply: moveToEnd },
  { name: 'row doubled', apply: (target) => doubleRow(target, 'after'), doubles: true },
  { name: 'row doubled before', apply: (target) => doubleRow(target, 'before'), doubles: true },
  { name: 'hidden twin', apply: hiddenTwin },
  { name: 'look-alike added', apply: (target, labels) => addLookAlike(target, labels, 'after') },
  { name: 'look-alike added before', apply: (target, labels) => addLookAlike(target, labels, 'before') },
  { name: 'field without label after', apply: (target) => addField(target, 'after') },
  { name: 'field without label before', apply: (target) => addField(target, 'before'), misleads: true },
  { name: 'help added', apply: addHelp },
  { name: 'error message below', apply: addError },
];

const parts = ['td', 'th', 'tr', 'dd', 'dt', 'li', 'thead', 'tbody', 'body'];

function wrap(target: HTMLElement): boolean {
  if (parts.includes(target.localName)) {
    if (!['td', 'th', 'dd', 'dt', 'li'].includes(target.localName)) return false;
    const inner = target.ownerDocument.createElement('div');
    inner.append(...target.childNodes);
    target.append(inner);
    return true;
  }
  if (target.slot !== '') return false;
  const outer = target.ownerDocument.createElement('div');
  const middle = target.ownerDocument.createElement('span');
  target.before(outer);
  outer.append(middle);
  middle.append(target);
  return true;
}

function wrapRow(target: HTMLElement): boolean {
  const row = rowOf(target);
  if (row === null || parts.includes(row.localName) || row.role === 'row') return false;
  return wrap(row);
}

function swapRow(target: HTMLElement, side: 'previousElementSibling' | 'nextElementSibling'): boolean {
  const row = rowOf(target);
  const other = row?.[side] ?? null;
  if (row === null || other === null || other.localName !== row.localName) return false;
  if (side === 'nextElementSibling') row.before(other);
  else row.after(other);
  return true;
}

function moveToEnd(target: HTMLElement): boolean {
  const row = rowOf(target);
  const parent = row?.parentNode ?? null;
  if (row === null || parent === null || row.querySelector('th, [role="columnheader"]') !== null)
    return false;
  parent.append(row);
  return true;
}

function doubleRow(target: HTMLElement, side: 'before' | 'after'): boolean {
  const row = rowOf(target);
  row?.[side](copyOf(row));
  return row !== null;
}

/** Templates of rows to be added later often lie hidden before the rows. */
function hiddenTwin(target: HTMLElement): boolean {
  const row = rowOf(target);
  if (row === null) return false;
  const twin = copyOf(row);
  twin.style.display = 'none';
  row.before(twin);
  return true;
}

/** A field of another person: the same markup, names and words with something added. */
function addLookAlike(target: HTMLElement, labels: readonly string[], side: 'before' | 'after'): boolean {
  const row = rowOf(target);
  if (row === null || row.contains(row.ownerDocument.body)) return false;
  const twin = copyOf(row);
  row[side](twin);
  const said = saidLabels(row.ownerDocument.body, labels, twin);
  for (const { say, text } of said) say(text.replace(/[\s:*()]*$/, (end) => ` người giám hộ${end}`));
  for (const element of [twin, ...twin.querySelectorAll('*')]) {
    for (const attribute of ['id', 'name', 'for', 'aria-labelledby', 'formcontrolname', 'data-testid']) {
      const value = element.getAttribute(attribute);
      if (value !== null && value !== '') element.setAttribute(attribute, `${value}NguoiGiamHo`);
    }
  }
  if (said.length === 0) twin.remove();
  return said.length > 0;
}

function addField(target: HTMLElement, side: 'before' | 'after'): boolean {
  if (!['input', 'select', 'textarea'].includes(target.localName) || target.slot !== '') return false;
  const field = target.ownerDocument.createElement('input');
  field.value = 'X';
  target[side](field);
  return true;
}

/** What a kit makes around a field and draws as one with it. */
function widgetOf(target: HTMLElement): Element {
  return target.closest('.ant-select') ?? target;
}

function addHelp(target: HTMLElement): boolean {
  if (parts.includes(target.localName) || target.slot !== '') return false;
  const help = target.ownerDocument.createElement('button');
  help.type = 'button';
  help.textContent = '?';
  const icon = target.ownerDocument.createElement('i');
  icon.className = 'icon';
  widgetOf(target).before(icon, help);
  return true;
}

function addError(target: HTMLElement, labels: readonly string[]): boolean {
  if (parts.includes(target.localName) || target.slot !== '' || flatParent(target) === null) return false;
  const error = target.ownerDocument.createElement('div');
  error.className = 'invalid-feedback';
  error.textContent = `${labels[0] ?? 'Trường này'} không được để trống`;
  widgetOf(target).after(error);
  return true;
}
