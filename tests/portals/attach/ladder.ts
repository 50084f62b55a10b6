import { catchNextChoice } from '#lib/portals/engine/page-world/catch-file-choice';
import type { AttachEnd, AttachOrder } from '#lib/domain/page-action';
import type { AttachContext } from '#lib/portals/engine/attach/context';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import { fastContext, link, order, type Row, send, showIntake } from './widget.ts';

/** The rows of most tests: the file is for "Sổ BHXH"; the others tell where else it came to. */
export const rowsWith = (cell: string, others = cell): Row[] => [
  { name: 'Tờ khai TK1-TS', cell: others },
  { name: 'Sổ BHXH', cell },
  { name: 'Giấy ra viện', cell: others },
];

/** A page whose own world can be set to catch a call for a file: here both worlds are one. */
export function worldContext(
  page: AttachContext['page'],
  overrides: Partial<AttachContext> = {},
): AttachContext {
  return {
    ...fastContext(page),
    armPage: async () => {
      catchNextChoice(window);
      return true;
    },
    ...overrides,
  };
}

/** Attaches to "Sổ BHXH" and waits for what comes of it. */
export async function attachTo(
  page: AttachContext['page'],
  ordered: AttachOrder<File> = order(),
  context: AttachContext = worldContext(page),
): Promise<AttachEnd> {
  const started = startAttach(ordered, context);
  return started.kind === 'failed' ? started : await started.end;
}

export function show(cell: string, others = cell): AttachContext['page'] {
  return showIntake(rowsWith(cell, others));
}

/** The file cell of a row. */
export function cellOf(row = 1): HTMLElement {
  const cell = document.querySelector<HTMLElement>(
    `#components tbody tr:nth-child(${row + 1}) td:last-child`,
  );
  if (cell === null) throw new Error('No cell');
  return cell;
}

/** What files came to which row. */
export type Taken = { row: number; name: string };

/** As a page does: sends the file and shows it on the row as a link. */
export async function store(file: File, row: number, taken: Taken[]): Promise<void> {
  taken.push({ row, name: file.name });
  const { url } = await send(file);
  cellOf(row).append(link(url, file.name));
}

/** Does something with the cell of each row. */
export function eachCell(act: (cell: HTMLElement, row: number) => void): void {
  for (const row of [0, 1, 2]) act(cellOf(row), row);
}

export function chosen(event: Event): File {
  const file = event.target instanceof HTMLInputElement ? event.target.files?.[0] : undefined;
  if (file === undefined) throw new Error('No file was chosen');
  return file;
}

export function element(html: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = html;
  const first = box.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error('No element');
  return first;
}

export function find<Found extends HTMLElement>(
  kind: new () => Found,
  selector: string,
  within: ParentNode = document,
): Found {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`No ${selector}`);
  return found;
}
