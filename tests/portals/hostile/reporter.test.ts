import { describe, expect, test, vi } from 'vitest';
import { nearnessOf } from '../../../entrypoints/portal.content/nearness.ts';
import { isNoise } from '../../../entrypoints/portal.content/noise.ts';
import { createRation } from '../../../entrypoints/portal.content/ration.ts';
import { href, intake } from './help.ts';
import { pass, watch } from './watch.ts';

const far = '<div><div><div id="far"><p>0</p></div></div></div>';

function field(): HTMLInputElement {
  const input = document.querySelector('[data-right]');
  if (!(input instanceof HTMLInputElement)) throw new Error('No field');
  return input;
}

describe('H3 looks are rationed', () => {
  test('an endless mutation near what is mapped is looked at four times a second at most', async () => {
    const { looks } = watch(intake);
    await pass(1_000);
    const before = looks();
    for (let turn = 0; turn < 500; turn++) {
      field().parentElement?.setAttribute('class', `c${turn}`);
      await pass(10);
    }
    const seen = looks() - before;
    expect(seen).toBeGreaterThanOrEqual(15);
    expect(seen).toBeLessThanOrEqual(21);
  });

  test('far from it less and less, as long as it brings no news; then at once again', async () => {
    const { looks, reports } = watch(`<main><section><div>${intake}</div></section>${far}</main>`);
    await pass(1_000);
    const before = looks();
    const text = document.querySelector('#far p');
    for (let turn = 0; turn < 1_000; turn++) {
      if (text !== null) text.textContent = String(turn);
      await pass(10);
    }
    const seen = looks() - before;
    expect(seen).toBeGreaterThanOrEqual(4);
    expect(seen).toBeLessThanOrEqual(10);
    field().value = '001188012345';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await pass(50);
    expect(reports.at(-1)?.reading).toMatchObject({ citizenNumber: '001188012345' });
  });

  test('a thousand changes in one turn are one look', async () => {
    const { looks } = watch(intake);
    await pass(1_000);
    const before = looks();
    for (let each = 0; each < 1_000; each++) document.body.append(document.createElement('p'));
    await pass(1_000);
    expect(looks() - before).toBe(1);
  });

  test('what is not seen anew is not reported again, and revisions count on', async () => {
    const { reports } = watch(intake);
    for (let turn = 0; turn < 10; turn++) {
      field().parentElement?.setAttribute('class', `c${turn}`);
      await pass(300);
    }
    expect(reports.map(({ revision }) => revision)).toEqual([8]);
    document.querySelector('p')?.remove();
    await pass(2_500);
    expect(reports.map(({ revision }) => revision)).toEqual([8, 9]);
  });

  test('a dear look makes the next one wait ten times as long', () => {
    const ration = createRation();
    expect(ration.wait(0, true)).toBe(0);
    ration.note({ startedAt: 1_000, endedAt: 1_100, isNews: true });
    expect(ration.wait(1_100, true)).toBe(900);
    ration.note({ startedAt: 1_000, endedAt: 1_001, isNews: true });
    expect(ration.wait(1_001, true)).toBe(249);
    expect(ration.wait(5_000, true)).toBeLessThanOrEqual(0);
  });

  test('the pause far away grows to two seconds and no further, and news ends it', () => {
    const ration = createRation();
    const waits = Array.from({ length: 8 }, () => {
      ration.note({ startedAt: 0, endedAt: 0, isNews: false });
      return ration.wait(0, false);
    });
    expect(waits).toEqual([750, 1_125, 1_687.5, 2_000, 2_000, 2_000, 2_000, 2_000]);
    expect(ration.wait(0, true)).toBe(250);
    ration.note({ startedAt: 0, endedAt: 0, isNews: true });
    expect(ration.wait(0, false)).toBe(500);
  });
});

