import { foldText } from '#lib/domain/text';
import { type Control, isControl, isHtml, isLabel, isTable } from './elements.ts';
import { controlNames } from './labels.ts';

/** The page of a portal: its document and the address it is at. */
export type PortalPage = { document: Document; location: { readonly href: string } };

/** A table with more rows is data to scroll through; nothing the product maps is looked for inside it. */
const bigTable = 300;

/**
 * One look at a page. It is walked once, big tables left out, and what is derived from it is computed on first use:
 * make a new one whenever the page may have changed.
 */
export type PageView = {
  readonly document: Document;
  readonly href: string;
  readonly elements: readonly HTMLElement[];
  readonly tables: readonly HTMLTableElement[];
  /** Every control with the folded texts a reader would take for its label. */
  readonly controls: readonly { element: Control; names: readonly string[] }[];
  /** Short texts with the element that says just that. */
  readonly captions: readonly { element: HTMLElement; text: string }[];
};

const unread = new Set(['script', 'style', 'noscript', 'template', 'option', 'iframe', 'canvas']);
const longestCaption = 160;

export function viewPage({ document, location }: PortalPage): PageView {
  const elements = walk(document);
  return {
    document,
    href: location.href,
    elements,
    get tables() {
      return remember(this, 'tables', elements.filter(isTable));
    },
    get controls() {
      const labels = elements.filter(isLabel);
      const controls = elements.filter(isControl);
      return remember(
        this,
        'controls',
        controls.map((element) => ({ element, names: controlNames(element, labels) })),
      );
    },
    get captions() {
      return remember(this, 'captions', elements.flatMap(toCaption));
    },
  };
}

/** Replaces a getter by its value, so that the next use costs nothing. */
function remember<Value>(view: object, key: string, value: Value): Value {
  Object.defineProperty(view, key, { value });
  return value;
}

function walk(document: Document): HTMLElement[] {
  const found: HTMLElement[] = [];
  const pending: Element[] = document.body === null ? [] : [document.body];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (!isHtml(element) || unread.has(element.localName)) continue;
    found.push(element);
    if (isTable(element) && isBig(element)) continue;
    for (let child = element.lastElementChild; child !== null; child = child.previousElementSibling)
      pending.push(child);
  }
  return found;
}

/** Whether a table has too many rows to look into. Asks for one row: counting them all would visit them all. */
export function isBig(table: HTMLTableElement): boolean {
  return table.rows.item(bigTable) !== null;
}

function toCaption(element: HTMLElement): { element: HTMLElement; text: string }[] {
  if (isControl(element) || element.childElementCount > 6) return [];
  const raw = shortText(element, longestCaption * 4);
  const text = raw === null ? '' : foldText(raw);
  return text === '' || text.length > longestCaption ? [] : [{ element, text }];
}

/** The element's text; null as soon as it turns out to be longer than a caption, so that a page is not read whole. */
function shortText(element: HTMLElement, most: number): string | null {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (texts.nextNode() !== null) {
    text += texts.currentNode.nodeValue ?? '';
    if (text.length > most) return null;
  }
  return text;
}
