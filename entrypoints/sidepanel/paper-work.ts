import type { OfficeSettings } from '#lib/domain/officer.schema';
import { sendCommand } from '#lib/messaging/desk';
import { queueAttachment } from '#lib/storage/attachments';
import type { Store } from '#lib/storage/database';
import { appendEvents, readDossier } from '#lib/storage/events';
import { getFile, putFile } from '#lib/storage/files';
import { addPapers, papersOfDossier } from '#lib/storage/papers';
import { addPapersToTray } from '#lib/workflows/add-papers';
import { prepareComponentFile, type PrepareNeeds } from '#lib/workflows/prepare-file';
import type { PaperProblem } from '#components/paper/paper-view.ts';
import { documents } from './document-worker.ts';
import type { DeskState } from './use-desk-state.ts';

type Wiring = { store: Store; office: OfficeSettings; state: DeskState };

export const clock = { now: () => new Date(), newId: () => crypto.randomUUID() };

/** Takes dropped or chosen files into the tray of the dossier on the desk, and names those that cannot be taken. */
export async function takeFiles(
  { store, state }: Wiring,
  files: File[],
  component: string | null,
): Promise<void> {
  const { dossierId } = state;
  if (dossierId === null) return;
  state.setReading((count) => count + files.length);
  try {
    const refused = await addPapersToTray(
      {
        ...clock,
        inspect: (input) => documents().inspect(input),
        papersOf: (id) => papersOfDossier(store, id),
        keepFile: (bytes) => putFile(store, bytes, clock),
        addPapers: (papers) => addPapers(store, papers),
      },
      dossierId,
      files,
      component,
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
  if (dossierId === null || page === null || page.dossierId !== dossierId) return;
  for (const key of components) {
    const dossier = await readDossier(store, dossierId);
    const component = dossier?.components.find((each) => each.key === key);
    if (!dossier || !component) continue;
    const papers = (await papersOfDossier(store, dossierId)).filter((paper) => paper.component === key);
    const made = await prepareComponentFile(prepareNeeds(wiring), dossier, component, papers);
    if (made.kind === 'refused') {
      report(state, [{ name: component.name, why: made.why }]);
      continue;
    }
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

function prepareNeeds({ store, office }: Wiring): PrepareNeeds {
  return {
    now: clock.now,
    readBytes: async (fileId) => {
      const bytes = await getFile(store, fileId);
      if (bytes === null) throw new Error(`The bytes of a paper are gone: ${fileId}`);
      return new Uint8Array(bytes);
    },
    assemble: (parts, meta) => documents().assemble(parts, meta),
    keepFile: (bytes) => putFile(store, bytes, clock),
    append: (dossierId, bodies) =>
      appendEvents(store, { ...clock, officer: office.officer, dossierId }, bodies),
  };
}

function report({ setProblems }: DeskState, refused: readonly Omit<PaperProblem, 'id'>[]): void {
  const problems = refused.map((problem): PaperProblem => ({ ...problem, id: clock.newId() }));
  if (problems.length > 0) setProblems((known) => [...known, ...problems]);
}
