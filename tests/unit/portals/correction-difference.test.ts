import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verb } from '#lib/domain/portal-verb';
import { applyCorrections, inOrder } from '#lib/portals/corrections/apply';
import type { Change } from '#lib/portals/corrections/correction.schema';
import { describeDifference, describeHistory, describeUnfit } from '#lib/portals/corrections/difference';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { anyCorrections, correction, css, label, since, without } from './corrections.ts';

const practice: PortalSpec = practiceSpec;
const nothing = {
  page: null,
  part: null,
  feature: null,
  before: [],
  after: [],
  place: null,
  why: null,
  unfit: false,
};
const says = (by: 'label' | 'cell', ...words: string[]) => ({ by, words, within: [], fragile: false });
const column = (...header: string[]): Change => ({
  what: 'column',
  page: 'intake',
  part: 'components.file',
  header,
});

describe('the difference that a correction makes (K2)', () => {
  test('shows finders before and after, fragile ones as such', () => {
    const finders = [
      { ...label('Người nộp'), within: ['Chủ hồ sơ'] },
      css('.khung input'),
      css('[name="nguoiNop"]'),
    ];
    const [row, ...more] = describeDifference(
      practice,
      [],
      [correction([{ what: 'part', page: 'intake', part: 'fullName', finders }])],
    );
    expect(more).toEqual([]);
    expect(row).toMatchObject({ what: 'part', page: 'intake', part: 'fullName', unfit: false });
    expect(row?.before[0]).toEqual(says('label', 'Họ và tên'));
    expect(row?.after).toEqual([
      { by: 'label', words: ['Người nộp'], within: ['Chủ hồ sơ'], fragile: false },
      { by: 'css', words: ['.khung input'], within: [], fragile: true },
      { by: 'css', words: ['[name="nguoiNop"]'], within: [], fragile: false },
    ]);
  });

  test('is told from what is in force, not from the built-in spec', () => {
    const standing = correction([column('Tệp')]);
    expect(describeDifference(practice, [standing], [correction([column('Tập tin')])])).toEqual([
      {
        ...nothing,
        what: 'column',
        page: 'intake',
        part: 'components.file',
        before: [says('cell', 'Tệp')],
        after: [says('cell', 'Tập tin')],
      },
    ]);
  });

  test('is none where a newer correction has its say already', () => {
    const added = correction([column('Tập tin')]);
    const standing = correction([column('Tệp')]);
    expect(describeDifference(practice, [standing], [added])).toMatchObject([
      { before: [says('cell', 'Tệp')], after: [says('cell', 'Tệp')] },
    ]);
  });

  test('is one row a thing, whatever several corrections say of it', () => {
    const added = [correction([column('A'), column('B')]), correction([column('C')])];
    expect(describeDifference(practice, [], added)).toMatchObject([{ after: [says('cell', 'C')] }]);
  });

  test.for<[Change, object]>([
    [
      { what: 'pageOff', page: 'intake', why: 'Sửa' },
      { page: 'intake', why: 'Sửa' },
    ],
    [{ what: 'pageOn', page: 'intake' }, { page: 'intake' }],
    [
      { what: 'featureOff', feature: 'attach', why: 'Sửa' },
      { feature: 'attach', why: 'Sửa' },
    ],
    [{ what: 'featureOn', feature: 'attach' }, { feature: 'attach' }],
  ])('says what is switched: %j', ([change, expected]) => {
    expect(describeDifference(practice, [], [correction([change])])).toEqual([
      { ...nothing, what: change.what, ...expected },
    ]);
  });

  test('says how a part was and will be filled or pressed', () => {
    const verb = (part: string, how: Verb): Change => ({
      what: 'verb',
      page: 'accountSearch',
      part,
      verb: how,
    });
    const standing = correction([verb('search', 'mouse')]);
    const added = correction([verb('number', 'masked'), verb('search', 'click'), verb('number', 'mouse')]);
    const row = (part: string, how: object, unfit = false) => ({
      ...nothing,
      what: 'verb',
      page: 'accountSearch',
      part,
      how,
      unfit,
    });
    expect(describeDifference(practice, [standing], [added])).toEqual([
      row('number', { before: 'auto', after: 'masked' }),
      row('search', { before: 'mouse', after: 'click' }),
      row('number', { before: null, after: 'mouse' }, true),
    ]);
  });

  test.for([
    [{ path: 'a/', hash: '#/b*' }, 'a/#/b*'],
    [{ hash: '#/b' }, '#/b'],
    [{}, '*'],
  ] as const)('says the place of a page: %j', ([place, expected]) => {
    const change: Change = { what: 'recognise', page: 'home', place, has: [[label('Trang chủ')]] };
    const before = practice.pages.home?.recognise.has.flat() ?? [];
    const [row] = describeDifference(practice, [], [correction([change])]);
    expect(row).toMatchObject({ part: 'recognise', place: expected, after: [says('label', 'Trang chủ')] });
    expect(row?.before).toHaveLength(before.length);
  });

  test('says each new set of marks by itself, and that the old ones stay (K2)', () => {
    const mark = (text: string): Change => ({
      what: 'recognise',
      page: 'home',
      place: {},
      has: [[label(text)]],
    });
    const before = (practice.pages.home?.recognise.has.flat() ?? []).length;
    const rows = describeDifference(practice, [], [correction([mark('Trang chủ'), mark('Home')])]);
    expect(rows).toMatchObject([
      { after: [says('label', 'Trang chủ')], oldStay: true },
      { after: [says('label', 'Home')], oldStay: true },
    ]);
    expect(rows.map((row) => row.before.length)).toEqual([before, before]);
    const alone: Change = {
      what: 'recognise',
      page: 'home',
      place: {},
      has: [[label('Home')]],
      alone: true,
    };
    expect(describeDifference(practice, [], [correction([alone])])[0]).not.toHaveProperty('oldStay');
    const bare = without(practice, 'home');
    expect(describeDifference(bare, [], [correction([mark('Home')])])[0]).not.toHaveProperty('oldStay');
  });

  test('an older set of marks than a standing one is shown too', () => {
    const mark = (text: string): Change => ({
      what: 'recognise',
      page: 'home',
      place: {},
      has: [[label(text)]],
    });
    const added = correction([mark('Trang chủ')]);
    const standing = correction([mark('Home')]);
    expect(describeDifference(practice, [standing], [added])).toMatchObject([
      { before: [says('label', 'Home')], after: [says('label', 'Trang chủ')], oldStay: true },
    ]);
  });

  test('shows what does nothing as such', () => {
    const change: Change = { what: 'part', page: 'intake', part: 'shoeSize', finders: [label('Cỡ giày')] };
    expect(describeDifference(practice, [], [correction([change])])).toEqual([
      {
        ...nothing,
        what: 'part',
        page: 'intake',
        part: 'shoeSize',
        after: [says('label', 'Cỡ giày')],
        unfit: true,
      },
    ]);
  });

  test('is none for what is kept already, and unfit for another one under its id', () => {
    const standing = correction([column('Tệp')]);
    expect(describeDifference(practice, [standing], [standing])).toEqual([]);
    const impostor = { ...standing, changes: [column('Khác')] };
    expect(describeDifference(practice, [standing], [impostor])).toMatchObject([
      { before: [], after: [says('cell', 'Khác')], unfit: true },
    ]);
  });

  test('names the words of every way of finding', () => {
    const finders = [
      { by: 'role' as const, role: 'button', name: ['Tìm'], since },
      { by: 'cell' as const, column: ['Tên'], row: ['Tệp'], since },
      { by: 'text' as const, text: ['Xem'], since },
      { by: 'codeName' as const, words: ['so', 'dinh', 'danh'], since },
      { by: 'idSuffix' as const, suffix: 'txtTen', since },
    ];
    const [row] = describeDifference(
      practice,
      [],
      [correction([{ what: 'part', page: 'intake', part: 'fullName', finders }])],
    );
    expect(row?.after.map(({ role }) => role)).toEqual(['button', ...finders.slice(1).map(() => undefined)]);
    expect(row?.after.map(({ words }) => words)).toEqual([
      ['Tìm'],
      ['Tên', 'Tệp'],
      ['Xem'],
      ['so', 'dinh', 'danh'],
      ['txtTen'],
    ]);
  });

  test('is the same told as a history, each over those before it', () => {
    fc.assert(
      fc.property(anyCorrections, (all) => {
        for (const given of [all, inOrder(all)])
          expect(describeHistory(practice, given)).toEqual(
            given.map((each, index) => describeDifference(practice, given.slice(0, index), [each])),
          );
      }),
      { numRuns: 20 },
    );
  });

  test('shows all that a correction for a portal we do not have wants, and that it is unfit', () => {
    const change = { what: 'pageOff' as const, page: 'intake' as const, why: 'x' };
    expect(describeUnfit(correction([column('Tệp'), change], { portal: 'khac' }))).toMatchObject([
      { what: 'column', after: [says('cell', 'Tệp')], unfit: true },
      { what: 'pageOff', why: 'x', unfit: true },
    ]);
  });

  test('after is what will be in force', () => {
    const added = [correction([column('A')]), correction([column('B')])];
    const { spec } = applyCorrections(practice, added);
    expect(describeDifference(practice, [], added)[0]?.after[0]?.words).toEqual(
      spec.pages.intake?.components?.columns.file.header,
    );
  });
});
