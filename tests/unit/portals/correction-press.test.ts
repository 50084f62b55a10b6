import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCorrections } from '#lib/portals/corrections/apply';
import type { Change } from '#lib/portals/corrections/correction.schema';
import { dateForNew } from '#lib/portals/corrections/dating';
import { describeDifference, describeUnfit } from '#lib/portals/corrections/difference';
import { readCorrectionFile, writeCorrectionFile } from '#lib/portals/corrections/file';
import { lintCorrection } from '#lib/portals/corrections/lint';
import type { KnownKind } from '#lib/portals/page-parts';
import { practiceSpec } from '#lib/portals/practice/spec';
import { pressParts, pressStepOf, pressWords } from '#lib/portals/press-parts';
import { type ComponentTableSpec, PortalSpec } from '#lib/portals/spec.schema';
import { now, ownKey } from './correction-files.ts';
import { correction } from './corrections.ts';

type Upload = Pick<ComponentTableSpec['upload'], 'open' | 'confirm'>;

/** The practice portal's spec with these presses and no others, on its pages with components. */
function specWith(presses: Upload): PortalSpec {
  const spec = PortalSpec.parse(practiceSpec);
  for (const page of [spec.pages.intake, spec.pages.dossierDetail]) {
    if (page?.components === undefined) throw new Error('no components');
    const { open: _open, confirm: _confirm, ...others } = page.components.upload;
    page.components.upload = { ...others, ...presses };
  }
  return spec;
}

const press = (part: string, words: string[], more: { page?: KnownKind; alone?: true } = {}): Change => ({
  what: 'press',
  page: 'intake',
  part: `components.${part}`,
  words,
  ...more,
});

const known = specWith({ open: [['Đính kèm'], ['Tải lên']] });

/** What is pressed on the intake page with these changes, and how many of them did not fit. */
function pressed(spec: PortalSpec, ...changes: Change[]) {
  const { spec: after, unfit } = applyCorrections(spec, [correction(changes)]);
  const { open, confirm } = after.pages.intake?.components?.upload ?? {};
  return { open, confirm, unfit: unfit.length };
}

