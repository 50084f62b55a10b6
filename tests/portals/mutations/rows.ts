import { flatParent } from '#lib/portals/engine/flat';

/** The row or group an element belongs to, with its words: what a developer would move as one. */
export function rowOf(target: HTMLElement): HTMLElement | null {
  const row = target.closest<HTMLElement>('tr, [role="row"], dl > div');
  if (row !== null) return row;
  for (let element: HTMLElement | null = target; element !== null; element = flatParent(element)) {
    const next = element.nextElementSibling ?? element.previousElementSibling;
    if (
      next !== null &&
      next.localName === element.localName &&
      next.childElementCount === element.childElementCount &&
      element.childElementCount > 0 &&
      element.innerText.trim() !== ''
    )
      return element;
  }
  return null;
}

/** The element's column in a table that has headers: the cells at its place, row by row. */
export function columnOf(target: HTMLElement): Element[] {
  const cell = target.closest('td, th, [role="cell"], [role="gridcell"], [role="columnheader"]');
  const table = cell?.closest('table, [role="grid"], [role="table"]') ?? null;
  const own = cell?.parentElement ?? null;
  if (cell === null || table === null || own === null) return [];
  const [head] = table.querySelectorAll('tr, [role="row"]');
  const isHead = [...(head?.children ?? [])].every((each) =>
    each.matches('th, thead *, [role="columnheader"]'),
  );
  if (head === undefined || !isHead) return [];
  const place = [...own.children].indexOf(cell);
  return [...table.querySelectorAll('tr, [role="row"]')]
    .filter((row) => row.childElementCount === own.childElementCount && row.closest('table, [role]') !== null)
    .flatMap((row) => row.children[place] ?? []);
}
