import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorrectionFile, writeCorrectionFile } from '#lib/portals/corrections/file';
import { correction, css, label } from './corrections.ts';
import { edited, keys, now, ownKey, taught, verdictOf } from './correction-files.ts';

const long = 'a'.repeat(201);
const unreviewable: [string, object][] = [
  ['a wording that is too long', label(long)],
  ['a section that is too long', { ...label('A'), within: [long] }],
  ['more wordings than anybody reads', label(...Array.from({ length: 25 }, (_, index) => `Nhãn ${index}`))],
  ['a suffix that is too long', { by: 'idSuffix', suffix: long, since: '2026-11-23' }],
  ['a selector that is too long', css('a'.repeat(501))],
  ['a role that is a sentence', { by: 'role', role: 'nút bấm', name: ['A'], since: '2026-11-23' }],
  ['a day that is a sentence', { ...label('A'), since: 'đã kiểm tra bởi trung ương' }],
];

describe('is refused whole (K2):', () => {
  test.for<[string, string, (file: Record<string, unknown>) => void]>([
    ['another format', 'notCorrections', (file) => (file['format'] = 'x')],
    [
      'a newer version',
      'newerVersion',
      (file) => Object.assign(file, { version: 2, corrections: 'anything' }),
    ],
    ['an older version', 'notCorrections', (file) => (file['version'] = 0)],
    ['no corrections', 'notCorrections', (file) => (file['corrections'] = [])],
    ['a key that nobody knows', 'notCorrections', (file) => (file['more'] = 1)],
    ['a signature of another kind', 'notCorrections', (file) => (file['signature'] = { algorithm: 'none' })],
    [
      'the same id twice',
      'badContent',
      (file) =>
        (file['corrections'] = [
          { ...taught(), id: 'same-id-1' },
          { ...taught(), id: 'same-id-1' },
        ]),
    ],
    [
      'a key that nobody knows, deep inside',
      'notCorrections',
      (file) =>
        (file['corrections'] = [
          {
            ...taught(),
            changes: [
              {
                what: 'part',
                page: 'intake',
                part: 'fullName',
                finders: [{ ...label('A'), run: 'alert(1)' }],
              },
            ],
          },
        ]),
    ],
    [
      'a way of filling that nobody knows',
      'notCorrections',
      (file) =>
        (file['corrections'] = [
          { ...taught(), changes: [{ what: 'verb', page: 'accountSearch', part: 'number', verb: 'run' }] },
        ]),
    ],
    [
      'a page that nobody knows',
      'notCorrections',
      (file) => (file['corrections'] = [{ ...taught(), changes: [{ what: 'pageOn', page: '__proto__' }] }]),
    ],
    [
      'a person’s number',
      'badContent',
      (file) =>
        (file['corrections'] = [
          correction([{ what: 'part', page: 'intake', part: 'fullName', finders: [label('079085123456')] }]),
        ]),
    ],
    [
      'a person’s number, for a portal that is not ours',
      'badContent',
      (file) =>
        (file['corrections'] = [
          correction([{ what: 'column', page: 'intake', part: 'x', header: ['079085123456'] }], {
            portal: 'khac',
          }),
        ]),
    ],
    [
      'what is no selector',
      'badContent',
      (file) =>
        (file['corrections'] = [
          correction([{ what: 'part', page: 'intake', part: 'fullName', finders: [css('a{}')] }]),
        ]),
    ],
    [
      'a date more than a day ahead, which nothing done here could follow',
      'datedAhead',
      (file) => (file['corrections'] = [{ ...taught(), at: '2026-11-24T12:00:00.001Z' }]),
    ],
    [
      'more changes than anybody reviews',
      'tooLarge',
      (file) =>
        (file['corrections'] = [1, 2, 3, 4].map((index) => ({
          ...taught(),
          id: `many-${index}00`,
          changes: Array.from({ length: index < 4 ? 100 : 1 }, () => ({ what: 'pageOn', page: 'intake' })),
        }))),
    ],
    ...unreviewable.map(([name, finder]): [string, string, (file: Record<string, unknown>) => void] => [
      name,
      'notCorrections',
      (file) =>
        (file['corrections'] = [
          { ...taught(), changes: [{ what: 'part', page: 'intake', part: 'fullName', finders: [finder] }] },
        ]),
    ]),
    [
      'a place that is too long',
      'notCorrections',
      (file) =>
        (file['corrections'] = [
          correction([
            { what: 'recognise', page: 'intake', place: { path: 'a'.repeat(201) }, has: [[label('A')]] },
          ]),
        ]),
    ],
  ])('%s', async ([, expected, edit]) => {
    expect(await verdictOf(edited(await writeCorrectionFile([taught()]), edit))).toBe(expected);
  });

  test.for([
    ['', 'notJson'],
    ['{', 'notJson'],
    ['null', 'notCorrections'],
    ['[]', 'notCorrections'],
    ['{"__proto__":{"format":"tro-ly-tnhs/corrections"}}', 'notCorrections'],
    ['['.repeat(100_000) + ']'.repeat(100_000), 'notCorrections'],
    [`"${'x'.repeat(1024 * 1024)}"`, 'tooLarge'],
    [`"${'ạ'.repeat(400_000)}"`, 'tooLarge'],
  ] as const)('text %#', async ([text, expected]) => {
    expect(await verdictOf(text)).toBe(expected);
  });

  test('a key named __proto__, anywhere', async () => {
    const text = await writeCorrectionFile([taught()]);
    for (const place of [...text.matchAll(/\{/g)].map(({ index }) => index + 1)) {
      const poisoned = `${text.slice(0, place)}"__proto__":{"off":true},${text.slice(place)}`;
      expect(await verdictOf(poisoned)).toBe('notCorrections');
    }
    expect('off' in {}).toBe(false);
  });

  test('any other JSON, without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (text) => {
        expect((await readCorrectionFile(text, { trustedKey: ownKey, now })).kind).toBe('refused');
      }),
      { numRuns: 300 },
    );
  });

  test('a file in which any value is another', async () => {
    const text = await writeCorrectionFile([taught()], keys);
    const places = [...text.matchAll(/"[^"\\]*"(?!:)|\b\d+\b/g)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue(), async (place, value) => {
        fc.pre(JSON.stringify(value) !== place[0]);
        const changed =
          text.slice(0, place.index) + JSON.stringify(value) + text.slice(place.index + place[0].length);
        expect((await readCorrectionFile(changed, { trustedKey: ownKey, now })).kind).toBe('refused');
      }),
      { numRuns: 300 },
    );
  });
});
