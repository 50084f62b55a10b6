import { findMappedTables, type Grid, type MappedTable, readGrids } from '#lib/portals/engine/grid';
import { cellText } from '#lib/portals/engine/grid-text';
import { type PageView, viewPage } from '#lib/portals/engine/page-view';
import type { ShadowOf } from '#lib/portals/engine/flat';
import { showPage } from '../page.ts';

const openShadow: ShadowOf = (element) => element.shadowRoot;

export function view(html: string): PageView {
  return viewPage(showPage(html, 'http://127.0.0.1/'));
}

/** Headers as `column text`, and rows as the texts of their cells. */
export function describeGrid(
  grid: Grid,
  shadowOf: ShadowOf = openShadow,
): { headers: string[]; rows: string[][] } {
  return {
    headers: grid.headers.map(({ column, text }) => `${column} ${text}`),
    rows: grid
      .rows()
      .map(({ cells }) => cells.map((cell) => (cell === null ? '-' : cellText(cell, shadowOf)))),
  };
}

const columns = {
  name: { header: ['Tên giấy tờ'] },
  file: { header: ['Tệp tin'] },
  copies: { header: ['Số bản'], optional: true as const },
};

/** Name and file of the rows of every table that has the columns. */
export function mapped(page: PageView): string[][] {
  return findMappedTables(page, columns).map((table) => namesIn(table, page.shadowOf));
}

function namesIn(table: MappedTable, shadowOf: ShadowOf): string[] {
  return table.rows().map(({ cells }) => {
    const name = cells.get('name');
    const file = cells.get('file');
    const text = (cell: HTMLElement | undefined): string =>
      cell === undefined ? '-' : cellText(cell, shadowOf);
    return `${text(name)} | ${text(file)}`;
  });
}

export function onlyGrid(page: PageView): Grid {
  const [grid, ...others] = readGrids(page);
  if (grid === undefined || others.length > 0) throw new Error(`${others.length + (grid ? 1 : 0)} grids`);
  return grid;
}
