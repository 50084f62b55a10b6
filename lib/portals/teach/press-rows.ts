import type { PressRows } from '#lib/domain/pointing';
import { findNamed } from '../engine/attach/place/press-names.ts';
import { partsOf } from '../engine/attach/place/row-parts.ts';
import { flatLine, isWithin } from '../engine/flat.ts';
import type { PageView } from '../engine/page-view.ts';
import { readComponentTable, type UploadRow } from '../engine/read-components.ts';
import type { KnownKind } from '../page-parts.ts';
import { pageOf } from '../part-of.ts';
import { componentsOf } from '../press-parts.ts';
import type { PortalSpec } from '../spec.schema.ts';
import { isDeclaredLayer, pressesIn } from './press-places.ts';

/** What there is to press on each row of the component table that a spec finds on the page; null where it finds no table. */
export function pressesOnRows(spec: PortalSpec, page: KnownKind, view: PageView): HTMLElement[][] | null {
  const components = componentsOf(pageOf(spec, page));
  if (components === undefined) return null;
  const table = readComponentTable(view, components);
  if (table.kind !== 'table' || table.rows.length === 0) return null;
  return table.rows.map((row) => pressesOnRow(row, view));
}

/** A menu that is open in one of its cells is no part of a row. */
function pressesOnRow(row: UploadRow, view: PageView): HTMLElement[] {
  const isInCells = (element: HTMLElement): boolean => row.cells.some((cell) => isWithin(element, cell));
  return pressesIn(partsOf(row), view).filter(
    (element) => !flatLine(element).some((around) => isDeclaredLayer(around) && isInCells(around)),
  );
}

/** On how many rows wordings name exactly one thing to press, and on how many more than one. `borne`: which of them. */
export function countRows(
  rows: readonly (readonly HTMLElement[])[],
  words: readonly string[],
  { shadowOf }: PageView,
): { rows: PressRows; borne: string[] } {
  const found = rows.map((presses) => findNamed(presses, words, shadowOf));
  const [once, more] = ['one', 'ambiguous'].map((kind) => found.filter((each) => each.kind === kind));
  return {
    rows: { all: rows.length, once: once?.length ?? 0, more: more?.length ?? 0 },
    borne: [...new Set([...(once ?? []), ...(more ?? [])].map((each) => each.words))],
  };
}
