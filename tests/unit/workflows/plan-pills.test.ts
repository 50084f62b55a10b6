import { describe, expect, it } from 'vitest';
import type { AccountOutcome, CouldNotCheckWhy } from '#lib/domain/account.schema';
import type { ComponentState, Dossier } from '#lib/domain/dossier';
import type { AttachJob, CheckJob, CheckState } from '#lib/domain/job.schema';
import type { PageReading, PortalPage } from '#lib/domain/page-reading.schema';
import {
  type PillFacts,
  type PillNeeds,
  type PillSaying,
  pillsOf,
  planPills,
} from '#lib/workflows/plan-pills';

const number = '079085123456';
const at = '2026-11-23T02:41:00.000Z';
const file = { name: 'a.pdf', sha256: 'ab', bytes: 1, pages: 1, signed: false };
const nothing: PillFacts = { check: null, dossier: null, jobs: [], ready: [], rowNames: [] };
const say = (saying: PillSaying): string =>
  typeof saying === 'string' ? saying : `${saying.key} ${saying.count}`;

const page = (citizenNumber: string): PageReading => ({
  kind: 'intake',
  citizenNumber,
  fullName: 'Nguyễn Văn Thử',
  unitCode: '',
  procedure: null,
  components: [
    { key: 'a', name: 'A', required: true, files: [], canUpload: true, uploading: false, error: null },
  ],
  channel: null,
  failures: [],
});
const checkIn = (state: CheckState): CheckJob => ({
  id: 'check-1',
  queuedAt: at,
  attempts: 0,
  number,
  state,
});
const checked = (outcome: AccountOutcome) => checkIn({ kind: 'done', outcome, at, evidence: null });
const couldNot = (why: CouldNotCheckWhy): AccountOutcome => ({
  kind: 'couldNotCheck',
  why,
});
const dossier = (
  account: AccountOutcome | null,
  state: ComponentState = { kind: 'missing' },
  of = number,
): Dossier => ({
  id: 'dossier-1',
  receivedAt: at,
  receivedBy: 'portal',
  subject: { kind: 'citizen', number: of },
  procedure: { name: 'Một lần' },
  channel: 'inPerson',
  number: null,
  receipt: null,
  due: null,
  account: account && { outcome: account, at, source: 'portal' },
  components: [{ key: 'a', name: 'A', required: true, state }],
  componentsFrom: 'portal',
  forwarded: null,
  issued: null,
  returned: null,
  discarded: null,
  events: 1,
});
const job = (state: AttachJob['state']): AttachJob => ({
  id: 'job-1',
  queuedAt: at,
  attempts: 0,
  dossierId: 'dossier-1',
  component: 'a',
  componentName: 'A',
  fileId: 'file-1',
  file,
  replace: false,
  tabId: 7,
  state,
});

describe('beside the number stands', () => {
  const cases: [string, string, Partial<PillFacts>, string | null][] = [
    ['nothing while it is empty', '', {}, null],
    ['how many digits are missing', '07908512', {}, 'neutral info numberTooShort 4'],
    ['how many are too many', `${number}12`, {}, 'attention alert numberTooLong 2'],
    ['that it has letters', '07908512345x', {}, 'attention alert numberNotDigits'],
    ['that the province is unknown', '999085123456', {}, 'attention alert unknownProvince'],
    ['nothing where nothing is known', number, {}, null],
    ['that it is queued', number, { check: checkIn({ kind: 'queued' }) }, 'action working checking'],
    [
      'that it is asked again, whatever was known',
      number,
      { check: checkIn({ kind: 'queued' }), dossier: dossier({ kind: 'none' }) },
      'action working checking',
    ],
    ['an account', number, { check: checked({ kind: 'hasAccount' }) }, 'done account hasAccount'],
    ['none', number, { check: checked({ kind: 'none' }) }, 'neutral noAccount none'],
    [
      'what the officer recorded, over a failed check',
      number,
      { check: checked(couldNot('signedOut')), dossier: dossier({ kind: 'declined' }) },
      'neutral info declined',
    ],
    [
      'that somebody has to sign in',
      number,
      { check: checked(couldNot('signedOut')) },
      'attention lock signedOut',
    ],
    ['that a code is wanted', number, { check: checked(couldNot('captcha')) }, 'attention lock captcha'],
    [
      'that the check is switched off',
      number,
      { check: checked(couldNot('switchedOff')) },
      'neutral info switchedOff',
    ],
    ['that there are two', number, { check: checked(couldNot('ambiguous')) }, 'attention several ambiguous'],
    [
      'that it could not be checked',
      number,
      { check: checked(couldNot('portalDidNotAnswer')) },
      'failure alert couldNotCheck',
    ],
    [
      'what the dossier remembers',
      number,
      { dossier: dossier(couldNot('signedOut')) },
      'attention lock signedOut',
    ],
    [
      'never the outcome of another citizen’s dossier',
      number,
      { dossier: dossier({ kind: 'hasAccount' }, { kind: 'missing' }, '001199000001') },
      null,
    ],
  ];
  it.each(cases)('%s', (_name, text, facts, expected) => {
    const [pill] = planPills(page(text), { ...nothing, ...facts }, say).filter(
      ({ target }) => target.kind === 'field',
    );
    expect(pill ? `${pill.tone} ${pill.icon} ${pill.word}` : null).toBe(expected);
  });
});

