import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { confirmWords, openWords } from '#lib/portals/upload-words';
import type { Row } from '../attach/widget.ts';
import { click, press } from '../teach/mouse.ts';
import { drawn, get, openClosedRoots, part, specWith, type Stand, standBy } from './help.ts';

let stand: Stand | null = null;

beforeEach(openClosedRoots);
afterEach(() => {
  stand?.stop();
  stand = null;
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const hidden = 'style="position:absolute;opacity:0;width:1px;height:1px"';
const named = specWith({ open: [['Chọn tệp', 'Đính kèm tệp']], confirm: [['Tải lên']] });

/** The words that the portals' specs have: some of them may stand on either kind of button. */
const ours = specWith({ open: openWords, confirm: confirmWords });

const before: Row = { name: 'Tờ khai TK1-TS' };
const after: Row = { name: 'Giấy ra viện' };
const rowWith = (cell: string): Row[] => [before, { name: 'Sổ BHXH', cell }, after];

type Case = { cell: string; spec?: typeof named };

/** Each has one control with the id `it`, which asks for a file. */
const asking: Record<string, Case> = {
  'the input itself': { cell: '<input id="it" type="file">' },
  'a label around a hidden input': { cell: `<label id="it">Chọn tệp<input type="file" ${hidden}></label>` },
  'the icon in a label for an input elsewhere on the page': {
    cell: '<label for="far"><svg width="30" height="20"></svg><b id="it">Tải tệp</b></label>',
  },
  'the only button beside a hidden input': {
    cell: `<button id="it" type="button">＋</button><input type="file" ${hidden}>`,
  },
  'the button that the spec names, beside others': {
    cell: '<button id="it" type="button"><i>↑</i> Chọn tệp</button> <button type="button">Xóa</button> <button type="button">Ký số</button>',
    spec: named,
  },
  'a button that is named for a screen reader only': {
    cell: '<button id="it" type="button" aria-label="Đính kèm tệp">📎</button>',
    spec: named,
  },
  'a pressed link': { cell: '<a id="it" href="#">Chọn tệp</a> <a href="#">Ký số</a>', spec: named },
  'a button whose words might send as well, where there is no other way to the input': {
    cell: `<button id="it" type="button">Đính kèm tệp</button><input type="file" ${hidden}>`,
    spec: ours,
  },
  'a button without any input, whose page makes one when it is pressed': {
    cell: '<button id="it" type="button">Tải lên</button> <button type="button">⋮</button>',
    spec: ours,
  },
  'the choosing one of two buttons, beside a hidden input': {
    cell: `<button id="it" type="button">Chọn tệp</button> <button type="button">Tải lên</button><input type="file" ${hidden}>`,
    spec: ours,
  },
  'a part of the page that is made to be a button': {
    cell: '<span id="it" role="button" tabindex="0">Chọn tệp</span>',
    spec: named,
  },
};

function show(cell: string, options: Parameters<typeof standBy>[1] = {}): Stand {
  stand?.stop();
  const made = standBy(rowWith(cell), options);
  if (document.querySelector('[for="far"]') !== null)
    document.body.insertAdjacentHTML('beforeend', `<input type="file" id="far" ${hidden}>`);
  stand = made;
  return made;
}

const withOffer = (): Stand => show('<input id="it" type="file">');

describe('A23 the row’s own file control offers the component’s file first', () => {
  test.for(Object.entries(asking))('%s', async ([, { cell, spec = specWith({}) }]) => {
    const { heard } = show(cell, { spec });
    await click(get('#it'));
    expect(drawn()?.box.textContent).toContain('3 trang · 1,9 MB');
    expect(heard).toEqual([]);
  });

  test('an input in a closed shadow root of the cell', async () => {
    const { heard } = show('<div id="box"></div>');
    const root = get('#box').attachShadow({ mode: 'closed' });
    root.innerHTML = '<input type="file">';
    const input = root.querySelector('input');
    if (input === null) throw new Error('No input');
    await click(input);
    expect(drawn()).not.toBeNull();
    expect(heard).toEqual([]);
  });

  test.for(['Enter', ' '])('a press of the key “%s” on the input', async (key) => {
    withOffer();
    get('#it').focus();
    await press(key);
    expect(drawn()).not.toBeNull();
  });

  test('Enter on a part of the page that is made to be a button', async () => {
    const { heard } = show('<span id="it" role="button" tabindex="0">Chọn tệp</span>', { spec: named });
    let keys = 0;
    get('#it').addEventListener('keydown', () => keys++);
    get('#it').focus();
    await press('Enter');
    expect(drawn()).not.toBeNull();
    expect([keys, heard]).toEqual([0, []]);
  });
});

describe('A23 every other press is the page’s', () => {
  const others: Record<string, Case> = {
    'a button that deletes': {
      cell: '<button type="button">Chọn tệp</button> <button id="it" type="button">Xóa</button>',
      spec: named,
    },
    'a button that sends what lies in the input': {
      cell: '<input type="file"> <button id="it" type="button">Tải lên</button>',
      spec: named,
    },
    'the only button beside an input, where it is known to send': {
      cell: '<input type="file"> <button id="it" type="button">Tải lên</button>',
      spec: specWith({ confirm: [['Tải lên']] }),
    },
    'the sending one of two buttons, beside a hidden input': {
      cell: `<button type="button">Chọn tệp</button> <button id="it" type="button">Tải lên</button><input type="file" ${hidden}>`,
      spec: ours,
    },
    'a button that sends, beside an input that is there to be pressed': {
      cell: '<input type="file"> <button id="it" type="button">Đính kèm tệp</button>',
      spec: ours,
    },
    'a sign that opens a menu': { cell: '<button id="it" type="button">⋮</button>', spec: ours },
    'the only button beside an input, where it takes something away': {
      cell: '<input type="file"> <button id="it" type="button">Xóa</button>',
    },
    'one of two buttons beside an input, where none is named': {
      cell: '<input type="file"> <button id="it" type="button">Thêm</button> <button type="button">Xem</button>',
    },
    'one of two buttons of the same words': {
      cell: '<button id="it" type="button">Chọn tệp</button> <button type="button">Chọn tệp</button>',
      spec: named,
    },
    'a button that opens a menu': {
      cell: '<button id="it" type="button" aria-haspopup="menu">Đính kèm tệp</button>',
      spec: named,
    },
    'a link to somewhere': { cell: '<input type="file"> <a id="it" href="/xem">Xem mẫu</a>' },
    'words beside the input': { cell: '<input type="file"> <em id="it">Tối đa 20 MB</em>' },
    'the control of a row that holds a file': { cell: 'da-co.pdf <input id="it" type="file">' },
    'the control of a row that is uploading': { cell: '<progress></progress> <input id="it" type="file">' },
    'one of two inputs of the row': { cell: '<input id="it" type="file"> <input type="file">' },
  };

  test.for(Object.entries(others))('%s', async ([, { cell, spec = specWith({}) }]) => {
    const { heard } = show(cell, { spec });
    await click(get('#it'));
    expect(drawn()).toBeNull();
    expect(heard).toMatchObject([{ element: get('#it'), isTrusted: true }]);
  });

  test('a row without an offer', async () => {
    const { heard } = withOffer();
    const input = get('#components tbody tr:first-child input');
    await click(input);
    expect(drawn()).toBeNull();
    expect(heard).toMatchObject([{ element: input }]);
  });

  test('a row whose name another row has too', async () => {
    stand = standBy([...rowWith('<input id="it" type="file">'), { name: 'Sổ BHXH' }]);
    await click(get('#it'));
    expect(drawn()).toBeNull();
    expect(stand.heard).toHaveLength(1);
  });

  test('a row that a file is being put on', async () => {
    const { heard } = show('<input id="it" type="file">', { isTaken: (row) => row === 'so bhxh' });
    await click(get('#it'));
    expect([drawn(), heard.length]).toEqual([null, 1]);
  });

  test.for<[string, (it: HTMLElement) => unknown]>([
    ['click()', (it) => it.click()],
    ['a made-up click', (it) => it.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))],
    [
      'a made-up key',
      (it) => it.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
    ],
  ])('%s by a script of the page', ([, act]) => {
    withOffer();
    act(get('#it'));
    expect(drawn()).toBeNull();
  });

  test('all of them, as soon as nothing is offered any more', async () => {
    const { heard, set } = withOffer();
    set([]);
    await click(get('#it'));
    expect([drawn(), heard.length]).toEqual([null, 1]);
  });

  test('all of them, where the page is another one now', async () => {
    const { heard } = withOffer();
    get('body > div').textContent = 'Trang chủ » Tra cứu hồ sơ';
    await click(get('#it'));
    expect([drawn(), heard.length]).toEqual([null, 1]);
  });
});

describe('A23 another file gives the portal its own chooser', () => {
  test.for(Object.entries(asking))('once, by %s', async ([, { cell, spec = specWith({}) }]) => {
    const { heard, taken } = show(cell, { spec });
    const inputs: boolean[] = [];
    let isActive = false;
    const it = get('#it');
    await click(it);
    document.body.addEventListener('click', ({ target }) => {
      isActive = navigator.userActivation.isActive;
      if (target instanceof HTMLInputElement) inputs.push(true);
    });
    await click(part('other'));
    expect([drawn(), taken]).toEqual([null, []]);
    expect(isActive).toBe(true);
    expect(heard.filter(({ element }) => element === it || element.contains(it))).toHaveLength(1);
    expect(inputs.length).toBeLessThanOrEqual(1);
  });

  test('a page that asks for it a moment later is let through, and the next press is offered again', async () => {
    const { clock } = show(`<label id="it">Chọn tệp<input type="file" ${hidden}></label>`);
    await click(get('#it'));
    await click(part('other'));
    await click(get('#it'));
    expect(drawn()).toBeNull();
    clock.ms += 1_000;
    await click(get('#it'));
    expect(drawn()).not.toBeNull();
  });
});