describe('H2 what is watched is what is mapped', () => {
  test('our own nodes and the rows of a long table are no change', async () => {
    const rows = '<tr><td>x</td></tr>'.repeat(400);
    const { looks } = watch(`${intake}<table id="long"><tbody>${rows}</tbody></table>`);
    await pass(3_000);
    const before = looks();
    const own = document.createElement('div');
    own.id = 'own';
    document.body.append(own);
    await pass(3_000);
    for (const cell of [...document.querySelectorAll('#long td')].slice(0, 150)) cell.textContent = 'y';
    document.querySelector('#long tbody')?.firstElementChild?.remove();
    await pass(3_000);
    expect(looks()).toBe(before);
    document.querySelector('p')?.remove();
    await pass(3_000);
    expect(looks()).toBe(before + 1);
  });

  test('changes in a shadow root, one that came later too, are seen', async () => {
    const { reports, looks } = watch(`${intake}<x-host></x-host>`);
    await pass(1_000);
    const host = document.querySelector('x-host');
    const root = host?.attachShadow({ mode: 'open' });
    if (host === null || root === undefined) throw new Error('No host');
    root.innerHTML = '<p>a</p>';
    host.setAttribute('class', 'new');
    await pass(3_000);
    const before = looks();
    root.innerHTML = '<label>Họ và tên <input value="NGUYỄN THỊ HƯƠNG GIANG"></label>';
    await pass(3_000);
    expect(looks()).toBeGreaterThan(before);
    expect(reports.at(-1)?.reading).toMatchObject({ fullName: 'NGUYỄN THỊ HƯƠNG GIANG' });
    const input = root.querySelector('input');
    if (input === null) throw new Error('No field');
    input.value = 'TRẦN VĂN BÌNH';
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await pass(3_000);
    expect(reports.at(-1)?.reading).toMatchObject({ fullName: 'TRẦN VĂN BÌNH' });
  });

  test('near is the box around what is mapped, and the boxes around that; all is near where nothing is mapped', () => {
    document.body.innerHTML = `<main><section><form><input id="a"><p><input id="b"></p></form><i></i></section>${far}</main>`;
    const at = (selector: string): MutationRecord => {
      const target = document.querySelector(selector);
      if (target === null) throw new Error(`No ${selector}`);
      const box = document.createElement('div');
      const observer = new MutationObserver(() => {});
      observer.observe(target, { childList: true });
      target.append(box);
      const [record] = observer.takeRecords();
      box.remove();
      observer.disconnect();
      if (record === undefined) throw new Error('No record');
      return record;
    };
    const mapped = [...document.querySelectorAll<HTMLElement>('#a, #b')];
    const isNear = nearnessOf(mapped);
    const places = ['#a', '#b', 'form', 'section', 'i', 'main', 'body', '#far', '#far p'];
    expect(places.filter((place) => isNear([at(place)]))).toEqual([
      '#a',
      '#b',
      'form',
      'section',
      'i',
      'main',
      'body',
    ]);
    expect(nearnessOf([])([at('#far')])).toBe(true);
    expect(isNear(Array.from({ length: 101 }, () => at('#far')))).toBe(true);
  });

  test('a form whose fields bear the names of its own properties hangs nothing and hides no change', async () => {
    const names = ['parentNode', 'parentElement', 'host', 'isConnected', 'closest', 'children'];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const { looks } = watch(`${intake}<form id="trap" role="grid">${fields}<p></p></form>`);
    await pass(3_000);
    const before = looks();
    document.querySelector('#trap p')?.remove();
    document.querySelector('#trap')?.setAttribute('class', 'x');
    await pass(3_000);
    expect(looks()).toBeGreaterThan(before);
  });

  test('a batch too big to be looked at is a change', () => {
    document.body.innerHTML = `<table><tbody>${'<tr><td>x</td></tr>'.repeat(400)}</tbody></table>`;
    const observer = new MutationObserver(() => {});
    observer.observe(document.body, { subtree: true, childList: true });
    for (const cell of document.querySelectorAll('td')) cell.textContent = 'y';
    const records = observer.takeRecords();
    observer.disconnect();
    expect(isNoise(records.slice(0, 100), () => false)).toBe(true);
    expect(isNoise(records, () => false)).toBe(false);
  });
});

describe('a page is left and comes back', () => {
  test('another route is read at once', async () => {
    const { reports, location } = watch(intake);
    await pass(1_000);
    location.href = href.replace('nhap-ho-so', 'khac');
    window.dispatchEvent(new Event('hashchange'));
    await pass(50);
    expect(reports.at(-1)?.reading).toEqual({ kind: 'unknown', candidates: [] });
  });

  test('H1 outside the portal’s addresses nothing is watched', async () => {
    const { looks, location } = watch(intake);
    await pass(1_000);
    location.href = 'https://example.org/';
    window.dispatchEvent(new Event('popstate'));
    await pass(1_000);
    const before = looks();
    document.body.append(document.createElement('p'));
    await pass(5_000);
    expect(looks()).toBe(before);
  });

  test('a page put aside says so, and is reported again when it comes back', async () => {
    const { reports, events } = watch(intake);
    await pass(1_000);
    window.dispatchEvent(new Event('pagehide'));
    expect(events).toContain('left');
    window.dispatchEvent(new Event('pageshow'));
    await pass(1_000);
    expect(reports).toHaveLength(2);
  });

  test('parts are told once they have stood for three seconds', async () => {
    const { events } = watch(intake);
    await pass(2_900);
    expect(events).toEqual([]);
    await pass(200);
    expect(events).toEqual(['sighting intake']);
  });

  test('what was not heard is said again until it is', async () => {
    let isHeard = false;
    const { reports, events } = watch(intake, { isHeard: () => isHeard });
    await pass(5_500);
    const untold = reports.length;
    expect(untold).toBeGreaterThan(1);
    isHeard = true;
    await pass(10_000);
    const told = [reports.length, events.length];
    expect(reports.at(-1)?.reading).toEqual(reports[0]?.reading);
    expect(reports.map(({ revision }) => revision)).toEqual(reports.map((_each, index) => 8 + index));
    await pass(20_000);
    expect([reports.length, events.length]).toEqual(told);
  });

  test('an orphaned script retires instead of looking', async () => {
    let isOrphaned = false;
    const { events, looks } = watch(intake, { isOrphaned: () => isOrphaned });
    await pass(1_000);
    isOrphaned = true;
    const before = looks();
    document.querySelector('p')?.remove();
    await pass(3_000);
    expect([events.includes('orphaned'), looks()]).toEqual([true, before]);
  });

  test('stopped, it does nothing any more: no look, no report, no sighting, no leave', async () => {
    const { reporter, reports, events, looks } = watch(`${intake}<x-host></x-host>`);
    field().parentElement?.setAttribute('class', 'x');
    reporter.stop();
    const before = [looks(), reports.length, events.length];
    document.querySelector('p')?.remove();
    field().value = '001188012345';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    for (const type of ['hashchange', 'popstate', 'pageshow', 'pagehide'])
      window.dispatchEvent(new Event(type));
    await pass(10_000);
    expect([looks(), reports.length, events.length]).toEqual(before);
    expect(vi.getTimerCount()).toBe(0);
  });
});
