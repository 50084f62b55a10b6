import { type PageView, type PortalPage, viewPage } from '../engine/page-view.ts';
import type { PartKind } from '../page-parts.ts';
import { elementBeneath, scrollBeneath } from './beneath.ts';
import { listCandidates, readerNames } from './candidates.ts';
import { watchFramesApart } from './frames-apart.ts';
import { createGuard } from './guard.ts';
import { holesIn } from './holes.ts';
import { resolveTarget } from './resolve.ts';
import { createShield } from './shield.ts';
import type { Framed, PageStage } from './stage.ts';

type Options = {
  page: PortalPage;
  stage: PageStage;
  wanted: PartKind;
  /** Addresses of frames of this page that are pointed at by themselves. */
  awake: readonly string[];
  onPointed: (element: HTMLElement) => void;
  onCancelled: () => void;
};

/** A page is looked at anew after so many milliseconds of pointing. */
const staleAfter = 700;
/** The second press of a double click must not reach the page. */
const lingers = 500;

export type Pointing = {
  /** Ends pointing; the second press of a double click that picked something is waited for. */
  stop: () => void;
  /** Takes everything off the page at once. */
  leave: () => void;
  isOver: () => boolean;
};

/**
 * Lets somebody point at a thing on the page, by mouse, pen or keys; ends with one of the two calls. Until then no event of
 * the pointer or the keys reaches the page. Where the page cannot be shielded it is over at once, without a call.
 */
export function startPointing({ page, stage, wanted, awake, onPointed, onCancelled }: Options): Pointing {
  let view: PageView | null = null;
  let viewedAt = 0;
  let current: HTMLElement | null = null;
  let state: 'pointing' | 'lingering' | 'over' = 'pointing';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const shield = createShield(page.document, {
    move(x, y) {
      if (state === 'pointing') frame(elementBeneath(page, x, y, stage.isOwn));
    },
    press(x, y) {
      if (state !== 'pointing') return;
      const shown = current;
      frame(elementBeneath(page, x, y, stage.isOwn));
      // The page may have put something else there since: nothing is picked that was not seen framed.
      if (current === shown) pick();
    },
    scroll: (x, y, byX, byY) =>
      scrollBeneath(elementBeneath(page, x, y, stage.isOwn), page.document, byX, byY),
    key(key) {
      if (state !== 'pointing') return;
      if (key === 'pick') pick();
      else if (key === 'cancel') cancel();
      else step(key === 'next' ? 1 : -1);
    },
  });
  const guard = createGuard(page.document, stage, shield);
  const framesApart = watchFramesApart(page.document, awake);
  const pointing: Pointing = { stop, leave, isOver: () => state === 'over' };

  stage.cover(shield.element);
  if (!shield.arm()) {
    leave();
    return pointing;
  }
  stage.onDraw(keepUp);
  keepUp();
  return pointing;

  function keepUp(): void {
    const { document, roots } = look();
    const holes = holesIn(page, look(), stage.isOwn, framesApart.isConfirmed);
    shield.open(holes);
    if (guard.isKept(holes, [document, ...roots])) framesApart.tell();
    else if (state === 'pointing') cancel();
    else leave();
  }

  function look(): PageView {
    if (view !== null && performance.now() - viewedAt < staleAfter) return view;
    view = viewPage(page);
    viewedAt = performance.now();
    return view;
  }

  function frame(element: HTMLElement | null): void {
    const framed = element === null ? null : describe(element);
    current = framed?.element ?? null;
    stage.frame(framed);
  }

  function describe(element: HTMLElement): Framed {
    const target = resolveTarget(element, wanted, look());
    if (target.kind === 'wrongThing') return { element, name: '', fits: false };
    const [name = ''] = readerNames(target.element, wanted, look());
    return { element: target.element, name, fits: true };
  }

  function step(by: 1 | -1): void {
    const things = listCandidates(wanted, look());
    const at = current === null ? -1 : things.indexOf(current);
    const next = things.at(at < 0 ? (by > 0 ? 0 : -1) : (at + by) % things.length);
    if (next === undefined) return;
    next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    frame(next);
  }

  /** What was pointed at stays framed until the desk says otherwise. */
  function pick(): void {
    if (current === null) return;
    state = 'lingering';
    timer = setTimeout(uncover, lingers);
    onPointed(current);
  }

  function cancel(): void {
    leave();
    onCancelled();
  }

  function uncover(): void {
    clearTimeout(timer);
    if (state === 'over') return;
    state = 'over';
    framesApart.stop();
    stage.onDraw(null);
    stage.cover(null);
    stage.settle();
  }

  function stop(): void {
    if (state !== 'lingering') leave();
    else stage.frame(null);
  }

  function leave(): void {
    uncover();
    stage.remove();
  }
}
