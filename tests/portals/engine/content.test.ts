import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PageReport } from '#lib/domain/page-reading.schema';
import type { Pill } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/portals/engine/page-view';
import { practiceSpec } from '#lib/portals/practice/spec';
import { isNoise } from '../../../entrypoints/portal.content/noise.ts';
import { createOverlay } from '../../../entrypoints/portal.content/overlay.ts';
import { createReporter } from '../../../entrypoints/portal.content/reporter.ts';
import { citizen, showIntake } from '../attach/widget.ts';
import { showOn } from './shown.ts';

const found: Pill = {
  target: { kind: 'field', field: 'citizenNumber', value: citizen },
  tone: 'done',
  icon: 'account',
  word: 'Có tài khoản',
};
const ready: Pill = {
  target: { kind: 'component', component: 'so bhxh' },
  tone: 'action',
  icon: 'paperclip',
  word: 'Sẵn sàng',
};
const rows = [{ name: 'Sổ BHXH' }, { name: 'Tờ khai TK1-TS' }];

const running: (() => void)[] = [];
afterEach(() => {
  for (const stop of running.splice(0)) stop();
  document.body.replaceChildren();
});

function field(): Element | null {
  return document.querySelector('[name=soDinhDanh]');
}

function report(page: ReturnType<typeof showIntake>, overlay = createOverlay(page, practiceSpec)) {
  const sent: PageReport[] = [];
  let isOrphaned = false;
  let left = 0;
  const reporter = createReporter({
    spec: practiceSpec,
    page,
    documentId: 'document',
    revision: 0,
    tellSighting: async () => true,
    send: async (each) => sent.push(each) > 0,
    leave: () => left++,
    isOrphaned: () => isOrphaned,
    onOrphaned: () => {
      reporter.stop();
      overlay.remove();
      overlay.showNotice('Hãy tải lại trang.');
    },
    isOwn: overlay.isOwn,
    afterRead: overlay.place,
  });
  running.push(reporter.stop);
  reporter.start();
  return { sent, overlay, left: () => left, orphan: () => (isOrphaned = true) };
}

test('a pill is gone as soon as the field holds another number than it speaks of', async () => {
  const page = showIntake(rows);
  const { overlay } = report(page);
  overlay.paint([found]);
  const input = field();
  if (!(input instanceof HTMLInputElement)) throw new Error('The page has no number field');
  expect(input.nextElementSibling?.tagName).toBe('SPAN');
  input.value = citizen.slice(0, -1);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(input.nextElementSibling).toBeNull());
});

/** A dossier's page that shows the number in this way. */
function showDetail(number: string): PortalPage {
  const html = `<h2>Số hóa thành phần hồ sơ</h2><dl><dt>Số hồ sơ</dt><dd>03706/2026/07906</dd></dl>${number}`;
  return showOn('page', html, `${location.origin}/tnhs/#/chi-tiet-ho-so-cho-thu-ly?id=1`);
}

const closed = '<portal-value><template shadowrootmode="closed">';
test.for<[string, string, string]>([
  ['in one text with its caption', `<p>Số định danh: ${citizen}</p>`, 'p > span'],
  [
    'in a closed root',
    `<dl><dt>Số định danh</dt><dd>${closed}<b>${citizen}</b></template></portal-value></dd></dl>`,
    'dd > span',
  ],
  [
    'with its caption standing elsewhere too',
    `<table><tr><td>Số định danh<td>Chủ hồ sơ</table><dl><dt>Số định danh</dt><dd>${citizen}</dd></dl>`,
    'dd > span',
  ],
  [
    'in a field in a closed root',
    `<label for="so">Số định danh</label> ${closed}<input readonly aria-label="Số định danh" value="${citizen}"></template></portal-value>`,
    'portal-value + span',
  ],
])('a pill stays beside the number it speaks of, %s', ([, html, place]) => {
  const { sent, overlay } = report(showDetail(html));
  expect(sent[0]?.reading).toMatchObject({ citizenNumber: citizen });
  overlay.paint([found]);
  overlay.paint([found]);
  expect(document.querySelector(place)).not.toBeNull();
});

test('pills stand right after their field and at the end of their cell, and tell the page nothing', () => {
  const page = showIntake(rows);
  createOverlay(page, practiceSpec).paint([found, ready]);
  const [host, cellHost] = document.querySelectorAll('span');
  expect(host?.previousElementSibling).toBe(field());
  expect(cellHost?.parentElement).toBe(document.querySelector('#components tbody td:last-child'));
  expect([host?.shadowRoot, host?.textContent, host?.id, host?.className]).toEqual([null, '', '', '']);
});

