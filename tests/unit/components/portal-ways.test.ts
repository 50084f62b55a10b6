import { describe, expect, it } from 'vitest';
import type { FinderSaying } from '#lib/domain/portal-correction';
import { describeColumn, describeJudged, describeWay } from '#components/portal/describe-way.ts';
import { judgeWays } from '#components/portal/teach-plan.ts';
import type { TeachWay } from '#components/portal/teach-view.ts';
import { createText } from '#components/text/create-text.ts';

const text = createText('vi');

const saying = (by: FinderSaying['by'], words: string[], more: Partial<FinderSaying> = {}): FinderSaying => ({
  by,
  words,
  within: [],
  fragile: false,
  ...more,
});

function way(family: TeachWay['family'], more: Partial<TeachWay> & { fragile?: boolean } = {}): TeachWay {
  const { fragile = false, ...others } = more;
  return { saying: saying('label', ['Số'], { fragile }), family, matches: 1, chosen: true, ...others };
}

describe('ways of finding', () => {
  it.each([
    ['two that do not fail together are two', [way('words'), way('name')], 'twoWays'],
    ['two of one family are one', [way('words'), way('words')], 'oneWay'],
    ['one that is not chosen does not count', [way('words'), way('name', { chosen: false })], 'oneWay'],
    ['one that fits two things does not count', [way('words'), way('name', { matches: 2 })], 'oneWay'],
    ['only by place is fragile', [way('place', { fragile: true })], 'fragileOnly'],
    ['none', [way('words', { matches: 0 })], 'noneChosen'],
  ] as const)('%s', (_name, ways, judged) => {
    expect(judgeWays(ways, true)).toBe(judged);
  });

  it('one is enough for what is only read', () => {
    expect(judgeWays([way('words')], false)).toBe('fine');
  });

  it.each([
    ['control', 'oneWay', /sẽ không tự điền/],
    ['control', 'fragileOnly', /sẽ không tự điền/],
    ['control', 'twoWays', /được phép điền/],
    ['button', 'oneWay', /vẫn bấm được/],
    ['button', 'twoWays', /khó bấm nhầm/],
    ['text', 'fragileOnly', /Vẫn giữ được/],
  ] as const)('of a %s that is %s they say what follows', (kind, judged, words) => {
    expect(describeJudged(judged, { kind, part: 'fullName' }, text)).toMatch(words);
  });

  it.each(['citizenNumber', 'number', 'unitCode'])('%s is not promised to be read by its place', (part) => {
    for (const kind of ['control', 'text'] as const)
      expect(describeJudged('fragileOnly', { kind, part }, text)).toMatch(/không đọc theo vị trí/);
  });

  it.each([
    [saying('label', ['Số định danh']), 'Nhãn “Số định danh”', null],
    [saying('label', ['Số', 'Mã', 'CCCD']), 'Nhãn “Số”, “Mã” hoặc “CCCD”', null],
    [saying('cell', ['Trạng thái', 'Hồ sơ 1']), 'Ô của bảng: Trạng thái · Hồ sơ 1', null],
    [saying('label', ['Số'], { within: ['Người nộp'] }), 'Nhãn “Số”, trong mục “Người nộp”', null],
    [saying('css', ['td > input'], { fragile: true }), 'Vị trí trong trang', 'td > input'],
  ])('%o reads as words, and code only with a place', (given, words, code) => {
    expect(describeWay(given, text)).toEqual({ words, code });
  });

  it.each([
    ['button', 'Nút “Tìm kiếm”'],
    ['searchbox', 'Ô nhập mang tên “Tìm kiếm”'],
    ['treegrid', 'Nút hoặc ô mang tên “Tìm kiếm”'],
    ['constructor', 'Nút hoặc ô mang tên “Tìm kiếm”'],
  ])('a %s is called what officers call it', (role, words) => {
    expect(describeWay({ ...saying('role', ['Tìm kiếm']), role }, text).words).toBe(words);
  });

  it('a column is told by its header', () => {
    expect(describeColumn(saying('text', ['Tệp', 'Đính kèm']), text).words).toBe('Cột “Tệp” hoặc “Đính kèm”');
  });
});
