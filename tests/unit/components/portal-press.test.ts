import { describe, expect, it } from 'vitest';
import { describeDifference } from '#components/portal/describe-difference.ts';
import { describeState, isBroken } from '#components/portal/describe-part.ts';
import { describePress, describePressRows } from '#components/portal/describe-press.ts';
import { partWord } from '#components/portal/page-words.ts';
import { planTeaching } from '#components/portal/teach-plan.ts';
import type { Teaching, TeachPart } from '#components/portal/teach-view.ts';
import { createText } from '#components/text/create-text.ts';
import { pressParts } from '#lib/portals/press-parts';

const text = createText('vi');
const rows = (once: number, more = 0) => ({ all: 8, once, more });
const part = (more: Partial<TeachPart>): TeachPart => ({
  part: 'components.open.1',
  kind: 'press',
  optional: true,
  state: 'found',
  reads: null,
  changed: false,
  ...more,
});

describe('a button around a file', () => {
  it.each([
    [rows(8), 'đúng một nút trên 8/8 dòng'],
    [rows(6, 1), 'đúng một nút trên 6/8 dòng'],
    [rows(0), 'không thấy trên dòng nào (8 dòng)'],
  ])('%o is said in words', (counted, words) => {
    expect(describePressRows(counted, text)).toBe(words);
  });

  it.each<[string, NonNullable<TeachPart['press']>, TeachPart['state'], string]>([
    [
      'on rows',
      { words: ['Đính kèm'], rows: rows(8) },
      'found',
      'Nút “Đính kèm” · đúng một nút trên 8/8 dòng',
    ],
    [
      'on some twice',
      { words: ['Đính kèm'], rows: rows(6, 2) },
      'ambiguous',
      'Nút “Đính kèm” · đúng một nút trên 6/8 dòng · 2 dòng có hơn một nút',
    ],
    ['on none', { words: [], rows: rows(0) }, 'notFound', 'không thấy trên dòng nào (8 dòng)'],
    [
      'in what is open',
      { words: ['Tải lên'], rows: null },
      'found',
      'Nút “Tải lên” · đúng một nút trong phần đang mở',
    ],
    ['in what is closed', { words: [], rows: null }, 'closed', 'mở menu hoặc hộp thoại trên trang để thử'],
    ['without a table', { words: [], rows: { all: 0, once: 0, more: 0 } }, 'noTable', ''],
  ])('is said with where it is found: %s', (_name, press, state, words) => {
    expect(describePress(press, state, text)).toBe(words);
  });

  it.each(['vi', 'en'] as const)('has a name of its own for every step, in %s', (lang) => {
    const names = pressParts.map((each) => partWord('intake', each.part, createText(lang)));
    expect(new Set(names).size).toBe(pressParts.length);
    expect(names.filter((name) => name.includes('components.'))).toEqual([]);
  });

  it('in a menu that is closed is neither missing nor broken', () => {
    expect(describeState({ state: 'closed', optional: true }, text)).toMatchObject({
      tone: 'neutral',
      word: 'Đang đóng',
    });
  });

  it.each(['found', 'notFound', 'ambiguous', 'untaught', 'closed', 'noTable'] as const)(
    'is never what has to be pointed at next: %s',
    (state) => {
      const teaching: Teaching = {
        kind: 'teaching',
        portal: 'TNHS',
        recognised: 'intake',
        candidates: [],
        page: 'intake',
        pages: ['intake'],
        frames: [],
        frameId: 0,
        parts: [part({ state })],
        problems: [],
        twins: [],
        changes: 0,
        isTesting: false,
        stage: { kind: 'parts' },
        trouble: null,
      };
      expect(isBroken(part({ state }))).toBe(false);
      expect(planTeaching(teaching)).toEqual({ kind: 'nothing' });
    },
  );

  it('is named in a difference as the part it is', () => {
    const row = { page: 'intake', part: 'components.open.1', feature: null, before: [], after: [] };
    expect(describeDifference({ what: 'press', ...row, place: null, why: null, unfit: false }, text)).toBe(
      'Trang nhập hồ sơ · Nút mở chỗ chọn tệp',
    );
  });
});
