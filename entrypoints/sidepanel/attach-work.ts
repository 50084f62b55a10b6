import { hasEnded } from '#lib/domain/attach-job';
import { matchRows, type RowMatch, withRowName } from '#lib/domain/component-rows';
import { componentKey } from '#lib/domain/component';
import type { Dossier, DossierComponent } from '#lib/domain/dossier';
import type { FileFacts } from '#lib/domain/dossier-event.schema';
import type { AttachJob } from '#lib/domain/job.schema';
import { placePapers } from '#lib/domain/paper';
import type { Paper } from '#lib/domain/paper.schema';
import { sendCommand } from '#lib/messaging/desk';
import { downloadFile } from '#lib/platform/download';
import { attachmentsOfDossier, queueAttachment } from '#lib/storage/attachments';
import { appendEvents, readDossier } from '#lib/storage/events';
import { isStorageFull } from '#lib/storage/faults';
import { getFile, putFile } from '#lib/storage/files';
import { assignPaper, papersOfDossier } from '#lib/storage/papers';
import { readSettings, writeSettings } from '#lib/storage/settings';
import type { Store } from '#lib/storage/database';
import { isDossierPage } from '#lib/workflows/page-subject';
import { prepareComponentFile, type PrepareNeeds } from '#lib/workflows/prepare-file';
import { documents } from './document-worker.ts';
import { eachApart } from './each-apart.ts';
import { clock, report, type Wiring } from './paper-work.ts';

/** Makes the file of each component and queues it for the page in front; one that cannot be made does not stop the others. */
export async function attachComponents(
  wiring: Wiring,
  components: readonly string[],
  replace: boolean,
): Promise<void> {
  const { store, state } = wiring;
  const { dossierId } = state;
  if (dossierId === null) return;
  const since = clock.now().toISOString();
  const isSending = (await attachmentsOfDossier(store, dossierId)).some((job) => !hasEnded(job));
  const added = components.map((component) => ({ component, since, isSettled: false }));
  state.setSent((sent) => [
    ...sent.filter(({ component }) => isSending && !components.includes(component)),
    ...added,
  ]);
  // No job will come of it that was not there before.
  const settle = (done: readonly string[]) =>
    state.setSent((sent) =>
      sent.map((each) => (done.includes(each.component) ? { ...each, isSettled: true } : each)),
    );
  const { faults, undone } = await eachApart(
    components,
    async (key) => {
      const job = await sendOne(wiring, key, { replace });
      if (job === null || Date.parse(job.queuedAt) < Date.parse(since)) settle([key]);
    },
    isStorageFull,
  );
  if (faults.length === 0) return;
  settle(undone);
  throw faults[0];
}

/**
 * Makes a component's file and puts it into the officer's downloads under its exact name. Where the page in front shows its
 * row, that is watched until the file is there.
 */
export async function attachByHand(wiring: Wiring, key: string): Promise<void> {
  const { page, dossierId } = wiring.state;
  const found = await findComponent(wiring, key);
  if (found === null) return;
  const made = await makeFile(wiring, found);
  if (made === null) return;
  const bytes = await reading(wiring, found.component, readBytes(wiring.store, made.fileId));
  if (bytes === null) return;
  const isHere = page !== null && dossierId !== null && page.dossierId === dossierId;
  if (isHere && found.match?.kind === 'row') await queue(wiring, found, made, { hand: 'officer' });
  downloadFile(made.file.name, new Blob([bytes], { type: 'application/pdf' }));
}

/** Keeps that this office calls a component otherwise than the page's row, and lays its papers there. */
export async function pairRow(
  { store, state, office }: Wiring,
  key: string,
  row: { key: string; name: string },
): Promise<void> {
  const dossier = state.dossierId === null ? null : await readDossier(store, state.dossierId);
  const component = dossier?.components.find((each) => each.key === key);
  if (dossier === null || component === undefined) return;
  const settings = (await readSettings(store)) ?? office;
  const rowNames = withRowName(settings.rowNames ?? [], { component: component.name, row: row.name });
  await writeSettings(store, { ...settings, rowNames });
  // A row that the dossier lists as a component of its own is that component: the papers are its.
  if (dossier.components.some((each) => each.key === componentKey(row.name))) {
    const papers = await papersOfDossier(store, dossier.id);
    for (const paper of papers) if (paper.component === key) await assignPaper(store, paper.id, row.key);
  }
  await sendCommand('runJobs', null);
}

