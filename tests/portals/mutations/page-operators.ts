import type { Mutation } from './mutation.ts';
import { allElements, copyOf } from './originals.ts';

export const pageOperators: readonly Mutation[] = [
  { name: 'classes renamed', apply: renameClasses },
  { name: 'ids and names renamed', apply: renameIds },
  { name: 'ids prefixed', apply: prefixIds },
  { name: 'page wrapped', apply: wrapPage },
  { name: 'every box wrapped', apply: wrapBoxes },
  { name: 'hidden copy of the form', apply: (target) => copyPage(target, 'after', 'display: none') },
  { name: 'hidden copy before', apply: (target) => copyPage(target, 'before', 'visibility: hidden') },
  { name: 'second visible form', apply: (target) => copyPage(target, 'after', ''), doubles: true },
  { name: 'second visible form before', apply: (target) => copyPage(target, 'before', ''), doubles: true },
  { name: 'form tables made of boxes', apply: unmakeTables },
  { name: 'texts in NFD', apply: decompose },
];

function renameClasses(target: HTMLElement): boolean {
  const bearing = allElements(target.ownerDocument).filter((element) => element.hasAttribute('class'));
  bearing.forEach((element, index) => element.setAttribute('class', `q${index}z`));
  return bearing.length > 0;
}

const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'list'];
const names = [
  'name',
  'formcontrolname',
  'ng-reflect-name',
  'data-testid',
  'data-test',
  'data-cy',
  'data-field',
];

/** As a framework does with its next build: all anew, and what refers to them kept right. */
function renameIds(target: HTMLElement): boolean {
  let count = 0;
  const fresh = new Map<string, string>();
  return changeNames(target, (old) => {
    const name = fresh.get(old) ?? `v${count++}k`;
    fresh.set(old, name);
    return name;
  });
}

/** As a server does that generates containers. */
function prefixIds(target: HTMLElement): boolean {
  return changeNames(target, (old) => `ctl00_x7f3_${old}`);
}

function changeNames(target: HTMLElement, rename: (old: string) => string): boolean {
  const elements = allElements(target.ownerDocument);
  let isAny = false;
  for (const element of elements) {
    for (const name of ['id', ...names]) {
      const value = element.getAttribute(name);
      if (value === null || value === '') continue;
      isAny = true;
      element.setAttribute(name, rename(value));
    }
    for (const reference of references) {
      const value = element.getAttribute(reference);
      if (value !== null) element.setAttribute(reference, value.split(/\s+/).map(rename).join(' '));
    }
  }
  return isAny;
}

function wrapPage({ ownerDocument }: HTMLElement): boolean {
  const outer = ownerDocument.createElement('main');
  const middle = ownerDocument.createElement('section');
  middle.append(...ownerDocument.body.childNodes);
  outer.append(middle);
  ownerDocument.body.append(outer);
  return true;
}

/** Component libraries like to put a box around every box. */
function wrapBoxes({ ownerDocument }: HTMLElement): boolean {
  const boxes = allElements(ownerDocument).filter((element) =>
    ['div', 'fieldset', 'form', 'input', 'select', 'textarea', 'table'].includes(element.localName),
  );
  for (const element of boxes) {
    const box = ownerDocument.createElement('div');
    if (element.slot !== '') continue;
    element.replaceWith(box);
    box.append(element);
  }
  return boxes.length > 0;
}

/** Frameworks keep pages they have left; dialogs repeat the form they were opened from. */
function copyPage({ ownerDocument }: HTMLElement, side: 'before' | 'after', style: string): boolean {
  const { body } = ownerDocument;
  const holder = ownerDocument.createElement('div');
  holder.setAttribute('style', style);
  for (const child of body.children) if (child instanceof HTMLElement) holder.append(copyOf(child));
  if (side === 'before') body.prepend(holder);
  else body.append(holder);
  return true;
}

/** A form that was laid out by a table is laid out by styles from now on; tables with headers stay. */
function unmakeTables({ ownerDocument }: HTMLElement): boolean {
  const tables = allElements(ownerDocument).filter(
    (element) =>
      element.localName === 'table' && element.querySelector('th, thead, input[type=file]') === null,
  );
  for (const table of tables) {
    const box = ownerDocument.createElement('div');
    for (const row of table.querySelectorAll('tr')) {
      const line = ownerDocument.createElement('div');
      line.hidden = row.hidden;
      line.style.display = row.hidden ? '' : 'flex';
      for (const cell of row.children) {
        const inner = ownerDocument.createElement('div');
        inner.append(...cell.childNodes);
        line.append(inner);
      }
      box.append(line);
    }
    table.replaceWith(box);
  }
  return tables.length > 0;
}

function decompose({ ownerDocument }: HTMLElement): boolean {
  for (const element of allElements(ownerDocument))
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) node.nodeValue = (node.nodeValue ?? '').normalize('NFD');
  return true;
}
