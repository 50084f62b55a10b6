import { type Caption, readCaptions } from './captions.ts';
import { isTable } from './elements.ts';
import type { ShadowOf } from './flat.ts';
import { type NamedControl, nameControls } from './labels.ts';
import { makeTree, type Tree } from './tree.ts';
import { rememberShadows, walk } from './walk.ts';

export { isBig } from './walk.ts';

/** The page of a portal: its document, the address it is at, and what opens its shadow roots. */
export type PortalPage = {
  document: Document;
  location: { readonly href: string };
  shadowOf: ShadowOf;
  /** Whether an element is ours: it lies over the page without being part of it. Absent: nothing is. */
  isOwn?: (element: Element) => boolean;
};

/**
 * One look at a page, as a reader sees it: through shadow roots and slots, each element once. It is walked once, big
 * tables left out, and what is derived from it is computed on first use: make a new one whenever the page may have changed.
 */
export type PageView = {
  readonly document: Document;
  readonly href: string;
  /** The page's, remembered, and asked only of elements that can have a shadow root. */
  readonly shadowOf: ShadowOf;
  /** Every shadow root on the page, so that changes in them can be observed. */
  readonly roots: readonly ShadowRoot[];
  /** Whether the page was too big to be walked to its end: it can be read, and not written to. */
  readonly cut: boolean;
  readonly elements: readonly HTMLElement[];
  readonly tagged: ReadonlyMap<string, readonly HTMLElement[]>;
  /** The elements that have any attribute at all. */
  readonly marked: readonly HTMLElement[];
  readonly tree: Tree;
  readonly tables: readonly HTMLTableElement[];
  /** Every visible control with the folded texts a reader would take for its label, best first. */
  readonly controls: readonly NamedControl[];
  /** Short texts, as written, with the element that says just that; outer ones before inner ones. */
  readonly captions: readonly Caption[];
};

/** Looks at the page as it is now. Walks it once; reads nothing more until it is asked for. */
export function viewPage({ document, location, shadowOf }: PortalPage): PageView {
  const shadows = rememberShadows(shadowOf);
  const { elements, parents, roots, tagged, marked, cut } = walk(document, shadows);
  return {
    document,
    href: location.href,
    shadowOf: shadows,
    elements,
    tagged,
    marked,
    roots,
    cut,
    get tree() {
      return remember(this, 'tree', makeTree(elements, parents));
    },
    get tables() {
      return remember(this, 'tables', (tagged.get('table') ?? []).filter(isTable));
    },
    get controls() {
      return remember(this, 'controls', nameControls(this));
    },
    get captions() {
      return remember(this, 'captions', readCaptions(this));
    },
  };
}

/** Replaces a getter by its value, so that the next use costs nothing. */
function remember<Value>(holder: object, key: string, value: Value): Value {
  const descriptor: PropertyDescriptor & { __proto__: null } = { __proto__: null, value };
  Reflect.defineProperty(holder, key, descriptor);
  return value;
}
