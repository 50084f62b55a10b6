import type { AccountReading } from './account.schema.ts';
import type { Hand, Rung } from './attach-way.ts';
import type { AttachFailure, AttachProof, ProcedureName } from './dossier-event.schema.ts';
import type { FieldFailure } from './page-reading.schema.ts';

/** Why an action on a page was not carried out; nothing was done on the page after the step that failed. */
export type ActFailure =
  | { kind: 'wrongPage'; found: string }
  | { kind: 'field'; failure: FieldFailure }
  | { kind: 'valueNotKept'; field: string }
  /** The control takes no such value: it offers no choice, or more than one, that says it; it is shut off, covered, did not open, or is no control at all. */
  | {
      kind: 'notFilled';
      field: string;
      why: 'noSuchChoice' | 'ambiguousChoice' | 'disabled' | 'covered' | 'notOpened' | 'notAControl';
    }
  | {
      kind: 'notPressed';
      button: string;
      why: 'disabled' | 'hidden' | 'covered' | 'noSuchChoice' | 'ambiguousChoice' | 'notOpened';
    }
  /** None of the states that were waited for was there in time. */
  | { kind: 'stateNotReached'; states: string[] };

/** Whether a number was typed into the account search and the search was pressed. */
export type AskResult =
  | { kind: 'asked'; documentId: string; revision: number; before: AccountReading }
  | { kind: 'failed'; failure: ActFailure };

/**
 * One file (a `File` where there is a browser) for one row, named by the row's key. `subject` is read again right before the page
 * is touched. `hand`: who puts it there; `nobody` and `officer` orders touch nothing and only watch.
 */
export type AttachOrder<Content> = {
  jobId: string;
  subject: {
    citizenNumber: string | null;
    unitCode: string | null;
    dossierNumber: string | null;
    procedure: ProcedureName;
  };
  component: string;
  file: Content;
  /** SHA-256 of the file, hex: what "read back and the same" is recorded as. */
  sha256: string;
  replace: boolean;
  hand: Hand;
  /**
   * The names that stood on the row before the file was put there, where another watch began than this one; null: what
   * stands there now. `nobody` orders always have them, `officer` orders where the page was loaded anew in between.
   */
  before: readonly string[] | null;
  /**
   * For `nobody`: the document that was given the file. In that same document a name on the row is a claim still, and only
   * the file read back proves it; in any other it is what the server shows.
   */
  beganIn?: string;
  /**
   * The names that stood on the row when the page's document first showed rows: what came later was not shown by the server
   * when it was loaded. Absent: not known.
   */
  atFirst?: readonly string[];
  /** The rung that last worked on this portal, where one did. */
  knownRung: Rung | null;
  /** ISO instant after which the order is not carried out (for `officer`: not watched) any more: whoever gave it has given it up. */
  expiresAt: string;
};

/**
 * Whether the page took the file in hand; `before` are the names that stood on the row, `rung` the one that was taken at once: the page
 * may be gone before its end is told.
 */
export type AttachStart =
  | { kind: 'started'; documentId: string; before: string[]; rung: Rung | null }
  | { kind: 'failed'; failure: AttachFailure };

/** How an upload ended, after looking at the row again. `tried`: the rungs that were taken, in order. */
export type AttachEnd =
  | { kind: 'attached'; proof: AttachProof }
  | { kind: 'failed'; failure: AttachFailure; tried?: readonly Rung[] };

/**
 * A file that can be put on a row (named by its key), as the page may know it: nothing of whose it is, and not its name. `says`: how
 * many pages and how large, in the interface's language.
 */
export type RowOffer = { component: string; row: string; says: string };

/** What came of taking an offer: it is on its way, the desk has to be looked at, or it is no longer there. */
export type OfferAnswer = { kind: 'attaching' } | { kind: 'seeDesk' } | { kind: 'gone' };

export type PillIcon =
  | 'working'
  | 'account'
  | 'noAccount'
  | 'several'
  | 'lock'
  | 'alert'
  | 'info'
  | 'paperclip'
  | 'shield'
  | 'check';

/** A pill beside a field or row of the page: a colour, an icon and a word; never a name or a number. */
export type Pill = {
  /** A field's pill speaks of the value that stood there: it goes as soon as another does. */
  target: { kind: 'field'; field: 'citizenNumber'; value: string } | { kind: 'component'; component: string };
  tone: 'done' | 'action' | 'attention' | 'failure' | 'neutral';
  icon: PillIcon;
  word: string;
};
