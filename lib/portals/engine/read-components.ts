import type { ComponentRow, FieldFailure } from '#lib/domain/page-reading.schema';
import { foldText } from '#lib/domain/text';
import type { ComponentTableSpec } from '../spec.schema.ts';
import { readLimits } from './attach/limits.ts';
import { findNamed, isHarmful, isPressable } from './attach/place/press-names.ts';
import { matchesSelector } from './dom.ts';
import { isDrawn } from './drawn.ts';
import { describe, isButton, isFileInput, isLink, isVisible } from './elements.ts';
import { flatLine, flatText, isWithin, type ShadowOf } from './flat.ts';
import { findMappedTables, type MappedRow } from './grid.ts';
import { cellText } from './grid-text.ts';
import type { PageView } from './page-view.ts';
import { readValue } from './read-value.ts';
import { filesIn, type RowFile, sayingAny } from './row-files.ts';
import { missingColumn, saysHeaders } from './unread-table.ts';
import { isHandle, isUsable } from './usable.ts';
import { elementsIn } from './walk.ts';

/** A component's row with what an attach needs of it: its cells, and the header of the column that files belong in. */
export type UploadRow = {
  reading: ComponentRow;
  element: HTMLElement;
  header: HTMLElement;
  nameCell: HTMLElement;
  cell: HTMLElement;
  cells: readonly HTMLElement[];
  inputs: HTMLInputElement[];
  files: RowFile[];
  /** Every error that stands on the row, also while it uploads. */
  errors: string[];
  /** A cell of it is another component's too, so that it is not known whose file it takes. */
  isShared: boolean;
};

/** `cut`: the table has more rows than were read, so that no row is known to be the only one of its name. */
export type ComponentTable =
  | { kind: 'table'; rows: UploadRow[]; cut: boolean }
  | { kind: 'none' }
  | { kind: 'failed'; failure: FieldFailure };

/** Reads the portal's component table; `none` where the page shows none (yet). */
export function readComponentTable(view: PageView, spec: ComponentTableSpec): ComponentTable {
  const [table, ...others] = findMappedTables(view, spec.columns);
  if (table === undefined) {
    const missing = missingColumn(view, spec.columns);
    if (missing !== null) {
      const { column, why } = missing;
      return { kind: 'failed', failure: { field: `components.${column}`, why, found: [] } };
    }
    if (!saysHeaders(view, spec.columns)) return { kind: 'none' };
    return { kind: 'failed', failure: { field: 'components', why: 'notFound', found: [] } };
  }
  if (others.length > 0) {
    const found = [table, ...others].map(({ element }) => describe(element));
    return { kind: 'failed', failure: { field: 'components', why: 'ambiguous', found } };
  }
  const header = table.headers.get('file')?.element;
  const rows = table.rows().flatMap((row) => {
    return header === undefined ? [] : (readRow(spec, row, header, view.shadowOf) ?? []);
  });
  return { kind: 'table', rows: markShared(rows), cut: table.cut };
}

export type RowSearch =
  | { kind: 'found'; row: UploadRow }
  | { kind: 'noRow' }
  | { kind: 'twoRows' }
  | { kind: 'pageTooBig' }
  /** The table is there, and it or one of its columns was not made out: whether it has the row is not known. */
  | { kind: 'notFound'; field: string };

/** The one row of a component, by its folded name. */
export function findComponentRow(table: ComponentTable, key: string): RowSearch {
  if (table.kind === 'none') return { kind: 'noRow' };
  if (table.kind === 'failed') {
    const { field, why } = table.failure;
    return field === 'components' && why === 'ambiguous' ? { kind: 'twoRows' } : { kind: 'notFound', field };
  }
  if (table.cut) return { kind: 'pageTooBig' };
  const wanted = foldText(key);
  const [row, ...others] = table.rows.filter(({ reading }) => reading.key === wanted);
  if (row === undefined) return { kind: 'noRow' };
  return others.length > 0 || row.isShared ? { kind: 'twoRows' } : { kind: 'found', row };
}