describe('a correction of what is pressed around a file', () => {
  test.for<[string, PortalSpec, Change[], ReturnType<typeof pressed>]>([
    [
      'puts new wordings before those of the step, which stay',
      known,
      [press('open.1', ['Chọn file'])],
      { open: [['Chọn file', 'Đính kèm'], ['Tải lên']], confirm: undefined, unfit: 0 },
    ],
    [
      'has each wording once, however it is written',
      known,
      [press('open.1', ['ĐÍNH KÈM', 'Chọn file'])],
      { open: [['ĐÍNH KÈM', 'Chọn file'], ['Tải lên']], confirm: undefined, unfit: 0 },
    ],
    [
      'leaves none of the old ones where they name another button',
      known,
      [press('open.1', ['Chọn file'], { alone: true })],
      { open: [['Chọn file'], ['Tải lên']], confirm: undefined, unfit: 0 },
    ],
    [
      'adds the next step',
      known,
      [press('open.3', ['Từ máy tính'])],
      { open: [['Đính kèm'], ['Tải lên'], ['Từ máy tính']], confirm: undefined, unfit: 0 },
    ],
    [
      'adds the first steps, one after the other',
      specWith({}),
      [press('open.1', ['Chọn file']), press('open.2', ['Tải lên']), press('confirm.1', ['Lưu tệp'])],
      { open: [['Chọn file'], ['Tải lên']], confirm: [['Lưu tệp']], unfit: 0 },
    ],
    [
      'does nothing for a step that nothing leads to',
      specWith({}),
      [press('open.2', ['Tải lên'])],
      { open: undefined, confirm: undefined, unfit: 1 },
    ],
    [
      'does nothing for a step nobody knows',
      known,
      [press('open.4', ['A']), press('confirm.3', ['A']), press('__proto__.1', ['A'])],
      { open: [['Đính kèm'], ['Tải lên']], confirm: undefined, unfit: 3 },
    ],
    [
      'does nothing on a page without components',
      known,
      [press('open.1', ['A'], { page: 'accountSearch' }), press('open.1', ['A'], { page: 'home' })],
      { open: [['Đính kèm'], ['Tải lên']], confirm: undefined, unfit: 2 },
    ],
  ])('%s', ([, spec, changes, expected]) => {
    expect(pressed(spec, ...changes)).toEqual(expected);
  });

  test('is of one page, also where the built-in spec has one table for two', () => {
    const { spec } = applyCorrections(known, [correction([press('open.1', ['Chọn file'])])]);
    expect(pressWords(spec, 'intake', 'components.open.1')).toEqual(['Chọn file', 'Đính kèm']);
    expect(pressWords(spec, 'dossierDetail', 'components.open.1')).toEqual(['Đính kèm']);
  });

  test('taken off, leaves what was known, and the built-in spec was never touched (K1)', () => {
    const copy = structuredClone(known);
    applyCorrections(known, [correction([press('open.1', ['Chọn file']), press('open.3', ['Tab'])])]);
    expect(known).toEqual(copy);
    expect(applyCorrections(known, []).spec).toBe(known);
  });

  test('never makes a step of more wordings than two corrections may bring, and keeps the newest', () => {
    const many = (mark: string) => Array.from({ length: 24 }, (_, index) => `${mark} ${index}`);
    const all = ['cũ', 'sau', 'mới'].map((mark) => correction([press('open.1', many(mark))]));
    const { spec } = applyCorrections(known, all);
    expect(pressWords(spec, 'intake', 'components.open.1')).toEqual([...many('mới'), ...many('sau')]);
  });

  test('leaves no gap between steps, whatever is changed in which order', () => {
    const parts = fc.constantFrom(...pressParts.map(({ part }) => part));
    const words = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(parts, words), { maxLength: 8 }), (changes) => {
        const made = changes.map(([part, wordings]): Change => ({
          what: 'press',
          page: 'intake',
          part,
          words: wordings,
        }));
        if (made.length === 0) return;
        const { spec } = applyCorrections(specWith({}), [correction(made)]);
        const { open = [], confirm = [] } = spec.pages.intake?.components?.upload ?? {};
        const counted = { open: 0, confirm: 0 };
        for (const [part] of changes) {
          const at = pressStepOf(part);
          if (at !== null && counted[at.list] === at.step) counted[at.list] += 1;
        }
        expect({ open: open.length, confirm: confirm.length }).toEqual(counted);
        expect([...open, ...confirm].every((step) => step.length > 0)).toBe(true);
        expect(PortalSpec.safeParse(spec).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('made here comes after what is kept, whatever clock dated that', () => {
    const kept = correction([press('open.1', ['Chọn file'])], { at: '2026-11-24T02:00:00.000Z' });
    const at = dateForNew(new Date('2026-11-23T02:00:00Z'), 'practice', [kept]);
    const later = correction([press('open.1', ['Đính kèm tệp'])], { at });
    const { spec } = applyCorrections(known, [later, kept]);
    expect(pressWords(spec, 'intake', 'components.open.1')?.slice(0, 2)).toEqual([
      'Đính kèm tệp',
      'Chọn file',
    ]);
  });
});

describe('what is shown of it before it is accepted (K2)', () => {
  const says = (...words: string[]) => ({ by: 'role', role: 'button', words, within: [], fragile: false });

  test('is the words before and after', () => {
    const rows = describeDifference(
      known,
      [],
      [correction([press('open.1', ['Chọn file']), press('confirm.1', ['Lưu tệp'])])],
    );
    expect(rows).toMatchObject([
      {
        what: 'press',
        page: 'intake',
        part: 'components.open.1',
        before: [says('Đính kèm')],
        after: [says('Chọn file', 'Đính kèm')],
        unfit: false,
      },
      { part: 'components.confirm.1', before: [], after: [says('Lưu tệp')], unfit: false },
    ]);
  });

  test('is one row a step, whatever several corrections say of it', () => {
    const added = [correction([press('open.1', ['A'])]), correction([press('open.1', ['B'])])];
    expect(describeDifference(known, [], added)).toMatchObject([{ after: [says('B', 'A', 'Đính kèm')] }]);
  });

  test('names what does nothing', () => {
    const change = press('open.3', ['Tab']);
    expect(describeDifference(specWith({}), [], [correction([change])])).toMatchObject([
      { what: 'press', before: [], after: [says('Tab')], unfit: true },
    ]);
    expect(describeUnfit(correction([change]))).toMatchObject([{ after: [says('Tab')], unfit: true }]);
  });
});

describe('what is judged of it (K4)', () => {
  const problems = (...words: string[]) =>
    lintCorrection(known, correction([press('open.1', words)])).map(
      ({ severity, why }) => `${severity} ${why}`,
    );

  test.for<[string, string[]]>([
    ['Đính kèm', []],
    ['Chọn file', []],
    ['⋮', []],
    ['Duyệt tệp', []],
    ['Bộ hồ sơ', []],
    ['Go', []],
    ['Xóa tệp', ['warning destructive']],
    ['Huỷ', ['warning destructive']],
    ['Ký số', ['warning destructive']],
    ['Gỡ tệp', ['warning destructive']],
    ['GỠ', ['warning destructive']],
    ['Bỏ tệp này', ['warning destructive']],
    ['Thu hồi', ['warning destructive']],
    ['Remove', ['warning destructive']],
    ['Tệp của 001188012345', ['refused personal']],
  ])('“%s”', ([words, expected]) => {
    expect(problems(words)).toEqual(expected);
  });

  test('marks are told apart however they are composed', () => {
    expect(problems('Gỡ tệp'.normalize('NFD'))).toEqual(['warning destructive']);
  });
});

describe('a file of corrections', () => {
  test('carries it there and back', async () => {
    const made = correction([press('open.1', ['Chọn file'], { alone: true }), press('confirm.1', ['Lưu'])]);
    const text = await writeCorrectionFile([made]);
    expect(await readCorrectionFile(text, { trustedKey: ownKey, now })).toMatchObject({
      kind: 'read',
      corrections: [made],
    });
  });

  test.for<[string, Change[], string]>([
    ['with somebody’s number in the words', [press('open.1', ['001188012345'])], 'badContent'],
    [
      'with more words than anybody reads',
      [
        press(
          'open.1',
          Array.from({ length: 25 }, (_, i) => `A${i}`),
        ),
      ],
      'notCorrections',
    ],
    ['with a wording that is none', [press('open.1', [''])], 'notCorrections'],
  ])('%s is refused whole', async ([, changes, why]) => {
    const file = { format: 'tro-ly-tnhs/corrections', version: 1, corrections: [correction(changes)] };
    const reading = await readCorrectionFile(JSON.stringify(file), { trustedKey: ownKey, now });
    expect(reading).toMatchObject({ kind: 'refused', why });
  });
});
