import { afterEach, expect, test } from 'vitest';
import type { Verb } from '#lib/domain/portal-verb';
import { applyCorrections } from '#lib/portals/corrections/apply';
import { askAccount } from '#lib/portals/engine/ask-account';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { showPage } from '../page.ts';
import { contextOf } from '../widgets/checks.ts';

const number = '001188012345';
const href = 'http://127.0.0.1:1/quan-tri/tai-khoan';

/** Keeps what it was asked for; asks on mousedown, as menus of some component libraries do, and not on click. */
const pageThatWantsAMouse = `
  <label>Số định danh/CCCD <input id="txtSoDinhDanh"></label>
  <button id="btnTimKiem" type="button"
    onmousedown="this.dataset.asked = document.querySelector('input').value">Tìm kiếm</button>`;

/** Groups the digits as they come, and asks on a click. */
const pageWithAMask = pageThatWantsAMouse
  .replace('<input', '<input oninput="this.value = this.value.replace(/(\\d{3})(?=\\d)/g, \'$1 \')"')
  .replace('onmousedown', 'onclick');

afterEach(() => document.body.replaceChildren());

function corrected(part: string, verb: Verb): PortalSpec {
  const made = {
    id: 'correction-1',
    portal: 'practice',
    basedOn: '2026-11-23',
    author: 'Lê Thị Hồng Thắm',
    office: 'BHXH cơ sở Thử',
    at: '2026-11-23T02:00:00Z',
  };
  const { spec, unfit } = applyCorrections(practiceSpec, [
    { ...made, changes: [{ what: 'verb', page: 'accountSearch', part, verb }] },
  ]);
  expect(unfit).toEqual([]);
  return spec;
}

test.for<[string, string, PortalSpec, string, string | undefined]>([
  [
    'as built in, a click, which this page does not hear',
    pageThatWantsAMouse,
    practiceSpec,
    'asked',
    undefined,
  ],
  ['corrected to a mouse', pageThatWantsAMouse, corrected('search', 'mouse'), 'asked', number],
  [
    'as built in, with the marks that a mask puts in',
    pageWithAMask,
    practiceSpec,
    'asked',
    '001 188 012 345',
  ],
  [
    'corrected to be just as it is, where the page makes it otherwise (V1)',
    pageWithAMask,
    corrected('number', 'plain'),
    'failed',
    undefined,
  ],
])('a number is asked for %s', async ([, html, spec, kind, asked]) => {
  const context = contextOf(showPage(html, href));
  const result = await askAccount(number, { ...context, spec, documentId: 'd', revision: () => 1 });
  expect(result.kind).toBe(kind);
  expect(document.querySelector('button')?.dataset['asked']).toBe(asked);
});
