import { afterEach, describe, expect, test } from 'vitest';
import { findMappedTables, readGrids } from '#lib/portals/engine/grid';
import { describeGrid, mapped, onlyGrid, view } from './look.ts';

afterEach(() => document.body.replaceChildren());

describe('headers and rows of html tables', () => {
  const sorts: [string, string, { headers: string[]; rows: string[][] }][] = [
    [
      'thead',
      '<table><thead><tr><th>STT<th>Tên giấy tờ<th>Tệp tin</thead><tbody><tr><td>1<td>Sổ BHXH<td>a.pdf</table>',
      { headers: ['0 stt', '1 ten giay to', '2 tep tin'], rows: [['1', 'Sổ BHXH', 'a.pdf']] },
    ],
    [
      'th in the first row of the body, with an empty corner',
      '<table><tr><td></td><th>Tên giấy tờ</th><th>Tệp tin</th></tr><tr><td>1<td>Sổ BHXH<td>a.pdf</table>',
      { headers: ['1 ten giay to', '2 tep tin'], rows: [['1', 'Sổ BHXH', 'a.pdf']] },
    ],
    [
      'no th at all, below a title over the whole table',
      '<table><tr><td colspan=2>Thành phần</td></tr><tr><td>Tên giấy tờ<td>Tệp tin</tr><tr><td>Sổ BHXH<td>a.pdf</table>',
      { headers: ['0 ten giay to', '1 tep tin'], rows: [['Sổ BHXH', 'a.pdf']] },
    ],
    [
      'row headers are cells, and no header row',
      '<table><thead><tr><th>Tên giấy tờ<th>Tệp tin</thead><tr><th scope=row>Sổ BHXH</th><td>a.pdf</table>',
      { headers: ['0 ten giay to', '1 tep tin'], rows: [['Sổ BHXH', 'a.pdf']] },
    ],
    [
      'several header rows: groups above, filters below, the lowest words count',
      `<table><thead>
        <tr><th rowspan=2>Tên giấy tờ</th><th colspan=2>Số lượng</th><th rowspan=2>Tệp tin</th></tr>
        <tr><th>Bản chính</th><th>Bản sao</th></tr>
        <tr><td><input></td><td><select><option>Tất cả</select></td><td></td><td></td></tr>
      </thead><tbody><tr><td>Sổ BHXH<td>1<td>2<td>a.pdf</tbody></table>`,
      {
        headers: ['0 ten giay to', '1 ban chinh', '2 ban sao', '3 tep tin'],
        rows: [['Sổ BHXH', '1', '2', 'a.pdf']],
      },
    ],
    [
      'rowspan and colspan in the body',
      `<table><thead><tr><th>Nhóm<th>Tên giấy tờ<th>Tệp tin</thead><tbody>
        <tr><td rowspan=2>I<td>Sổ BHXH<td>a.pdf</tr><tr><td>Tờ khai<td></tr><tr><td colspan=3>Không còn dòng nào</tbody></table>`,
      {
        headers: ['0 nhom', '1 ten giay to', '2 tep tin'],
        rows: [
          ['I', 'Sổ BHXH', 'a.pdf'],
          ['I', 'Tờ khai', ''],
          ['Không còn dòng nào', 'Không còn dòng nào', 'Không còn dòng nào'],
        ],
      },
    ],
    [
      'a rowspan ends with its section, a footer is no row',
      `<table><thead><tr><th rowspan=9>Tên giấy tờ<th>Tệp tin</thead><tbody><tr><td>Sổ BHXH<td>a.pdf</tbody>
        <tfoot><tr><td>Tên giấy tờ<td>Tệp tin</tfoot></table>`,
      { headers: ['0 ten giay to', '1 tep tin'], rows: [['Sổ BHXH', 'a.pdf']] },
    ],
    [
      'hidden rows, rows that only measure, and what is hidden in a cell are not read',
      `<table><thead><tr><th>Tên giấy tờ<th>Tệp tin</thead><tbody>
        <tr aria-hidden=true><td>Tên giấy tờ<td>Tệp tin</tr><tr style="display:none"><td>Mẫu<td>x</tr>
        <tr><td><span style="display:none">Tên giấy tờ</span>Sổ BHXH<td>a.pdf</tbody></table>`,
      { headers: ['0 ten giay to', '1 tep tin'], rows: [['Sổ BHXH', 'a.pdf']] },
    ],
  ];

  test.for(sorts)('%s', ([, html, expected]) => {
    expect(describeGrid(onlyGrid(view(html)))).toEqual(expected);
  });
});

const head = '<thead><tr><th>Tên giấy tờ<th>Số bản<th>Tệp tin</thead>';

