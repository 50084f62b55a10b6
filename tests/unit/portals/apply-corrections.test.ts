import { describe, expect, test } from 'vitest';
import type { Verb } from '#lib/domain/portal-verb';
import { applyCorrections } from '#lib/portals/corrections/apply';
import type { Change } from '#lib/portals/corrections/correction.schema';
import type { KnownKind } from '#lib/portals/page-parts';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { quanTriDvcqgSpec } from '#lib/portals/quan-tri-dvcqg/spec';
import { correction, css, label, without } from './corrections.ts';

/** The practice portal's spec as if nobody knew of its captcha. */
const practice: PortalSpec = without(practiceSpec, 'captcha');
const finders = [label('Người nộp hồ sơ'), css('#nguoiNop')];
const off = { why: 'Cổng đang sửa', since: '2026-11-23' };

/** What the practice portal's spec is with these changes. */
function changed(...changes: Change[]): PortalSpec {
  const { spec, unfit } = applyCorrections(practice, [correction(changes)]);
  expect(unfit).toEqual([]);
  return spec;
}

describe('a correction replaces', () => {
  test('the finders of a field, and keeps what else is known of it', () => {
    const before = practice.pages.intake?.fields.unitCode;
    expect(
      changed({ what: 'part', page: 'intake', part: 'unitCode', finders }).pages.intake?.fields.unitCode,
    ).toEqual({
      ...before,
      finders,
    });
  });

  test('the finders of a button', () => {
    const spec = changed({ what: 'part', page: 'accountSearch', part: 'search', finders });
    expect(spec.pages.accountSearch?.buttons.search).toEqual({
      ...practice.pages.accountSearch?.buttons.search,
      finders,
    });
  });

  test('the message of an empty result', () => {
    expect(
      changed({ what: 'part', page: 'accountSearch', part: 'empty', finders }).pages.accountSearch?.empty,
    ).toEqual(finders);
  });

  test('the header of a column, of components and of results', () => {
    const spec = changed(
      { what: 'column', page: 'intake', part: 'components.copyKind', header: ['Bản'] },
      { what: 'column', page: 'accountSearch', part: 'results.number', header: ['CCCD'] },
    );
    expect(spec.pages.intake?.components?.columns.copyKind).toEqual({ header: ['Bản'], optional: true });
    expect(spec.pages.accountSearch?.results.columns.number).toEqual({ header: ['CCCD'] });
    expect(spec.pages.dossierDetail?.components?.columns.copyKind?.header).toEqual(['Loại bản']);
  });
});

describe('how a part is filled or pressed', () => {
  const verb = (part: string, how: Verb, page: KnownKind = 'accountSearch'): Change => ({
    what: 'verb',
    page,
    part,
    verb: how,
  });

  test('is changed, whatever it is found by, before or after', () => {
    const { number, search } = {
      number: { what: 'part', page: 'accountSearch', part: 'number', finders },
      search: { what: 'part', page: 'accountSearch', part: 'search', finders },
    } satisfies Record<string, Change>;
    const spec = changed(verb('number', 'masked'), number, search, verb('search', 'mouse'));
    expect(spec.pages.accountSearch?.fields.number).toEqual({ finders, reads: 'control', fill: 'masked' });
    expect(spec.pages.accountSearch?.buttons.search).toEqual({ finders, press: 'mouse' });
    expect(spec.pages.accountSearch?.results).toEqual(practice.pages.accountSearch?.results);
  });

  test('is again what the control tells by itself', () => {
    const spec = changed(
      verb('number', 'combobox'),
      verb('search', 'mouse'),
      verb('number', 'auto'),
      verb('search', 'click'),
    );
    expect(spec.pages.accountSearch?.fields).toEqual(practice.pages.accountSearch?.fields);
    expect(spec.pages.accountSearch?.buttons.search.press).toBe('click');
  });

  test('is said of every field that asking fills', () => {
    const asking = structuredClone(practice);
    const search = asking.pages.accountSearch;
    if (search === undefined) throw new Error('no search');
    search.fields['kind'] = { finders, reads: 'control' };
    search.ask = [{ do: 'fill', field: 'kind', value: 'CCCD' }];
    const { spec, unfit } = applyCorrections(asking, [
      correction([verb('kind', 'select'), verb('number', 'masked')]),
    ]);
    expect(spec.pages.accountSearch?.fields['kind']?.fill).toBe('select');
    expect(unfit.map(({ change }) => change)).toEqual([verb('number', 'masked')]);
  });

  test.for<[string, Change]>([
    ['a field that is only read', verb('fullName', 'masked', 'intake')],
    ['a page without fields', verb('number', 'masked', 'home')],
    ['a field that is to be pressed', verb('number', 'mouse')],
    ['a button that is to be filled', verb('search', 'date')],
    ['a button that is to tell by itself', verb('search', 'auto')],
    ['a part that nobody knows', verb('constructor', 'masked')],
  ])('does nothing to %s, and is named (K1)', ([, change]) => {
    const made = correction([change]);
    expect(applyCorrections(practice, [made])).toEqual({
      spec: practice,
      unfit: [{ correction: made.id, change }],
    });
  });
});

