import { hasEnded } from './attach-job.ts';
import { acceptsPdf, leastBytes } from './attachment-size.ts';
import { matchRows, type RowMatch, type RowName } from './component-rows.ts';
import type { DossierComponent } from './dossier.ts';
import type { AttachFailure, FileFacts } from './dossier-event.schema.ts';
import type { AttachJob } from './job.schema.ts';
import type { ComponentRow } from './page-reading.schema.ts';
import type { Paper } from './paper.schema.ts';

/** A limit of the row that the component's file is known to be beyond before it is made. */
export type OverLimit =
  { kind: 'tooLarge'; bytes: number; limitBytes: number } | { kind: 'typeNotAccepted'; accept: string };

/** How far the sending of one file is; `round` counts its tries from 1. */
export type Progress =
  | { kind: 'preparing' }
  | { kind: 'waiting' }
  | { kind: 'running'; round: number }
  /** The page was loaded anew in the middle: its row is looked at again. */
  | { kind: 'lookingAgain' }
  | { kind: 'again'; round: number; last: AttachFailure };

/**
 * Where a component stands between its papers and the page. `failed` and `attached` carry in the component how; whether a
 * failed one may simply be sent again is told by `canGo`.
 */
export type LineState =
  | { kind: 'missing' }
  | { kind: 'ready' }
  /** The row holds a file that was not put there from here. */
  | { kind: 'alreadyThere'; files: readonly string[] }
  | { kind: 'noRow' }
  | { kind: 'twoRows' }
  | { kind: 'overLimit'; why: OverLimit }
  | { kind: 'attaching'; progress: Progress }
  /** The officer puts the file there, and the row is watched for it. */
  | { kind: 'byHand'; jobId: string; file: FileFacts }
  | { kind: 'failed'; canGo: boolean }
  | { kind: 'attached' };

/** One component of the dossier beside its row of the page; `match` is null where no page of it shows a table. */
export type ChecklistLine = {
  component: DossierComponent;
  match: RowMatch | null;
  hasPapers: boolean;
  state: LineState;
  /** The officer was to put its file there by hand, and the row is not watched for it any more, or never was. */
  lapsed?: LapsedHand;
};

/** Why nobody watches for a file that the officer was to put there: what came of it is not known. */
export type LapsedHand = { jobId: string; file: FileFacts; failure: AttachFailure };

export type Checklist = {
  lines: readonly ChecklistLine[];
  /** Rows of the page that are no component's. */
  spare: readonly ComponentRow[];
  /** Rows that an office may point out as a component's: empty, the only ones of their name, and wanted by no papers. */
  pairable: readonly ComponentRow[];
};

export type ChecklistFacts = {
  components: readonly DossierComponent[];
  /** The dossier's papers as they are placed now. */
  papers: readonly Paper[];
  /** The rows of the dossier's page; null where none is open, or its table was not read. */
  rows: readonly ComponentRow[] | null;
  rowNames: readonly RowName[];
  /** The dossier's attachments, ended ones too. */
  jobs: readonly AttachJob[];
  /** Keys of components whose file is being made to be sent. */
  preparing: readonly string[];
};

/** Puts the dossier's components beside the rows of its page, and says of each what would become of sending it now. */
export function planChecklist(facts: ChecklistFacts): Checklist {
  const { components, papers, rows, rowNames } = facts;
  const matched = rows === null ? null : matchRows(components, rows, rowNames);
  const lines = components
    .map((component): ChecklistLine => {
      const own = papers.filter((paper) => paper.component === component.key);
      const match = matched?.of.get(component.key) ?? null;
      const lapsed = lapsedHand(component, facts);
      return {
        component,
        match,
        hasPapers: own.length > 0,
        state: stateOf(component, match, own, facts),
        ...(lapsed === null ? {} : { lapsed }),
      };
    })
    .filter((line) => !isLeftover(line));
  return {
    lines,
    spare: matched?.spare ?? [],
    pairable: pairableRows(lines, rows ?? [], matched?.spare ?? []),
  };
}

/** Whether pressing the one primary button sends this line's file. */
export function canGo({ hasPapers, state }: ChecklistLine): boolean {
  if (!hasPapers) return false;
  return state.kind === 'ready' || (state.kind === 'failed' && state.canGo);
}

/** Whether a line has papers that nothing is done with until somebody looks at it. */
export function isHindered(line: ChecklistLine): boolean {
  const { hasPapers, state } = line;
  return hasPapers && !canGo(line) && !['attaching', 'byHand', 'attached'].includes(state.kind);
}