test('a pill lies beside its field, in line with it and never over it', () => {
  createOverlay(showIntake(rows), practiceSpec).paint([found]);
  const pill = document.querySelector('span')?.getBoundingClientRect();
  const box = field()?.getBoundingClientRect();
  expect(pill?.left).toBeGreaterThanOrEqual(box?.right ?? Infinity);
  expect(
    Math.abs((pill?.top ?? 0) + (pill?.height ?? 0) / 2 - (box?.top ?? 0) - (box?.height ?? 0) / 2),
  ).toBeLessThan(4);
});

test('a pill that is not painted any more goes away, the others stay where they are', () => {
  const overlay = createOverlay(showIntake(rows), practiceSpec);
  overlay.paint([found, ready]);
  const [, kept] = document.querySelectorAll('span');
  overlay.paint([ready]);
  expect([...document.querySelectorAll('span')]).toEqual([kept]);
});

test('a redrawn row gets its pill back', async () => {
  const { overlay } = report(showIntake(rows));
  overlay.paint([ready]);
  document
    .querySelector('#components tbody td:last-child')
    ?.replaceChildren(document.createTextNode('so-bhxh.pdf'));
  await vi.waitFor(() =>
    expect(document.querySelector('#components tbody td:last-child span')).not.toBeNull(),
  );
});

test('what the page shows is reported once, and again only when it has changed', async () => {
  const { sent, overlay } = report(showIntake(rows));
  expect(sent).toMatchObject([{ revision: 1, reading: { kind: 'intake', citizenNumber: citizen } }]);
  overlay.paint([found]);
  document.body.append(document.createElement('p'));
  const input = field();
  if (input instanceof HTMLInputElement) input.value = '079195000111';
  input?.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ revision: 2, reading: { citizenNumber: '079195000111' } });
});

test('a page that is left says so, and is reported again when it comes back', async () => {
  const { sent, left } = report(showIntake(rows));
  window.dispatchEvent(new Event('pagehide'));
  expect(left()).toBe(1);
  window.dispatchEvent(new Event('pageshow'));
  await vi.waitFor(() => expect(sent.map(({ revision }) => revision)).toEqual([1, 2]));
});

test('an updated extension takes its pills away and asks for a reload, once', async () => {
  const { overlay, orphan } = report(showIntake(rows));
  overlay.paint([found, ready]);
  orphan();
  document.body.append(document.createElement('p'));
  await vi.waitFor(() => expect(document.body.lastElementChild?.localName).toBe('span'));
  document.body.append(document.createElement('p'));
  expect(document.querySelectorAll('span')).toHaveLength(1);
});

test('rows of a big table and our own pills are noise, everything else is not', async () => {
  const page = showIntake(rows);
  document.body.insertAdjacentHTML(
    'beforeend',
    `<table id="big">${'<tr><td>1</td></tr>'.repeat(400)}</table><p></p>`,
  );
  const overlay = createOverlay(page, practiceSpec);
  const verdicts: boolean[] = [];
  const observer = new MutationObserver((records) => verdicts.push(isNoise(records, overlay.isOwn)));
  observer.observe(document, { subtree: true, childList: true });
  const changes = [
    () => document.querySelector('#big td')?.replaceChildren('2'),
    () => overlay.paint([found]),
    () => document.querySelector('p')?.append('new'),
  ];
  for (const change of changes) {
    change();
    await Promise.resolve();
  }
  observer.disconnect();
  expect(verdicts).toEqual([true, true, false]);
});

test('what was typed is read before the page acts on the officer’s press, and at no press of a script', async () => {
  const page = showIntake(rows);
  const { sent } = report(page);
  const name = document.querySelector<HTMLInputElement>('#hoTen');
  const button = document.createElement('button');
  document.body.prepend(button);
  const told = () => sent.map(({ reading }) => ('fullName' in reading ? reading.fullName : ''));
  const type = (text: string) => {
    if (name === null) throw new Error('The page has no name field');
    name.value = text;
    name.dispatchEvent(new Event('input', { bubbles: true }));
  };
  await vi.waitFor(() => expect(told()).toHaveLength(1));

  type('LÊ VĂN THỬ');
  button.click();
  expect(told()).toHaveLength(1);
  await vi.waitFor(() => expect(told()).toHaveLength(2));

  let atPress: string[] = [];
  // Between the two events of one press no look is due by itself.
  button.addEventListener('pointerdown', () => type('LÊ THỊ THỬ'));
  button.addEventListener('click', () => (atPress = told()));
  await userEvent.click(button);
  expect(atPress.at(-1)).toBe('LÊ THỊ THỬ');
});
