import { afterEach, describe, expect, test } from 'vitest';
import { cellsAt, readGrids } from '#lib/portals/engine/grid';
import { viewPage } from '#lib/portals/engine/page-view';
import { describeGrid, mapped, onlyGrid, view } from './look.ts';

afterEach(() => document.body.replaceChildren());

const row = (cells: readonly string[], role = 'cell'): string =>
  `<div role="row">${cells.map((cell) => `<div role="${role}">${cell}</div>`).join('')}</div>`;

const antd = (body: string): string => `<div class="ant-table-container">
  <div class="ant-table-header" style="overflow:hidden"><table style="table-layout:fixed"><colgroup><col><col><col></colgroup>
    <thead class="ant-table-thead"><tr><th class="ant-table-cell">Tên giấy tờ</th><th class="ant-table-cell">Tệp tin</th><th class="ant-table-cell ant-table-cell-scrollbar"></th></tr></thead></table></div>
  ${body}</div>`;

/** Structures as the libraries draw them. */
const widgets: [string, string][] = [
  [
    'antd with a scrolled body',
    antd(`<div class="ant-table-body" style="overflow-y:scroll;max-height:200px"><table style="table-layout:fixed"><tbody class="ant-table-tbody">
      <tr aria-hidden="true" class="ant-table-measure-row" style="height:0"><td style="padding:0;border:0;height:0"><div style="height:0;overflow:hidden">&nbsp;</div></td><td></td></tr>
      <tr class="ant-table-row"><td class="ant-table-cell">Sổ BHXH</td><td class="ant-table-cell"><span><div class="ant-upload"><input type="file" style="display:none"></div></span>a.pdf</td></tr>
      <tr class="ant-table-expanded-row"><td colspan="2">Ghi chú</td></tr>
      <tr class="ant-table-row"><td>Tờ khai</td><td></td></tr></tbody></table></div>`),
  ],
  [
    'antd with a virtual body of divs',
    antd(`<div class="ant-table-tbody ant-table-tbody-virtual"><div class="rc-virtual-list" style="position:relative"><div class="rc-virtual-list-holder" style="max-height:200px;overflow:hidden"><div style="height:900px"><div class="rc-virtual-list-holder-inner">
      <div class="ant-table-row ant-table-row-virtual"><div class="ant-table-cell">Sổ BHXH</div><div class="ant-table-cell">a.pdf</div></div>
      <div class="ant-table-row ant-table-row-virtual"><div class="ant-table-cell">Tờ khai</div><div class="ant-table-cell"></div></div>
    </div></div></div></div></div>`),
  ],
  [
    'DataTables with scrollY, its body with a copy of the header',
    `<div class="dataTables_scroll"><div class="dataTables_scrollHead" style="overflow:hidden"><div class="dataTables_scrollHeadInner"><table class="display dataTable"><thead><tr><th class="sorting" aria-label="Tên giấy tờ: activate to sort">Tên giấy tờ</th><th>Tệp tin</th></tr></thead></table></div></div>
     <div class="dataTables_scrollBody" style="overflow:auto;max-height:200px"><table class="display dataTable"><thead><tr style="height:0"><th style="padding:0;height:0"><div class="dataTables_sizing" style="height:0;overflow:hidden">Tên giấy tờ</div></th><th style="padding:0;height:0"><div class="dataTables_sizing" style="height:0;overflow:hidden">Tệp tin</div></th></tr></thead>
     <tbody><tr class="odd"><td>Sổ BHXH</td><td>a.pdf</td></tr><tr class="even"><td>Tờ khai</td><td></td></tr></tbody></table></div></div>`,
  ],
  [
    'an old datagrid whose header is a table without th',
    `<div class="datagrid-view"><div class="datagrid-view2"><div class="datagrid-header"><div class="datagrid-header-inner"><table class="datagrid-htable"><tbody><tr class="datagrid-header-row"><td><div class="datagrid-cell"><span>Tên giấy tờ</span></div></td><td><div class="datagrid-cell"><span>Tệp tin</span></div></td></tr></tbody></table></div></div>
     <div class="datagrid-body"><table class="datagrid-btable"><tbody><tr class="datagrid-row"><td>Sổ BHXH</td><td>a.pdf</td></tr><tr class="datagrid-row"><td>Tờ khai</td><td></td></tr></tbody></table></div></div></div>`,
  ],
  [
    'Kendo: role grid around two presentation tables',
    `<div class="k-grid" role="grid"><div class="k-grid-header"><div class="k-grid-header-wrap"><table role="presentation"><thead role="rowgroup"><tr role="row"><th role="columnheader">Tên giấy tờ</th><th role="columnheader">Tệp tin</th></tr></thead></table></div></div>
     <div class="k-grid-container"><div class="k-grid-content"><table role="presentation"><tbody role="rowgroup"><tr role="row"><td role="gridcell">Sổ BHXH</td><td role="gridcell">a.pdf</td></tr><tr role="row"><td role="gridcell">Tờ khai</td><td role="gridcell"></td></tr></tbody></table></div></div></div>`,
  ],
  [
    'PrimeNG scrollable, with the column’s title in each cell for small screens',
    `<p-table><div class="p-datatable"><div class="p-datatable-wrapper"><table role="table" class="p-datatable-table"><thead class="p-datatable-thead"><tr><th psortablecolumn>Tên giấy tờ <p-sorticon><svg></svg></p-sorticon></th><th>Tệp tin</th></tr></thead>
     <tbody class="p-datatable-tbody"><tr><td><span class="p-column-title" style="display:none">Tên giấy tờ</span>Sổ BHXH</td><td><span class="p-column-title" style="display:none">Tệp tin</span>a.pdf</td></tr><tr><td>Tờ khai</td><td></td></tr></tbody></table></div></div></p-table>`,
  ],
  [
    'Angular Material’s flex table',
    `<mat-table role="table"><mat-header-row role="row"><mat-header-cell role="columnheader">Tên giấy tờ</mat-header-cell><mat-header-cell role="columnheader">Tệp tin</mat-header-cell></mat-header-row>
     <mat-row role="row"><mat-cell role="cell">Sổ BHXH</mat-cell><mat-cell role="cell">a.pdf</mat-cell></mat-row><mat-row role="row"><mat-cell role="cell">Tờ khai</mat-cell><mat-cell role="cell"></mat-cell></mat-row></mat-table>`,
  ],
  [
    'ag-grid: rows in two containers, joined by aria-rowindex and aria-colindex',
    `<div role="grid" aria-rowcount="900"><div role="rowgroup"><div><div role="row" aria-rowindex="1"><div role="columnheader" aria-colindex="1">Tên giấy tờ</div></div></div><div><div role="row" aria-rowindex="1"><div role="columnheader" aria-colindex="3">Tệp tin</div></div></div></div>
     <div role="rowgroup"><div><div role="row" aria-rowindex="2"><div role="gridcell" aria-colindex="1">Sổ BHXH</div></div><div role="row" aria-rowindex="3"><div role="gridcell" aria-colindex="1">Tờ khai</div></div></div>
     <div><div role="row" aria-rowindex="2"><div role="gridcell" aria-colindex="3">a.pdf</div></div><div role="row" aria-rowindex="3"><div role="gridcell" aria-colindex="3"></div></div></div></div></div>`,
  ],
  [
    'boxes without any role',
    `<div class="list"><div class="list-head"><span>Tên giấy tờ</span><span>Tệp tin</span></div><div class="list-row"><span>Sổ BHXH</span><span>a.pdf</span></div><div class="list-row"><span>Tờ khai</span><span></span></div></div>`,
  ],
  [
    'boxes without any role, the rows in a box of their own',
    `<div class="list"><div class="r"><div>Tên giấy tờ</div><div>Tệp tin</div></div><div class="body"><div class="r"><div>Sổ BHXH</div><div>a.pdf</div></div><div class="r"><div>Tờ khai</div><div></div></div></div></div>`,
  ],
  [
    'boxes without any role, the header in a box of its own',
    `<div class="list"><div class="head"><div class="r"><div>Tên giấy tờ</div><div>Tệp tin</div></div></div><div class="body"><div class="r"><div>Sổ BHXH</div><div>a.pdf</div></div><div class="r"><div>Tờ khai</div><div></div></div></div></div>`,
  ],
];

