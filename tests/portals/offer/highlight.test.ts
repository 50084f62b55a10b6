import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withoutOwn } from '#lib/portals/engine/without-own';
import { highlightRow } from '../../../entrypoints/portal-attach.content/highlight.ts';
import { type Row, showIntake, spec } from '../attach/widget.ts';
import { drawn, get, openClosedRoots, shadowOf } from './help.ts';

let end: (() => void) | null = null;

beforeEach(openClosedRoots);
afterEach(() => {
  end?.();
  end = null;
  vi.restoreAllMocks();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }, { name: 'Giấy ra viện' }];

function mark(shown: readonly Row[] = rows): void {
  const own = new WeakSet<Node>();
  const page = withoutOwn({ ...showIntake(shown), shadowOf }, (element) => own.has(element));
  const after = (milliseconds: number, task: () => void): (() => void) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  };
  const now = () => performance.now();
  end = highlightRow({ page, spec, own, now, after, row: 'so bhxh', word: 'Đặt tệp vào dòng này' });
}

const ring = (): DOMRect | null => drawn('.ring')?.box.getBoundingClientRect() ?? null;

function cellOf(name: string): HTMLElement {
  const row = [...document.querySelectorAll('#components tbody tr')].find((each) =>
    each.textContent.includes(name),
  );
  const cell = row?.querySelector<HTMLElement>('td:last-child');
  if (!cell) throw new Error(`No row ${name}`);
  return cell;
}

/** Whether the ring stands around just this cell. */
function isAround(cell: HTMLElement): boolean {
  const drawnRing = ring();
  const { left, top, width, height } = cell.getBoundingClientRect();
  const near = (one: number, other: number) => Math.abs(one - other) <= 8;
  return (
    drawnRing !== null &&
    near(drawnRing.left, left) &&
    near(drawnRing.top, top) &&
    near(drawnRing.width, width) &&
    near(drawnRing.height, height)
  );
}

const soon = { timeout: 10_000 };
const isAroundRow = () => isAround(cellOf('Sổ BHXH'));

describe('A21 the row that waits for the officer’s own hand is marked', () => {
  test('with a ring around its file cell and a word, and nothing in the pointer’s way', () => {
    mark();
    expect(isAround(cellOf('Sổ BHXH'))).toBe(true);
    expect(drawn('.word')?.box.textContent).toBe('Đặt tệp vào dòng này');
    const { left, top, width, height } = cellOf('Sổ BHXH').getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    expect(hit !== null && cellOf('Sổ BHXH').contains(hit)).toBe(true);
    expect(drawn('.ring')?.host.outerHTML.replace(/ style="[^"]*"/, '')).toBe('<div></div>');
  });

  test.for([
    ['in line with the row, where the cell has room', '<input type="file">', true],
    ['on the ring, where what stands in the cell fills it', '<p>Chưa có tệp</p><input type="file">', false],
  ] as const)('with its word %s', ([, cell, isInLine]) => {
    mark(rows.map(({ name }) => ({ name, cell })));
    get('#components').style.width = '1200px';
    window.dispatchEvent(new Event('scroll'));
    return expect
      .poll(() => {
        const word = drawn('.word')?.box.getBoundingClientRect();
        const around = cellOf('Sổ BHXH').getBoundingClientRect();
        const isInside = word !== undefined && word.top >= around.top && word.bottom <= around.bottom;
        const input = cellOf('Sổ BHXH').querySelector('input')?.getBoundingClientRect();
        const isClear =
          word !== undefined && (word.left > (input?.right ?? 0) || word.bottom < (input?.top ?? 0));
        return [isInside, isClear];
      }, soon)
      .toEqual([isInLine, true]);
  });

  test('where the page moves it: scrolled, pushed down, made larger', async () => {
    mark();
    document.body.style.height = '3000px';
    scrollTo(0, 20);
    await expect.poll(isAroundRow, soon).toBe(true);
    get('#components').insertAdjacentHTML('beforebegin', '<p style="height:90px">Thông báo</p>');
    await expect.poll(isAroundRow, soon).toBe(true);
    cellOf('Sổ BHXH').style.padding = '20px';
    await expect.poll(isAroundRow, soon).toBe(true);
    document.body.style.height = '';
  });

  test('where the page has drawn its rows anew, in another order', async () => {
    mark();
    const body = get('#components tbody');
    const html = [...body.children].map((row) => row.outerHTML).toReversed();
    body.innerHTML = html.join('');
    await expect.poll(isAroundRow, soon).toBe(true);
  });

  test('where the page shows another component in the same cells', async () => {
    mark();
    const names = document.querySelectorAll('#components tbody td:nth-child(2)');
    for (const [index, name] of ['Sổ BHXH', 'Giấy ra viện', 'Tờ khai TK1-TS'].entries()) {
      const cell = names[index];
      if (cell) cell.textContent = name;
    }
    await expect.poll(isAroundRow, soon).toBe(true);
  });

  test('and brought into the window once', async () => {
    const far = Array.from({ length: 60 }, (_, index) => ({ name: `Giấy tờ ${index}` }));
    mark([...far, ...rows]);
    expect(isAround(cellOf('Sổ BHXH'))).toBe(true);
    scrollTo(0, 0);
    await expect.poll(() => ring(), soon).toBeNull();
    expect(scrollY).toBe(0);
  });

  test.for<[string, () => unknown]>([
    ['the row is gone', () => cellOf('Sổ BHXH').closest('tr')?.remove()],
    [
      'two rows bear its name',
      () =>
        cellOf('Sổ BHXH')
          .closest('tr')
          ?.after(cellOf('Sổ BHXH').parentElement?.cloneNode(true) ?? ''),
    ],
    [
      'a sheet lies over it',
      () =>
        document.body.insertAdjacentHTML(
          'beforeend',
          '<div style="position:fixed;inset:0;background:#0008"></div>',
        ),
    ],
    ['the page is another one', () => (get('body > div').textContent = 'Trang chủ » Tra cứu hồ sơ')],
  ])('not while %s', async ([, change]) => {
    mark();
    expect(ring()).not.toBeNull();
    change();
    await expect.poll(() => ring(), soon).toBeNull();
  });

  test('until the watch has ended', () => {
    mark();
    end?.();
    expect(ring()).toBeNull();
  });

  test('without asking for frames while nothing moves', async () => {
    mark();
    const frame = window.requestAnimationFrame.bind(window);
    const frames = async (count: number) => {
      for (let drawnFrames = 0; drawnFrames < count; drawnFrames++) await new Promise(frame);
    };
    // What was drawn first is itself a change of the page.
    await frames(3);
    const asked = vi.spyOn(window, 'requestAnimationFrame');
    await frames(30);
    expect(asked).not.toHaveBeenCalled();
  });
});
