import { foldText } from '#lib/domain/text';
import {
  firstChildOf,
  firstElementOf,
  isElementNode,
  isTextNode,
  localNameOf,
  nextSiblingOf,
  textContentOf,
} from './dom.ts';
import { isControl, isHtml } from './elements.ts';
import { breaksLine, flatChildren } from './flat.ts';
import type { FlatPage } from './tree.ts';

/** A text as written, with the element that says just that. */
export class Caption {
  readonly element: HTMLElement;
  readonly raw: string;
  #text: string | undefined;

  constructor(element: HTMLElement, raw: string) {
    this.element = element;
    this.raw = raw;
  }

  /** Folded when it is first asked for: most captions are never compared with anything. */
  get text(): string {
    return (this.#text ??= foldText(this.raw));
  }
}

const longestCaption = 640;
const mostParts = 6;

/**
 * The short texts of a page with the element that says just that. From the innermost outwards: a box around something too
 * long, or around more than a few things, is not read at all.
 */
export function readCaptions({ elements, shadowOf }: Pick<FlatPage, 'elements' | 'shadowOf'>): Caption[] {
  const texts = new Map<Node, string | null>();
  const captions: Caption[] = [];
  for (let place = elements.length - 1; place >= 0; place--) {
    const element = elements[place];
    if (element === undefined) continue;
    const text = isSilent(element) ? '' : (leafText(element) ?? boxText(element));
    texts.set(element, text);
    if (text !== null && text !== '') captions.push(new Caption(element, text));
  }
  return captions.toReversed();

  function leafText(element: HTMLElement): string | null {
    if (firstElementOf(element) !== null || shadowOf(element) !== null || localNameOf(element) === 'slot')
      return null;
    const first = firstChildOf(element);
    if (first === null) return '';
    if ((first.nodeValue ?? '').length > longestCaption) return null;
    const text = textContentOf(element) ?? '';
    return text.length > longestCaption ? null : text.trim();
  }

  /** Stops at the first thing that makes it no caption: boxes can have thousands of children. */
  function boxText(element: HTMLElement): string | null {
    let text = '';
    let parts = 0;
    for (const child of readersChildren(element)) {
      if (isTextNode(child)) text += child.nodeValue ?? '';
      else if (isElementNode(child) && isHtml(child)) {
        const inner = texts.get(child) ?? (texts.has(child) ? null : '');
        if (inner === null || ++parts > mostParts) return null;
        text += breaksLine(child) ? ` ${inner} ` : inner;
      }
      if (text.length > longestCaption) return null;
    }
    return text.trim();
  }

  function readersChildren(element: HTMLElement): Iterable<Node> {
    const isPlain = shadowOf(element) === null && localNameOf(element) !== 'slot';
    return isPlain ? childrenOf(element) : flatChildren(element, shadowOf);
  }
}

function* childrenOf(element: HTMLElement): Generator<Node> {
  for (let child = firstChildOf(element); child !== null; child = nextSiblingOf(child)) yield child;
}

function isSilent(element: HTMLElement): boolean {
  return isControl(element) || localNameOf(element) === 'iframe';
}
