import { foldText } from '#lib/domain/text';
import { firstChildOf, isTextNode, nextSiblingOf } from './dom.ts';
import { isDrawn, isDrawnField } from './drawn.ts';
import { isControl } from './elements.ts';
import { innermost } from './finders/saying.ts';
import { breaksLine } from './flat.ts';
import { labelWords } from './labels/words.ts';
import type { PageView } from './page-view.ts';

/** Texts with the number that are looked at more closely; one that is there more often is not only repeated. */
const mostSaid = 50;
const longText = 640;

/**
 * Whether the number that was asked for stands somewhere on the page besides the field it was typed into, as on a card of a
 * result. A line that only repeats the question does not count.
 */
export function speaksOf(echo: string, view: PageView): boolean {
  const digits = echo.replace(/\D/g, '');
  if (digits === '') return false;
  const number = new RegExp(`(?<!\\d)${digits.replace(/\d(?=\d)/g, '$&[\\s.-]*')}(?!\\d)`);
  const typed = view.controls.filter(
    ({ element }) => isControl(element) && number.test(element.value) && isDrawnField(element),
  );
  if (typed.length > 1) return true;
  const said = innermost(view, saidIn(view, number));
  return (
    said.length > mostSaid ||
    said.some((element) => isDrawn(element) && !isRepeated(lineOf(element, view), number))
  );
}

function saidIn({ captions, elements }: PageView, number: RegExp): HTMLElement[] {
  return [
    ...captions.flatMap(({ element, raw }) => (number.test(raw) ? [element] : [])),
    ...elements.filter((element) => saysAtLength(element, number)),
  ];
}

/** Whether a text says the number that is too long to be a caption. */
function saysAtLength(element: HTMLElement, number: RegExp): boolean {
  for (let node = firstChildOf(element); node !== null; node = nextSiblingOf(node)) {
    const text = isTextNode(node) ? (node.nodeValue ?? '') : '';
    if (text.length > longText && number.test(text)) return true;
  }
  return false;
}

function lineOf(element: HTMLElement, view: PageView): string {
  const { tree } = view;
  let place = tree.place(element);
  for (let at = tree.at(place); at !== undefined && !breaksLine(at); at = tree.at(place)) {
    const parent = tree.parent(place);
    if (parent < 0) break;
    place = parent;
  }
  const line = tree.at(place);
  return line === undefined ? '' : labelWords(line, view);
}

const asks = /(ket qua (tim kiem|tra cuu|cho)|tim kiem|tra cuu|tu khoa|khong tim thay)/;

/** A page that repeats what was asked says so before the number, and nothing of its own behind it. */
function isRepeated(line: string, number: RegExp): boolean {
  const [before = '', ...others] = line.split(number).map(foldText);
  const after = others.join(' ').trim();
  if (after.startsWith('khong tim thay')) return true;
  return asks.test(before) && !/\d/.test(before) && (after === '' || /^(trong|tren) /.test(after));
}
