import { afterEach, describe, expect, test } from 'vitest';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import { viewPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { sightPage } from '#lib/portals/engine/sight';
import { fastContext, order, type Row, showIntake, spec } from './widget.ts';

afterEach(() => document.body.replaceChildren());

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }, { name: 'Giấy ra viện' }];

/** Attaches to "Sổ BHXH" after the table was changed; the page must hear nothing of a refusal. */
function attempt(change: (table: HTMLTableElement) => unknown, table: readonly Row[] = rows): string {
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
  const refusals: [string, (table: HTMLTableElement) => unknown, string][] = [
    ['a disabled group', (table) => wrap(table, '<fieldset disabled></fieldset>'), 'notFound'],
    ['an inert part', (table) => table.setAttribute('inert', ''), 'notFound'],
    ['a part said to be off', (table) => table.setAttribute('aria-disabled', 'true'), 'notFound'],
    [
      'a hidden input whose button is off',
      (table) => (cellOf(table, 1).innerHTML = '<button disabled>Chọn</button><input type="file" hidden>'),
      'notFound',
    ],
    [
      'a hidden input with one button that is not',
      (table) =>
        (cellOf(table, 1).innerHTML =
          '<button>Chọn</button><button disabled>Xóa</button><input type="file" hidden>'),
      'started',
    ],
    [
      'an input to be seen, and a button that is off',
      (table) => cellOf(table, 1).insertAdjacentHTML('beforeend', '<button disabled>Xóa</button>'),
      'started',
    ],
    [
      'a sheet over the page, the row scrolled away',
      (table) => {
        table.style.marginTop = '5000px';
        cover('position:fixed;inset:0;background:#0008');
      },
      'covered',
    ],
    ['a row scrolled away', (table) => (table.style.marginTop = '5000px'), 'started'],
    ['a modal dialog', openDialog, 'covered'],
    ['the table in a modal dialog', (table) => openDialog().append(table), 'started'],
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

  function openDialog(): HTMLDialogElement {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.style.maxWidth = '90vw';
    dialog.showModal();
    return dialog;
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

describe('a table made of boxes', () => {
  const showBoxes = (lines: string): ReturnType<typeof showIntake> => {
    const page = showIntake([]);
    const row = '<div style="display:flex">';
    document.querySelector('#components')?.remove();
    const box = document.body.appendChild(document.createElement('section'));
    box.innerHTML = `${row}<b style="width:200px">Tên thành phần hồ sơ</b><b style="width:200px">Đính kèm tệp tin</b></div>${lines.replaceAll('<row>', row).replaceAll('<i>', '<i style="width:200px">')}`;
    return page;
  };
  const input = '<input type="file" style="width:100px">';
  const first = `<row><i>Tờ khai TK1-TS</i><i>${input}</i></div>`;

  test.for<[string, string, string]>([
    ['takes a file', `${first}<row><i>Sổ BHXH</i><i>${input}</i></div>`, 'started'],
    [
      'F5 with a cell drawn elsewhere',
      `${first}<row><i>Sổ BHXH</i><i><span style="position:relative;top:-60px">${input}</span></i></div>`,
      'placesDisagree',
    ],
    ['A2 with a row of another shape', `${first}<row><i>Sổ BHXH</i><i>Có</i><i>${input}</i></div>`, 'noRow'],
    [
      'A2 with a row under another heading',
      `${first}<h3>Giấy tờ trả</h3><row><i>Sổ BHXH</i><i>${input}</i></div>`,
      'noRow',
    ],
  ])('%s', ([, lines, expected]) => {
    const started = startAttach(order(), fastContext(showBoxes(lines)));
    expect(started.kind === 'started' ? 'started' : started.failure.kind).toBe(expected);
  });

  test('that is none the product knows is named, as a table that is not there is not', () => {
    const look = (html: string) => {
      const page = showBoxes('');
      const box = document.querySelector('section');
      if (box !== null) box.innerHTML = html;
      const reading = readPage(spec, page);
      const { sights } = sightPage(spec, viewPage(page));
      const columns = sights.filter(({ part, optional }) => part.startsWith('components.') && !optional);
      return {
        failures: reading.kind === 'intake' && reading.failures.map(({ field, why }) => `${field} ${why}`),
        columns: columns.map(({ part, state }) => `${part} ${state}`),
      };
    };
    expect(look('<h3>Tên thành phần hồ sơ</h3><h3>Đính kèm tệp tin</h3><p>Sổ BHXH</p>')).toEqual({
      failures: ['components notFound'],
      columns: ['components.name notFound', 'components.file notFound'],
    });
    expect(look('<h3>Tên thành phần hồ sơ</h3>')).toEqual({ failures: [], columns: [] });
  });
});
