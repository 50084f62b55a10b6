import type { Mutation } from './mutation.ts';
import { columnOf } from './rows.ts';

export const columnOperators: readonly Mutation[] = [
  { name: 'column moved to the front', apply: (target) => moveColumn(target, 'front') },
  { name: 'column moved to the end', apply: (target) => moveColumn(target, 'end') },
  { name: 'column added before', apply: (target) => addColumn(target, () => 'Ghi chú') },
  { name: 'column with like words added', apply: (target) => addColumn(target, (words) => `${words} khác`) },
  { name: 'column doubled', apply: (target) => addColumn(target, (words) => words), doubles: true },
  { name: 'group header above', apply: addGroupHeader },
  { name: 'header drawn twice', apply: floatHeader },
  { name: 'message row added', apply: addMessageRow },
];

function moveColumn(target: HTMLElement, where: 'front' | 'end'): boolean {
  const cells = columnOf(target);
  for (const cell of cells) {
    if (where === 'front') cell.parentElement?.prepend(cell);
    else cell.parentElement?.append(cell);
  }
  return cells.length > 1;
}

function addColumn(target: HTMLElement, words: (own: string) => string): boolean {
  const cells = columnOf(target);
  for (const cell of cells) {
    const isHead = cell.localName === 'th' || cell.role === 'columnheader';
    const added = cell.cloneNode(false);
    added.textContent = isHead ? words(cell.textContent.trim()) : 'x';
    cell.before(added);
  }
  return cells.length > 1;
}

function headRow(target: HTMLElement): HTMLTableRowElement | null {
  const head = target.closest('table')?.tHead ?? null;
  return head === null ? null : (head.rows[0] ?? null);
}

function addGroupHeader(target: HTMLElement): boolean {
  const row = headRow(target);
  if (row === null) return false;
  const group = target.ownerDocument.createElement('tr');
  const cell = target.ownerDocument.createElement('th');
  cell.colSpan = row.cells.length;
  cell.textContent = 'Danh sách';
  group.append(cell);
  row.before(group);
  return true;
}

/** Libraries draw the header of a scrolled table a second time, in a table of its own. */
function floatHeader(target: HTMLElement): boolean {
  const table = target.closest('table');
  if (table === null || table.tHead === null) return false;
  const copy = target.ownerDocument.createElement('table');
  copy.append(table.tHead.cloneNode(true));
  table.before(copy);
  return true;
}

function addMessageRow(target: HTMLElement): boolean {
  const body = target.closest('table')?.tBodies[0];
  const columns = headRow(target)?.cells.length ?? 0;
  if (body === undefined || columns < 2) return false;
  const cell = body.insertRow(0).insertCell();
  cell.colSpan = columns;
  cell.textContent = 'Danh sách này chỉ để tham khảo';
  return true;
}
