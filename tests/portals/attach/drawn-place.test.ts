import { afterEach, describe, expect, test } from 'vitest';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import { fastContext, order, type Row, showIntake, spec } from './widget.ts';

afterEach(() => document.body.replaceChildren());

const input = '<input type="file" accept=".pdf">';
const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }, { name: 'Giấy ra viện' }];

/** Attaches to "Sổ BHXH" on a page with this style and says what became of it; the page must hear nothing of a refusal. */
function attempt(css: string, cell = input, change: (table: HTMLElement) => void = () => undefined): string {
  const page = showIntake(rows.map((row) => ({ ...row, cell })));
  const style = Object.assign(document.createElement('style'), { textContent: css });
  document.body.append(style);
  const table = document.getElementById('components');
  if (table === null) throw new Error('No table');
  change(table);
  let heard = 0;
  for (const type of ['input', 'change']) document.body.addEventListener(type, () => heard++, { once: true });
  const started = startAttach(order(), fastContext(page));
  if (started.kind === 'started') return 'started';
  return heard === 0 ? started.failure.kind : `${started.failure.kind}, and heard of it`;
}

const second = '#components tbody tr:nth-child(2)';

describe('A13 what the screen shows confirms the place', () => {
  const confirmed: [string, string, string?][] = [
    ['a plain table', ''],
    [
      'a hidden input behind its button',
      '',
      `<button type="button">Chọn tệp</button><input type="file" style="display:none">`,
    ],
    [
      'an input clipped away behind its label',
      '',
      `<label for="f">Chọn tệp</label><input id="f" type="file" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">`,
    ],
    [
      'an input moved off the page',
      '',
      `<button type="button">Chọn</button><input type="file" style="position:absolute;left:-9999px">`,
    ],
    [
      'a transparent input, bigger than its button',
      '',
      `<span role="button" style="position:relative;overflow:hidden;display:inline-block">Chọn tệp<input type="file" style="position:absolute;top:0;right:0;opacity:0;font-size:200px"></span>`,
    ],
    [
      'rows in another order, each as a whole',
      '#components tbody{display:flex;flex-direction:column-reverse} #components tr{display:grid;grid-template-columns:repeat(4,200px)} #components thead{display:block}',
    ],
    [
      'a column drawn first, with its header',
      '#components tr{display:flex} #components tr>*{width:200px;box-sizing:border-box} #components tr>:nth-child(4){order:-1}',
    ],
    ['a tall row', `${second} td{height:200px;vertical-align:bottom}`],
  ];
  test.for(confirmed)('%s', ([, css, cell]) => {
    expect(attempt(css, cell)).toBe('started');
  });

  test('a page scrolled far down and a table scrolled aside', () => {
    const box = document.createElement('div');
    const kind = attempt('', input, (table) => {
      box.style.cssText = 'overflow:auto;width:300px;margin-top:3000px;margin-bottom:3000px';
      table.style.width = '1600px';
      table.before(box);
      box.append(table);
      box.scrollLeft = 1200;
      document.documentElement.scrollTop = 3000;
    });
    expect(kind).toBe('started');
    document.documentElement.scrollTop = 0;
  });
});

describe('F5 where structure and screen disagree, nothing is attached', () => {
  const apart: [string, string, string?][] = [
    [
      'the cell is drawn on the row above',
      `${second} td:last-child{position:relative;top:-40px} #components td{height:40px}`,
    ],
    [
      'the cell is drawn on the row below by a transform',
      `${second} td:last-child{transform:translateY(40px)} #components td{height:40px}`,
    ],
    [
      'the name is drawn on another row',
      `${second} td:nth-child(2){position:relative;top:40px} #components td{height:40px}`,
    ],
    [
      'the cell is taken out of the table and put beside it',
      `${second} td:last-child{position:absolute;top:0;right:0}`,
    ],
    [
      'cells of one row in another order than the header',
      `#components{width:800px} #components tr{display:flex} #components tr>*{width:200px;box-sizing:border-box} ${second} td:nth-child(4){order:-1}`,
    ],
    ['the input alone is drawn elsewhere', `${second} input{position:absolute;top:0;left:600px}`],
    [
      'the button of a hidden input is drawn on another row',
      `${second} button{position:relative;top:60px}`,
      `<button type="button">Chọn</button><input type="file" hidden>`,
    ],
  ];
  test.for(apart)('%s', ([, css, cell]) => {
    expect(attempt(css, cell)).toBe('placesDisagree');
  });

  test('the input stands in another column’s cell', () => {
    const kind = attempt('#components{width:1000px}', 'Chưa có', (table) => {
      const cell = table.querySelectorAll('tbody tr')[1]?.querySelectorAll('td')[2];
      cell?.append(Object.assign(document.createElement('input'), { type: 'file' }));
    });
    expect(kind).toBe('placesDisagree');
  });
});

describe('A13 a layout that is no table confirms nothing', () => {
  const cards: [string, string][] = [
    ['cells below each other', '#components tr,#components td,#components th{display:block;width:300px}'],
    [
      'cards with the header moved off the page',
      '#components td{display:block} #components thead tr{position:absolute;top:-9999px;left:-9999px}',
    ],
    [
      'cards with the header clipped away',
      '#components td{display:block} #components thead{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}',
    ],
    ['a transparent header', '#components thead{opacity:0}'],
    ['no header at all', '#components thead{display:none} #components td{display:block}'],
  ];
  test.for(cards)('%s', ([, css]) => {
    expect(attempt(css)).toBe('notDrawnAsTable');
  });
});

describe('what is not known to be whole, or is off', () => {
  test('A2 a table that is read in part is refused, even where the name is found once', () => {
    const many = Array.from({ length: 320 }, (_, index) => ({ name: `Giấy tờ ${index}`, cell: '' }));
    const page = showIntake([{ name: 'Sổ BHXH' }, ...many]);
    expect(startAttach(order(), fastContext(page))).toEqual({
      kind: 'failed',
      failure: { kind: 'pageTooBig' },
    });
  });

  test('A2 a page that was not walked to its end is refused', () => {
    const page = showIntake(rows);
    const many = document.createElement('div');
    many.innerHTML = '<i></i>'.repeat(60_000);
    document.body.append(many);
    expect(startAttach(order(), fastContext(page))).toEqual({
      kind: 'failed',
      failure: { kind: 'pageTooBig' },
    });
  });

  const since = '2026-11-23';
  test('A14 the feature is switched off', () => {
    const off = { ...spec, off: { attach: { why: 'Đang thử', since } } };
    const started = startAttach(order(), { ...fastContext(showIntake(rows)), spec: off });
    expect(started).toEqual({ kind: 'failed', failure: { kind: 'switchedOff', why: 'Đang thử' } });
  });

  test('A14 the kind of page is switched off', () => {
    const { intake } = spec.pages;
    if (intake === undefined) throw new Error('No intake page');
    const off = {
      ...spec,
      pages: { ...spec.pages, intake: { ...intake, off: { why: 'Trang đã đổi', since } } },
    };
    const started = startAttach(order(), { ...fastContext(showIntake(rows)), spec: off });
    expect(started).toEqual({ kind: 'failed', failure: { kind: 'switchedOff', why: 'Trang đã đổi' } });
  });
});