describe('on a component’s row stands', () => {
  const attached: ComponentState = { kind: 'attached', file, proof: { how: 'byOfficer' }, at };
  const failed: ComponentState = { kind: 'failed', file, failure: { kind: 'noRow' }, at };
  const running = job({ kind: 'running', tabId: 7, documentId: 'd', before: [], leaseUntil: at });
  const cases: [string, Partial<PillFacts>, string | null][] = [
    ['nothing', {}, null],
    ['that papers wait', { ready: ['a'] }, 'action paperclip ready'],
    ['nothing for another’s papers', { ready: ['b'] }, null],
    ['that it is queued', { ready: ['a'], jobs: [job({ kind: 'queued' })] }, 'action working attaching'],
    [
      'that it is under way, over what failed before',
      { dossier: dossier(null, failed), jobs: [running] },
      'action working attaching',
    ],
    [
      'that it was attached by hand, over papers still in the tray',
      { dossier: dossier(null, attached), ready: ['a'] },
      'done check attachedByHand',
    ],
    ['that it failed', { dossier: dossier(null, failed), ready: ['a'] }, 'failure alert failed'],
    [
      'nothing while the officer’s own hand is waited for, over what failed before',
      { dossier: dossier(null, failed), ready: ['a'], jobs: [{ ...running, hand: 'officer' }] },
      null,
    ],
    [
      'nothing of a job that has ended',
      { jobs: [job({ kind: 'failed', failure: { kind: 'noRow' }, at })] },
      null,
    ],
  ];
  it.each(cases)('%s', (_name, facts, expected) => {
    const [pill] = planPills(page(''), { ...nothing, ...facts }, say);
    expect(pill ? `${pill.tone} ${pill.icon} ${pill.word}` : null).toBe(expected);
  });
});

it('A2 a row that the office calls otherwise says what its component’s row would say', () => {
  const attached: ComponentState = { kind: 'attached', file, proof: { how: 'byOfficer' }, at };
  const named = {
    ...dossier(null, attached),
    components: [{ key: 'b', name: 'B', required: true, state: attached }],
  };
  const facts = { ...nothing, dossier: named, rowNames: [{ component: 'B', row: 'A' }] };
  const wordOn = (more: Partial<PillFacts>) =>
    planPills(page(''), { ...facts, ...more }, say).map((pill) => pill.word);
  expect(wordOn({})).toEqual(['attachedByHand']);
  expect(wordOn({ rowNames: [] })).toEqual([]);
  const underWay = { ...job({ kind: 'queued' }), component: 'b' };
  expect(wordOn({ jobs: [{ ...underWay, row: 'a' }] })).toEqual(['attaching']);
  expect(wordOn({ jobs: [underWay], rowNames: [] })).toEqual([]);
});

it('no pill shows a name or a number, and other pages have none', () => {
  const facts = { ...nothing, check: checked({ kind: 'hasAccount' }), ready: ['a'] };
  const shown = planPills(page(number), facts, say).map(({ tone, icon, word }) => ({ tone, icon, word }));
  expect(shown).toHaveLength(2);
  expect(JSON.stringify(shown)).not.toMatch(/Nguyễn|\d{9}/);
  expect(planPills({ kind: 'waitingList' }, facts, say)).toEqual([]);
});

it('a page has no pills while the office has them switched off, whatever is known', async () => {
  const open: PortalPage = {
    portal: 'tnhs',
    specVersion: '1',
    documentId: 'd',
    revision: 1,
    reading: page(number),
    role: 'intake',
    tabId: 7,
    frameId: 0,
    windowId: 1,
    seenAt: at,
    dossierId: null,
  };
  const facts = { ...nothing, check: checked({ kind: 'hasAccount' }), ready: ['a'] };
  const needs = (off: string | null): PillNeeds => ({
    isOff: async (portal, feature) => (portal === 'intake' && feature === 'pills' ? off : null),
    readFacts: async () => facts,
    word: say,
  });
  expect(await pillsOf(needs(null), open)).toHaveLength(2);
  expect(await pillsOf(needs('Che mất ô'), open)).toEqual([]);
});
