import type { AttachFailure, AttachProof, EventBody } from '#lib/domain/dossier-event.schema';
import type { Dossier } from '#lib/domain/dossier';
import type { AttachJob, AttachState } from '#lib/domain/job.schema';
import type { AttachEnd, AttachOrder, AttachStart } from '#lib/domain/page-action';
import type { ComponentRow, PortalPage } from '#lib/domain/page-reading.schema';
import { isDossierPage } from './page-subject.ts';
import type { IsOff } from './switched-off.ts';

/** How long an upload may run before the page is looked at again without having been told. */
const uploadWithinMs = 90_000;
/** How long a reloaded page may take to show the row before it is taken at its word. */
const settleWithinMs = 3_000;

/** What attaching needs from storage and browser. `change` is a compare-and-set: null leaves the job as it is. */
export type AttachNeeds = {
  now(): Date;
  unfinishedAttachments(): Promise<AttachJob[]>;
  changeAttachment(id: string, change: (job: AttachJob) => AttachState | null): Promise<AttachJob | null>;
  /** The page of the tab a job is for, as it was last reported; null where the tab shows none of ours. */
  pageOfTab(tabId: number): Promise<PortalPage | null>;
  isTabOpen(tabId: number): Promise<boolean>;
  isOff: IsOff;
  readDossier(id: string): Promise<Dossier | null>;
  readFile(job: AttachJob): Promise<File>;
  attach(page: PortalPage, order: AttachOrder<File>): Promise<AttachStart>;
  append(dossierId: string, bodies: EventBody[]): Promise<unknown>;
};

/**
 * Moves the attachments on: one file at a time in a tab (invariants in lib/portals/attach.design.md). Called whenever
 * something may have changed, also as the first thing after the service worker was stopped. Answers whether one is
 * under way.
 */
export async function advanceAttachments(needs: AttachNeeds): Promise<boolean> {
  const jobs = await needs.unfinishedAttachments();
  const busyTabs = new Set<number>();
  for (const job of jobs) {
    if (job.state.kind === 'running' && (await isStillRunning(needs, job, job.state)))
      busyTabs.add(job.tabId);
  }
  for (const job of jobs) {
    if (job.state.kind === 'queued' && !busyTabs.has(job.tabId) && (await start(needs, job)))
      busyTabs.add(job.tabId);
  }
  return busyTabs.size > 0;
}

/**
 * Ends a job with what the page's own watch saw. A job that has ended already stays as it is. The ledger comes first:
 * stopped in between, the job is ended again, and finds its end recorded.
 */
export async function endAttachment(needs: AttachNeeds, job: AttachJob, end: AttachEnd): Promise<void> {
  if (isEnded(job)) return await recordLateProof(needs, job, end);
  if (!(await isRecorded(needs, job))) await record(needs, job, end);
  const at = needs.now().toISOString();
  const state: AttachState =
    end.kind === 'attached'
      ? { kind: 'attached', proof: end.proof, at }
      : { kind: 'failed', failure: end.failure, at };
  await needs.changeAttachment(job.id, (current) => (isEnded(current) ? null : state));
}

/** Proof that comes after the job was given up is still proof: the file is on its row. */
async function recordLateProof(needs: AttachNeeds, job: AttachJob, end: AttachEnd): Promise<void> {
  const isOpen = job.state.kind === 'failed' && job.state.failure.kind === 'notProven';
  if (!isOpen || end.kind !== 'attached') return;
  const dossier = await needs.readDossier(job.dossierId);
  const state = dossier?.components.find(({ key }) => key === job.component)?.state;
  if (state?.kind === 'failed' && state.file?.sha256 === job.file.sha256) await record(needs, job, end);
}

async function record(
  needs: AttachNeeds,
  { dossierId, component, file }: AttachJob,
  end: AttachEnd,
): Promise<void> {
  await needs.append(dossierId, [
    end.kind === 'attached'
      ? { kind: 'componentAttached', component, file, proof: end.proof }
      : { kind: 'attachFailed', component, file, failure: end.failure },
  ]);
}

async function isRecorded(needs: AttachNeeds, job: AttachJob): Promise<boolean> {
  const dossier = await needs.readDossier(job.dossierId);
  const state = dossier?.components.find(({ key }) => key === job.component)?.state;
  if (state?.kind !== 'attached' && state?.kind !== 'failed') return false;
  return state.file?.sha256 === job.file.sha256 && Date.parse(state.at) >= Date.parse(job.queuedAt);
}

function isEnded({ state }: AttachJob): boolean {
  return state.kind === 'attached' || state.kind === 'failed';
}

