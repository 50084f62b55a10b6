import { type Dossier, foldDossier } from '#lib/domain/dossier';
import type { AttachFailure, EventBody } from '#lib/domain/dossier-event.schema';
import type { AttachJob } from '#lib/domain/job.schema';
import type { AttachEnd, AttachOrder, AttachStart } from '#lib/domain/page-action';
import type { ComponentRow, PageReading, PortalPage } from '#lib/domain/page-reading.schema';
import { hasEnded, inState } from '#lib/domain/attach-job';
import type { Rung } from '#lib/domain/attach-way';
import { advanceAttachments } from '#lib/workflows/attach-file';
import { lookForLateProofs } from '#lib/workflows/attach-late';
import type { AttachNeeds } from '#lib/workflows/attach-needs';
import { withFirstRows } from '#lib/workflows/first-rows';
import { testClock } from './clock.ts';
import { jobStore } from './job-store.ts';

export const file = { name: 'giay-ra-vien_1.pdf', sha256: 'ab', bytes: 3, pages: 1, signed: false };
export const subject = { kind: 'citizen', number: '079085123456' } as const;

export const row = (files: string[] = [], changes: Partial<ComponentRow> = {}): ComponentRow => ({
  key: 'giay ra vien',
  name: 'Giấy ra viện',
  required: true,
  files,
  canUpload: true,
  uploading: false,
  error: null,
  ...changes,
});
export const intake = (components: ComponentRow[] | null): PageReading => ({
  kind: 'intake',
  citizenNumber: subject.number,
  fullName: '',
  unitCode: '',
  procedure: { name: 'Một lần' },
  components,
  channel: null,
  failures: [],
});
export const proven = {
  kind: 'attached',
  proof: {
    how: 'shownOnRow',
    portal: 'tnhs',
    specVersion: '1',
    before: [],
    after: [file.name],
    uploadStatus: 200,
    readBack: null,
  },
} satisfies AttachEnd;

/** Proof of the file itself, by this rung. */
export const provenBy = (rung: Rung): AttachEnd => ({
  kind: 'attached',
  proof: { ...proven.proof, rung, readBack: file.sha256 },
});
export const failed = (failure: AttachFailure): AttachEnd => ({ kind: 'failed', failure });
export const unproven = (why: Extract<AttachFailure, { kind: 'notProven' }>['why'] = 'timedOut'): AttachEnd =>
  failed({ kind: 'notProven', why });

const noWhy: string | null = null;
const noRung: Rung | null = null;

/** One tab with an intake page, a dossier, and what was written into it. */
export function attachDesk() {
  const clock = testClock();
  const events: EventBody[] = [];
  const orders: AttachOrder<File>[] = [];
  const stopped: string[] = [];
  const rungs: string[] = [];
  const jobs = jobStore<AttachJob>(hasEnded);
  const tab = {
    isOpen: true,
    isFileKept: true,
    off: noWhy,
    page: seen(null, pageOf('document-1', intake([row()]))),
  };
  const page = {
    isReached: true,
    isWatched: true,
    knownRung: noRung,
    attach: async (order: AttachOrder<File>): Promise<AttachStart> => ({
      kind: 'started',
      documentId: tab.page?.documentId ?? '',
      before: [...(order.before ?? [])],
      rung: null,
    }),
  };

  /** A page as it is kept, after the one that its frame showed before. */
  function seen(before: PortalPage | null, shown: PortalPage | null): PortalPage | null {
    return shown && withFirstRows(before, shown);
  }

  function pageOf(
    documentId: string,
    reading: PageReading,
    dossierId: string | null = 'dossier-1',
  ): PortalPage | null {
    const where = { tabId: 7, frameId: 0, windowId: 1, seenAt: clock.now().toISOString() };
    return {
      ...where,
      portal: 'tnhs',
      specVersion: '1',
      role: 'intake',
      documentId,
      revision: 1,
      reading,
      dossierId,
    };
  }

  const needs: AttachNeeds = {
    now: clock.now,
    unfinishedAttachments: async () => jobs.unfinished(),
    changeAttachment: async (id, change) =>
      jobs.change(id, (job) => {
        const state = change(job);
        return state && inState(job, state);
      }),
    pageOfTab: async () => tab.page,
    isTabOpen: async () => tab.isOpen,
    isOff: async (portal, feature) => (portal === 'intake' && feature === 'attach' ? tab.off : null),
    readDossier: async () => dossier(),
    readFile: async () => {
      if (!tab.isFileKept) throw new Error('The file is gone');
      return new File(['pdf'], file.name);
    },
    reach: async () => page.isReached,
    isWatched: async () => page.isWatched,
    attach: async (_page, order) => {
      orders.push(order);
      return await page.attach(order);
    },
    stopWatching: async (_page, jobId) => void stopped.push(jobId),
    knownRung: async () => page.knownRung,
    noteRung: async (portal, rung, outcome) => void rungs.push(`${portal} ${rung} ${outcome}`),
    append: async (_id, bodies) => void events.push(...bodies),
  };

  function dossier(): Dossier | null {
    const body: EventBody = {
      kind: 'dossierReceived',
      subject,
      procedure: { name: 'Một lần' },
      channel: 'inPerson',
      source: 'portal',
    };
    const at = clock.now().toISOString();
    const frame = { id: 'event', dossierId: 'dossier-1', at, officer: 'Thử', previous: null, hash: '' };
    return foldDossier([body, ...events].map((each, index) => ({ ...frame, seq: index + 1, body: each })));
  }

  function queue(id: string, component = 'giay ra vien', changes: Partial<AttachJob> = {}): void {
    const what = {
      dossierId: 'dossier-1',
      component,
      componentName: 'Giấy ra viện',
      fileId: 'file-1',
      file,
      replace: false,
    };
    jobs.add({
      id,
      queuedAt: clock.now().toISOString(),
      attempts: 0,
      ...what,
      tabId: 7,
      state: { kind: 'queued' },
      ...changes,
    });
  }

  const wordOf = (id: string): string => {
    const { state } = jobs.get(id);
    if (state.kind !== 'failed') return state.kind;
    return state.failure.kind === 'notProven' ? state.failure.why : state.failure.kind;
  };
  /** A dossier's page was reported: what was given up is looked at again where it shows more. */
  const report = async (): Promise<number> => {
    if (tab.page === null) return 0;
    const late = {
      readDossier: async () => dossier(),
      attachmentsAndLooks: async () => jobs.all(),
      queueLook: async (job: AttachJob) => {
        const { before, beganIn } = job.state.kind === 'failed' ? job.state : {};
        const touched = { ...(before && { before }), ...(beganIn && { beganIn }) };
        const id = `look-${jobs.all().length + 1}`;
        queue(id, job.component, { hand: 'nobody', state: { kind: 'queued', ...touched } });
      },
    };
    return await lookForLateProofs(late, tab.page);
  };
  const show = (documentId: string, reading: PageReading, dossierId: string | null = 'dossier-1') => {
    tab.page = seen(tab.page, pageOf(documentId, reading, dossierId));
  };
  return {
    clock,
    events,
    orders,
    stopped,
    rungs,
    report,
    jobs,
    tab,
    page,
    needs,
    queue,
    show,
    wordOf,
    advance: () => advanceAttachments(needs),
  };
}
