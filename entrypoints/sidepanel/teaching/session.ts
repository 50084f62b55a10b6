import type { OfficeSettings } from '#lib/domain/officer.schema';
import { applyCorrections } from '#lib/portals/corrections/apply';
import { lintCorrection } from '#lib/portals/corrections/lint';
import { type KnownKind, pageParts } from '#lib/portals/page-parts';
import type { Store } from '#lib/storage/database';
import { draftChanges, keepPart, type TeachDraft, undoPart } from '#lib/workflows/teach-page';
import { type Frame, openFrames } from './frames.ts';
import { likelyKind, type Tested, type TeachingState, type TeachState } from './state.ts';
import { saveTaught, toCorrection } from './taught.ts';

type Wiring = {
  store: Store;
  office: OfficeSettings;
  tabId: number;
  wish: TeachWish;
  show: (state: TeachState) => void;
};

/** What teaching is opened for: a kind of page, and a part of it that is to be pointed at first. */
export type TeachWish = { page: KnownKind | null; part: string | null };

/**
 * One person teaching one tab. The session owns the lines to the tab's frames and ends them with `close`; what it shows
 * goes out through `show`. Nothing is kept before it is saved.
 */
export function createTeachSession({ store, office, tabId, wish, show }: Wiring) {
  let state: TeachState = { kind: 'looking' };
  let frames: readonly Frame[] = [];
  let isClosed = false;
  let testing = 0;

  function put(next: TeachState): void {
    state = next;
    if (!isClosed) show(next);
  }

  function change(part: Partial<TeachingState>): void {
    if (state.kind === 'teaching') put({ ...state, ...part });
  }

  function closeFrames(): void {
    for (const { teacher } of frames) teacher.close();
    frames = [];
  }

  async function open(): Promise<void> {
    const { page, part } = wish;
    isClosed = false;
    closeFrames();
    put({ kind: 'looking' });
    const opened = await openFrames(store, office, tabId);
    if (isClosed) {
      if (typeof opened !== 'string') for (const { teacher } of opened) teacher.close();
      return;
    }
    if (typeof opened === 'string') {
      put({ kind: 'noPage', why: opened });
      return;
    }
    frames = opened;
    for (const frame of opened) listen(frame);
    const wanted = page === null ? undefined : opened.find(({ look }) => look.page === page);
    const frame = wanted ?? opened.find(({ look }) => look.page !== null) ?? opened[0];
    if (frame === undefined) return;
    await begin(frame, page ?? likelyKind(frame));
    if (part !== null) await point(part);
  }

  function listen(frame: Frame): void {
    frame.teacher.onEvent((event) => {
      if (event.kind === 'pointed') void pick(frame, event.ref);
      else if (event.kind === 'pointingCancelled') void stopPointing();
      else if (state.kind === 'teaching' && state.stage.kind === 'parts' && state.frame === frame)
        void test();
    });
    frame.teacher.onClosed(() => {
      if (isClosed || !frames.includes(frame)) return;
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
    const tested = await tryOut(frame, draft).catch(() => null);
    if (turn !== testing) return;
    change({ ...tested, isTesting: false });
  }

  async function tryOut(frame: Frame, draft: TeachDraft): Promise<Tested> {
    const { page } = draft;
    const asItIs = await frame.teacher.call('look', { spec: frame.spec, page });
    const changes = draftChanges(draft, frame.spec, asItIs);
    if (changes.length === 0) return { spec: frame.spec, look: asItIs, problems: [], changes };
    const correction = toCorrection(office, frame.spec, changes);
    const { spec } = applyCorrections(frame.spec, [correction]);
    const problems = lintCorrection(frame.spec, correction);
    return { spec, look: await frame.teacher.call('look', { spec, page }), problems, changes };
  }

  async function point(part: string): Promise<void> {
    const { page } = state.kind === 'teaching' ? state.draft : { page: null };
    const wanted = page === null ? undefined : pageParts[page].find((each) => each.part === part)?.kind;
    if (state.kind !== 'teaching' || wanted === undefined) return;
    const { frame } = state;
    change({ stage: { kind: 'pointing', part, candidates: null } });
    const awake = frames.map(({ href }) => href);
    await Promise.allSettled(frames.map(({ teacher }) => teacher.call('point', { wanted, awake })));
    const candidates = await frame.teacher.call('list', { wanted }).catch(() => []);
    if (isAt('pointing', part)) change({ stage: { kind: 'pointing', part, candidates } });
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
    change({ frame, stage: { kind: 'picked', part, derived: null } });
    await endPointing();
    const derived = await frame.teacher
      .call('derive', { ref, part, page, spec: frame.spec })
      .catch(() => ({ kind: 'impossible', part, why: 'gone' }) as const);
    if (isAt('picked', part)) change({ stage: { kind: 'picked', part, derived } });
  }

  /** Read anew after a wait: the person may have gone on meanwhile. */
  function isAt(kind: 'pointing' | 'picked', part: string): boolean {
    return state.kind === 'teaching' && state.stage.kind === kind && state.stage.part === part;
  }

  async function keep(part: string, ways: readonly number[]): Promise<void> {
    if (state.kind !== 'teaching' || state.stage.kind !== 'picked' || state.stage.part !== part) return;
    const { derived } = state.stage;
    if (derived === null || derived.kind === 'impossible') return;
    const finders =
      derived.kind === 'derived' ? ways.flatMap((way) => derived.finders[way]?.finder ?? []) : [];
    if (derived.kind === 'derived' && finders.length === 0) return;
    const kept = derived.kind === 'column' ? { header: derived.header } : { finders };
    change({ draft: keepPart(state.draft, part, kept), stage: { kind: 'parts' } });
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
    if (changes.length === 0 || isRefused || tested.page !== draft.page) return;
    change({ stage: { kind: 'saving' }, trouble: null });
    try {
      await saveTaught(store, toCorrection(office, frame.spec, changes));
    } catch {
      change({ stage: { kind: 'parts' }, trouble: 'notSaved' });
      return;
    }
    const lacking = new Set(
      tested.sights.filter(({ state: seen }) => seen !== 'found').map(({ part }) => part),
    );
    const missing = pageParts[draft.page]
      .filter(({ optional, kind, part }) => !optional && kind !== 'message' && lacking.has(part))
      .map(({ part }) => part);
    closeFrames();
    put({
      kind: 'saved',
      portal: frame.spec.name,
      page: draft.page,
      changes: changes.length,
      missing,
    });
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
      closeFrames();
    },
  };
}

export type TeachSession = ReturnType<typeof createTeachSession>;
