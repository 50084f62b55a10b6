import { afterEach, describe, expect, test } from 'vitest';
import { lookAtRow } from '#lib/portals/engine/attach/watch/row-look';
import { findAlarm, stillStanding } from '#lib/portals/engine/attach/watch/page-alerts';
import { judgeNames } from '#lib/portals/engine/attach/watch/judge-upload';
import { cellOf, show } from './ladder.ts';
import { order, spec } from './widget.ts';

afterEach(() => document.body.replaceChildren());

/** Milliseconds: a look at a page of the most that is walked, on a slow machine. A look that grows with the square takes minutes. */
const bearable = 6_000;

function timed(act: () => unknown): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('A9 a look is bounded', () => {
  test('at a row with thousands of names that are links', () => {
    const page = show('<input type="file">');
    const lookAt = (count: number): number => {
      cellOf().innerHTML = many(count, (n) => `<a href="/desk/files/${n}/t">tep-${n}.pdf</a> `).join('');
      return timed(() => lookAtRow(order(), spec, page));
    };
    // Four times the names take four times as long, and not sixteen times.
    const few = Math.max(lookAt(1_000), lookAt(1_000));
    expect(lookAt(4_000) / few).toBeLessThan(9);
  }, 60_000);

  test('at a page with thousands of alerts beside many rows', () => {
    const page = show('<input type="file">');
    const body = cellOf().closest('tbody');
    for (let n = 0; n < 200; n++)
      body?.insertAdjacentHTML('beforeend', `<tr><td>${n}</td><td>Giấy ${n}</td><td>Có</td><td></td></tr>`);
    const alerts = many(6_000, (n) => `<p class="alert">Thông báo ${n} của hôm nay</p>`).join('');
    document.body.insertAdjacentHTML('beforeend', alerts);
    expect(timed(() => lookAtRow(order(), spec, page))).toBeLessThan(bearable);
  }, 60_000);

  test('at thousands of messages that all go and all come, a refusal among them', () => {
    const page = show('<input type="file">');
    const box = document.body.appendChild(document.createElement('section'));
    const messages = (word: string) =>
      many(6_000, (n) => `<p class="alert">${word} ${n} của hôm nay ${'a'.repeat(200)}</p>`).join('');
    box.innerHTML = messages('Thông báo cũ');
    const before = lookAtRow(order(), spec, page).alerts;
    box.innerHTML = `${messages('Thông báo mới')}<p class="alert">Tải tệp thất bại</p>${messages('Tin')}`;
    const { alerts } = lookAtRow(order(), spec, page);
    const alarm = (): string | null => findAlarm(alerts, stillStanding(before, alerts), ['lỗi'], ['tep.pdf']);
    expect(timed(alarm)).toBeLessThan(1_000);
    expect(alarm()).toBe('Tải tệp thất bại');
  }, 60_000);

  test('at thousands of names that newly stand on a row', () => {
    const names = many(20_000, (n) => ({ text: `Tệp số ${n}.pdf`, inFull: [], href: `https://x/${n}` }));
    const before = many(20_000, (n) => `Tệp cũ ${n}.pdf`);
    const name = `${'Sổ bảo hiểm xã hội '.repeat(8)}.pdf`;
    expect(timed(() => judgeNames(names, before, name))).toBeLessThan(bearable);
  }, 60_000);

  test('at a cell that is deeper than any page', () => {
    const page = show('<input type="file">');
    let box: HTMLElement = cellOf();
    for (let n = 0; n < 4_000; n++) box = box.appendChild(document.createElement('span'));
    box.textContent = 'tep.pdf';
    expect(() => lookAtRow(order(), spec, page)).not.toThrow();
  }, 60_000);
});