describe('what libraries draw as tables', () => {
  test.for(widgets)('%s', ([, html]) => {
    expect(mapped(view(html))).toEqual([['Sổ BHXH | a.pdf', 'Tờ khai | ']]);
  });

  test.for(widgets)('%s: a cell by its column and its row', ([, html]) => {
    const cells = cellsAt(view(html), ['tep tin'], ['so bhxh']);
    expect(cells.map((cell) => cell.textContent.trim().slice(-5))).toEqual(['a.pdf']);
  });
});

describe('ARIA grids', () => {
  test('columns are where aria-colindex says, rows those that are in the page, and the declared count is kept', () => {
    const grid = onlyGrid(
      view(`<div role="grid" aria-rowcount="5000"><div role="row"><span role="columnheader" aria-colindex="2">Tên</span><span role="columnheader" aria-colindex="5">Tệp</span></div>
        <div role="row" aria-rowindex="41"><span role="rowheader" aria-colindex="2">A</span><span role="gridcell" aria-colindex="5">a.pdf</span></div></div>`),
    );
    expect(describeGrid(grid)).toEqual({
      headers: ['1 ten', '4 tep'],
      rows: [['-', 'A', '-', '-', 'a.pdf']],
    });
    expect(grid.rowCount).toBe(5000);
  });

  test('a grid inside a cell keeps its own rows', () => {
    const inner = `<div role="table">${row(['Tên', 'Tệp'], 'columnheader')}${row(['B', 'b.pdf'])}</div>`;
    const page = view(`<div role="table">${row(['Tên', 'Tệp'], 'columnheader')}${row(['A', inner])}</div>`);
    expect(readGrids(page).map((grid) => grid.rows().length)).toEqual([1, 1]);
  });

  test('rows without a box of their own are rows', () => {
    const contents = `<div role="table" style="display:grid">${row(['Tên giấy tờ', 'Tệp tin'], 'columnheader')}${row(['A', 'a.pdf'])}</div>`;
    const page = view(contents.replaceAll('<div role="row"', '<div style="display:contents" role="row"'));
    expect(mapped(page)).toEqual([['A | a.pdf']]);
  });
});

