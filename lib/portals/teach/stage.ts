import { addStyles, hostStyle, layerStyle } from '../engine/guest-styles.ts';
import { stageStyles } from './stage-styles.ts';

/** What is framed: an element, what it is called, and whether it is what was asked for. */
export type Framed = { element: HTMLElement; name: string; fits: boolean };

/**
 * Our drawing over a page: one element of ours with a closed shadow root, in the browser's top layer, away again without a
 * trace. Nothing of the page is touched, and nothing that is drawn can be read by it.
 */
export type PageStage = {
  frame: (framed: Framed | null) => void;
  /** Lays something over the page and under the frame; null takes it away. */
  cover: (cover: HTMLElement | null) => void;
  /** Calls back before each drawing, until null is given. */
  onDraw: (draw: (() => void) | null) => void;
  /** Whether what covers the page takes what happens at every one of these points. */
  isOnTop: (points: readonly Point[]) => boolean;
  /** Puts the stage over everything again that the page has laid over it since, or back where the page took it away. */
  raise: () => void;
  /** Goes away where nothing is framed. */
  settle: () => void;
  isOwn: (node: Node) => boolean;
  remove: () => void;
};

export type Point = { x: number; y: number };

const edge = 4;
const nameHeight = 28;

/** Makes a stage that is not on the page yet: it comes with the first thing to show, and goes with `remove` (T4). */
export function createStage(document: Document): PageStage {
  const host = document.createElement('span');
  host.style.cssText = `${hostStyle} pointer-events: none !important;`;
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyles(shadow, document, stageStyles);
  const layer = document.createElement('div');
  layer.style.cssText = layerStyle;
  const box = document.createElement('div');
  const name = document.createElement('div');
  box.hidden = name.hidden = true;
  layer.append(box, name);
  shadow.append(layer);

  let framed: Framed | null = null;
  let drawMore: (() => void) | null = null;
  let next: number | undefined;

  function show(): void {
    if (!host.isConnected) {
      parentFor(document).append(host);
      raise(layer);
    }
    next ??= requestAnimationFrame(draw);
  }

  function raiseAgain(): void {
    const parent = parentFor(document);
    if (host.parentElement !== parent) parent.append(host);
    // What lies over it was put there later: going away and coming back puts it last.
    else if (layer.matches(':popover-open')) layer.hidePopover();
    raise(layer);
  }

  function draw(): void {
    next = undefined;
    if (document.defaultView === null) return;
    drawMore?.();
    if (!host.isConnected) return;
    place();
    next ??= requestAnimationFrame(draw);
  }

  function place(): void {
    const shown = framed !== null && framed.element.isConnected ? framed : null;
    box.hidden = name.hidden = shown === null;
    if (shown === null) return;
    const { left, top, width, height, bottom } = shown.element.getBoundingClientRect();
    const tone = shown.fits ? '' : ' other';
    box.className = `ring${tone}`;
    name.className = `word${tone}`;
    name.textContent = shown.name;
    name.hidden = shown.name === '';
    box.style.cssText = `left: ${left - edge}px; top: ${top - edge}px; width: ${width + 2 * edge}px; height: ${height + 2 * edge}px`;
    const above = top - edge - nameHeight;
    const below = Math.min(bottom + edge + 2, innerHeight - nameHeight);
    name.style.cssText = `left: ${Math.max(left - edge, 2)}px; top: ${above >= 0 ? above : below}px`;
  }

  function remove(): void {
    if (next !== undefined) cancelAnimationFrame(next);
    next = undefined;
    framed = drawMore = null;
    layer.replaceChildren(box, name);
    host.remove();
  }

  return {
    frame(wanted) {
      framed = wanted;
      if (wanted !== null) show();
      place();
    },
    cover(cover) {
      layer.replaceChildren(...(cover === null ? [] : [cover]), box, name);
      if (cover !== null) show();
    },
    onDraw(drawn) {
      drawMore = drawn;
    },
    isOnTop: (points) =>
      host.isConnected && points.every(({ x, y }) => document.elementFromPoint(x, y) === host),
    raise: raiseAgain,
    settle() {
      if (framed === null) remove();
    },
    isOwn: (node) => node === host,
    remove,
  };
}

/** Outside a page's own modal dialog everything is dead to the pointer, ours too. */
function parentFor(document: Document): Element {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  return modal ?? document.documentElement;
}

/** The top layer lies over whatever the page has put there itself. */
function raise(layer: HTMLElement): void {
  layer.popover = 'manual';
  if (layer.isConnected && !layer.matches(':popover-open')) layer.showPopover();
}
