import type { OfficeSettings } from '#lib/domain/officer.schema';
import type { Verb } from '#lib/domain/portal-verb';
import { verbOf } from '#lib/portals/corrections/verb-of';
import { type KnownKind, pageParts } from '#lib/portals/page-parts';
import { keepPart, type TeachDraft, undoPart } from '#lib/workflows/teach-page';
import type { Change } from '#lib/portals/corrections/correction.schema';
import type { Frame, NoFrames } from './frames.ts';
import { likelyKind, missingParts, type Stage, type TeachingState, type TeachState } from './state.ts';
import { tryOut } from './try-out.ts';

type Wiring = {
  office: OfficeSettings;
  wish: TeachWish;
  openFrames: () => Promise<Frame[] | NoFrames>;
  /** Rejects where the changes could not be kept. */
  save: (portal: string, changes: Change[]) => Promise<void>;
  show: (state: TeachState) => void;
};

/** What teaching is opened for: a kind of page, and a part of it that is to be pointed at first. */
export type TeachWish = { page: KnownKind | null; part: string | null };

/**
 * One person teaching one tab. The session owns the lines to the tab's frames and ends them with `close`; what it shows
 * goes out through `show`. Nothing is kept before it is saved.
 */
export function createTeachSession({ office, wish, openFrames, save: keepChanges, show }: Wiring) {
  let state: TeachState = { kind: 'looking' };
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
    closeFrames();
    put({ kind: 'looking' });
    const opened = await openFrames().catch(() => 'notReached' as const);
    if (turn !== opening) {
      if (typeof opened !== 'string') for (const { teacher } of opened) teacher.close();
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
      if (state.frame === frame) put({ kind: 'noPage', why: 'pageGone' });
      else change({ frames });
    });
  }

  /** An empty draft of a kind of page on a frame. */
  async function begin(frame: Frame, page: KnownKind): Promise<void> {
    const { spec, look } = frame;
    const draft: TeachDraft = { page, changes: [] };
    const stage = { kind: 'parts' } as const;
    put({
      kind: 'teaching',
      frames,
      frame,
      draft,
      spec,
      look,
      problems: [],
      changes: [],
      isTesting: true,
      stage,
      trouble: null,
    });
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

  async function point(part: string): Promise<void> {
    const { page } = state.kind === 'teaching' ? state.draft : { page: null };
    const wanted = page === null ? undefined : pageParts[page].find((each) => each.part === part)?.kind;
    if (state.kind !== 'teaching' || wanted === undefined) return;
    const { frame } = state;
    const stage = { kind: 'pointing', part, candidates: null } as const;
    change({ stage });
    const awake = frames.map(({ href }) => href);
    const answers = await Promise.allSettled(
      frames.map(async (each) => ({ each, how: await each.teacher.call('point', { wanted, awake }) })),
    );
    const listOnly = answers.some(
      (answer) =>
        answer.status === 'fulfilled' && answer.value.each === frame && answer.value.how === 'listOnly',
    );
    const candidates = await frame.teacher.call('list', { wanted }).catch(() => null);
    if (!isStill(stage)) return;
    if (candidates === null) change({ trouble: 'noAnswer', stage: { kind: 'parts' } });
    else change({ stage: { kind: 'pointing', part, candidates, listOnly } });
  }

  async function endPointing(): Promise<void> {
    await Promise.allSettled(
      frames.flatMap(({ teacher }) => [
        teacher.call('stopPointing', null),
        teacher.call('highlight', { ref: null }),
      ]),
    );
  }

  async function stopPointing(): Promise<void> {
    if (state.kind === 'teaching' && state.stage.kind !== 'saving') change({ stage: { kind: 'parts' } });
    await endPointing();
  }

  async function pick(frame: Frame, ref: string): Promise<void> {
    if (state.kind !== 'teaching' || state.stage.kind !== 'pointing') return;
    const { part } = state.stage;
    const { page } = state.draft;
    const stage = { kind: 'picked', part, derived: null } as const;
    change({ stage });
    await endPointing();
    const derived = await frame.teacher
      .call('derive', { ref, part, page, spec: frame.spec })
      .catch(() => ({ kind: 'impossible', part, why: 'gone' }) as const);
    if (!isStill(stage)) return;
    // Where nothing was gained by pointing beside it, the frame that is taught stays the one it is.
    change({ ...(derived.kind === 'impossible' ? {} : { frame }), stage: { kind: 'picked', part, derived } });
  }

  /** Asked after a wait: the person may have gone on meanwhile. */
  function isStill(stage: Stage): boolean {
    return state.kind === 'teaching' && state.stage === stage;
  }

  async function keep(part: string, ways: readonly number[], verb?: Verb): Promise<void> {
    if (state.kind !== 'teaching' || state.stage.kind !== 'picked' || state.stage.part !== part) return;
    const { derived } = state.stage;
    if (derived === null || derived.kind === 'impossible') return;
    const finders =
      derived.kind === 'derived' ? ways.flatMap((way) => derived.finders[way]?.finder ?? []) : [];
    if (derived.kind === 'derived' && finders.length === 0) return;
    const { frame, draft } = state;
    const isSame = verb === undefined || verb === verbOf(frame.spec, draft.page, part);
    const kept =
      derived.kind === 'column' ? { header: derived.header } : { finders, ...(isSame ? {} : { verb }) };
    change({ draft: keepPart(draft, part, kept), stage: { kind: 'parts' } });
    await test();
  }

  async function undo(part: string): Promise<void> {
    if (state.kind !== 'teaching') return;
    change({ draft: undoPart(state.draft, part) });
    await test();
  }

  async function save(): Promise<void> {
    if (state.kind !== 'teaching') return;
    const { frame, draft, look: tested, changes, problems } = state;
    const isRefused = problems.some(({ severity }) => severity === 'refused');
    const isBusy = state.isTesting || state.stage.kind === 'saving';
    if (isBusy || changes.length === 0 || isRefused || tested.page !== draft.page) return;
    change({ stage: { kind: 'saving' }, trouble: null });
    try {
      await keepChanges(frame.spec.id, changes);
    } catch {
      change({ stage: { kind: 'parts' }, trouble: 'notSaved' });
      return;
    }
    const missing = missingParts(draft.page, tested);
    closeFrames();
    put({ kind: 'saved', portal: frame.spec.name, page: draft.page, changes: changes.length, missing });
  }

  return {
    open,
    point,
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
