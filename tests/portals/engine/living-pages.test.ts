import { afterEach, describe, expect, test } from 'vitest';
import type { Pill } from '#lib/domain/page-action';
import { type PortalPage, viewPage } from '#lib/portals/engine/page-view';
import { practiceSpec } from '#lib/portals/practice/spec';
import { createOverlay } from '../../../entrypoints/portal.content/overlay.ts';
import { showIntake } from '../attach/widget.ts';
import { intake } from '../hostile/help.ts';
import { pass, watch } from '../hostile/watch.ts';

const [first, second] = ['001188012345', '036079004321'];

function type(number: string): void {
  const input = document.querySelector('[data-right]');
  if (!(input instanceof HTMLInputElement)) throw new Error('No field');
  input.value = number;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('a page that comes alive late', () => {
  test('built after the script ran: unknown first, then read', async () => {
    const { reports } = watch('<div id="app"></div>');
    expect(reports.at(-1)?.reading).toMatchObject({ kind: 'unknown' });
    await pass(1_000);
    const app = document.querySelector('#app');
    if (app !== null) app.innerHTML = intake;
    await pass(1_000);
    expect(reports.at(-1)?.reading).toMatchObject({ kind: 'intake', citizenNumber: '' });
  });

  test('hydrated: what was typed into the lifeless copy is forgotten with it, and the living field is read', async () => {
    const { reports } = watch(`<div id="app">${intake}</div>`);
    type(first);
    await pass(1_000);
    expect(reports.at(-1)?.reading).toMatchObject({ citizenNumber: first });
    const app = document.querySelector('#app');
    if (app !== null) app.innerHTML = intake;
    await pass(1_000);
    expect(reports.at(-1)?.reading).toMatchObject({ kind: 'intake', citizenNumber: '' });
    type(second);
    await pass(1_000);
    expect(reports.at(-1)?.reading).toMatchObject({ citizenNumber: second });
  });
});

describe('history routing', () => {
  const route = 'https://tnhs.baohiemxahoi.gov.vn/ho-so-cho-thu-ly';
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  test('a push of another address is read at once, though nothing on the page has changed', async () => {
    const watched = watch(intake);
    await pass(1_000);
    watched.location.href = route;
    const pushed = new Promise((resolve) => {
      window.navigation.addEventListener('navigatesuccess', resolve, { once: true });
    });
    history.pushState(null, '', '#pushed');
    await pushed;
    await pass(50);
    expect(watched.reports.at(-1)).toMatchObject({
      route: '/ho-so-cho-thu-ly',
      reading: { kind: 'unknown' },
    });
  });

  test('a move that no event tells of is seen with the next change of the page', async () => {
    const { reports, location: at } = watch(`<div id="app">${intake}</div>`);
    await pass(1_000);
    at.href = route;
    document.querySelector('#app')?.replaceChildren('Đang tải');
    await pass(1_000);
    expect(reports.at(-1)).toMatchObject({ route: '/ho-so-cho-thu-ly', reading: { kind: 'unknown' } });
  });
});

describe('rows that are used again for something else', () => {
  const ready: Pill = {
    target: { kind: 'component', component: 'so bhxh' },
    tone: 'action',
    icon: 'paperclip',
    word: 'Sẵn sàng',
  };
  const names = ['Sổ BHXH', 'Tờ khai TK1-TS', 'Văn bản ủy quyền'];

  afterEach(() => document.body.replaceChildren());

  /** The rows in sight say what lies at this place of the list, as a scrolled virtual grid's do. */
  function scrollTo(place: number): void {
    document.querySelectorAll('#components tbody tr').forEach((row, index) => {
      const cell = row.children[1];
      if (cell) cell.textContent = names[(index + place) % names.length] ?? '';
    });
  }

  function rowsWithPill(page: PortalPage): string[] {
    const rows = [...page.document.querySelectorAll('#components tbody tr')];
    return rows.filter((row) => row.querySelector('span')).map((row) => row.children[1]?.textContent ?? '');
  }

  test('the pill stays with its component, goes with it, and is never seen on another’s row', () => {
    const page = showIntake([{ name: 'Sổ BHXH' }, { name: 'Tờ khai TK1-TS' }]);
    const overlay = createOverlay(page, practiceSpec);
    overlay.paint([ready]);
    const seen = [0, 1, 2, 0].map((place) => {
      scrollTo(place);
      overlay.place(viewPage(page));
      return rowsWithPill(page);
    });
    expect(seen).toEqual([['Sổ BHXH'], [], ['Sổ BHXH'], ['Sổ BHXH']]);
  });
});
