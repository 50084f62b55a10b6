import type { Rung } from '#lib/domain/attach-way';
import type { EventBody } from '#lib/domain/dossier-event.schema';
import type { Dossier } from '#lib/domain/dossier';
import type { AttachJob, AttachState } from '#lib/domain/job.schema';
import type { AttachOrder, AttachStart } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import type { IsOff } from './switched-off.ts';

/** What attaching needs from storage and browser. `changeAttachment` is a compare-and-set: null leaves the job as it is. */
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
  /** Puts the acting script there if it is not; false where the page keeps silent or shows another document by now. */
  reach(page: PortalPage): Promise<boolean>;
  /** Whether the acting script (still) has this very job in hand; a page that merely keeps silent has. */
  isWatched(page: PortalPage, jobId: string): Promise<boolean>;
  attach(page: PortalPage, order: AttachOrder<File>): Promise<AttachStart>;
  /** Best effort: a page that does not hear it stops by itself when the order's time is up. */
  stopWatching(page: PortalPage, jobId: string): Promise<unknown>;
  knownRung(portal: string): Promise<Rung | null>;
  noteRung(portal: string, rung: Rung, outcome: 'worked' | 'failed'): Promise<unknown>;
  append(dossierId: string, bodies: EventBody[]): Promise<unknown>;
};
