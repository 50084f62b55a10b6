import { afterEach, expect, test } from 'vitest';
import { judgeAccountReading } from '#lib/domain/account';
import { readPage } from '#lib/portals/engine/read-page';
import { quanTriDvcqgSpec } from '#lib/portals/quan-tri-dvcqg/spec';
import { showOn } from './shown.ts';

const asked = '001188012345';
const form = `<p><label>Số định danh <input name="soDinhDanh" value="${asked}"></label><button>Tìm kiếm</button></p>`;
const message = '<p>Không tìm thấy kết quả</p>';

afterEach(() => document.body.replaceChildren());

function answer(html: string): unknown {
  const reading = readPage(
    quanTriDvcqgSpec,
    showOn('page', form + html, 'https://quantri.dichvucong.gov.vn/'),
  );
  if (reading.kind !== 'accountSearch') throw new Error(reading.kind);
  return judgeAccountReading(asked, reading.account)?.kind;
}

test.for<[string, string]>([
  ['the message alone', message],
  ['a line that repeats the question', `<p>Kết quả tìm kiếm cho “${asked}”:</p>${message}`],
  ['with the number in bold', `<p>Kết quả tìm kiếm cho <b>${asked}</b></p>${message}`],
  ['in the box of the message', `<div><div>Tìm kiếm: <b>${asked}</b></div>${message}</div>`],
  ['in the portal’s own sentence', `<p>Không tìm thấy <b>${asked}</b> trong hệ thống</p>${message}`],
  ['the number before the words', `<p>${asked} không tìm thấy</p>${message}`],
  ['a longer number that holds it', `<p>Mã tra cứu 9${asked}</p>${message}`],
  ['a card that is not shown', `<div hidden>${asked}</div>${message}`],
])('no account: %s', ([, html]) => {
  expect(answer(html)).toBe('none');
});

test.for<[string, string]>([
  ['on a card', `<div><b>Số định danh</b> <i>${asked}</i></div>`],
  ['on a card, in groups', '<div>CCCD: <i>001</i> <i>188</i> <i>012</i> <i>345</i></div>'],
  ['with a name behind it', `<p>Kết quả tìm kiếm: ${asked} Nguyễn Văn A</p>`],
  ['as a result of several', `<p>Kết quả 1: <a href="/1">${asked}</a></p>`],
  ['in a locked field', `<p>Đã đăng ký <input readonly value="${asked}"></p>`],
  ['in a long text', `<p>${'Nhật ký. '.repeat(100)}${asked}</p>`],
  ['as often as nobody repeats a question', `<p>Tìm kiếm: ${asked}</p>`.repeat(60)],
])('no answer while the number stands elsewhere: %s', ([, html]) => {
  expect(answer(html + message)).toBe('couldNotCheck');
});

test.for<[string, string]>([
  ['beside words', `<div><b>${asked}</b><i>Đang tìm</i></div>`],
  ['alone', `<div><b>${asked}</b></div>`],
])('a form is no table: the number below it says nothing yet, %s', ([, html]) => {
  expect(answer(html)).toBe(undefined);
});
