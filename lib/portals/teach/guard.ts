import { viewportOf } from './beneath.ts';
import type { Shield } from './shield.ts';
import type { Point, PageStage } from './stage.ts';

/** A page that takes the shield away or covers it more often than so within a second will not have it. */
const mostLosses = 2;
const forgetsAfter = 1_000;
const shares = [0.02, 0.26, 0.5, 0.74, 0.98];

type Guard = {
  /**
   * Whether the shield lies over the whole page but for the holes, if need be put there again; false where it will not
   * stay. `roots`: the document and its shadow roots.
   */
  isKept: (holes: readonly DOMRect[], roots: readonly ParentNode[]) => boolean;
};

/** Sees to it that the shield stays on top: the page may remove it, open a dialog or lay a popover over it. */
export function createGuard(document: Document, stage: PageStage, shield: Shield): Guard {
  let losses: readonly number[] = [];

  function isOnTop(holes: readonly DOMRect[], roots: readonly ParentNode[]): boolean {
    const { width, height } = viewportOf(document);
    const seen = new DOMRect(0, 0, width, height);
    // One that is smaller than the distance between two points would lie between them.
    const popovers = roots.flatMap((root) => [...root.querySelectorAll(':popover-open')]);
    const points = [seen, ...popovers.map((popover) => popover.getBoundingClientRect())].flatMap(pointsIn);
    return stage.isOnTop(
      points.filter((point) => isIn(point, seen) && !holes.some((hole) => isIn(point, hole))),
    );
  }

  return {
    isKept(holes, roots) {
      while (!isOnTop(holes, roots)) {
        const now = performance.now();
        losses = [...losses.filter((at) => now - at < forgetsAfter), now];
        if (losses.length > mostLosses) return false;
        stage.raise();
        if (!shield.arm()) return false;
      }
      return true;
    },
  };
}

function pointsIn({ left, top, width, height }: DOMRect): Point[] {
  return shares.flatMap((across) =>
    shares.map((down) => ({ x: left + width * across, y: top + height * down })),
  );
}

function isIn({ x, y }: Point, { left, top, right, bottom }: DOMRect): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