type Found = {
  dossier: Dossier;
  component: DossierComponent;
  papers: readonly Paper[];
  /** The page's row; null where the desk's page shows no table of this dossier. */
  match: RowMatch | null;
};

async function sendOne(
  wiring: Wiring,
  key: string,
  { replace }: { replace: boolean },
): Promise<AttachJob | null> {
  const found = await findComponent(wiring, key);
  if (found === null) return null;
  const { page, dossierId } = wiring.state;
  if (page === null || page.dossierId !== dossierId) {
    report(wiring.state, [{ name: found.component.name, why: 'wrongPage' }]);
    return null;
  }
  const made = await makeFile(wiring, found);
  return made === null ? null : await queue(wiring, found, made, { replace });
}

async function queue(
  { store, state: { page } }: Wiring,
  { dossier, component, match }: Found,
  { fileId, file }: { fileId: string; file: FileFacts },
  { replace = false, hand }: { replace?: boolean; hand?: 'officer' },
): Promise<AttachJob | null> {
  if (page === null) return null;
  const order = {
    dossierId: dossier.id,
    component: component.key,
    componentName: component.name,
    fileId,
    file,
    replace,
    tabId: page.tabId,
    ...(hand === undefined ? {} : { hand }),
    ...(match?.kind === 'row' && match.byOffice ? { row: match.row.key } : {}),
  };
  const job = await queueAttachment(store, order, clock);
  await sendCommand('runJobs', null);
  return job;
}

async function findComponent({ store, office, state }: Wiring, key: string): Promise<Found | null> {
  const { dossierId, page } = state;
  const dossier = dossierId === null ? null : await readDossier(store, dossierId);
  const component = dossier?.components.find((each) => each.key === key);
  if (dossier === null || component === undefined) return null;
  const rowNames = office.rowNames ?? [];
  const papers = placePapers(dossier, await papersOfDossier(store, dossier.id), rowNames);
  const isTied = page !== null && page.dossierId === dossier.id && isDossierPage(page.reading);
  const rows = isTied && isDossierPage(page.reading) ? page.reading.components : null;
  const match = rows === null ? null : (matchRows(dossier.components, rows, rowNames).of.get(key) ?? null);
  return { dossier, component, papers: papers.filter((paper) => paper.component === key), match };
}

/** Makes and records the file of a component's papers; null, with the reason on the desk, where that is refused. */
async function makeFile(
  wiring: Wiring,
  { dossier, component, papers, match }: Found,
): Promise<{ fileId: string; file: FileFacts } | null> {
  const { state } = component;
  const refusedAt =
    state.kind === 'failed' && state.failure.kind === 'nameTooLong' ? state.failure.limit : null;
  const ofRow = match?.kind === 'row' ? match.row.limits?.maxNameLength : undefined;
  const longest = Math.min(ofRow ?? Infinity, refusedAt ?? Infinity);
  const preparing = prepareComponentFile(prepareNeeds(wiring), dossier, component, papers, longest);
  const made = await reading(wiring, component, preparing);
  if (made === null || made.kind === 'prepared') return made;
  report(wiring.state, [{ name: component.name, why: made.why }]);
  return null;
}

function prepareNeeds({ store, office }: Wiring): PrepareNeeds {
  return {
    now: clock.now,
    readBytes: async (fileId) => new Uint8Array(await readBytes(store, fileId)),
    assemble: async (parts, meta) =>
      await documents()
        .assemble(parts, meta)
        .catch((cause: unknown) => {
          throw new UnreadableFile('The file could not be made', { cause });
        }),
    keepFile: (bytes) => putFile(store, bytes, clock),
    append: (dossierId, bodies) =>
      appendEvents(store, { ...clock, officer: office.officer, dossierId }, bodies),
  };
}

async function readBytes(store: Store, fileId: string): Promise<ArrayBuffer> {
  const bytes = await getFile(store, fileId).catch((cause: unknown) => {
    throw new UnreadableFile(`A file cannot be opened: ${fileId}`, { cause });
  });
  if (bytes === null) throw new UnreadableFile(`The bytes of a file are gone: ${fileId}`);
  return bytes;
}

/** It is the file's fault, and no other component's. */
class UnreadableFile extends Error {}

/** What comes of a component's files; null, with the reason on the desk, where they cannot be read. */
async function reading<T>(
  { state }: Wiring,
  { name }: DossierComponent,
  work: Promise<T>,
): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    report(state, [{ name, why: 'unreadable' }]);
    return null;
  }
}
