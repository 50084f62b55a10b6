import { afterEach, describe, expect, test } from 'vitest';
import type { AttachOrder } from '#lib/domain/page-action';
import { after } from './clock.ts';
import { link, onChoose, order, pdf, type Row, send, showIntake, words } from './widget.ts';
import { attachTo, clearPage, toast } from './watching.ts';

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }];
const long = pdf('Sổ bảo hiểm xã hội (bản gốc) 2026-01.pdf');
const hash = order().sha256;

afterEach(clearPage);

describe('a name that the portal writes otherwise', () => {
  const names: [string, (cell: HTMLElement) => unknown, object][] = [
    [
      'cut in the middle',
      (cell) => cell.replaceChildren(words('Sổ bảo hiểm…01.pdf')),
      { nameAs: 'shortened', after: ['Sổ bảo hiểm…01.pdf'] },
    ],
    [
      'rewritten sign by sign',
      (cell) => cell.replaceChildren(words('So_bao_hiem_xa_hoi_ban_goc_2026-01.pdf')),
      { nameAs: 'rewritten', after: ['So_bao_hiem_xa_hoi_ban_goc_2026-01.pdf'] },
    ],
  ];

  test.for(names)('A5 %s, counts with a good end of the upload', async ([, show, proof]) => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      await send(file);
      show(cell);
    });
    expect(await attachTo(page, { file: long })).toMatchObject({
      kind: 'attached',
      proof: { uploadStatus: 200, readBack: null, ...proof },
    });
  });

  test('A5 cut, and in full in its title, is the exact name', async () => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      await send(file);
      const shown = words('Sổ bảo hiểm…01.pdf');
      shown.title = file.name;
      cell.replaceChildren(shown);
    });
    const end = await attachTo(page, { file: long });
    expect(end).toMatchObject({
      kind: 'attached',
      proof: { uploadStatus: 200, after: ['Sổ bảo hiểm…01.pdf'] },
    });
    expect(end).not.toHaveProperty('proof.nameAs');
  });

  test('A7 A15 what a widget says only to a screen reader is neither a refusal nor a second file', async () => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      await send(file);
      const forEars = words(file.name);
      forEars.style.cssText = 'position: absolute; width: 1px; height: 1px; overflow: hidden';
      const said = words(`${file.name}: đã tải lên xong`);
      said.setAttribute('role', 'alert');
      said.setAttribute('aria-live', 'polite');
      cell.replaceChildren(words(file.name), forEars, said);
    });
    expect(await attachTo(page, { file: long })).toMatchObject({
      kind: 'attached',
      proof: { uploadStatus: 200 },
    });
  });

  test('A15 a placeholder that stands beside the stored file for a moment is no second file', async () => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      await send(file);
      const placeholder = words(file.name);
      cell.replaceChildren(placeholder, words(file.name));
      after(800, () => placeholder.remove());
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { after: ['so-bhxh.pdf'] } });
  });
});

