import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageReading } from '#lib/domain/page-reading.schema';
import type { RequestFact } from '#lib/portals/engine/attach/context';
import { judgeRequests, recurringPaths } from '#lib/portals/engine/attach/watch/judge-requests';
import {
  judgeNames,
  judgeUpload,
  type ShownName,
  type UploadSight,
} from '#lib/portals/engine/attach/watch/judge-upload';
import { findSubjectFailure } from '#lib/portals/engine/attach/subject';
import { parseProcedure, toChannel } from '#lib/portals/engine/read-words';

const fileName = 'a.pdf';
const origin = 'http://h';
const shown = (text: string, href: string | null = null): ShownName => ({ text, inFull: [], href });
const row = { names: [shown(fileName)], uploading: false, error: null };
const good = { url: 'http://h/up', startedAt: 1, endedAt: 2, status: 200, initiator: 'fetch' };
const ended = { kind: 'ended', status: 200 } as const;
const sight: UploadSight = { fileName, before: [], row, alarm: null, outcome: ended, isOnlyHeld: false };

test.for<[string, Partial<UploadSight>, object]>([
  ['A5 the name and a good end', {}, { kind: 'shown', as: 'exact', status: 200 }],
  ['A5 the name alone', { outcome: { kind: 'none' } }, { kind: 'claimed', as: 'exact' }],
  [
    'A5 the name that the page may have from the input, and a good end of whatever it was',
    { isOnlyHeld: true },
    { kind: 'claimed', as: 'exact' },
  ],
  [
    'A6 the name beside a request without an answer',
    { outcome: { kind: 'broken' } },
    { kind: 'claimed', as: 'exact' },
  ],
  ['A5 a name that stood there before', { before: [fileName] }, { kind: 'waiting', busy: false }],
  [
    'A5 the name once more than before',
    { before: [fileName], row: { ...row, names: [shown(fileName), shown(fileName)] } },
    { kind: 'shown', as: 'exact', status: 200 },
  ],
  [
    'A15 the name twice more than before',
    { row: { ...row, names: [shown(fileName), shown(fileName)] } },
    { kind: 'twice' },
  ],
  [
    'A15 the name as a picture’s link and as a text’s link to one address',
    { row: { ...row, names: [shown(fileName, 'http://h/1'), shown(fileName, 'http://h/1')] } },
    { kind: 'shown', as: 'exact', status: 200 },
  ],
  ['A5 another name', { row: { ...row, names: [shown('b.pdf')] } }, { kind: 'other' }],
  [
    'A5 a name beside a running upload',
    { row: { ...row, uploading: true } },
    { kind: 'waiting', busy: true },
  ],
  ['A6 a bad end', { outcome: { kind: 'failed', status: 500 } }, { kind: 'failing', status: 500 }],
  [
    'A7 an error beside a good end',
    { row: { ...row, error: 'Tệp hỏng' } },
    { kind: 'refused', words: 'Tệp hỏng' },
  ],
  ['A7 an alert beside a good end', { alarm: 'Tệp hỏng' }, { kind: 'alarmed', words: 'Tệp hỏng' }],
  ['A10 a row that is being redrawn', { row: null }, { kind: 'waiting', busy: false }],
])('%s', ([, change, verdict]) => {
  expect(judgeUpload({ ...sight, ...change })).toEqual(verdict);
});

const file = 'Tờ khai (TK1-TS).pdf';
test.for<[string, ShownName[], string[], object]>([
  ['a cut name as the only new one', [shown('Tờ khai…TS).pdf')], [], { kind: 'own', as: 'shortened' }],
  [
    'a rewritten name as the only new one',
    [shown('To_khai__TK1-TS_.pdf')],
    [],
    { kind: 'own', as: 'rewritten' },
  ],
  ['a cut name beside another new one', [shown('Tờ khai…TS).pdf'), shown('b.pdf')], [], { kind: 'none' }],
  ['a cut name where the full one stood before', [shown('Tờ khai…TS).pdf')], [file], { kind: 'none' }],
  [
    'a rewritten name where one rewritten otherwise stood before',
    [shown('To khai TK1-TS.pdf'), shown('To_khai_TK1-TS.pdf')],
    ['To khai TK1-TS.pdf'],
    { kind: 'none' },
  ],
  ['a name that was cut before and is drawn wider now', [shown(file)], ['Tờ khai…TS).pdf'], { kind: 'none' }],
  [
    'a cut name with the full one in its title',
    [{ text: 'Tờ khai…TS).pdf', inFull: [file], href: null }],
    [],
    { kind: 'own', as: 'exact' },
  ],
  [
    'a cut name with another full one in its title',
    [{ text: 'Tờ khai…TS).pdf', inFull: ['Tờ khai của mẹ (TK1-TS).pdf'], href: null }],
    [],
    { kind: 'other' },
  ],
  [
    'the file’s own name and a rewritten one at once',
    [shown(file), shown('To_khai__TK1-TS_.pdf')],
    [],
    { kind: 'twice' },
  ],
])('A5 %s', ([, names, before, claim]) => {
  expect(judgeNames(names, before, file)).toEqual(claim);
});

