import { downloadFile } from '#lib/platform/download';
import type { Dossier, DossierComponent } from '#lib/domain/dossier';
import type { FileFacts } from '#lib/domain/dossier-event.schema';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { inNameOrder } from '#lib/domain/paper-order';
import { sendCommand } from '#lib/messaging/desk';
import { queueAttachment } from '#lib/storage/attachments';
import type { Store } from '#lib/storage/database';
import { appendEvents, readDossier } from '#lib/storage/events';
import { getFile, putFile } from '#lib/storage/files';
import { trayLock, withLock } from '#lib/storage/lock';
import { addPapers, type NewPaper, papersOfDossier } from '#lib/storage/papers';
import { addPapersToTray } from '#lib/workflows/add-papers';
import { prepareComponentFile, type PrepareNeeds } from '#lib/workflows/prepare-file';
import type { PaperProblem } from '#components/paper/paper-view.ts';
import { documents } from './document-worker.ts';
import type { DeskState } from './use-desk-state.ts';

type Wiring = { store: Store; office: OfficeSettings; state: DeskState };

export const clock = { now: () => new Date(), newId: () => crypto.randomUUID() };

/**
 * Takes dropped or chosen files into the tray of the dossier on the desk, in the order of their names (file choosers
 * give them in any), and names those that cannot be taken.
 */
export async function takeFiles(
  { store, state }: Wiring,
  files: File[],
  component: string | null,
): Promise<void> {
  const { dossierId } = state;
  if (dossierId === null) return;
  state.setReading((count) => count + files.length);
  try {
    const needs = {
      ...clock,
      inspect: documents().inspect,
      papersOf: (id: string) => papersOfDossier(store, id),
      keepFile: (bytes: Uint8Array<ArrayBuffer>) => putFile(store, bytes, clock),
      addPapers: (papers: NewPaper[]) => addPapers(store, papers),
    };
    // Held until the last file lies in the tray: a dossier that files are on their way to is not dropped.
    const refused = await withLock(trayLock(dossierId), () =>
      addPapersToTray(needs, dossierId, inNameOrder(files), component),
    );
    report(state, refused);
  } finally {
    state.setReading((count) => count - files.length);
  }
  await sendCommand('runJobs', null);
}

/** Makes the file of each component and queues it for the page in front; one that cannot be made does not stop the others. */
export async function attachComponents(
  wiring: Wiring,
  components: readonly string[],
  replace: boolean,
): Promise<void> {
  const { store, state } = wiring;
  const { dossierId, page } = state;
  if (dossierId === null) return;
  for (const key of components) {
    const found = await findComponent(wiring, key);
    if (found === null) continue;
    const { dossier, component } = found;
    if (page === null || page.dossierId !== dossierId) {
      report(state, [{ name: component.name, why: 'wrongPage' }]);
      continue;
    }
    const made = await makeFile(wiring, dossier, component);
    if (made === null) continue;
    const { fileId, file } = made;
    const order = {
      dossierId,
      component: key,
      componentName: component.name,
      fileId,
      file,
      replace,
      tabId: page.tabId,
    };
    await queueAttachment(store, order, clock);
    await sendCommand('runJobs', null);
  }
}

/** Makes a component's file and puts it into the officer's downloads, to be attached by hand under its exact name. */
export async function saveComponentFile(wiring: Wiring, key: string): Promise<void> {
  const found = await findComponent(wiring, key);
  const made = found && (await makeFile(wiring, found.dossier, found.component));
  if (made === null) return;
  const bytes = await readBytes(wiring.store, made.fileId);
  downloadFile(made.file.name, new Blob([bytes], { type: 'application/pdf' }));
}

async function findComponent(
  { store, state: { dossierId } }: Wiring,
  key: string,
): Promise<{ dossier: Dossier; component: DossierComponent } | null> {
  const dossier = dossierId === null ? null : await readDossier(store, dossierId);
  const component = dossier?.components.find((each) => each.key === key);
  return dossier && component ? { dossier, component } : null;
}

/** Makes and records the file of a component's papers; null, with the reason on the desk, where that is refused. */
async function makeFile(
  wiring: Wiring,
  dossier: Dossier,
  component: DossierComponent,
): Promise<{ fileId: string; file: FileFacts } | null> {
  const papers = (await papersOfDossier(wiring.store, dossier.id)).filter(
    (paper) => paper.component === component.key,
  );
  const made = await prepareComponentFile(prepareNeeds(wiring), dossier, component, papers);
  if (made.kind === 'prepared') return made;
  report(wiring.state, [{ name: component.name, why: made.why }]);
  return null;
}

function prepareNeeds({ store, office }: Wiring): PrepareNeeds {
  return {
    now: clock.now,
    readBytes: async (fileId) => new Uint8Array(await readBytes(store, fileId)),
    assemble: (parts, meta) => documents().assemble(parts, meta),
    keepFile: (bytes) => putFile(store, bytes, clock),
    append: (dossierId, bodies) =>
      appendEvents(store, { ...clock, officer: office.officer, dossierId }, bodies),
  };
}

async function readBytes(store: Store, fileId: string): Promise<ArrayBuffer> {
  const bytes = await getFile(store, fileId);
  if (bytes === null) throw new Error(`The bytes of a file are gone: ${fileId}`);
  return bytes;
}

function report({ setProblems }: DeskState, refused: readonly Omit<PaperProblem, 'id'>[]): void {
  const problems = refused.map((problem): PaperProblem => ({ ...problem, id: clock.newId() }));
  if (problems.length > 0) setProblems((known) => [...known, ...problems]);
}
