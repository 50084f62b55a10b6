import { foldText } from '#lib/domain/text';
import { saidLabels, sayOtherwise } from './labels.ts';
import type { Mutation } from './mutation.ts';
import { rowOf } from './rows.ts';

export const labelOperators: readonly Mutation[] = [
  { name: 'label removed', apply: removeLabel },
  {
    name: 'label translated',
    apply: (target, labels) => sayOtherwise(target, labels, () => 'Applicant reference'),
  },
  { name: 'label emptied', apply: (target, labels) => sayOtherwise(target, labels, () => '') },
  {
    name: 'label in capitals',
    apply: (target, labels) => sayOtherwise(target, labels, (text) => text.toUpperCase()),
  },
  { name: 'star added', apply: (target, labels) => sayOtherwise(target, labels, (text) => `${text} *`) },
  { name: 'label numbered', apply: (target, labels) => sayOtherwise(target, labels, (text) => `3. ${text}`) },
  { name: 'label split into spans', apply: splitLabel },
  { name: 'label lengthened', apply: (target, labels) => sayOtherwise(target, labels, lengthen) },
  { name: 'neighbour’s label removed', apply: removeNeighboursLabel },
  { name: 'labels of neighbours swapped', apply: swapLabels, misleads: true },
  { name: 'words said elsewhere', apply: sayElsewhere, doubles: true },
  { name: 'words as a header elsewhere', apply: headElsewhere, doubles: true },
];

/** What it is followed by ("(*):") stays at its end. */
function lengthen(text: string): string {
  return text.replace(/[\s:*()]*$/, (end) => ` người nộp${end}`);
}

function removeLabel(target: HTMLElement, labels: readonly string[]): boolean {
  const said = saidLabels(target, labels);
  for (const { remove, element } of said) {
    // A cell that is taken out would move the others: its words are what is removed.
    if (element !== null && ['td', 'th', 'dt', 'dd'].includes(element.localName)) element.replaceChildren();
    else remove();
  }
  return said.length > 0;
}

function splitLabel(target: HTMLElement, labels: readonly string[]): boolean {
  const said = saidLabels(target, labels).filter(({ element }) => element !== null);
  for (const { element, text } of said) {
    const words = text.split(/\s+/).flatMap((word, index) => {
      const span = target.ownerDocument.createElement('span');
      span.textContent = word;
      return index === 0 ? [span] : [' ', span];
    });
    element?.replaceChildren(...words);
  }
  return said.length > 0;
}

/** The words of the row beside: of its first element that says a few words and nothing else. */
function neighboursLabel(target: HTMLElement): HTMLElement | null {
  const row = rowOf(target);
  const other = row?.previousElementSibling ?? row?.nextElementSibling ?? null;
  if (other === null || row === null || row.localName !== other.localName) return null;
  const said = [...other.querySelectorAll<HTMLElement>('label, td, th, dt, span')];
  return (
    said.find((element) => {
      const words = foldText(element.textContent);
      return words !== '' && words.length < 60 && element.querySelector('input, select, textarea') === null;
    }) ?? null
  );
}

function removeNeighboursLabel(target: HTMLElement): boolean {
  const label = neighboursLabel(target);
  label?.replaceChildren();
  return label !== null;
}

function swapLabels(target: HTMLElement, labels: readonly string[]): boolean {
  const other = neighboursLabel(target);
  const own = saidLabels(target, labels).filter(({ element }) => element !== null);
  const [first] = own;
  if (other === null || first === undefined || own.length > 1) return false;
  const words = other.textContent;
  other.replaceChildren(first.text);
  first.say(words);
  return true;
}

/** In a heading, a hint and a menu, as pages do. */
function sayElsewhere({ ownerDocument }: HTMLElement, labels: readonly string[]): boolean {
  const box = ownerDocument.createElement('div');
  for (const [index, label] of labels.entries()) {
    const element = ownerDocument.createElement(['h3', 'p', 'a'][index % 3] ?? 'p');
    element.textContent = label;
    box.append(element);
  }
  ownerDocument.body.append(box);
  return labels.length > 0;
}

function headElsewhere({ ownerDocument }: HTMLElement, labels: readonly string[]): boolean {
  const table = ownerDocument.createElement('table');
  const head = table.createTHead().insertRow();
  const row = table.createTBody().insertRow();
  for (const [index, label] of ['STT', ...labels].entries()) {
    const header = ownerDocument.createElement('th');
    header.textContent = label;
    head.append(header);
    row.insertCell().textContent = `X${index}`;
  }
  ownerDocument.body.append(table);
  return labels.length > 0;
}
