import type { PressRows, WrongPick } from '#lib/domain/pointing';
import type { PartSight } from '#lib/domain/portal-part.schema';
import type { Family } from '../engine/families.ts';
import type { KnownKind, PartKind } from '../page-parts.ts';
import type { Finder, Place, PortalSpec } from '../spec.schema.ts';

/**
 * A finder derived from an element that was pointed at. `matches` counts what it sees on the page now: with more than 1
 * it is shown, and cannot be kept.
 * `fragile`: it names a place in the page and breaks with the next change of layout.
 */
export type DerivedFinder = { finder: Finder; family: Family; matches: number; fragile: boolean };

/** A thing on the page that could be pointed at. `names` are what a reader would call it, `reads` what it says now. */
export type Candidate = { ref: string; names: string[]; reads: string; tag: string };

/** Which part an element was pointed at for. `since` is today (ISO day). */
export type PointedAt = { part: string; page: KnownKind; ref: string; since: string };

/** What pointing at an element gives for a part. */
export type Derived =
  | {
      kind: 'derived';
      part: string;
      ref: string;
      /** What the part reads now; a control's value or a text. */
      reads: string;
      /** Best first. Those to be kept are `chosen`: one of words where there is one, and one of another family. */
      finders: (DerivedFinder & { chosen: boolean })[];
      /** The ways of the spec that see nothing else on this page: kept beside the new ones, for pages as they were before. */
      older: Finder[];
    }
  /** A column is found by its header alone. `rows`: how many rows the table shows, `sample`: what the column reads in the first of them, `older`: the spec's wordings that are not drawn in this table. */
  | {
      kind: 'column';
      part: string;
      ref: string;
      header: string;
      rows: number;
      sample: string;
      older: string[];
    }
  /**
   * A button around a file is found by its words alone. `rows` is set for one that stands on every row. `older`: the spec's
   * wordings that name nothing else there; `alone`: others do, and go.
   */
  | {
      kind: 'press';
      part: string;
      ref: string;
      words: string;
      rows: PressRows | null;
      older: string[];
      alone: boolean;
    }
  | { kind: 'impossible'; part: string; why: WrongPick };

/**
 * The words that a button around a file bears on the page now, of those it goes by, and the rows it stands on. `isOpened`: it
 * is there only while something is open.
 */
export type PressSight = { words: string[]; rows: PressRows | null; isOpened: boolean };

/** A look at the page by a spec that may not be in force yet. `page` null: no kind, or more than one (`candidates`). */
export type Look = {
  href: string;
  page: KnownKind | null;
  candidates: KnownKind[];
  sights: PartSight[];
  /** What each found part reads now, by part. */
  values: Record<string, string>;
  /** The place of this page, as a correction would write it. */
  place: Place | null;
  /** Whether the page shows a table of anything; without one no column can be found yet. */
  hasTable: boolean;
  /** The buttons around a file that the spec maps, by part. */
  presses?: Record<string, PressSight>;
  /** Parts that are found in one and the same place of the page. */
  twins: [string, string][];
};

/** One node of a page report: tag, safe attributes, text with everything that could be personal replaced. */
export type ReportNode = {
  tag: string;
  attributes: Record<string, string>;
  text?: string;
  /**
   * A label's words, kept only if the person says so. Only labels, headers and buttons without digits have one, and only
   * where their text does not say the same already.
   */
  original?: string;
  shadow?: 'open' | 'closed';
  children: ReportNode[];
};

/**
 * The structure of a page for support. `cut`: how many elements were left out, because they are in further rows or options
 * that are like those before them, or because the page is too large.
 */
export type SupportReport = {
  place: Place | null;
  spec: string;
  page: KnownKind | null;
  root: ReportNode;
  cut: { rows: number; size: number };
};

/** What the teaching script of a frame is asked for, and answers. Pointing ends with an event. */
export type TeachCalls = {
  /** The address the frame stands for. */
  where: { ask: null; answer: { href: string } };
  /** `page`: the kind whose parts are looked for, whatever the page is recognised as; null: the kind it is. */
  look: { ask: { spec: PortalSpec; page: KnownKind | null }; answer: Look };
  list: { ask: { wanted: PartKind }; answer: Candidate[] };
  highlight: { ask: { ref: string | null }; answer: null };
  derive: { ask: { ref: string; part: string; page: KnownKind; spec: PortalSpec }; answer: Derived };
  /** `listOnly`: the browser keeps our frames from this page's scripts (a sandboxed page), and the list remains. */
  point: { ask: { wanted: PartKind; awake: string[] }; answer: 'pointing' | 'listOnly' };
  stopPointing: { ask: null; answer: null };
  report: { ask: { spec: PortalSpec }; answer: SupportReport };
};

/** What the teaching script tells by itself. */
export type TeachEvent =
  { kind: 'pointed'; ref: string } | { kind: 'pointingCancelled' } | { kind: 'pageChanged' };
