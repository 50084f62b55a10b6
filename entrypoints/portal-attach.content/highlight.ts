import { isCovered } from '#lib/portals/engine/attach/place/covered';
import { findRow, tableSpec } from '#lib/portals/engine/attach/check-order';
import { boxOf, isConnectedOf, makeElement, windowOf } from '#lib/portals/engine/dom';
import { type PortalPage, viewPage } from '#lib/portals/engine/page-view';
import { recognisePage } from '#lib/portals/engine/recognise-page';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { drawIcon } from './icons.ts';
import { highlightStyles } from './highlight-styles.ts';
import { createLayer } from './own-layer.ts';
import { seenBox } from './seen-box.ts';

/** How far the ring stands off the cell, how much of the word lies on it, and how far the word keeps off edges, in pixels. */
const off = 3;
const onRing = 7;
const wordHeight = 22;
const margin = 4;

/** Looking for the row again takes at most this share of the page's time, and is not done oftener than so. */
const share = 10;
const leastPauseMs = 250;

type HighlightWiring = {
  page: PortalPage;
  spec: PortalSpec;
  own: WeakSet<Node>;
  now(): number;
  after(milliseconds: number, task: () => void): () => void;
  /** Key of the row, and what is written at it. */
  row: string;
  word: string;
};

/** Draws a ring around the file cell of a row until the returned function is called. Nothing of it is in the pointer's way. */
export function highlightRow({ page, spec, own, now, after, row, word }: HighlightWiring): () => void {
  const { document } = page;
  const window = windowOf(document);
  const { layer, raise, remove } = createLayer(document, own, highlightStyles);
  const ring = makeElement(document, 'div');
  ring.className = 'ring';
  const tag = makeElement(document, 'div');
  tag.className = 'word';
  tag.setAttribute('role', 'status');
  tag.append(drawIcon(document, 'here'), word);
  layer.append(ring, tag);
  const stop = new AbortController();
  let cell: HTMLElement | null = null;
  let next: number | undefined;
  let cancelLook: (() => void) | null = null;
  let lookedFor = 0;
  let wasBrought = false;
  let isOver = false;

  const observer = new MutationObserver(() => {
    lookSoon();
    placeSoon();
  });
  const observed = new WeakSet<Node>();
  const options = { capture: true, passive: true, signal: stop.signal };
  for (const type of ['scroll', 'resize', 'transitionend', 'animationend', 'toggle', 'load'])
    window?.addEventListener(type, placeSoon, options);
  const resized = new ResizeObserver(() => placeSoon());
  look();
  return end;

  /** The row as the page draws it now: a table that is sorted or drawn anew may show another one in the same place. */
  function look(): void {
    cancelLook = null;
    if (isOver) return;
    const from = now();
    const view = viewPage(page);
    observe([document, ...view.roots]);
    const recognition = recognisePage(spec, view);
    const table = recognition.kind === 'unknown' ? null : tableSpec(spec, recognition.page);
    const search = table === null ? null : findRow(view, table, row);
    const found = search?.kind === 'found' ? search.row.cell : null;
    if (found !== cell) {
      resized.disconnect();
      if (found !== null) resized.observe(found);
      cell = found;
    }
    if (cell !== null && !wasBrought) {
      wasBrought = true;
      const seen = seenBox(cell);
      if (seen === null || seen.height < boxOf(cell).height)
        cell.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    }
    place();
    lookedFor = now() - from;
  }

  function lookSoon(): void {
    cancelLook ??= after(Math.max(leastPauseMs, lookedFor * share), look);
  }

  function placeSoon(): void {
    next ??= window?.requestAnimationFrame(() => {
      next = undefined;
      place();
    });
  }

  function place(): void {
    if (isOver) return;
    const seen = cell !== null && isConnectedOf(cell) && !isCovered(cell, page) ? seenBox(cell) : null;
    if (cell === null || seen === null) {
      remove();
      return;
    }
    raise(cell);
    const { left, top, width, height } = seen;
    ring.style.cssText = `left: ${left - off}px; top: ${top - off}px; width: ${width + 2 * off}px; height: ${height + 2 * off}px`;
    placeWord(cell, seen);
  }

  /** In line with the row where the cell has room beside what stands in it, else on the ring's upper edge. */
  function placeWord(marked: HTMLElement, { left, top, right, height }: DOMRect): void {
    const { width } = tag.getBoundingClientRect();
    const range = Document.prototype.createRange.call(document);
    range.selectNodeContents(marked);
    const isRoomy = right - margin - width > Math.max(left, range.getBoundingClientRect().right) + margin;
    const x = Math.max(margin, Math.min(right - width - margin, innerWidth - width - margin));
    const y = isRoomy ? top + (height - wordHeight) / 2 : Math.max(margin, top - off - wordHeight + onRing);
    tag.style.cssText = `left: ${x}px; top: ${y}px`;
  }

  /** Changes in a shadow root are told only to those who observe that root. */
  function observe(roots: readonly Node[]): void {
    for (const root of roots.filter((each) => !observed.has(each))) {
      observed.add(root);
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    }
  }

  function end(): void {
    isOver = true;
    stop.abort();
    observer.disconnect();
    resized.disconnect();
    cancelLook?.();
    if (next !== undefined) window?.cancelAnimationFrame(next);
    remove();
  }
}
