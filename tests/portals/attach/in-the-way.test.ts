import { afterEach, describe, expect, test } from 'vitest';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import { readPage } from '#lib/portals/engine/read-page';
import { fastContext, order, type Row, showIntake, spec } from './widget.ts';

afterEach(() => document.body.replaceChildren());

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }, { name: 'Giấy ra viện' }];

/** Attaches to "Sổ BHXH" after the table was changed; the page must hear nothing of a refusal. */
function attempt(change: (table: HTMLTableElement) => void, table: readonly Row[] = rows): string {
  const page = showIntake(table);
  const element = document.querySelector<HTMLTableElement>('#components');
  if (element === null) throw new Error('No table');
  change(element);
  let heard = 0;
  for (const type of ['input', 'change']) document.body.addEventListener(type, () => heard++, { once: true });
  const started = startAttach(order(), fastContext(page));
  if (started.kind === 'started') return 'started';
  return heard === 0 ? started.failure.kind : `${started.failure.kind}, and heard of it`;
}

function cellOf(table: HTMLTableElement, row: number): HTMLTableCellElement {
  const cell = table.tBodies[0]?.rows[row]?.cells[3];
  if (cell === undefined) throw new Error('No cell');
  return cell;
}

describe('A2 a cell that belongs to two components', () => {
  const spanRows = (first: number) => (table: HTMLTableElement) => {
    cellOf(table, first + 1).remove();
    cellOf(table, first).rowSpan = 2;
  };

  test.for([0, 1])('from row %d on', (first) => {
    expect(attempt(spanRows(first))).toBe('twoRows');
    const reading = readPage(spec, fastContext(showIntake(rows)).page);
    expect(reading.kind === 'intake' && reading.components?.map(({ canUpload }) => canUpload)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('neither of its rows can take a file', () => {
    const page = showIntake(rows);
    const table = document.querySelector<HTMLTableElement>('#components');
    if (table) spanRows(0)(table);
    const reading = readPage(spec, page);
    expect(reading.kind === 'intake' && reading.components?.map(({ canUpload }) => canUpload)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('C7 what cannot be used by hand is not used', () => {
  const refusals: [string, (table: HTMLTableElement) => void, string][] = [
    ['a disabled group', (table) => wrap(table, '<fieldset disabled></fieldset>'), 'notFound'],
    ['an inert part', (table) => table.setAttribute('inert', ''), 'notFound'],
    ['a sheet over the page', () => cover('position:fixed;inset:0;background:#0008'), 'covered'],
    [
      'a sheet that lets everything through',
      () => cover('position:fixed;inset:0;pointer-events:none'),
      'started',
    ],
    ['a plain page', () => undefined, 'started'],
  ];

  test.for(refusals)('%s', ([, change, expected]) => {
    expect(attempt(change)).toBe(expected);
  });

  function wrap(table: HTMLTableElement, html: string): void {
    const box = document.createRange().createContextualFragment(html).firstElementChild;
    table.before(box ?? '');
    box?.append(table);
  }

  function cover(style: string): void {
    const sheet = document.createElement('div');
    sheet.setAttribute('style', style);
    document.body.append(sheet);
  }
});

test('C8 F5 a link that opens a hidden input and is drawn on another row', () => {
  const table = rows.map((row) => ({
    ...row,
    cell: '<a onclick="x()">Chọn tệp</a><input type="file" hidden>',
  }));
  const moved = (box: HTMLTableElement) => {
    const link = cellOf(box, 1).querySelector('a');
    link?.setAttribute('style', 'position:relative;top:80px');
  };
  expect(attempt(() => undefined, table)).toBe('started');
  expect(attempt(moved, table)).toBe('placesDisagree');
});
