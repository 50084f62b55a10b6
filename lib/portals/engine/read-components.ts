import type { ComponentRow, FieldFailure } from '#lib/domain/page-reading.schema';
import { foldText } from '#lib/domain/text';
import type { ComponentTableSpec } from '../spec.schema.ts';
import { describe, isFileInput, isVisible, textOf } from './elements.ts';
import type { PageView } from './page-view.ts';
import { readValue } from './read-value.ts';
import { filesIn, type RowFile, sayingAny } from './row-files.ts';
import { cellOf, dataRows, findTables } from './table.ts';

/** A component's row with what an attach needs of it. */
export type UploadRow = {
  reading: ComponentRow;
  element: HTMLTableRowElement;
  cell: HTMLElement;
  inputs: HTMLInputElement[];
  files: RowFile[];
};

export type ComponentTable =
  { kind: 'table'; rows: UploadRow[] } | { kind: 'none' } | { kind: 'failed'; failure: FieldFailure };

/** Reads the portal's component table; `none` where the page shows none (yet). */
export function readComponentTable(view: PageView, spec: ComponentTableSpec): ComponentTable {
  const [table, ...others] = findTables(view, spec.columns);
  if (table === undefined) return { kind: 'none' };
  if (others.length > 0) {
    const found = [table, ...others].map(({ element }) => describe(element));
    return { kind: 'failed', failure: { field: 'components', why: 'ambiguous', found } };
  }
  const rows = dataRows(table).flatMap((element) => {
    const nameCell = cellOf(element, table, 'name');
    const cell = cellOf(element, table, 'file');
    if (nameCell === null || cell === null || foldText(textOf(nameCell)) === '') return [];
    const copyKind = cellOf(element, table, 'copyKind');
    const required = cellOf(element, table, 'required');
    return [readRow(spec, { element, nameCell, cell, copyKind, required })];
  });
  return { kind: 'table', rows };
}

export type RowSearch = { kind: 'found'; row: UploadRow } | { kind: 'noRow' } | { kind: 'twoRows' };

/** The one row of a component, by its folded name. */
export function findComponentRow(table: ComponentTable, key: string): RowSearch {
  const wanted = foldText(key);
  const matching = table.kind === 'table' ? table.rows.filter(({ reading }) => reading.key === wanted) : [];
  const [row, ...others] = matching;
  if (row === undefined) return { kind: table.kind === 'failed' ? 'twoRows' : 'noRow' };
  return others.length > 0 ? { kind: 'twoRows' } : { kind: 'found', row };
}

type RowCells = {
  element: HTMLTableRowElement;
  nameCell: HTMLElement;
  cell: HTMLElement;
  copyKind: HTMLElement | null;
  required: HTMLElement | null;
};

function readRow(
  spec: ComponentTableSpec,
  { element, nameCell, cell, copyKind, required }: RowCells,
): UploadRow {
  const name = textOf(nameCell);
  const { busy, error, input } = spec.upload;
  const uploading = seen(element, busy.selectors).length > 0 || sayingAny(cell, busy.words, []).length > 0;
  const files = filesIn(cell, busy.words);
  const inputs = seen(element, [input], () => true).filter(isFileInput);
  const names = files.map((file) => file.name);
  const errors = [...seen(element, error.selectors), ...sayingAny(cell, error.words, names)].map(textOf);
  const reading: ComponentRow = {
    key: foldText(name),
    name,
    required: required !== null && spec.requiredWords.includes(readValue(required)),
    ...(copyKind === null ? {} : { copyKind: readValue(copyKind) }),
    files: names,
    canUpload: inputs.length === 1 && inputs[0]?.disabled === false && !uploading,
    uploading,
    error: uploading ? null : (errors.find((text) => text !== '') ?? null),
  };
  return { reading, element, cell, inputs, files };
}

function seen(root: HTMLElement, selectors: readonly string[], accept = isVisible): Element[] {
  return selectors.flatMap((selector) => {
    try {
      return [...root.querySelectorAll(selector)].filter(accept);
    } catch {
      return [];
    }
  });
}
