import { afterEach, describe, expect, test } from 'vitest';
import { fillField } from '#lib/portals/engine/act';
import { isControl } from '#lib/portals/engine/elements';
import { findOne } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import type { Finder } from '#lib/portals/spec.schema';
import { showPage } from '../page.ts';

const since = '2026-11-23';
const byLabel: Finder = { by: 'label', text: ['Số định danh', 'Số CCCD'], since };
const byId: Finder = { by: 'idSuffix', suffix: 'txtSoDinhDanh', since };

afterEach(() => document.body.replaceChildren());

function look(html: string, finders: Finder[] = [byLabel]) {
  return findOne(finders, viewPage(showPage(html, 'http://127.0.0.1/tnhs/')), 'control');
}

describe('ways a control is labelled', () => {
  const ways: [string, string][] = [
    ['label for', '<label for="a">Số định danh</label><input id="a" data-right>'],
    ['label around', '<label>Số định danh <input data-right></label>'],
    ['aria-label', '<input aria-label="Số định danh" data-right>'],
    [
      'aria-labelledby',
      '<p id="t">Số định danh</p><div><div><input aria-labelledby="t" data-right></div></div>',
    ],
    ['title', '<input title="Số định danh" data-right>'],
    ['placeholder', '<input placeholder="Số định danh" data-right>'],
    ['cell to the left', '<table><tr><td>Số định danh (*):</td><td><input data-right></td></tr></table>'],
    [
      'header above',
      '<table><tr><th>STT</th><th>Số định danh</th></tr><tr><td></td><td><input data-right></td></tr></table>',
    ],
    ['dt and dd', '<dl><dt>Số định danh</dt><dd><input data-right></dd></dl>'],
    ['text before', '<div>Số định danh: <input data-right></div>'],
    ['text before its box', '<div><span>Số định danh</span><div><input data-right></div></div>'],
    ['another accepted wording', '<label>Số CCCD<input data-right></label>'],
    ['other tone position, NFD, case', `<label>${'SỐ ĐỊNH DANH'.normalize('NFD')}<input data-right></label>`],
  ];

  test.for(ways)('%s', ([, html]) => {
    const found = look(`${html}<label>Họ và tên <input></label>`);
    expect(found.kind === 'found' && found.element.hasAttribute('data-right')).toBe(true);
  });
});

describe('changed pages give the right element or a named failure, never another element', () => {
  const page =
    '<div class="c"><label for="x_txtSoDinhDanh">Số định danh</label><input class="k" id="x_txtSoDinhDanh" data-right></div><div><label for="n">Họ và tên</label><input id="n"></div>';
  const mutations: [string, string, string][] = [
    ['classes renamed', page.replaceAll('class="', 'class="new-'), 'found'],
    [
      'wrapped in boxes',
      page.replace(/<input class.*?>/, (input) => `<div><span>${input}</span></div>`),
      'found',
    ],
    ['order swapped', page.replace(/^(<div.*?<\/div>)(.*)$/, '$2$1'), 'found'],
    ['generated prefix changed', page.replaceAll('x_txt', 'ctl00_q9_txt'), 'found'],
    ['label dropped', page.replace(/<label for="x.*?<\/label>/, ''), 'found'],
    ['id changed', page.replaceAll('x_txtSoDinhDanh', 'y'), 'found'],
    [
      'label and id both gone',
      page.replace(/<label for="x.*?<\/label>/, '').replaceAll('x_txtSoDinhDanh', 'y'),
      'notFound',
    ],
    ['label twice', `${page}<label>Số định danh<input></label>`, 'ambiguous'],
    [
      'label moved to another field',
      page.replace('for="x_txtSoDinhDanh"', 'for="n"').replace('<label for="n">Họ', '<label>Họ'),
      'ambiguous',
    ],
    [
      'id moved to another field',
      page.replaceAll('x_txtSoDinhDanh', 'y').replaceAll('"n"', '"x_txtSoDinhDanh"'),
      'disagree',
    ],
    ['the field hidden', page.replace('data-right', 'data-right style="display: none"'), 'notFound'],
  ];

  test.for(mutations)('%s', ([, html, expected]) => {
    const found = look(html, [byLabel, byId]);
    const isRight = found.kind === 'found' && found.element.hasAttribute('data-right');
    const outcome = found.kind === 'found' ? (isRight ? 'found' : 'wrong element') : found.why;
    expect(outcome).toBe(expected);
  });

  test('a failure names what was found by tag and shape, never by value', () => {
    const found = look(
      '<label>Số định danh<input value="001188012345"></label><label>Số CCCD<input value="Giang"></label>',
    );
    expect(found).toEqual({ kind: 'failed', why: 'ambiguous', found: ['input “999999999999”', 'input “a”'] });
  });
});

describe('filling a field', () => {
  const settle = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

  async function fill(html: string, listen: (input: HTMLInputElement) => void): Promise<[boolean, string]> {
    document.body.innerHTML = html;
    const input = document.querySelector('input');
    if (input === null || !isControl(input)) throw new Error('no input');
    listen(input);
    return [await fillField(input, '001188012345', settle), input.value];
  }

  test('goes past a setter a framework put on the element, and fires input and change', async () => {
    const heard: string[] = [];
    const [kept, value] = await fill('<input>', (input) => {
      Object.defineProperty(input, 'value', {
        configurable: true,
        get: () => Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.get?.call(input),
        set: () => {
          heard.push('tracked');
        },
      });
      for (const type of ['input', 'change', 'blur']) input.addEventListener(type, () => heard.push(type));
    });
    expect([kept, value, heard]).toEqual([true, '001188012345', ['input', 'change', 'blur']]);
  });

  test('is asserted once more where the page wiped it', async () => {
    let wipes = 1;
    const [kept] = await fill('<input>', (input) => {
      input.addEventListener('change', () => (wipes-- > 0 ? (input.value = '') : null));
    });
    expect(kept).toBe(true);
  });

  test('accepts the separators of a mask', async () => {
    const [kept] = await fill('<input>', (input) => {
      input.addEventListener('input', () => (input.value = '001 188 012 345'));
    });
    expect(kept).toBe(true);
  });

  test('reports a value the page will not keep', async () => {
    const [kept] = await fill('<input>', (input) => {
      input.addEventListener('input', () => (input.value = input.value.slice(0, 9)));
    });
    expect(kept).toBe(false);
  });
});
