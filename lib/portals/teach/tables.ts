import { readGrids } from '../engine/grid.ts';
import type { Grid } from '../engine/grid-model.ts';
import type { PageView } from '../engine/page-view.ts';

const known = new WeakMap<PageView, readonly Grid[]>();

/** The tables of things on the page; what is a table only so that a form or the page is laid out is none. */
export function tablesOf(view: PageView): readonly Grid[] {
  const tables = known.get(view) ?? findTables(view);
  known.set(view, tables);
  return tables;
}

function findTables(view: PageView): Grid[] {
  const grids = readGrids(view);
  const names = new Set(view.controls.flatMap((control) => control.names));
  return grids.filter((grid) => {
    if (grid.headings.some(({ declared }) => declared)) return true;
    const { headers, element } = grid;
    const isBoxOfOthers = grids.some((other) => other !== grid && element.contains(other.element));
    return headers.length > 1 && !isBoxOfOthers && headers.every(({ text }) => isHeader(text));
  });

  /** The first line of a form says what its fields are called, or a value. */
  function isHeader(text: string): boolean {
    return !names.has(text) && !/\d{3}/.test(text);
  }
}
