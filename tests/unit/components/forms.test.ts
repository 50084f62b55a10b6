import { describe, expect, it } from 'vitest';
import { emptyDraft, readDraft } from '#components/dossier/open-by-hand.ts';
import {
  draftOf,
  type OfficeDraft,
  type OfficeReading,
  readOfficeDraft,
} from '#components/office/office-draft.ts';
import { defaultPortals, readPortalAddress } from '#components/office/portal-address.ts';

describe('a portal’s address', () => {
  it.each([
    ['https://tnhs.baohiemxahoi.gov.vn', 'https://tnhs.baohiemxahoi.gov.vn'],
    ['  tnhs.baohiemxahoi.gov.vn/ ', 'https://tnhs.baohiemxahoi.gov.vn'],
    ['http://10.0.0.8:8080/tnhs/', 'http://10.0.0.8:8080/tnhs'],
    ['http://localhost:4173', 'http://localhost:4173'],
    ['https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so', 'https://tnhs.baohiemxahoi.gov.vn'],
  ])('%s is taken', (typed, address) =>
    expect(readPortalAddress(typed)).toEqual({ kind: 'address', address }),
  );

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['tnhs', 'notAddress'],
    ['https://', 'notAddress'],
    ['hai cổng', 'notAddress'],
    ['ftp://tnhs.baohiemxahoi.gov.vn', 'notWeb'],
    ['https://an:matkhau@tnhs.baohiemxahoi.gov.vn', 'withSecret'],
  ])('%s is refused, saying why', (typed, why) =>
    expect(readPortalAddress(typed)).toEqual({ kind: 'problem', why }),
  );
});

describe('the office’s settings', () => {
  const draft = {
    officer: ' Phạm Minh Tâm ',
    office: 'BHXH cơ sở',
    intake: 'a.vn',
    accounts: 'b.vn',
    further: { intake: [], accounts: [] },
    language: 'vi',
  } as const;

  it('are trimmed and whole', () => {
    expect(readOfficeDraft(draft)).toEqual({
      errors: {},
      settings: {
        officer: 'Phạm Minh Tâm',
        office: 'BHXH cơ sở',
        portals: { intake: 'https://a.vn', accounts: 'https://b.vn' },
        language: 'vi',
      },
    });
  });

  it('name every field that is wrong, not only the first', () => {
    expect(readOfficeDraft({ ...draft, officer: ' ', office: '', accounts: 'b' })).toEqual({
      settings: null,
      errors: {
        officer: 'office.error.officer',
        office: 'office.error.office',
        accounts: 'office.error.address.notAddress',
      },
    });
  });
});

describe('a portal’s further addresses', () => {
  const draft = draftOf(null, 'vi');
  const typed = (intake: string[], accounts: string[] = [], first: Partial<OfficeDraft> = {}) =>
    readOfficeDraft({
      ...draft,
      officer: 'Phạm Minh Tâm',
      office: 'BHXH cơ sở',
      ...first,
      further: { intake, accounts },
    });

  it('are read as the first one is, and kept beside it', () => {
    const { settings, errors } = typed([' khung.vn/tnhs/ ', 'http://10.0.0.8:8080'], ['quantri2.vn']);
    expect(errors).toEqual({});
    expect(settings?.portals).toEqual({
      ...defaultPortals,
      further: {
        intake: ['https://khung.vn/tnhs', 'http://10.0.0.8:8080'],
        accounts: ['https://quantri2.vn'],
      },
    });
    expect(draftOf(settings, 'vi').further).toEqual(settings?.portals.further);
  });

  it('that were all removed leave nothing behind', () => {
    expect(typed([]).settings?.portals).toEqual(defaultPortals);
  });

  it.each<[string, string[], string[], Partial<OfficeDraft>, OfficeReading['errors']]>([
    ['an empty line', ['a.vn', ' '], [], {}, { 'intake.1': 'office.error.further.empty' }],
    ['what is no address', ['hai cổng'], [], {}, { 'intake.0': 'office.error.address.notAddress' }],
    ['another protocol', [], ['ftp://a.vn'], {}, { 'accounts.0': 'office.error.address.notWeb' }],
    ['a password', [], ['https://a:b@a.vn'], {}, { 'accounts.0': 'office.error.address.withSecret' }],
    [
      'the first address',
      [`${defaultPortals.intake}/`],
      [],
      {},
      { 'intake.0': 'office.error.further.again' },
    ],
    [
      'the other portal’s first address',
      [defaultPortals.accounts],
      [],
      {},
      { 'intake.0': 'office.error.further.again' },
    ],
    ['one that is there twice', ['a.vn', 'A.vn/'], [], {}, { 'intake.1': 'office.error.further.again' }],
    ['one of the other portal’s', ['a.vn'], ['a.vn'], {}, { 'accounts.0': 'office.error.further.again' }],
    [
      'a practice address beside a real one',
      ['http://localhost:3000/tnhs'],
      [],
      {},
      { 'intake.0': 'office.error.further.practice' },
    ],
    [
      'a real address beside a practice one',
      [],
      ['a.vn'],
      { accounts: 'http://127.0.0.1:3000/quan-tri' },
      { 'accounts.0': 'office.error.further.practice' },
    ],
  ])('refuse %s, and say which line it is', (_what, intake, accounts, first, errors) => {
    expect(typed(intake, accounts, first)).toEqual({ settings: null, errors });
  });
});

describe('a dossier opened by hand', () => {
  const draft = { ...emptyDraft, citizenNumber: '001188012345', procedure: '630' };

  it('knows the catalogue’s procedure by its code', () => {
    expect(
      readDraft({ ...draft, name: ' Nguyễn Thị Hương Giang ', number: '03706/2026/07906' }).input,
    ).toEqual({
      subject: { kind: 'citizen', number: '001188012345', name: 'Nguyễn Thị Hương Giang' },
      procedure: {
        code: '630',
        name: 'Giải quyết hưởng chế độ ốm đau, thai sản, dưỡng sức phục hồi sức khỏe',
      },
      channel: 'inPerson',
      number: '03706/2026/07906',
    });
  });

  it.each([
    ['630 · Giải quyết hưởng chế độ', { code: '630' }],
    ['630/HNO', { code: '630/HNO', name: '630/HNO' }],
    ['Thủ tục riêng của cơ quan', { name: 'Thủ tục riêng của cơ quan' }],
  ])('takes %s as its procedure', (procedure, expected) => {
    expect(readDraft({ ...draft, procedure }).input?.procedure).toMatchObject(expected);
  });

  it('keeps a number of an unknown province, with a warning', () => {
    const reading = readDraft({ ...draft, citizenNumber: '999188012345' });
    expect(reading).toMatchObject({
      unknownProvince: '999',
      errors: [],
      input: { subject: { number: '999188012345' } },
    });
  });

  it.each([
    ['a short number', { citizenNumber: '00118801234' }, ['citizenNumber']],
    ['no procedure', { procedure: ' ' }, ['procedure']],
    ['a unit without its code', { kind: 'organisation' as const }, ['unitCode']],
  ])('does not open with %s', (_what, change, errors) => {
    expect(readDraft({ ...draft, ...change })).toMatchObject({ input: null, errors });
  });
});
