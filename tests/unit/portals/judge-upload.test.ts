import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageReading } from '#lib/domain/page-reading.schema';
import { accepts } from '#lib/portals/engine/attach/accepts';
import { judgeRequests, judgeUpload, type UploadSight } from '#lib/portals/engine/attach/judge-upload';
import { findSubjectFailure } from '#lib/portals/engine/attach/subject';
import { parseProcedure, toChannel } from '#lib/portals/engine/read-words';

const fileName = 'a.pdf';
const row = { files: [fileName], uploading: false, error: null, hasLink: false };
const good = { url: 'http://h/up', startedAt: 1, status: 200 };
const sight: UploadSight = { fileName, before: [], row, staleError: null, requests: [good] };

test.for<[string, Partial<UploadSight>, object]>([
  ['A5 the name and a good end', {}, { kind: 'shown', status: 200 }],
  ['A5 the name alone', { requests: [] }, { kind: 'waiting', busy: false }],
  [
    'A5 a request that says no status',
    { requests: [{ ...good, status: null }] },
    { kind: 'waiting', busy: false },
  ],
  ['A5 a name that stood there before', { before: [fileName] }, { kind: 'waiting', busy: false }],
  [
    'A5 the name once more than before',
    { before: [fileName], row: { ...row, files: [fileName, fileName] } },
    { kind: 'shown', status: 200 },
  ],
  [
    'A5 a name beside a running upload',
    { row: { ...row, uploading: true } },
    { kind: 'waiting', busy: true },
  ],
  ['A6 a bad end', { requests: [{ ...good, status: 500 }] }, { kind: 'failing', status: 500 }],
  [
    'A6 a bad end beside a good one',
    { requests: [good, { url: 'http://h/b', startedAt: 2, status: 413 }] },
    { kind: 'failing', status: 413 },
  ],
  [
    'A6 a retry that went well',
    {
      requests: [
        { ...good, status: 502 },
        { ...good, startedAt: 2 },
      ],
    },
    { kind: 'shown', status: 200 },
  ],
  [
    'A7 an error beside a good end',
    { row: { ...row, error: 'Tệp hỏng' } },
    { kind: 'refused', words: 'Tệp hỏng' },
  ],
  [
    'A7 an error from before',
    { row: { ...row, error: 'Tệp hỏng' }, staleError: 'Tệp hỏng' },
    { kind: 'shown', status: 200 },
  ],
  ['A8 a link', { row: { ...row, hasLink: true } }, { kind: 'offered', status: 200 }],
  [
    'A8 a link and no request seen',
    { row: { ...row, hasLink: true }, requests: [] },
    { kind: 'offered', status: null },
  ],
  ['A10 a row that is being redrawn', { row: null }, { kind: 'waiting', busy: false }],
])('%s', ([, change, verdict]) => {
  expect(judgeUpload({ ...sight, ...change })).toEqual(verdict);
});

test('A5 nothing is shown as attached without the name newly on the row and a good status', () => {
  const names = fc.array(fc.constantFrom(fileName, 'b.pdf'), { maxLength: 3 });
  const requests = fc.array(
    fc.record({
      url: fc.constantFrom('x', 'y'),
      startedAt: fc.nat(9),
      status: fc.constantFrom(null, 200, 204, 304, 404, 500),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(names, names, fc.boolean(), requests, (before, files, uploading, seen) => {
      const verdict = judgeUpload({ ...sight, before, row: { ...row, files, uploading }, requests: seen });
      if (verdict.kind !== 'shown') return;
      const count = (list: string[]): number => list.filter((name) => name === fileName).length;
      expect(count(files)).toBeGreaterThan(count(before));
      expect(uploading).toBe(false);
      expect(judgeRequests(seen).kind).toBe('ended');
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
  ['', 'a.exe', '', true],
  ['.pdf,.PDF', 'A.PDF', '', true],
  ['application/pdf', 'a.pdf', 'application/pdf', true],
  ['image/*', 'a.jpg', 'image/jpeg', true],
  ['image/*', 'a.pdf', 'application/pdf', false],
  ['.pdf', 'a.pdf.exe', '', false],
] as const)('A4 accept “%s” and %s', ([accept, name, type, expected]) => {
  expect(accepts(accept, { name, type })).toBe(expected);
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