test.for<[string, Partial<RequestFact>[], object]>([
  ['a good end', [{}], ended],
  ['none', [], { kind: 'none' }],
  [
    'one that failed beside a good one',
    [{}, { url: 'http://h/b', status: 413 }],
    { kind: 'failed', status: 413 },
  ],
  ['a retry that went well', [{ status: 502 }, { startedAt: 2 }], ended],
  ['no answer beside a good one', [{}, { url: 'http://h/b', status: null }], { kind: 'broken' }],
  ['no answer, and a retry that went well', [{ status: null }, { startedAt: 2 }], ended],
  ['elsewhere, of which nothing is told', [{}, { url: 'http://other/b', status: null }], ended],
])('A6 requests: %s', ([, requests, outcome]) => {
  expect(
    judgeRequests(
      requests.map((each) => ({ ...good, ...each })),
      origin,
    ),
  ).toEqual(outcome);
});

test('A6 what a page asks for by itself is known by what it asked before, other uploads left out', () => {
  const at = (startedAt: number, url: string): RequestFact => ({ ...good, startedAt, url });
  const earlier = [
    at(1, 'http://h/poll?t=1'),
    at(2, 'http://h/poll?t=2'),
    at(3, 'http://h/up'),
    at(4, 'http://h/up'),
  ];
  expect([...recurringPaths(earlier, [{ from: 3, to: 4 }], 10)]).toEqual(['http://h/poll']);
  expect([...recurringPaths(earlier, [], 10)]).toEqual(['http://h/poll', 'http://h/up']);
  expect([...recurringPaths(earlier, [], 1_000_000)]).toEqual([]);
});

test('A5 nothing is shown as attached without the name newly on the row and a good status', () => {
  const names = fc.array(fc.constantFrom(fileName, 'b.pdf', 'a_.pdf'), { maxLength: 3 });
  const requests = fc.array(
    fc.record({
      url: fc.constantFrom('http://h/x', 'http://h/y'),
      startedAt: fc.nat(9),
      endedAt: fc.nat(9),
      status: fc.constantFrom(null, 200, 204, 304, 404, 500),
      initiator: fc.constant('fetch'),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(names, names, fc.boolean(), requests, (before, files, uploading, seen) => {
      const outcome = judgeRequests(seen, origin);
      const verdict = judgeUpload({
        ...sight,
        before,
        row: { ...row, names: files.map((text) => shown(text)), uploading },
        outcome,
      });
      if (verdict.kind !== 'shown') return;
      const count = (list: string[]): number => list.filter((name) => name === fileName).length;
      expect(count(files)).toBe(count(before) + 1);
      expect(uploading).toBe(false);
      expect(outcome.kind).toBe('ended');
    }),
  );
});

const intake = {
  kind: 'intake',
  citizenNumber: '001 188 012 345',
  fullName: '',
  unitCode: '',
  procedure: { code: '607', name: 'Cấp lại sổ' },
  components: null,
  channel: null,
  failures: [{ field: 'unitCode', why: 'ambiguous', found: [] }],
} as const;
const detail = {
  ...intake,
  kind: 'dossierDetail',
  number: '03706/2026/07906',
  receipt: '',
  due: '',
  status: '',
} as const;
const procedure = { code: '607', name: 'Cấp lại sổ BHXH' };
const nobody = { citizenNumber: null, unitCode: null, dossierNumber: null, procedure };
const citizenNumber = '001188012345';

test.for([
  ['the same citizen', { ...nobody, citizenNumber }, intake, null],
  [
    'a number the page could not be read for',
    { ...nobody, citizenNumber, unitCode: 'TA1' },
    intake,
    { kind: 'notFound', field: 'unitCode' },
  ],
  ['the same dossier', { ...nobody, citizenNumber, dossierNumber: '03706/2026/07906' }, detail, null],
  [
    'another dossier of the same citizen',
    { ...nobody, citizenNumber, dossierNumber: '03707/2026/07906' },
    detail,
    { kind: 'otherSubject' },
  ],
  [
    'a numbered page for an order without a number',
    { ...nobody, citizenNumber },
    detail,
    { kind: 'otherSubject' },
  ],
  [
    'a list',
    { ...nobody, citizenNumber },
    { kind: 'waitingList' },
    { kind: 'wrongPage', expected: 'intake' },
  ],
] as const)('A1 %s', ([, subject, reading, failure]) => {
  expect(findSubjectFailure(subject, PageReading.parse(reading))).toEqual(failure);
});

test.for([
  ['630 - Ốm đau, thai sản', { code: '630', name: 'Ốm đau, thai sản' }],
  ['630a: Ốm đau', { code: '630a', name: 'Ốm đau' }],
  ['600/HNO - Thu', { code: '600/HNO', name: 'Thu' }],
  ['Cấp lại sổ - thẻ', { name: 'Cấp lại sổ - thẻ' }],
  ['', null],
] as const)('the procedure “%s”', ([text, expected]) => {
  expect(parseProcedure(text)).toEqual(expected);
});

test('a channel is known by its word, and no other word is guessed', () => {
  const channels = { inPerson: ['Trực tiếp'], byPost: ['Bưu chính'] };
  expect(['TRỰC TIẾP', 'bưu chính', 'Trực tuyến', ''].map((text) => toChannel(text, channels))).toEqual([
    'inPerson',
    'byPost',
    null,
    null,
  ]);
});
