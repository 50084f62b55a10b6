import type { UploadRow } from '../../read-components.ts';

/** What a row is made of: its cells too, which need not stand in one element. */
export function partsOf({ element, cells }: UploadRow): HTMLElement[] {
  return [element, ...cells];
}

/** What the other rows of a row's table are made of: nothing in there is ever meant by an order for this one (A2). */
export function partsOfOthers({ row, rows }: { row: UploadRow; rows: readonly UploadRow[] }): HTMLElement[] {
  return rows.filter((other) => other !== row).flatMap(partsOf);
}
