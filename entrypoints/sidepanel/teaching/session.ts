import type { WrongPick } from '#lib/domain/pointing';
import type { Verb } from '#lib/domain/portal-verb';
import { verbOf } from '#lib/portals/corrections/verb-of';
import type { KnownKind } from '#lib/portals/page-parts';
import { kindOfPart } from '#lib/portals/press-parts';
import { keepPart, undoPart } from '#lib/workflows/teach-page';
import { askToPoint, countDown, endPointing } from './ask-to-point.ts';
import { closeAll, type Frame } from './frames.ts';
import { findAgain } from './find-again.ts';
import {
  emptyDraft,
  likelyKind,
  missingParts,
  maySave,
  type Stage,
  type TeachingState,
  type TeachState,
  toKeep,
} from './state.ts';
import { specFor, tryOut } from './try-out.ts';
import type { Wiring } from './wiring.ts';

/**
 * One person teaching one tab. The session owns the lines to the tab's frames and ends them with `close`; what it shows
 * goes out through `show`. Nothing is kept before it is saved; a page that is loaded anew is found again, and the draft
 * goes on there.
 */
export function createTeachSession(wiring: Wiring) {
  const { office, wish, openFrames, save: keepChanges, rest, second, show } = wiring;
  let state: TeachState = { kind: 'looking' };
  /** What was being taught on a page that has gone. */
  let left: TeachingState | null = null;
  let frames: readonly Frame[] = [];
  let isClosed = false;
  let opening = 0;
  let testing = 0;

  function put(next: TeachState): void {
    state = next;
    if (!isClosed) show(next);
  }

  function change(part: Partial<TeachingState>): void {
    if (state.kind === 'teaching') put({ ...state, ...part });
  }

  function closeFrames(): void {
    const lines = frames;
    frames = [];
    for (const { teacher } of lines) teacher.close();
  }

  async function open(): Promise<void> {
    const { page, part } = wish;
    const turn = ++opening;
    isClosed = false;
    left = null;
    closeFrames();
    put({ kind: 'looking' });
    const opened = await openFrames().catch(() => 'notReached' as const);
    if (turn !== opening) {
      closeAll(opened);
      return;
    }
    if (typeof opened === 'string') {
      put({ kind: 'noPage', why: opened });
      return;
    }
    frames = opened;
    for (const frame of opened) listen(frame);
    const wanted = page === null ? undefined : frames.find(({ look }) => look.page === page);
    const frame = wanted ?? frames.find(({ look }) => look.page !== null) ?? frames[0];
    if (frame === undefined) {
      put({ kind: 'noPage', why: 'pageGone' });
      return;
    }
    await begin(frame, page ?? likelyKind(frame));
    if (part !== null) await point(part);
  }

  function listen(frame: Frame): void {
    frame.teacher.onEvent((event) => {
      if (!frames.includes(frame)) return;
      if (event.kind === 'pointed') void pick(frame, event.ref);
      else if (event.kind === 'pointingCancelled') void stopPointing();
      else if (state.kind === 'teaching' && state.stage.kind === 'parts' && state.frame === frame)
        void test();
    });
    frame.teacher.onClosed(() => {
      if (!frames.includes(frame)) return;
      frames = frames.filter((each) => each !== frame);
      if (state.kind !== 'teaching') return;
      if (state.frame !== frame) change({ frames });
      else if (state.stage.kind !== 'saving') void lookAgain(state);
    });
  }

  /** The page has gone: it is reloading, or was left. Looks for it until it is there again, and goes on where it was. */
  async function lookAgain(before: TeachingState): Promise<void> {
    const turn = ++opening;
    left = before;
    closeFrames();
    put({ kind: 'looking' });
    const found = await findAgain(before, { openFrames, rest, isStill: () => turn === opening });
    if (turn !== opening) return;
    if (found === null) {
      const kept = before.draft.changes.length;
      put({ kind: 'noPage', why: 'pageGone', ...(kept > 0 ? { kept } : {}) });
      return;
    }
    frames = found.frames;
    for (const frame of found.frames) listen(frame);
    // It may be gone once more.
    if (frames.includes(found.frame)) await goOn(before, found.frame);
    else await lookAgain(before);
  }

  async function goOn(before: TeachingState, frame: Frame): Promise<void> {
    const { stage } = before;
    const isPicked = stage.kind === 'picked' && stage.derived !== null;
    left = null;
    put({ ...before, frames, frame, stage: isPicked ? stage : { kind: 'parts' } });
    await test();
    const isInHand = stage.kind === 'pointing' || stage.kind === 'picked';
    if (isInHand && !isPicked) await point(stage.part);
  }

  /** An empty draft of a kind of page on a frame. */
  async function begin(frame: Frame, page: KnownKind): Promise<void> {
    put(emptyDraft(frames, frame, page));
    await test();
  }

  /** Reads the page by the spec in force with the draft laid over it; of two tests only the later counts. */
  async function test(): Promise<void> {
    if (state.kind !== 'teaching') return;
    const turn = ++testing;
    const { frame, draft } = state;
    change({ isTesting: true });
    const tested = await tryOut(office, frame, draft).catch(() => null);
    if (turn !== testing) return;
    // What was not tried out is not offered to be saved.
    const result = tested ?? { changes: [], problems: [], trouble: 'noAnswer' as const };
    change({ trouble: null, ...result, isTesting: false });
  }

  /** `wrong`: what was pointed at just now, and why it will not do. */
  async function point(part: string, wrong?: WrongPick): Promise<void> {
    const { page } = state.kind === 'teaching' ? state.draft : { page: null };
    const wanted = page === null ? undefined : kindOfPart(page, part);
    if (state.kind !== 'teaching' || wanted === undefined) return;
    const { frame } = state;
    const said = wrong === undefined ? {} : { wrong };
    const stage = { kind: 'pointing', part, candidates: null, ...said } as const;
    change({ stage });
    const { candidates, listOnly } = await askToPoint(frames, frame, wanted);
    if (!isStill(stage)) return;
    if (candidates === null) change({ trouble: 'noAnswer', stage: { kind: 'parts' } });
    else change({ stage: { kind: 'pointing', part, candidates, listOnly, ...said } });
  }

  /** Points a few seconds from now: what is open only while somebody works on the page can be opened meanwhile. */
  async function pointLater(part: string): Promise<void> {
    await endPointing(frames);
    const isOver = await countDown(second, (waits) => {
      const stage = { kind: 'pointing', part, candidates: null, waits } as const;
      change({ stage });
      return () => isStill(stage);
    });
    if (isOver) await point(part);
  }

  async function stopPointing(): Promise<void> {
    if (state.kind === 'teaching' && state.stage.kind !== 'saving') change({ stage: { kind: 'parts' } });
    await endPointing(frames);
  }

  async function pick(frame: Frame, ref: string): Promise<void> {
    if (state.kind !== 'teaching' || state.stage.kind !== 'pointing') return;
    const { part } = state.stage;
    const { draft } = state;
    const stage = { kind: 'picked', part, derived: null } as const;
    change({ stage });
    await endPointing(frames);
    const derived = await frame.teacher
      .call('derive', { ref, part, page: draft.page, spec: specFor(office, frame, draft, part) })
      .catch(() => ({ kind: 'impossible', part, why: 'gone' }) as const);
    if (!isStill(stage)) return;
    // Where nothing was gained by pointing beside it, the frame that is taught stays the one it is.
    if (derived.kind === 'impossible') await point(part, derived.why);
    else change({ frame, stage: { kind: 'picked', part, derived } });
  }

  /** Asked after a wait: the person may have gone on meanwhile. */
  function isStill(stage: Stage): boolean {
    return state.kind === 'teaching' && state.stage === stage;
  }

  async function keep(part: string, ways: readonly number[], verb?: Verb): Promise<void> {
    if (state.kind !== 'teaching' || state.stage.kind !== 'picked' || state.stage.part !== part) return;
    const { stage, frame, draft } = state;
    const isSame = verb === undefined || verb === verbOf(frame.spec, draft.page, part);
    const kept = toKeep(stage.derived, ways, isSame ? null : verb);
    if (kept === null) return;
    change({ draft: keepPart(draft, part, kept), stage: { kind: 'parts' } });
    await test();
  }

  async function undo(part: string): Promise<void> {
    if (state.kind !== 'teaching') return;
    change({ draft: undoPart(state.draft, part, state.frame.spec) });
    await test();
  }

  async function save(): Promise<void> {
    if (state.kind !== 'teaching') return;
    const { frame, draft, changes } = state;
    if (!maySave(state)) return;
    const missing = missingParts(state);
    change({ stage: { kind: 'saving' }, trouble: null });
    try {
      await keepChanges(frame.spec.id, changes);
    } catch {
      change({ stage: { kind: 'parts' }, trouble: 'notSaved' });
      if (!frames.includes(frame) && state.kind === 'teaching') await lookAgain(state);
      return;
    }
    opening += 1;
    closeFrames();
    put({ kind: 'saved', portal: frame.spec.name, page: draft.page, changes: changes.length, missing });
  }

  return {
    open,
    /** Looks once more for the page that has gone; false where nothing was being taught. */
    lookAgain(): boolean {
      if (left === null) return false;
      void lookAgain(left);
      return true;
    },
    point: async (part: string) => await point(part),
    pointLater,
    pick: async (ref: string) => {
      if (state.kind === 'teaching') await pick(state.frame, ref);
    },
    highlight: async (ref: string | null) => {
      if (state.kind === 'teaching') await state.frame.teacher.call('highlight', { ref }).catch(() => null);
    },
    stopPointing,
    keep,
    undo,
    save,
    choosePage: async (page: KnownKind) => {
      if (state.kind === 'teaching') await begin(state.frame, page);
    },
    chooseFrame: async (frameId: number) => {
      const frame = frames.find((each) => each.frameId === frameId);
      if (frame !== undefined) await begin(frame, likelyKind(frame));
    },
    /** The frame being taught, for a report of its page. */
    frame: (): Frame | null => (state.kind === 'teaching' ? state.frame : null),
    close(): void {
      isClosed = true;
      opening += 1;
      closeFrames();
    },
  };
}

export type TeachSession = ReturnType<typeof createTeachSession>;