describe('mapped tables', () => {
  const cases: [string, string, string[][]][] = [
    [
      'a group’s title or a message across the columns is no row',
      `<table>${head}<tr><td>I<td colspan=2>Giấy tờ bắt buộc</tr><tr><td>Sổ BHXH<td>1<td>a.pdf</tr><tr><td colspan=3>Hết</table>`,
      [['Sổ BHXH | a.pdf']],
    ],
    ['a row without the file’s cell is no row', `<table>${head}<tr><td>Sổ BHXH</tr></table>`, [[]]],
    [
      'two equal rows stay two',
      `<table>${head}<tr><td>Sổ BHXH<td>1<td>a.pdf</tr><tr><td>Sổ BHXH<td>1<td></table>`,
      [['Sổ BHXH | a.pdf', 'Sổ BHXH | ']],
    ],
    [
      'a name over two rows stands on both',
      `<table>${head}<tr><td rowspan=2>Sổ BHXH<td>1<td>a.pdf</tr><tr><td>2<td>b.pdf</table>`,
      [['Sổ BHXH | a.pdf', 'Sổ BHXH | b.pdf']],
    ],
    [
      'a header that stands twice is no column',
      '<table><tr><th>Tên giấy tờ<th>Tệp tin<th>Tệp tin</tr><tr><td>a<td>b<td>c</table>',
      [],
    ],
    [
      'a layout table is none, the table inside it is',
      `<table><tr><td>Tên giấy tờ</td><td><table>${head}<tr><td>Sổ BHXH<td>1<td>a.pdf</table></td></tr></table>`,
      [['Sổ BHXH | a.pdf']],
    ],
    [
      'a table inside a cell adds no rows and no headers',
      `<table>${head}<tr><td>Sổ BHXH<td><table><tr><th>Tên giấy tờ<th>Tệp tin</tr></table><td>a.pdf</table>`,
      [['Sổ BHXH | a.pdf'], []],
    ],
    [
      'two tables that fit are two',
      `<table>${head}<tr><td>A<td>1<td>a.pdf</table><p>và</p><table>${head}<tr><td>B<td>1<td></table>`,
      [['A | a.pdf'], ['B | ']],
    ],
    ['a hidden table is none', `<table hidden>${head}<tr><td>A<td>1<td>a.pdf</table>`, []],
    [
      'a header drawn a second time over a scrolled table is a copy',
      `<table>${head}<tr><td>A<td>1<td>a.pdf</table><table style="position:fixed;top:0">${head}</table>`,
      [['A | a.pdf']],
    ],
    [
      'a group’s header stands for its first column',
      '<table><thead><tr><th rowspan=2>Tên giấy tờ<th colspan=2>Tệp tin</tr><tr><th>Bản quét<th>Thao tác</thead><tr><td>A<td>a.pdf<td>Xóa</table>',
      [['A | a.pdf']],
    ],
  ];

  test.for(cases)('%s', ([, html, expected]) => {
    expect(mapped(view(html))).toEqual(expected);
  });

  test('an optional column that is not there is left out, and one that is there is read', () => {
    const spec = { name: { header: ['Tên'] }, copies: { header: ['Số bản'], optional: true as const } };
    const without = findMappedTables(view('<table><tr><th>Tên<th>Tệp</tr><tr><td>A<td>1</table>'), spec);
    expect(without.map(({ headers }) => [...headers.keys()])).toEqual([['name']]);
    const both = findMappedTables(view('<table><tr><th>Tên<th>Số bản</tr><tr><td>A<td>1</table>'), spec);
    expect(both.map((table) => table.rows()[0]?.cells.get('copies')?.textContent)).toEqual(['1']);
  });

  test('grids are read once for a view', () => {
    const page = view(`<table>${head}</table>`);
    expect(readGrids(page)).toBe(readGrids(page));
  });
});

describe('big tables', () => {
  const cells = '<td>1<td>Sổ BHXH<td>a.pdf<td>x<td>y<td>z';
  const big = (rows: number, header = '<th>STT<th>Tên giấy tờ<th>Tệp tin<th>A<th>B<th>C'): string =>
    `<table><thead><tr>${header}</thead><tbody>${`<tr>${cells}`.repeat(rows)}</tbody></table>`;

  test('at most 300 rows are read, and it is said that there are more', () => {
    const grid = onlyGrid(view(big(301)));
    expect([grid.rows().length, grid.cut, grid.rowCount]).toEqual([300, true, 301]);
    const small = onlyGrid(view(big(300)));
    expect([small.rows().length, small.cut, small.rowCount]).toEqual([300, false, 300]);
  });

  test('rows of a table whose header does not fit are never looked at', () => {
    const page = view(big(400, '<th>Số hồ sơ<th>Ngày<th>x<th>y<th>z<th>w'));
    const [table] = page.tables;
    let last = 0;
    const rows = table?.rows;
    Object.defineProperty(table, 'rows', {
      value: {
        item: (index: number) => {
          last = Math.max(last, index);
          return rows?.item(index) ?? null;
        },
      },
    });
    expect(mapped(page)).toEqual([]);
    expect([last > 0, last < 10]).toEqual([true, true]);
  });

  test('reading the headers of a page with 10,000 rows looks at none of them', () => {
    const page = view(big(10_000));
    const times = Array.from({ length: 15 }, () => {
      const begun = performance.now();
      for (const { headers } of readGrids({ ...page })) expect(headers).toHaveLength(6);
      return performance.now() - begun;
    });
    const median = times.toSorted((left, right) => left - right)[7] ?? 0;
    console.info(`headers of a page with a table of 10,000 rows: ${median.toFixed(2)} ms, budget 2 ms`);
  });
});
