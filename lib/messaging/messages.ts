import type { AskResult, AttachEnd, AttachOrder, AttachStart, Pill } from '#lib/domain/page-action';
import type { PageReport } from '#lib/domain/page-reading.schema';
import type { PartSight } from '#lib/domain/portal-part.schema';
import type { Change } from '#lib/portals/corrections/correction.schema';
import type { PortalSpec } from '#lib/portals/spec.schema';

/** Content script → background. The sender's tab and frame come from the browser, never from the message. */
export type FromPage = {
  /**
   * Which portal is this page, if any? `null`: not a portal, stop at once. `revision` is the last report known of this
   * document: the next one counts on from it.
   */
  hello: {
    ask: { url: string; documentId: string };
    answer: { spec: PortalSpec; reloadWord: string; revision: number } | null;
  };
  pageReport: { ask: PageReport; answer: null };
  /** How the mapped parts of the page were found, once they have stood so for a while. */
  pageSeen: {
    ask: { specVersion: string; page: string; url: string; sights: PartSight[] };
    answer: null;
  };
  /** The document is being left (another address, closed, put aside by the browser). */
  pageGone: { ask: { documentId: string }; answer: null };
  attachEnded: { ask: { jobId: string; end: AttachEnd }; answer: null };
};

/** Background → content script of one frame. */
export type ToPage = {
  report: { ask: null; answer: PageReport };
  /** `documentId` is the document that is meant: another one that has come to stand there since refuses. */
  askAccount: { ask: { documentId: string; number: string }; answer: AskResult };
  attach: { ask: { documentId: string; order: AttachOrder<File> }; answer: AttachStart };
  paint: { ask: Pill[]; answer: null };
  /** The spec in force is another one now: begin anew with it. */
  specChanged: { ask: null; answer: null };
};

/** Extension pages → background: do this. What came of it is read from the database. */
export type FromDesk = {
  checkAccount: { ask: { number: string }; answer: null };
  /** Opens a dossier for the page of this frame. */
  track: { ask: { tabId: number; frameId: number }; answer: null };
  runJobs: { ask: null; answer: null };
  settingsChanged: { ask: null; answer: null };
  /** Keeps what this office changes in a portal's spec; fails where it could not be kept. */
  correct: { ask: { portal: string; changes: Change[] }; answer: null };
  /** Corrections of others were accepted, or some taken off. */
  specChanged: { ask: null; answer: null };
};