describe('boxes that are no table', () => {
  const none: [string, string][] = [
    ['a form', '<div><label>Tên giấy tờ</label><input></div><div><label>Tệp tin</label><input></div>'],
    [
      'fields in one row, words in the next',
      '<div><b>Tên giấy tờ</b><b>Tệp tin</b><input></div><div><b>A</b><i>B</i><i>C</i></div>',
    ],
    [
      'headers that stand on two rows',
      '<div><b>Tên giấy tờ</b><i>x</i></div><div><b>Tệp tin</b><i>y</i></div>',
    ],
    [
      'rows with another number of boxes',
      '<div><b>Tên giấy tờ</b><b>Tệp tin</b></div><div><b>A</b><b>a.pdf</b><b>Xóa</b></div>',
    ],
  ];
  test.for(none)('%s', ([, html]) => {
    expect(mapped(view(html))).toEqual([]);
  });
});

test('rows of boxes end where something stands that is no row', () => {
  const head = '<div><b>Tên giấy tờ</b><b>Tệp tin</b></div>';
  const rows =
    '<div><i>Sổ BHXH</i><i>a.pdf</i></div><div hidden><i>x</i></div><hr><div><i>Tờ khai</i><i></i></div>';
  const other = '<h3>Giấy tờ trả</h3><div><i>Giấy ra viện</i><i>b.pdf</i></div>';
  expect(mapped(view(`<div>${head}${rows}${other}</div>`))).toEqual([['Sổ BHXH | a.pdf', 'Tờ khai | ']]);
});

