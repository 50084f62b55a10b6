import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '#lib/portals/engine/read-page';
import { findOne } from '#lib/portals/engine/find';
import { type PortalPage, viewPage } from '#lib/portals/engine/page-view';
import { sightPage } from '#lib/portals/engine/sight';
import type { Finder } from '#lib/portals/spec.schema';
import { tnhsSpec } from '#lib/portals/tnhs/spec';
import { intake, outcome, readOutcome, show } from './help.ts';

afterEach(() => document.body.replaceChildren());

/** How often something of the browser's is called while a page is looked at. */
function countCalls(owner: object, name: string, run: () => void): number {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  const own: unknown = Reflect.get(owner, name);
  if (before === undefined || typeof own !== 'function') throw new Error(`No function ${name}`);
  let calls = 0;
  Object.defineProperty(owner, name, {
    ...before,
    value(this: unknown, ...given: unknown[]): unknown {
      calls += 1;
      return Reflect.apply(own, this, given);
    },
  });
  try {
    run();
  } finally {
    Object.defineProperty(owner, name, before);
  }
  return calls;
}

/** The same look, all of it: reading, recognition, sights. */
function lookAt(page: PortalPage): void {
  readPage(tnhsSpec, page);
  sightPage(tnhsSpec, viewPage(page));
}

describe('H3 the cost of a look grows no faster than the page', { timeout: 90_000 }, () => {
  const pages: [string, (size: number) => string][] = [
    ['controls', (size) => '<p><label>Ghi chú <input></label></p>'.repeat(size)],
    ['controls without labels', (size) => '<input>'.repeat(size)],
    ['controls in one box after one text', (size) => `<div>Ghi chú${'<input>'.repeat(size)}</div>`],
    ['labels that say the same', (size) => '<label>Số định danh</label>'.repeat(size)],
    ['labels for one field', (size) => '<label for="x">Ghi chú</label>'.repeat(size)],
    ['fields of one id', (size) => '<label for="y">Ghi chú</label><input id="y">'.repeat(size)],
    ['radio buttons of one group', (size) => '<label><input type="radio" name="r"> a</label>'.repeat(size)],
    ['tables', (size) => '<table><tr><th>Tên giấy tờ</th><td>x</td></tr></table>'.repeat(size / 4)],
    [
      'cells that reach over many rows',
      (size) => `<table>${'<tr><td rowspan="200" colspan="5">x</td></tr>'.repeat(size / 8)}</table>`,
    ],
    [
      'ARIA grids',
      (size) => '<div role="grid"><div role="row"><div role="gridcell">x</div></div></div>'.repeat(size / 4),
    ],
    ['captions with colons', (size) => '<span>Số hồ sơ: 1</span>'.repeat(size)],
    [
      'boxes in boxes',
      (size) => `${'<div>'.repeat(Math.min(size / 8, 400))}x${'</div>'.repeat(Math.min(size / 8, 400))}`,
    ],
    [
      'cells in one row',
      (size) =>
        `<table><tr>${'<td>Số hồ sơ</td>'.repeat(size)}</tr><tr>${'<td><input></td>'.repeat(size)}</tr></table>`,
    ],
    [
      'boxes in one row',
      (size) => `<div>${'<b>Tên giấy tờ</b>'.repeat(size)}</div><div>${'<i>x</i>'.repeat(size)}</div>`,
    ],
    [
      'rows of boxes',
      (size) => `<div><b>Tên giấy tờ</b><b>Tệp tin</b></div>${'<div><b>x</b><i>y</i></div>'.repeat(size)}`,
    ],
    ['headers of boxes', (size) => '<div><b>Tên giấy tờ</b><b>Tệp tin</b></div>'.repeat(size)],
    ['links', (size) => '<a href="#">Tìm</a>'.repeat(size)],
    ['custom elements', (size) => '<x-y><span>a</span></x-y>'.repeat(size)],
    ['buttons', (size) => '<button>Tìm</button>'.repeat(size)],
  ];

  // Twice the page may cost twice as many calls and a little, not four times as many.
  test.for(pages)('of many %s', ([, markup]) => {
    const costs = [300, 600].map((size) => {
      const page = show(`${intake}${markup(size)}`);
      return ['checkVisibility', 'getAttribute', 'matches', 'closest']
        .map((name) => countCalls(Element.prototype, name, () => lookAt(page)))
        .reduce((sum, calls) => sum + calls, 0);
    });
    const [small = 0, big = 0] = costs;
    expect(big).toBeLessThan(small * 2.6 + 2_000);
  });

  test.for([
    ['10,000 controls', '<p><label>Ghi chú <input></label></p>'.repeat(10_000)],
    ['100,000 elements', '<p>x</p>'.repeat(100_000)],
    ['100,000 boxes with names', '<i id="a1" class="b" title="c"></i>'.repeat(100_000)],
    ['10,000 fields of one id', '<label for="y">Ghi chú</label><input id="y">'.repeat(10_000)],
    [
      'a row of 10,000 cells',
      `<table><tr>${'<td>Số định danh</td>'.repeat(10_000)}</tr><tr>${'<td><input></td>'.repeat(10_000)}</tr></table>`,
    ],
    ['10,000 labels that say the same', '<label>Họ và tên</label>'.repeat(10_000)],
    [
      'a grid of 10,000 boxes',
      `<div>${'<b>Tên giấy tờ</b><b>Tệp tin</b>'.repeat(2_500)}</div>${'<div><i>x</i><i>y</i></div>'.repeat(2_500)}`,
    ],
    [
      '400 levels of boxes without a box of their own',
      `${'<div style="display:contents">'.repeat(400)}${'<p style="display:contents">x</p>'.repeat(5_000)}`,
    ],
    ['400 buttons in one another', '<div role="button">Tìm kiếm'.repeat(400)],
    ['a label of a megabyte', `<p><label>${'Số định danh '.repeat(80_000)}<input></label></p>`],
  ])('a page of %s costs little more than walking it by hand', ([, markup]) => {
    const page = show(`${intake}<div>${markup}</div>`);
    const walk = () => {
      for (const element of document.querySelectorAll('*')) {
        element.getAttribute('id');
        if (element instanceof HTMLElement) element.checkVisibility({ visibilityProperty: true });
      }
      document.body.textContent?.normalize('NFD').toLowerCase();
    };
    // In turns, so that what else the machine does slows down both.
    const rounds = [1, 2, 3].map(() => [fastest(1, walk), fastest(1, () => readPage(tnhsSpec, page))]);
    const [walked = 0, looked = 0] = [0, 1].map((which) =>
      Math.min(...rounds.map((each) => each[which] ?? 0)),
    );
    // A plain walk is a few milliseconds: what runs away does so by hundreds of times.
    expect(looked).toBeLessThan(Math.max(walked, 20) * 40);
    const found = outcome(page);
    expect(['right', 'ambiguous']).toContain(found);
  });

  test('a field before 100,000 others is still read, and not written to', () => {
    const page = show(`${intake}${'<p>x</p>'.repeat(100_000)}`);
    expect([readOutcome(page), outcome(page)]).toEqual(['right', 'ambiguous']);
  });
});

