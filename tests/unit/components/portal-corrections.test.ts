import { describe, expect, it } from 'vitest';
import { type Difference, isOnlySwitching } from '#lib/domain/portal-correction';
import { describeDifference, describeHow } from '#components/portal/describe-difference.ts';
import { describeMixed } from '#components/portal/describe-import.ts';
import { describeSubject } from '#components/portal/describe-subject.ts';
import { createText } from '#components/text/create-text.ts';

const text = createText('vi');

describe('what a correction is about', () => {
  const changed = (more: Partial<Difference>): Difference => ({
    what: 'part',
    page: 'intake',
    part: 'citizenNumber',
    feature: null,
    before: [],
    after: [],
    place: null,
    why: null,
    unfit: false,
    ...more,
  });
  it.each<[string, Partial<Difference>[], string]>([
    [
      'its page and parts, each once',
      [{}, { part: 'fullName' }, { what: 'verb' }, { part: 'procedure' }],
      'Trang nhập hồ sơ: số định danh, họ và tên, thủ tục',
    ],
    [
      'four names at most',
      ['citizenNumber', 'fullName', 'procedure', 'unitCode', 'channel', 'due'].map((part) => ({ part })),
      'Trang nhập hồ sơ: số định danh, họ và tên, thủ tục và 3 mục khác',
    ],
    [
      'every page',
      [
        { what: 'recognise', part: null },
        { what: 'route', page: 'accountSearch', part: null },
      ],
      'Trang nhập hồ sơ: dấu hiệu nhận ra trang; Trang tra cứu tài khoản: nơi tiện ích tự mở',
    ],
    [
      'what it switches off',
      [{ what: 'pageOff', why: 'đang làm lại' }],
      'Tắt trang nhập hồ sơ: đang làm lại',
    ],
    [
      'what it switches on',
      [{ what: 'featureOn', page: null, feature: 'attach' }],
      'Bật lại việc đính kèm tệp',
    ],
  ])('is %s', (_name, differences, said) => {
    expect(describeSubject(differences.map(changed), text)).toBe(said);
  });

  it('is only switching, where nothing of a page was taught', () => {
    const [off, on, taught] = [changed({ what: 'pageOff' }), changed({ what: 'featureOn' }), changed({})];
    expect([isOnlySwitching([off, on]), isOnlySwitching([off, taught])]).toEqual([true, false]);
  });
});

describe('a file of corrections', () => {
  const from = (office: string, portal: string) => ({ office, portal });
  it.each([
    ['of one office for one portal: nothing', [from('BHXH Thử', 'a'), from('BHXH Thử', 'a')], []],
    [
      'of several offices',
      [from('BHXH Thử', 'a'), from('BHXH Nghiệm', 'a')],
      ['Tệp gộp chỉnh sửa của 2 cơ quan: BHXH Thử; BHXH Nghiệm. Xem từng phần là của ai.'],
    ],
    [
      'for several portals',
      [from('BHXH Thử', 'a'), from('BHXH Thử', 'b')],
      ['Tệp chỉnh 2 cổng: Cổng a; Cổng b.'],
    ],
  ])('says what it joins: %s', (_name, corrections, expected) => {
    expect(describeMixed(corrections, (portal) => `Cổng ${portal}`, text)).toEqual(expected);
  });

  it('says how a part will be filled or pressed', () => {
    const how = { before: null, after: 'masked' } as const;
    const difference = {
      what: 'verb',
      page: 'accountSearch',
      part: 'number',
      feature: null,
      before: [],
      after: [],
      how,
      place: null,
      why: null,
      unfit: false,
    } as const;
    expect(describeDifference(difference, text)).toBe(
      'Trang tra cứu tài khoản · Ô nhập số định danh · cách điền hoặc bấm',
    );
    expect(describeHow(how, text)).toBe('Trước: Chưa có. Sau: ô tự thêm dấu ngăn cách.');
  });
});