describe('two tables one below the other are not one', () => {
  const below: [string, string, number][] = [
    [
      'a form’s table and a table',
      '<div><table><tr><td>Họ tên<td><input></table></div><div><table><tr><td>Tên giấy tờ<td>Tệp tin<tr><td>A<td>a.pdf</table></div>',
      1,
    ],
    [
      'headers with other words',
      '<div><table><thead><tr><th>Ngày<th>Giờ</table></div><div><table><thead><tr><th>Tên giấy tờ<th>Tệp tin</thead><tr><td>A<td>a.pdf</table></div>',
      1,
    ],
    [
      'other numbers of columns',
      '<div><table><thead><tr><th>Tên giấy tờ<th>Tệp tin</table></div><div><table><tr><td>A<td>a.pdf<td>b<td>c</table></div>',
      0,
    ],
  ];
  test.for(below)('%s', ([, html, rows]) => {
    expect(mapped(view(html)).flat()).toHaveLength(rows);
  });
});

describe('a table in a shadow root whose cells are slots', () => {
  /** As vaadin-grid draws it. */
  function showGrid(mode: ShadowRootMode): ReturnType<typeof viewPage> {
    const host = document.createElement('x-grid');
    const contents = ['Tên giấy tờ', 'Tệp tin', 'Sổ BHXH', 'a.pdf', 'Tờ khai', ''];
    host.innerHTML = contents.map((text, index) => `<x-cell slot="c${index}">${text}</x-cell>`).join('');
    const root = host.attachShadow({ mode });
    const cell = (tag: string, index: number): string =>
      `<${tag} role="${tag === 'th' ? 'columnheader' : 'gridcell'}"><slot name="c${index}"></slot></${tag}>`;
    root.innerHTML = `<div id="scroller"><table role="treegrid" aria-rowcount="3"><thead><tr role="row">${cell('th', 0)}${cell('th', 1)}</tr></thead>
      <tbody><tr role="row">${cell('td', 2)}${cell('td', 3)}</tr><tr role="row">${cell('td', 4)}${cell('td', 5)}</tr></tbody><tfoot></tfoot></table></div>`;
    document.body.replaceChildren(host);
    return viewPage({
      document,
      location: { href: 'http://127.0.0.1/' },
      shadowOf: (element) => (element === host ? root : null),
    });
  }

  test.for(['open', 'closed'] as const)('%s', (mode) => {
    const page = showGrid(mode);
    expect(mapped(page)).toEqual([['Sổ BHXH | a.pdf', 'Tờ khai | ']]);
    expect(cellsAt(page, ['tep tin'], ['so bhxh']).map(({ localName }) => localName)).toEqual(['td']);
  });
});

describe('cells by column and row', () => {
  const table = (body: string): string => `<table><tr><th>Họ tên<th>Số<th>Ngày</tr>${body}</table>`;
  const cases: [string, string, string[]][] = [
    ['the cell where they meet', table('<tr><td>A<td>1<td>x<tr><td>B<td>2<td>y'), ['2']],
    ['nothing for a row that is not there', table('<tr><td>A<td>1<td>x'), []],
    ['two for two equal rows', table('<tr><td>B<td>1<td>x<tr><td>b<td>2<td>y'), ['1', '2']],
    [
      'both for a header that stands twice',
      '<table><tr><th>Họ tên<th>Số<th>Số</tr><tr><td>B<td>1<td>2</table>',
      ['1', '2'],
    ],
    ['no message across the table', table('<tr><td colspan=3>B'), []],
    [
      'nothing where the column is only a row’s word',
      '<table><tr><th>Mục<th>Trị</tr><tr><td>Số<td>7</tr><tr><td>B<td>8</table>',
      [],
    ],
  ];
  test.for(cases)('%s', ([, html, texts]) => {
    expect(cellsAt(view(html), ['so'], ['b']).map((cell) => cell.textContent.trim())).toEqual(texts);
  });
});