describe('H3 a selector costs a bounded time, whatever it says', () => {
  const bad: [string, string][] = [
    [':has in :has', 'div:has(:has(x))'],
    ['many :has', 'div:has(a) div:has(b) div:has(c) div:has(d) input'],
    [':has of siblings', '*:has(~ *:not(x)) ~ *:has(~ *:not(y))'],
    ['ten kilobytes', `${'div > '.repeat(1_700)}input`],
    ['ten kilobytes of descendants', `${'div '.repeat(2_500)}input`],
    ['ten kilobytes of choices', Array.from({ length: 1_000 }, (_, index) => `.a${index}`).join(', ')],
    [':nth-last-child of a list', ':nth-last-child(2n + 1 of :not(div))'],
    ['nested :is', `${':is('.repeat(60)}input${')'.repeat(60)}`],
    ['nested :not', `${':not(:not('.repeat(30)}input${'))'.repeat(30)}`],
  ];

  test.for(bad)('%s', ([, selector]) => {
    const html = `${intake}${'<div><div><div><div><p><i>x</i></p></div></div></div></div>'.repeat(800)}`;
    const page = show(html);
    const finder: Finder = { by: 'css', selector, since: '2026-11-23' };
    const plain = fastest(3, () => lookAt(page));
    const before = performance.now();
    findOne([finder], viewPage(page), 'any');
    const took = performance.now() - before;
    expect(took).toBeLessThan(Math.max(plain, 10) * 60);
    expect(outcome(page)).toBe('right');
  });
});

describe('a page that changes while it is read', () => {
  test('endlessly: a look ends, and the next one sees what is there', async () => {
    const page = show(intake);
    const box = document.createElement('div');
    document.body.append(box);
    let changes = 0;
    const observer = new MutationObserver(() => {
      changes += 1;
      if (changes < 5_000) box.textContent = String(changes);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    box.textContent = 'a';
    for (let look = 0; look < 20; look++) {
      lookAt(page);
      box.replaceChildren(document.createElement('p'));
      await Promise.resolve();
    }
    observer.disconnect();
    expect(changes).toBeGreaterThan(19);
    expect(outcome(page)).toBe('right');
  });

  test('from within: an element that goes away when it is asked for its style', () => {
    const page = show(`${intake}<x-gone></x-gone>`);
    const view = viewPage(page);
    document.querySelector('[data-right]')?.remove();
    const found = findOne([{ by: 'label', text: ['Số định danh'], since: '2026-11-23' }], view, 'control');
    expect(found).toMatchObject({ kind: 'failed' });
    document.body.replaceChildren();
    expect(() => sightPage(tnhsSpec, view)).not.toThrow();
  });
});

function fastest(times: number, run: () => void): number {
  const took = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...took);
}
