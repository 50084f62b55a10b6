import type {
  AskResult,
  AttachEnd,
  AttachOrder,
  AttachStart,
  OfferAnswer,
  Pill,
  RowOffer,
} from '#lib/domain/page-action';
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
  /** How an order ended, also where it never began. `orderUntil` is its `expiresAt`: by that it is known from the job's other orders. */
  attachEnded: { ask: { jobId: string; orderUntil: string; end: AttachEnd }; answer: null };
  /** The acting script is about to press a row's button: catch the page's next call for a file. Whether that is set. */
  armPage: { ask: { jobId: string }; answer: boolean };
  /**
   * Has the tab's own top page read an address of the portal that a frame of it may not read. null: not within the
   * portal's addresses, no attach is under way there, or it could not be read.
   */
  readBack: { ask: { jobId: string; url: string }; answer: { type: string; content: Blob } | null };
  /** The officer pressed what we drew at the portal's own file button. */
  takeOffer: { ask: { documentId: string; component: string }; answer: OfferAnswer };
};

/** What is written on the offer at a row's own button, in the interface's language. */
export type OfferWords = {
  product: string;
  title: string;
  attach: string;
  other: string;
  close: string;
  /** What is said after it was taken: it is being handed over, the desk has to be looked at, it is no longer there. */
  working: string;
  seeDesk: string;
  gone: string;
};

/** Background → content script of one frame. */
export type ToPage = {
  report: { ask: null; answer: PageReport };
  /** `documentId` is the document that is meant: another one that has come to stand there since refuses. */
  askAccount: { ask: { documentId: string; number: string }; answer: AskResult };
  paint: { ask: Pill[]; answer: null };
  /** The spec in force is another one now: begin anew with it. */
  specChanged: { ask: null; answer: null };
};

/**
 * Background → the acting script of one frame, which is put there when there is something to attach. The spec comes along: it
 * has none of its own.
 */
export type ToHands = {
  /** Is it there, in which document, and which jobs has it in hand, to the point where the background has heard of their end? */
  here: { ask: null; answer: { documentId: string; jobIds: string[] } };
  /** `word`: what is written at the row while the officer's own hand is waited for. */
  attach: {
    ask: { documentId: string; spec: PortalSpec; order: AttachOrder<File>; word?: string };
    answer: AttachStart;
  };
  /** To the script in a tab's own page, for a frame of it that may not: an address of this page's origin. null: not read. */
  read: { ask: { url: string }; answer: { type: string; content: Blob } | null };
  /** Stop watching for a file that the officer was to put there. */
  stopWatching: { ask: { jobId: string }; answer: null };
  /** The rows whose own file button offers our file first; none: it is the portal's alone again. */
  offers: {
    ask: { documentId: string; spec: PortalSpec; words: OfferWords; offers: RowOffer[] };
    answer: null;
  };
};

/**
 * Background → extension pages. Answered by the desk in front of this very page, whatever other tab is about the same dossier;
 * nobody answers where none is open.
 */
export type ToDesk = {
  attach: {
    ask: { dossierId: string; component: string; tabId: number; documentId: string };
    answer: true;
  };
};

/** Extension pages → background: do this. What came of it is read from the database. */
export type FromDesk = {
  checkAccount: { ask: { number: string }; answer: null };
  /** Opens a dossier for the page of this frame. */
  track: { ask: { tabId: number; frameId: number }; answer: null };
  runJobs: { ask: null; answer: null };
  /** The officer does not put the file there after all: its row is watched no more. */
  stopByHand: { ask: { jobId: string }; answer: null };
  settingsChanged: { ask: null; answer: null };
  /** Keeps what this office changes in a portal's spec; fails where it could not be kept. */
  correct: { ask: { portal: string; changes: Change[] }; answer: null };
  /** Corrections of others were accepted, or some taken off. */
  specChanged: { ask: null; answer: null };
};
