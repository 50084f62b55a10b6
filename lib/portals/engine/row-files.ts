import { foldText } from '#lib/domain/text';
import { boxOf, closestOf, isElementNode, isTextNode, localNameOf } from './dom.ts';
import { isFileInput, isHtml, isLabel, isLink, textOf, unseenTags } from './elements.ts';
import { breaksLine, flatChildren, type ShadowOf } from './flat.ts';
import { isShown } from './grid-text.ts';

/** A file name that stands on a row, with what says it, and the link it is, where it is one. */
export type RowFile = { name: string; element: HTMLElement; link: HTMLAnchorElement | null };

const fileName = /^[^\n\r<>]{1,250}\.[a-z0-9]{2,5}$/i;
/** A name that is put together from pieces has a stem and an ending of letters. */
const piecedName = /[^\s.]\.(?=[a-z0-9]*[a-z])[a-z0-9]{2,5}$/i;
const sizeBehind = /[\s([\-–—|,·:]+\d+(?:[.,]\d+)*\s*(?:bytes?|[kmg]i?b|b)\s*[)\]]?$/i;
/** Signs that are not seen, and do not change how anything else reads. */
const unseen = /[\u00AD\u061C\u200B-\u200F\u2060\u2066-\u2069\uFEFF]+/g;
const unseenAround = new RegExp(`^${unseen.source}|${unseen.source}$`, 'g');

/** Names compare as they read: Unicode form and runs of spaces make no difference, everything else does. */
export function toFileName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Whether a text, as it is, reads as the name of a file: one line with an ending. */
export function isFileName(text: string): boolean {
  return fileName.test(text);
}

/** The file names that stand in a cell. A text that says an upload is under way names no file yet. */
export function filesIn(cell: HTMLElement, busyWords: readonly string[], shadowOf: ShadowOf): RowFile[] {
  const named = namesAmong(leaves(cell, shadowOf)).filter(
    ({ element, text }) => !isForEarsOnly(element) && !containsAny(text, busyWords),
  );
  // What the label of a file input says of a file that stands there anyway is said of the input.
  const elsewhere = new Set(named.flatMap(({ name, element }) => (isInputLabel(element) ? [] : [name])));
  return named
    .filter(({ name, element }) => !isInputLabel(element) || !elsewhere.has(name))
    .map(({ name, element, link }) => ({ name, element, link }));
}

function isInputLabel(element: HTMLElement): boolean {
  const label = closestOf(element, 'label');
  return label !== null && isLabel(label) && label.control !== null && isFileInput(label.control);
}

/** The innermost visible elements of a cell that say one of the words, as whole words; given names left out. */
export function sayingAny(
  cell: HTMLElement,
  words: readonly string[],
  names: readonly string[],
  shadowOf: ShadowOf,
): HTMLElement[] {
  const all = leaves(cell, shadowOf);
  const given = new Set(names);
  const naming = new Set(
    (names.length === 0 ? [] : namesAmong(all)).flatMap(({ name, pieces }) =>
      given.has(name) ? pieces : [],
    ),
  );
  return all
    .filter((leaf) => !naming.has(leaf) && containsAny(leaf.text, words))
    .map(({ element }) => element);
}

function containsAny(text: string, words: readonly string[]): boolean {
  const folded = ` ${foldText(text)} `;
  return words.some((word) => folded.includes(` ${foldText(word)} `));
}

/** `line`: texts of one number stand beside each other, with nothing between them. */
type Leaf = {
  element: HTMLElement;
  raw: string;
  text: string;
  link: HTMLAnchorElement | null;
  line: number;
};

type Named = RowFile & { text: string; pieces: Leaf[] };

/** The names among texts; where no text of a line is one, the line itself may be, written in pieces. */
function namesAmong(all: readonly Leaf[]): Named[] {
  return [...Map.groupBy(all, ({ line }) => line).values()].flatMap((line) => {
    const whole = line.flatMap((leaf) => {
      const name = nameIn(leaf.text);
      return name === null ? [] : [{ ...leaf, name, pieces: [leaf] }];
    });
    const [first] = line;
    if (whole.length > 0 || first === undefined || line.length > mostPieces) return whole;
    const text = toFileName(line.map(({ raw }) => raw).join(''));
    const name = nameIn(text);
    return name === null || !piecedName.test(name) ? [] : [{ ...first, text, name, pieces: line }];
  });
}

/** A name is not written in more pieces. */
const mostPieces = 40;

/** The file's name that a text is, without its size behind it and signs around it that are not seen; null for other texts. */
function nameIn(text: string): string | null {
  const name = [text, text.replace(sizeBehind, '')].find((each) =>
    isFileName(each.replace(unseen, '').trim()),
  );
  return name === undefined ? null : toFileName(name.replace(unseenAround, ''));
}

const unread = new Set([...unseenTags, 'option', 'button']);

/** Visible runs of text with the element that holds them and the link they are, through shadow roots and slots. */
function leaves(root: HTMLElement, shadowOf: ShadowOf): Leaf[] {
  type Step = { node: Node; around: HTMLElement; link: HTMLAnchorElement | null };
  const found: Leaf[] = [];
  const pending: (Step | 'break')[] = [{ node: root, around: root, link: null }];
  let line = 0;
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (step === 'break') {
      line += 1;
      continue;
    }
    const { node, around, link } = step;
    if (isTextNode(node)) {
      const text = textOf(node);
      if (text !== '') found.push({ element: around, raw: node.nodeValue ?? '', text, link, line });
      continue;
    }
    if (!isElementNode(node) || !isHtml(node)) continue;
    const apart = breaksLine(node) || isControlLike(node);
    if (apart) line += 1;
    if (unread.has(localNameOf(node)) || !isShown(node)) continue;
    if (apart) pending.push('break');
    const inside = isLink(node) ? node : link;
    for (const child of flatChildren(node, shadowOf).toReversed())
      pending.push({ node: child, around: node, link: inside });
  }
  return found;
}

function isControlLike(element: HTMLElement): boolean {
  return ['button', 'input', 'select', 'label', 'img'].includes(localNameOf(element));
}

/** Cut down to a dot, as what only a screen reader is to say: it says again what stands there for the eye. */
function isForEarsOnly(element: HTMLElement): boolean {
  const { width, height } = boxOf(element);
  return width <= 1 && height <= 1 && getComputedStyle(element).overflow !== 'visible';
}