async function start(needs: AttachNeeds, job: AttachJob): Promise<boolean> {
  const page = await needs.pageOfTab(job.tabId);
  const dossier = await needs.readDossier(job.dossierId);
  const off = page && (await needs.isOff(page.role, 'attach'));
  const hindrance = off === null ? findHindrance(page, job) : ({ kind: 'switchedOff', why: off } as const);
  if (hindrance || page === null || dossier === null) {
    await endAttachment(needs, job, { kind: 'failed', failure: hindrance ?? { kind: 'wrongPage' } });
    return false;
  }
  const file = await needs.readFile(job).catch(() => null);
  // One file that cannot be read must not stand in the way of the others for ever.
  if (file === null) return await stop(needs, job, 'interrupted');
  const claimed = await needs.changeAttachment(job.id, ({ state }) =>
    state.kind === 'queued' ? running(needs, page, filesOnRow(page, job.component)) : null,
  );
  if (!claimed) return true;
  return await handOver(needs, claimed, page, {
    ...orderFor(dossier),
    jobId: job.id,
    component: job.row ?? job.component,
    file,
    sha256: job.file.sha256,
    replace: job.replace,
    hand: job.hand ?? 'product',
    before: null,
    knownRung: null,
    expiresAt: claimed.state.kind === 'running' ? claimed.state.leaseUntil : needs.now().toISOString(),
  });
}

async function handOver(
  needs: AttachNeeds,
  job: AttachJob,
  page: PortalPage,
  order: AttachOrder<File>,
): Promise<boolean> {
  try {
    const started = await needs.attach(page, order);
    if (started.kind === 'failed') {
      await endAttachment(needs, job, started);
      return false;
    }
    await needs.changeAttachment(job.id, (current) =>
      current.state.kind === 'running'
        ? { ...current.state, documentId: started.documentId, before: started.before }
        : null,
    );
  } catch {
    // The page went away while it was handed the file: what it shows next decides.
  }
  return true;
}

/** Why a page cannot take the file of this job; null where nothing is in the way. */
function findHindrance(page: PortalPage | null, job: AttachJob): AttachFailure | null {
  if (page === null) return { kind: 'wrongPage' };
  const { reading } = page;
  if (reading.kind === 'signIn') return { kind: 'signedOut' };
  if (reading.kind === 'captcha') return { kind: 'captcha' };
  if (reading.kind === 'switchedOff') return { kind: 'switchedOff', why: reading.why };
  if (!isDossierPage(reading)) return { kind: 'wrongPage' };
  return page.dossierId === job.dossierId ? null : { kind: 'otherSubject' };
}

/** What the page must still be about when it is touched. */
function orderFor({ subject, number, procedure }: Dossier): Pick<AttachOrder<File>, 'subject'> {
  return {
    subject: {
      citizenNumber: subject.kind === 'citizen' ? subject.number : null,
      unitCode: subject.kind === 'organisation' ? subject.unitCode : null,
      dossierNumber: number,
      procedure,
    },
  };
}

function running(needs: AttachNeeds, page: PortalPage, before: string[]): AttachState {
  const leaseUntil = new Date(needs.now().getTime() + uploadWithinMs).toISOString();
  return { kind: 'running', tabId: page.tabId, documentId: page.documentId, before, leaseUntil };
}

type Running = Extract<AttachState, { kind: 'running' }>;

/** A new document in the tab has lost the upload's watch: what stands on the row there decides. */
async function isStillRunning(needs: AttachNeeds, job: AttachJob, state: Running): Promise<boolean> {
  if (!(await needs.isTabOpen(state.tabId))) return await stop(needs, job, 'tabClosed');
  const page = await needs.pageOfTab(state.tabId);
  const isPast = needs.now().getTime() > Date.parse(state.leaseUntil);
  if (page === null || page.documentId === state.documentId)
    return isPast ? await stop(needs, job, 'interrupted') : true;
  if (page.reading.kind === 'signIn' || page.reading.kind === 'captcha') {
    const kind = page.reading.kind === 'signIn' ? 'signedOut' : 'captcha';
    await endAttachment(needs, job, { kind: 'failed', failure: { kind } });
    return false;
  }
  const proof = proofAfterReload(page, job, state);
  if (proof === null) {
    const isBuilding = needs.now().getTime() - Date.parse(page.seenAt) <= settleWithinMs;
    return isBuilding && !isPast ? true : await stop(needs, job, 'pageReloaded');
  }
  await endAttachment(needs, job, { kind: 'attached', proof });
  return false;
}

async function stop(
  needs: AttachNeeds,
  job: AttachJob,
  why: Extract<AttachFailure, { kind: 'notProven' }>['why'],
): Promise<false> {
  await endAttachment(needs, job, { kind: 'failed', failure: { kind: 'notProven', why } });
  return false;
}

/** A reloaded page shows what the portal kept: the exact name, newly on this dossier's row, is then a proof by name. */
function proofAfterReload(page: PortalPage, job: AttachJob, { before }: Running): AttachProof | null {
  if (page.dossierId !== job.dossierId) return null;
  const row = rowOf(page, job.component);
  if (row === null || row.uploading || row.error !== null) return null;
  const after = row.files;
  const count = (names: readonly string[]) => names.filter((name) => name === job.file.name).length;
  if (count(after) <= count(before)) return null;
  const { portal, specVersion } = page;
  return { how: 'shownOnRow', portal, specVersion, before, after, uploadStatus: null, readBack: null };
}

function filesOnRow(page: PortalPage, component: string): string[] {
  return rowOf(page, component)?.files ?? [];
}

/** The one row of a component; of two that match, neither is taken. */
function rowOf({ reading }: PortalPage, component: string): ComponentRow | null {
  if (!isDossierPage(reading)) return null;
  const [row, ...others] = (reading.components ?? []).filter(({ key }) => key === component);
  return others.length === 0 ? (row ?? null) : null;
}
