import type { Rung } from '#lib/domain/attach-way';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { ComponentTableSpec } from '../../../spec.schema.ts';
import { isVisible } from '../../elements.ts';
import type { PageView, PortalPage } from '../../page-view.ts';
import type { UploadRow } from '../../read-components.ts';
import { isHandle, isUsable } from '../../usable.ts';
import { elementsIn } from '../../walk.ts';
import { isCovered } from './covered.ts';
import { findPlaceFailure } from './drawn-place.ts';
import { findOwnInput } from './own-input.ts';
import { findNamed, isHarmful, isPressable, type Named } from './press-names.ts';
import { type DropZone, findDropZone } from './put-drop.ts';
import { partsOf } from './row-parts.ts';

/** Where the file goes (the ladder of attach.design.md). `caught`: what is pressed for it; it may lead to a dialog as well. */
export type Place =
  | { rung: 'input'; input: HTMLInputElement }
  | { rung: 'drop'; zone: DropZone }
  | { rung: 'caught'; handle: HTMLElement; words: string };

export type PlaceSearch = { kind: 'place'; place: Place } | { kind: 'failed'; failure: AttachFailure };

export type PlaceContext = {
  rows: readonly UploadRow[];
  upload: ComponentTableSpec['upload'];
  page: PortalPage;
  view: PageView;
  type: string;
  /** The rung that worked before: of those that follow the row's own input it is tried first. */
  knownRung: Rung | null;
  /** Rungs that were taken without any reaction of the page (A15). */
  tried: readonly Rung[];
};

/** The first rung that fits the row. Touches nothing; a zone is asked whether it takes a drag (A16). */
export function findPlace(row: UploadRow, context: PlaceContext): PlaceSearch {
  const { rows, upload, page, view } = context;
  const own = findOwnInput(row, rows, upload.input, page, view);
  const at = own.kind === 'input' ? own.at : null;
  const { files, uploading } = row.reading;
  const none =
    own.kind === 'none' && !uploading && files.length > 0
      ? failed({ kind: 'rowHoldsFile', files, full: true })
      : noInput;
  if (own.kind === 'unusable' || uploading || (at === null && isSwitchedOff(row, view))) return none;
  const displaced = findPlaceFailure(row, at, view.shadowOf);
  if (displaced !== null) return failed(displaced);
  if (isCovered(row.cell, page)) return failed({ kind: 'covered' });
  const handle = findHandle(row, upload, view);
  const ways: Record<Place['rung'], () => Place | null> = {
    input: () => (own.kind === 'input' ? { rung: 'input', input: own.input } : null),
    drop: () => {
      const zone = findDropZone(row, page, context.type);
      return zone && { rung: 'drop', zone };
    },
    caught: () =>
      handle?.kind === 'one' ? { rung: 'caught', handle: handle.element, words: handle.words } : null,
  };
  for (const rung of inOrder(context.knownRung)) {
    const place = context.tried.includes(rung) ? null : ways[rung]();
    if (place !== null) return { kind: 'place', place };
  }
  return handle === null || handle.kind === 'one' || handle.kind === 'none'
    ? none
    : failed({ kind: 'stepNotDone', words: handle.words, why: handle.kind });
}

const noInput = failed({ kind: 'notFound', field: 'fileInput' });

function failed(failure: AttachFailure): PlaceSearch {
  return { kind: 'failed', failure };
}

function inOrder(known: Rung | null): Place['rung'][] {
  return known === 'caught' || known === 'dialog' ? ['input', 'caught', 'drop'] : ['input', 'drop', 'caught'];
}

/** The row's one button that the spec's first words name (A17); null where the spec names none. */
function findHandle(row: UploadRow, { open }: ComponentTableSpec['upload'], view: PageView): Named | null {
  const words = open?.[0];
  if (words === undefined) return null;
  const inside = new Set(partsOf(row).flatMap((part) => elementsIn(part, view.shadowOf)));
  const handles = [...inside].filter((each) => isPressable(each) && !isHarmful(each, view.shadowOf));
  return findNamed(handles, words, view.shadowOf);
}

/** The cell, or every button there is in it, is switched off. */
function isSwitchedOff({ cell }: UploadRow, { shadowOf }: PageView): boolean {
  const handles = elementsIn(cell, shadowOf).filter((each) => isHandle(each) && isVisible(each));
  return !isUsable(cell) || (handles.length > 0 && !handles.some(isUsable));
}