describe('a kind of page that the built-in spec lacks', () => {
  const place = { hash: '#/trang-chu' };

  test('is made by its mark, and gives way to the sign-in page', () => {
    const quanTri = without(quanTriDvcqgSpec, 'home');
    const add = correction([{ what: 'recognise', page: 'home', place, has: [finders] }], {
      portal: quanTri.id,
    });
    expect(applyCorrections(quanTri, [add])).toMatchObject({
      spec: {
        pages: {
          home: {
            recognise: { places: [place], has: [finders], hasNot: quanTri.pages.signIn?.recognise.has },
          },
        },
      },
      unfit: [],
    });
  });

  test('is not made where more than a mark must be known of it', () => {
    const add = correction([{ what: 'recognise', page: 'intake', place, has: [finders] }], {
      portal: 'quan-tri-dvcqg',
    });
    const quanTri = without(quanTriDvcqgSpec, 'intake');
    const { spec, unfit } = applyCorrections(quanTri, [add]);
    expect(spec).toBe(quanTri);
    expect(unfit).toEqual([{ correction: add.id, change: add.changes[0] }]);
  });
});

test('an optional part that the spec does not map can be taught', () => {
  const bare = structuredClone(practice);
  delete bare.pages.intake?.fields.unitCode;
  delete bare.pages.intake?.components?.columns.required;
  const add = correction([
    { what: 'part', page: 'intake', part: 'unitCode', finders },
    { what: 'column', page: 'intake', part: 'components.required', header: ['Bắt buộc'] },
  ]);
  const { spec, unfit } = applyCorrections(bare, [add]);
  expect(unfit).toEqual([]);
  expect(spec.pages.intake?.fields.unitCode).toEqual({ finders, reads: 'control', optional: true });
  expect(spec.pages.intake?.components?.columns.required).toEqual({ header: ['Bắt buộc'], optional: true });
});

describe('switches (K5)', () => {
  test('switch a page and a feature off, dated with the day in Vietnam, and on again', () => {
    const late = { at: '2026-11-22T17:30:00.000Z' };
    const offs = correction(
      [
        { what: 'pageOff', page: 'intake', why: off.why },
        { what: 'featureOff', feature: 'attach', why: off.why },
      ],
      late,
    );
    const { spec } = applyCorrections(practice, [offs]);
    expect(spec.pages.intake?.off).toEqual(off);
    expect(spec.off).toEqual({ attach: off });
    const ons = correction([
      { what: 'pageOn', page: 'intake' },
      { what: 'featureOn', feature: 'attach' },
    ]);
    const again = applyCorrections(practice, [offs, ons]).spec;
    expect(again.pages.intake).toEqual(practice.pages.intake);
    expect(again.off).toEqual({});
  });
});

describe('what does not fit is left out and named, and the rest stays (K1)', () => {
  const good: Change = { what: 'part', page: 'intake', part: 'fullName', finders };
  test.for<[string, Change]>([
    ['a part that no page has', { what: 'part', page: 'intake', part: 'shoeSize', finders }],
    ['a part of another page', { what: 'part', page: 'intake', part: 'empty', finders }],
    ['a field of a page that has none', { what: 'part', page: 'home', part: 'fullName', finders }],
    ['a page that the spec has not', { what: 'part', page: 'captcha', part: 'fullName', finders }],
    ['a page to switch off that the spec has not', { what: 'pageOff', page: 'captcha', why: 'x' }],
    ['a column as a part', { what: 'part', page: 'intake', part: 'components.file', finders }],
    ['a part as a column', { what: 'column', page: 'intake', part: 'fullName', header: ['x'] }],
    [
      'a column that no table has',
      { what: 'column', page: 'intake', part: 'components.size', header: ['x'] },
    ],
    ['a column of another table', { what: 'column', page: 'intake', part: 'results.number', header: ['x'] }],
    [
      'a column below a column',
      { what: 'column', page: 'intake', part: 'components.file.header', header: ['x'] },
    ],
    ['no finders', { what: 'part', page: 'intake', part: 'fullName', finders: [] }],
    ['an empty wording', { what: 'part', page: 'intake', part: 'fullName', finders: [label('')] }],
    ['__proto__ (H4)', { what: 'part', page: 'intake', part: '__proto__', finders }],
    ['constructor (H4)', { what: 'part', page: 'accountSearch', part: 'constructor', finders }],
    [
      'a column __proto__ (H4)',
      { what: 'column', page: 'intake', part: 'components.__proto__', header: ['x'] },
    ],
    ['a table __proto__ (H4)', { what: 'column', page: 'intake', part: '__proto__.file', header: ['x'] }],
  ])('%s', ([, bad]) => {
    const both = correction([bad, good]);
    const { spec, unfit } = applyCorrections(practice, [both]);
    expect(unfit).toEqual([{ correction: both.id, change: bad }]);
    const alone = applyCorrections(practice, [correction([good])]).spec;
    expect({ ...spec, version: '' }).toEqual({ ...alone, version: '' });
    expect(Object.keys({}.constructor.prototype)).toEqual([]);
    expect('finders' in {}).toBe(false);
  });

  test('a correction of another portal', () => {
    const other = correction([good], { portal: 'tnhs' });
    expect(applyCorrections(practice, [other])).toEqual({
      spec: practice,
      unfit: [{ correction: other.id, change: good }],
    });
  });
});