/** null for a row that names no component. */
function readRow(
  spec: ComponentTableSpec,
  { element, cells, all }: MappedRow,
  header: HTMLElement,
  shadowOf: ShadowOf,
): UploadRow | null {
  const nameCell = cells.get('name');
  const cell = cells.get('file');
  const name = nameCell === undefined ? '' : cellText(nameCell, shadowOf);
  if (nameCell === undefined || cell === undefined || foldText(name) === '') return null;
  const copyKind = cells.get('copyKind');
  const required = cells.get('required');
  const inRow = [...new Set([element, ...all].flatMap((each) => elementsIn(each, shadowOf)))];
  const inCell = elementsIn(cell, shadowOf);
  const { busy, error, input } = spec.upload;
  const uploading =
    matching(inRow, busy.selectors).some(isVisible) || sayingAny(cell, busy.words, [], shadowOf).length > 0;
  const files = filesIn(cell, busy.words, shadowOf);
  const ownInputs = matching(inCell, [input]).filter(isFileInput);
  const inputs = ownInputs.length > 0 ? ownInputs : matching(inRow, [input]).filter(isFileInput);
  const handles = inCell.filter((each) => isHandle(each) && isVisible(each));
  const names = files.map((file) => file.name);
  const errors = [
    ...matching(inRow, error.selectors).filter(
      (each) => isVisible(each) && isOfFile(each, { nameCell, cell }),
    ),
    ...sayingAny(cell, error.words, names, shadowOf),
  ].map((each) => flatText(each, shadowOf));
  const said = [...new Set(errors)].filter((text) => /\p{L}/u.test(text));
  const takes =
    inputs.length === 0
      ? isOpenedBy(spec.upload.open?.[0], inRow, shadowOf)
      : inputs.length === 1 && inputs.every((each) => takesFile(each, handles));
  const limits = readLimits({ cell, header, input: inputs[0] ?? null }, spec.upload, shadowOf);
  const reading: ComponentRow = {
    key: foldText(name),
    name,
    required: required !== undefined && spec.requiredWords.includes(readValue(required, shadowOf)),
    ...(copyKind === undefined ? {} : { copyKind: readValue(copyKind, shadowOf) }),
    files: names,
    canUpload: takes && !uploading,
    uploading,
    error: uploading ? null : (said[0] ?? null),
    ...(takes && Object.keys(limits).length > 0 ? { limits } : {}),
  };
  return {
    reading,
    element,
    header,
    nameCell,
    cell,
    cells: all,
    inputs,
    files,
    errors: said,
    isShared: false,
  };
}

/**
 * Whether what looks like an error can be about the row's file. A component's name is drawn in red where it is required, and so is
 * a button that takes a file away.
 */
function isOfFile(marked: HTMLElement, { nameCell, cell }: Pick<UploadRow, 'nameCell' | 'cell'>): boolean {
  if (isWithin(marked, cell) && !isWithin(cell, marked))
    return !flatLine(marked).some((each) => isWithin(each, cell) && (isLink(each) || isButton(each)));
  return !isWithin(marked, nameCell) && !isWithin(nameCell, marked);
}

/** A cell that reaches over the rows of two components belongs to neither. */
function markShared(rows: readonly UploadRow[]): UploadRow[] {
  const counts = new Map<HTMLElement, number>();
  for (const { nameCell, cell } of rows)
    for (const each of new Set([nameCell, cell])) counts.set(each, (counts.get(each) ?? 0) + 1);
  return rows.map((row) => {
    const isShared = [row.nameCell, row.cell].some((each) => (counts.get(each) ?? 0) > 1);
    return isShared ? { ...row, isShared, reading: { ...row.reading, canUpload: false } } : row;
  });
}

/** Whether a person could choose a file: by the input, or where that is not drawn, by what is there to press for it. */
function takesFile(input: HTMLInputElement, handles: readonly HTMLElement[]): boolean {
  if (!isUsable(input)) return false;
  return handles.length === 0 || handles.some(isUsable) || isDrawn(input);
}

/** Whether exactly one button of the row is the one that the spec presses for a place for the file. */
function isOpenedBy(
  words: readonly string[] | undefined,
  inRow: readonly HTMLElement[],
  shadowOf: ShadowOf,
): boolean {
  if (words === undefined) return false;
  const handles = inRow.filter((each) => isPressable(each) && !isHarmful(each, shadowOf));
  return findNamed(handles, words, shadowOf).kind === 'one';
}

/** A spec may be corrected by hand: a selector that is none finds nothing. */
function matching(elements: readonly HTMLElement[], selectors: readonly string[]): HTMLElement[] {
  return selectors.flatMap((selector) => {
    try {
      return elements.filter((element) => matchesSelector(element, selector));
    } catch {
      return [];
    }
  });
}