function stateOf(
  component: DossierComponent,
  match: RowMatch | null,
  papers: readonly Paper[],
  { jobs, preparing }: ChecklistFacts,
): LineState {
  const { key, state } = component;
  const open = jobs.findLast((job) => job.component === key && isOnItsWay(job));
  if (open?.hand === 'officer') return { kind: 'byHand', jobId: open.id, file: open.file };
  if (open !== undefined) return { kind: 'attaching', progress: progressOf(open) };
  if (preparing.includes(key)) return { kind: 'attaching', progress: { kind: 'preparing' } };
  if (state.kind === 'attached') return { kind: 'attached' };
  if (papers.length === 0) return withoutPapers(state, match);
  const hindrance = findHindrance(match, papers);
  if (state.kind === 'failed' && !isOfRow(state.failure))
    return { kind: 'failed', canGo: hindrance === null && !mayBeThere(state.failure) };
  if (hindrance !== null) return hindrance;
  // What the page says now outranks what it said when the file was refused; where it says nothing, that still stands.
  if (state.kind === 'failed' && (match === null || isLimit(state.failure)))
    return { kind: 'failed', canGo: true };
  return { kind: 'ready' };
}

/** Only where the ledger still waits for that very file: what was proven, refused or made anew speaks for itself. */
function lapsedHand({ key, state: made }: DossierComponent, { jobs }: ChecklistFacts): LapsedHand | null {
  const last = jobs.findLast(({ component, hand }) => component === key && hand !== 'nobody');
  if (last?.hand !== 'officer' || last.state.kind !== 'failed' || last.state.stopped === true) return null;
  const { id: jobId, file, state } = last;
  return made.kind === 'ready' && made.file.sha256 === file.sha256
    ? { jobId, file, failure: state.failure }
    : null;
}

function withoutPapers(state: DossierComponent['state'], match: RowMatch | null): LineState {
  if (state.kind === 'failed') return { kind: 'failed', canGo: false };
  const files = match?.kind === 'row' ? match.row.files : [];
  return files.length > 0 ? { kind: 'alreadyThere', files } : { kind: 'missing' };
}

function progressOf({ state, attempts }: AttachJob): Progress {
  if (state.kind === 'running' && state.againUntil !== undefined) return { kind: 'lookingAgain' };
  if (state.kind === 'running') return { kind: 'running', round: Math.max(1, attempts) };
  if (state.kind === 'queued' && state.last !== undefined)
    return { kind: 'again', round: attempts + 1, last: state.last };
  return { kind: 'waiting' };
}

/** What on the page, as it is now, a file made of these papers would be stopped by. */
function findHindrance(match: RowMatch | null, papers: readonly Paper[]): LineState | null {
  if (match === null) return null;
  if (match.kind !== 'row') return { kind: match.kind };
  const { files, limits } = match.row;
  if (files.length > 0) return { kind: 'alreadyThere', files };
  const accept = limits?.accept ?? '';
  if (!acceptsPdf(accept)) return { kind: 'overLimit', why: { kind: 'typeNotAccepted', accept } };
  const bytes = leastBytes(papers);
  const limitBytes = limits?.maxBytes ?? Infinity;
  return bytes > limitBytes ? { kind: 'overLimit', why: { kind: 'tooLarge', bytes, limitBytes } } : null;
}

const limitFailures: readonly AttachFailure['kind'][] = ['tooLarge', 'nameTooLong', 'typeNotAccepted'];

function isLimit({ kind }: AttachFailure): boolean {
  return limitFailures.includes(kind);
}

/** Whether the page may have the file already, so that sending it again by itself could put it there twice. */
function mayBeThere(failure: AttachFailure): boolean {
  return failure.kind === 'notProven' && ['waitsForForm', 'twice'].includes(failure.why);
}

/** Whether a failure only says what the page's row is like, which can be seen without trying again. */
function isOfRow(failure: AttachFailure): boolean {
  if (failure.kind === 'rowHoldsFile') return failure.full === undefined;
  return failure.kind === 'noRow' || failure.kind === 'twoRows' || isLimit(failure);
}

/** Whether a file is on its way: a mere look for one that may have come late is nobody's work. */
function isOnItsWay(job: AttachJob): boolean {
  return job.hand !== 'nobody' && !hasEnded(job);
}

/** A file was made of it once, and neither the page nor a paper knows it any more. */
function isLeftover({ component, match, hasPapers, state }: ChecklistLine): boolean {
  const isUnknown = match?.kind === 'noRow' && !hasPapers && !component.required;
  return isUnknown && (state.kind === 'missing' || state.kind === 'failed');
}

function pairableRows(
  lines: readonly ChecklistLine[],
  rows: readonly ComponentRow[],
  spare: readonly ComponentRow[],
): ComponentRow[] {
  const isFree = (row: ComponentRow) =>
    spare.includes(row) ||
    lines.some(({ match, state }) => match?.kind === 'row' && match.row === row && state.kind === 'missing');
  return rows.filter((row) => {
    const isOnly = rows.filter(({ key }) => key === row.key).length === 1;
    return isOnly && row.files.length === 0 && !row.uploading && isFree(row);
  });
}
