import type { FinderSaying, LintProblem } from '#lib/domain/portal-correction';
import type { PressRows, WrongPick } from '#lib/domain/pointing';
import type { PageKind, PartKind } from '#lib/domain/portal-part';
import type { PartState } from '#lib/domain/portal-part.schema';
import type { Verb } from '#lib/domain/portal-verb';

export type { PressRows, WrongPick };

/**
 * A part of the page being taught, as the draft finds it now. `untaught`: the portal's description lacks it; `noTable`: the
 * page shows no table yet; `closed`: it stands in a menu or a dialog that is not open.
 */
export type TeachPart = {
  part: string;
  kind: PartKind;
  optional: boolean;
  state: PartState | 'untaught' | 'noTable' | 'closed';
  /** What it reads now; null where it is not found, empty where it is found and empty. */
  reads: string | null;
  /** Set for a button around a file that is known: the words it bears now, and the rows it stands on where it is one of a row. */
  press?: { words: readonly string[]; rows: PressRows | null };
  /** Whether the draft changes it. */
  changed: boolean;
};

/** A thing on the page that could be pointed at. `names` are what a reader would call it, `reads` what it says now. */
export type TeachCandidate = { ref: string; names: readonly string[]; reads: string; tag: string };

/** One way the pointed-at thing can be found again. Two ways of one family fail together. */
export type TeachWay = {
  saying: FinderSaying;
  family: 'words' | 'name' | 'place';
  /** How many things of the page it fits now; 1 is right. */
  matches: number;
  chosen: boolean;
};

export type VerbChoice = { now: Verb; choices: readonly Verb[] };

/** What pointing gave. */
export type Picked =
  /** `verb` is set for what is filled or pressed: how that is done now, and how it could be. */
  | { kind: 'derived'; reads: string; ways: readonly TeachWay[]; verb?: VerbChoice }
  | { kind: 'column'; header: string; rows: number; sample: string }
  /**
   * A button around a file, told by its words. `rows`: null where it stands in a menu or a dialog. `alone`: words it went by
   * before name another button there, and go. `takesAway`: they could take something away, send it on or sign it.
   */
  | { kind: 'press'; words: string; rows: PressRows | null; alone: boolean; takesAway: boolean };

/** A part of the tab that shows a portal page. `name` is its title or the end of its address. */
export type TeachFrame = { frameId: number; name: string };

export type TeachStage =
  | { kind: 'parts' }
  /**
   * `candidates` null: being gathered. `listOnly`: the browser lets nobody point at this page. `wrong`: why what was pointed
   * at just now will not do. `waits`: so many seconds until it can be pointed.
   */
  | {
      kind: 'pointing';
      part: string;
      candidates: readonly TeachCandidate[] | null;
      listOnly?: boolean;
      waits?: number;
      wrong?: WrongPick;
    }
  /** `picked` null: being worked out. */
  | { kind: 'picked'; part: string; picked: Picked | null }
  | { kind: 'saving' };

/** The draft on the page in front. */
export type Teaching = {
  kind: 'teaching';
  portal: string;
  /** The kind the page is recognised as with the draft; null where none, or more than one (`candidates`). */
  recognised: PageKind | null;
  candidates: readonly PageKind[];
  /** The kind being taught, and the kinds of this portal, the likely one first. */
  page: PageKind;
  pages: readonly PageKind[];
  /** All portal frames of the tab, and the one that the parts are looked for in. */
  frames: readonly TeachFrame[];
  frameId: number;
  parts: readonly TeachPart[];
  problems: readonly LintProblem[];
  /** The pairs of parts that are found in one place since one of them was taught; nothing is saved while there are any. */
  twins: readonly (readonly [string, string])[];
  /** How many things the draft changes; 0: nothing to save. */
  changes: number;
  /** Whether the page is being looked at with the draft just now. */
  isTesting: boolean;
  stage: TeachStage;
  /** Why the last saving did not work. `noAnswer`: the page did not answer, so that nothing was tried out. */
  trouble: 'notSaved' | 'noAnswer' | null;
};

/** Everything the teaching desk can show. */
export type TeachView =
  | { kind: 'looking' }
  /**
   * `noPortalPage`: the tab in front is no portal's. `pageGone`: it was closed or left, and `kept` says how many changes of the
   * draft wait for it to come back. `notReached`: it does not answer.
   */
  | { kind: 'noPage'; why: 'noPortalPage' | 'pageGone' | 'notReached'; kept?: number }
  | Teaching
  | { kind: 'saved'; portal: string; page: PageKind; changes: number; missing: readonly string[] };

/** Everything a person can do there. */
export type TeachEvents = {
  /** Leaves teaching; unsaved changes were already asked about. */
  onLeave: () => void;
  /** Looks again at the tab in front. */
  onRetry: () => void;
  onChoosePage: (page: PageKind) => void;
  onChooseFrame: (frameId: number) => void;
  /** Begins to point at a part. */
  onPoint: (part: string) => void;
  /** Begins to point a few seconds later, so that a menu can be opened meanwhile. */
  onPointLater: (part: string) => void;
  onCancelPointing: () => void;
  /** Shows a candidate on the page while it is looked at in the list; null shows none. */
  onHighlight: (ref: string | null) => void;
  onPick: (ref: string) => void;
  /** Keeps what was pointed at: the chosen ways by their index, none for a column; how it is filled or pressed. */
  onKeep: (part: string, ways: readonly number[], verb?: Verb) => void;
  /** Takes the draft's change of a part back. */
  onUndoPart: (part: string) => void;
  onSave: () => void;
  /** Another page of the portal, after saving. */
  onTeachAnother: () => void;
  /** Opens the review of a page report. */
  onReport: () => void;
  /** Opens the office's page of portals. */
  onOpenPortals: () => void;
};
