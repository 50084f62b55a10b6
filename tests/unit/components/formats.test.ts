import { describe, expect, it } from 'vitest';
import { createText } from '#components/text/create-text.ts';

const vi = createText('vi').formats;
const en = createText('en').formats;
const now = '2026-11-23T02:47:00Z';

describe('times are written as Vietnamese officers write them', () => {
  it.each([
    ['an ISO instant, in Vietnam’s time', '2026-12-04T02:30:00Z', '04/12/2026 09:30'],
    ['an instant that is another day in Vietnam', '2026-12-03T20:30:00Z', '04/12/2026 03:30'],
    ['an ISO time without a zone', '2026-12-04T09:30', '04/12/2026 09:30'],
    ['what a portal prints', '4/12/2026 9:30', '04/12/2026 09:30'],
    ['what a portal prints, time first', '09:30 04/12/2026', '04/12/2026 09:30'],
    ['a date alone', '04/12/2026', '04/12/2026 00:00'],
    ['an unknown form, kept as it is', 'chiều thứ Sáu', 'chiều thứ Sáu'],
    ['a date that does not exist, kept as it is', '31/02/2026', '31/02/2026'],
  ])('%s', (_what, at, words) => {
    expect(vi.dateTime(at)).toBe(words);
    expect(en.dateTime(at)).toBe(words);
  });

  it.each([
    ['2026-11-23T02:41:00Z', '09:41 hôm nay', '09:41 today'],
    ['2026-11-22T02:41:00Z', '09:41 ngày 22/11/2026', '09:41 on 22/11/2026'],
    ['2026-11-22T17:05:00Z', '00:05 hôm nay', '00:05 today'],
  ])('%s says whether it was today', (at, vietnamese, english) => {
    expect(vi.when(at, now)).toBe(vietnamese);
    expect(en.when(at, now)).toBe(english);
  });
});

describe('time left', () => {
  it.each([
    ['04/12/2026 09:30', 'còn 11 ngày', 'neutral'],
    ['26/11/2026 15:00', 'còn 3 ngày', 'neutral'],
    ['25/11/2026 15:00', 'còn 2 ngày', 'attention'],
    ['24/11/2026 08:30', 'còn 22 giờ', 'attention'],
    ['23/11/2026 10:00', 'còn dưới 1 giờ', 'attention'],
    ['23/11/2026 09:30', 'vừa quá hạn', 'failure'],
    ['23/11/2026 07:30', 'quá hạn 2 giờ', 'failure'],
    ['20/11/2026 10:00', 'quá hạn 3 ngày', 'failure'],
  ])('%s', (due, words, tone) => expect(vi.due(due, now)).toEqual({ words, tone }));

  it('says nothing of a time it cannot read', () => expect(vi.due('sớm', now)).toBeNull());
});

describe('sizes and shares', () => {
  it.each([
    [1_992_294, '1,9 MB', '1.9 MB'],
    [20 * 1024 * 1024, '20 MB', '20 MB'],
    [64 * 1024, '64 KB', '64 KB'],
    [12, '1 KB', '1 KB'],
  ])('%i bytes', (bytes, vietnamese, english) => {
    expect(vi.size(bytes)).toBe(vietnamese);
    expect(en.size(bytes)).toBe(english);
  });

  it('writes a share with a space in Vietnamese and without in English', () => {
    expect([vi.percent(0.96), en.percent(0.96)]).toEqual(['96\u00a0%', '96%']);
  });
});
