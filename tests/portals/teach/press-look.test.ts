import { afterEach, describe, expect, test } from 'vitest';
import { lookAt } from '#lib/portals/teach/look';
import type { PressSight } from '#lib/portals/teach/teaching';
import { showPage } from '../page.ts';
import { address } from './help.ts';
import { specWith, tableOf } from './press-page.ts';

afterEach(() => document.body.replaceChildren());

const button = (words: string) => `<button type="button">${words}</button>`;
const three = tableOf(button('Đính kèm'), button('Đính kèm'), button('Đính kèm'));

/** What a look says of one press, in short. */
function seen(html: string, part: string, upload: Parameters<typeof specWith>[0]): unknown {
  const look = lookAt(specWith(upload), showPage(html, address), 'intake');
  const sight = look.sights.find((each) => each.part === part);
  const press: PressSight | undefined = look.presses?.[part];
  if (sight === undefined || press === undefined) return null;
  const { rows, isOpened } = press;
  const on = rows === null ? (isOpened ? 'opened' : 'nowhere') : `${rows.once}/${rows.all}`;
  return `${sight.state} ${on}`;
}

describe('a look says on how many rows a button around a file is found, and presses nothing', () => {
  const open = [['Đính kèm', 'Chọn file']];
  test.for<[string, string, string, Parameters<typeof specWith>[0], unknown]>([
    ['on every row', three, 'open.1', { open }, 'found 3/3'],
    [
      'by any of its wordings',
      tableOf(button('Đính kèm'), button('CHỌN FILE')),
      'open.1',
      { open },
      'found 2/2',
    ],
    ['on some', tableOf(button('Đính kèm'), 'tep.pdf'), 'open.1', { open }, 'found 1/2'],
    ['on none', tableOf('tep.pdf', 'tep.pdf'), 'open.1', { open }, 'notFound 0/2'],
    [
      'twice on one',
      tableOf(button('Đính kèm'), button('Đính kèm') + button('Chọn file')),
      'open.1',
      { open },
      'ambiguous 1/2',
    ],
    ['where there is no table', button('Đính kèm'), 'open.1', { open }, 'notFound 0/0'],
    ['that is not known', three, 'open.1', {}, null],
    ['in a menu that is closed', three, 'open.2', { open: [...open, ['Tải lên']] }, 'notFound opened'],
    [
      'in a menu that is open',
      `${three}<div role="menu">${button('Tải lên')}</div>`,
      'open.2',
      { open: [...open, ['Tải lên']] },
      'found opened',
    ],
    [
      'in none, where only the page itself bears the words',
      `${three}${button('Tải lên')}`,
      'open.2',
      { open: [...open, ['Tải lên']] },
      'notFound opened',
    ],
    [
      'twice in what is open',
      `${three}<div role="menu">${button('Tải lên')}${button('Tải lên')}</div>`,
      'open.2',
      { open: [...open, ['Tải lên']] },
      'ambiguous opened',
    ],
    [
      'that sends, on every row',
      tableOf(button('Tải lên'), button('Tải lên')),
      'confirm.1',
      { confirm: [['Tải lên']] },
      'found 2/2',
    ],
    [
      'that sends, in a dialog',
      `${three}<div role="dialog">${button('Gửi tệp')}</div>`,
      'confirm.1',
      { confirm: [['Gửi tệp']] },
      'found opened',
    ],
  ])('%s', ([, html, part, upload, expected]) => {
    expect(seen(html, `components.${part}`, upload)).toBe(expected);
  });

  test('T4 and nothing of the page is changed or pressed', () => {
    const page = showPage(three, address);
    const pressed: string[] = [];
    document.body.addEventListener('click', ({ type }) => void pressed.push(type));
    const before = document.documentElement.outerHTML;
    lookAt(specWith({ open: [['Đính kèm']], confirm: [['Đính kèm']] }), page, 'intake');
    expect([document.documentElement.outerHTML === before, pressed]).toEqual([true, []]);
  });

  test('a look at a page as what it is looks for none of them', () => {
    const look = lookAt(specWith({ open: [['Đính kèm']] }), showPage(three, address));
    expect(look.sights.map(({ part }) => part).filter((part) => /open|confirm/.test(part))).toEqual([]);
  });
});
