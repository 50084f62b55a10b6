import type { OfficeSettings } from '#lib/domain/officer.schema';
import { inNameOrder } from '#lib/domain/paper-order';
import { sendCommand } from '#lib/messaging/desk';
import type { Store } from '#lib/storage/database';
import { putFile } from '#lib/storage/files';
import { trayLock, withLock } from '#lib/storage/lock';
import { addPapers, type NewPaper, papersOfDossier } from '#lib/storage/papers';
import { addPapersToTray } from '#lib/workflows/add-papers';
import type { PaperProblem } from '#components/paper/paper-view.ts';
import { documents } from './document-worker.ts';
import type { DeskState } from './use-desk-state.ts';

export type Wiring = { store: Store; office: OfficeSettings; state: DeskState };

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

/** Says on the desk what was not done, and why. */
export function report({ setProblems }: DeskState, refused: readonly Omit<PaperProblem, 'id'>[]): void {
  const problems = refused.map((problem): PaperProblem => ({ ...problem, id: clock.newId() }));
  if (problems.length > 0) setProblems((known) => [...known, ...problems]);
}