describe('the file read back', () => {
  const links: [string, (cell: HTMLElement, url: string) => unknown, object][] = [
    [
      'under a word',
      (cell, url) => cell.replaceChildren(link(url, 'Xem tệp')),
      { readBack: hash, nameAs: 'other', after: [] },
    ],
    [
      'under a number of the portal’s',
      (cell, url) => cell.replaceChildren(link(url, '8812_0001.pdf')),
      { readBack: hash, nameAs: 'other', after: ['8812_0001.pdf'] },
    ],
    [
      'under a cut name',
      (cell, url) => cell.replaceChildren(link(url, 'Sổ bảo hiểm…01.pdf')),
      { readBack: hash, nameAs: 'shortened' },
    ],
    [
      'beside the name, in another cell of the row',
      (cell, url) => {
        cell.replaceChildren(words(long.name));
        cell.previousElementSibling?.append(link(url, 'Tải về'));
      },
      { readBack: hash, after: [long.name] },
    ],
    [
      'though an alert of the page says no',
      (cell, url) => {
        toast('Có lỗi khi tải danh mục đơn vị');
        after(600, () => cell.replaceChildren(link(url, long.name)));
      },
      { readBack: hash },
    ],
  ];

  test.for(links)('A8 %s proves it', async ([, show, proof]) => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      const { url } = await send(file);
      show(cell, url);
    });
    expect(await attachTo(page, { file: long })).toMatchObject({ kind: 'attached', proof });
  });

  test('A8 the page’s session reads what is the page’s, the tab’s top page what is the portal’s, nobody anything else', async () => {
    const page = showIntake(rows);
    const asked: string[] = [];
    onChoose((cell) => {
      const port = Number(location.port) + 1;
      cell.replaceChildren(
        link(`http://127.0.0.1:${port}/kho/1`, 'Bản lưu'),
        link('https://elsewhere.invalid/2', 'Bản ở nơi khác'),
      );
    });
    const end = await attachTo(
      page,
      {},
      {
        fetchBack: async (url) => {
          asked.push(`page ${new URL(url).pathname}`);
          return null;
        },
        fetchByTopPage: async (url) => {
          asked.push(`top page ${new URL(url).pathname}`);
          return { type: 'application/pdf', bytes: await pdf().arrayBuffer() };
        },
      },
    );
    expect(asked).toEqual(['top page /kho/1']);
    expect(end).toMatchObject({ kind: 'attached', proof: { readBack: hash, nameAs: 'other' } });
  });

  test('A8 links that may do something, lead nowhere, or stood there before are never followed, others once each', async () => {
    const page = showIntake([
      { name: 'Sổ BHXH', cell: '<a href="/desk/files/old">Mẫu</a><input type="file">' },
    ]);
    const asked: string[] = [];
    const never = [
      '/desk/delete/1',
      '/desk/files/1?action=xoa',
      '/logout',
      '#',
      'javascript:void 0',
      'blob:x',
      '',
    ];
    onChoose((cell) => {
      const doing = link('/desk/files/2', 'Xóa');
      const titled = Object.assign(link('/desk/files/3', '×'), { title: 'Gỡ bỏ tệp' });
      const fine = Array.from({ length: 8 }, (_, index) => link(`/desk/none/${index}`, `Xem ${index}`));
      const others = never.map((href) => link(href, 'Xem'));
      cell.append(doing, titled, ...others, ...fine);
    });
    await attachTo(
      page,
      {},
      {
        fetchBack: async (url) => {
          asked.push(new URL(url).pathname);
          return null;
        },
      },
    );
    expect(asked).toEqual([0, 1, 2, 3, 4].map((index) => `/desk/none/${index}`));
  });

  test('A8 a file whose name speaks of deleting is read back all the same', async () => {
    const page = showIntake(rows);
    const file = pdf('Đơn đề nghị hủy tờ khai.pdf');
    onChoose(async (cell, chosen) => {
      const { url } = await send(chosen);
      cell.replaceChildren(link(url, chosen.name));
    });
    expect(await attachTo(page, { file })).toMatchObject({ kind: 'attached', proof: { readBack: hash } });
  });

  test('A8 a link under the file’s own name that is not there at once is asked again', async () => {
    const page = showIntake(rows);
    const bytes = await pdf().arrayBuffer();
    let asked = 0;
    onChoose((cell, file) => cell.replaceChildren(link('/desk/files/late', file.name)));
    const end = await attachTo(
      page,
      {},
      { fetchBack: async () => (++asked < 3 ? null : { type: 'application/pdf', bytes }) },
    );
    expect(asked).toBe(3);
    expect(end).toMatchObject({ kind: 'attached', proof: { readBack: hash, uploadStatus: null } });
  });
});

describe('what says nothing about this file', () => {
  const widgets: [string, () => unknown, () => unknown, Row[]?][] = [
    ['an alert that stood there before', () => toast('Tải tệp không thành công'), () => null],
    [
      'a new message in a box with an alert from before',
      () => toast('Tải tệp không thành công'),
      () => document.body.lastElementChild?.append(' Đã lưu thông tin'),
    ],
    ['an alert that says that there is no error', () => null, () => toast('Đã tải lên, không có lỗi nào')],
    ['a message that names the file', () => null, () => toast('Đã nhận “Báo lỗi.pdf”', { role: 'status' })],
    [
      'an error on another row',
      () => null,
      () =>
        document
          .querySelector('#components tbody td:last-child')
          ?.insertAdjacentHTML('beforeend', '<div role="alert">Tải tệp thất bại</div>'),
    ],
  ];

  test.for(widgets)('A7 %s', async ([, before, meanwhile]) => {
    const page = showIntake(rows);
    before();
    onChoose(async (cell, file) => {
      meanwhile();
      await send(file);
      cell.replaceChildren(words(file.name));
    });
    const end = await attachTo(page, { file: pdf('Báo lỗi.pdf') } satisfies Partial<AttachOrder<File>>);
    expect(end).toMatchObject({ kind: 'attached', proof: { uploadStatus: 200 } });
  });
});
