import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pill } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { withoutOwn } from '#lib/portals/engine/without-own';
import { practiceSpec } from '#lib/portals/practice/spec';
import { createOverlay } from '../../../entrypoints/portal.content/overlay.ts';
import { showPage } from '../page.ts';

const number = '001188012345';
const closed = new WeakMap<Element, ShadowRoot>();

/** As the browser lets an extension look into closed shadow roots, its own ones too. */
beforeEach(() => {
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const shadow = attachShadow.call(this, init);
    closed.set(this, shadow);
    return shadow;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const pill = (target: Pill['target'], word: string): Pill => ({
  target,
  tone: 'done',
  icon: 'account',
  word,
});
const pills = [
  pill({ kind: 'field', field: 'citizenNumber', value: number }, 'Có tài khoản'),
  pill({ kind: 'component', component: 'to khai tk1 ts' }, 'Đã đính kèm'),
];

/** The detail page of a dossier: its values stand in cells, and a pill is put into the same cell. */
function showDetail(): PortalPage {
  const { document: shown, location } = showPage(
    `<div>Trang chủ » Hồ sơ chờ thụ lý » Chi tiết hồ sơ</div>
     <table><tr><th>Số hồ sơ</th><td>03705/2026/07906</td><th>Số định danh</th><td id="number">${number}</td></tr>
       <tr><th>Chủ hồ sơ</th><td>Nguyễn Thị Hương Giang</td><th>Quy trình</th><td>607 - Cấp lại sổ</td></tr></table>
     <h3>Số hóa thành phần hồ sơ</h3>
     <table><thead><tr><th>STT</th><th>Tên thành phần hồ sơ</th><th>Bắt buộc</th><th>Đính kèm tệp tin</th></tr></thead>
       <tbody><tr><td>1</td><td>Tờ khai TK1-TS</td><td>Có</td><td id="file">to-khai.pdf</td></tr></tbody></table>`,
    'http://127.0.0.1:3000/tnhs/#/chi-tiet-ho-so-cho-thu-ly?id=103705',
  );
  return { document: shown, location, shadowOf: (element) => closed.get(element) ?? null };
}

describe('what we draw on a page is no part of it', () => {
  test('a pill in a cell is not read with the cell’s value, and stays', () => {
    const page = withoutOwn(showDetail(), (element) => overlay.isOwn(element));
    const overlay = createOverlay(page, practiceSpec);
    const before = readPage(practiceSpec, page);
    expect(before).toMatchObject({ kind: 'dossierDetail', citizenNumber: number });
    overlay.paint(pills);
    const hosts = document.querySelectorAll('#number > span, #file > span');
    expect(hosts).toHaveLength(2);
    expect(readPage(practiceSpec, page)).toEqual(before);
    overlay.paint(pills);
    expect([...document.querySelectorAll('#number > span, #file > span')]).toEqual([...hosts]);
  });

  test('an extension could look into it', () => {
    const page = showDetail();
    createOverlay(page, practiceSpec).paint(pills);
    expect(readPage(practiceSpec, page)).toMatchObject({ citizenNumber: `${number}Có tài khoản` });
  });
});
