import { describe, expect, it } from 'vitest';
import type { FinderSaying } from '#lib/domain/portal-correction';
import type { PartHealth } from '#lib/domain/portal-health.schema';
import { PartState } from '#lib/domain/portal-part.schema';
import { describeDifference, describeHow } from '#components/portal/describe-difference.ts';
import { describeBroken } from '#components/portal/describe-health.ts';
import { describeMixed } from '#components/portal/describe-import.ts';
import { isBroken } from '#components/portal/describe-part.ts';
import { describeColumn, describeWay } from '#components/portal/describe-way.ts';
import type { PageKindView } from '#components/portal/health-view.ts';
import { fitOf, judgeWays, planTeaching } from '#components/portal/teach-plan.ts';
import type { Teaching, TeachPart, TeachWay } from '#components/portal/teach-view.ts';
import { createText } from '#components/text/create-text.ts';

const text = createText('vi');
const now = '2026-11-23T02:47:00Z';

function part(name: string, more: Partial<TeachPart> = {}): TeachPart {
  return { part: name, kind: 'control', optional: false, state: 'found', reads: '', changed: false, ...more };
}

function teaching(more: Partial<Teaching>): Teaching {
  return {
    kind: 'teaching',
    portal: 'TNHS',
    recognised: 'intake',
    candidates: [],
    page: 'intake',
    pages: ['intake'],
    frames: [],
    frameId: 0,
    parts: [part('citizenNumber')],
    problems: [],
    changes: 0,
    isTesting: false,
    stage: { kind: 'parts' },
    trouble: null,
    ...more,
  };
}

const problem = (severity: 'refused' | 'warning') =>
  ({ page: 'intake', part: 'fullName', why: 'personal', severity, says: '' }) as const;

describe('teaching: the one thing to do next', () => {
  const missing = [
    part('citizenNumber'),
    part('fullName', { state: 'notFound' }),
    part('procedure', { state: 'ambiguous' }),
  ];
  it.each([
    ['nothing, where all is found', {}, { kind: 'nothing' }],
    ['to point at the first part that is missing', { parts: missing }, { kind: 'point', part: 'fullName' }],
    [
      'nothing, where only what is optional is missing or found in one way',
      {
        parts: [
          part('unitCode', { optional: true, state: 'notFound' }),
          part('channel', { optional: true, state: 'oneWay' }),
        ],
      },
      { kind: 'nothing' },
    ],
    [
      'to point at an optional part that is not told apart',
      { parts: [part('channel', { optional: true, state: 'disagree' })] },
      { kind: 'point', part: 'channel' },
    ],
    [
      'to save, where the draft changes something, whatever is still missing',
      { changes: 1, parts: missing },
      { kind: 'save', blocked: null },
    ],
    [
      'not to save while it is being tested',
      { changes: 1, isTesting: true },
      { kind: 'save', blocked: 'testing' },
    ],
    [
      'not to save what may not be kept',
      { changes: 1, problems: [problem('refused')] },
      { kind: 'save', blocked: 'refused' },
    ],
    [
      'to save what is only questionable',
      { changes: 1, problems: [problem('warning')] },
      { kind: 'save', blocked: null },
    ],
    [
      'not to save what takes the page for another',
      { changes: 1, recognised: 'lookUp' },
      { kind: 'save', blocked: 'notRecognised' },
    ],
  ] as const)('is %s', (_name, more, next) => {
    expect(planTeaching(teaching(more))).toEqual(next);
  });

  it.each([
    [{ recognised: 'intake' }, 'right'],
    [{ recognised: 'lookUp' }, 'other'],
    [{ recognised: null }, 'none'],
    [{ recognised: null, candidates: ['intake'] }, 'none'],
    [{ recognised: null, candidates: ['intake', 'lookUp'] }, 'several'],
  ] as const)('a page seen as %o fits: %s', (more, fit) => {
    expect(fitOf(teaching(more))).toBe(fit);
  });
});

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
    [saying('label', ['Số định danh']), 'Nhãn “Số định danh”', null],
    [saying('label', ['Số', 'Mã', 'CCCD']), 'Nhãn “Số”, “Mã” hoặc “CCCD”', null],
    [saying('cell', ['Trạng thái', 'Hồ sơ 1']), 'Ô của bảng: Trạng thái · Hồ sơ 1', null],
    [saying('label', ['Số'], { within: ['Người nộp'] }), 'Nhãn “Số”, trong mục “Người nộp”', null],
    [saying('css', ['td > input'], { fragile: true }), 'Vị trí trong trang', 'td > input'],
  ])('%o reads as words, and code only with a place', (given, words, code) => {
    expect(describeWay(given, text)).toEqual({ words, code });
  });

  it('a role is said with the name, since the same name may be a link’s', () => {
    const button = { ...saying('role', ['Tìm kiếm']), role: 'button' };
    expect(describeWay(button, text).words).toBe('Nút hoặc ô mang tên “Tìm kiếm”, loại button');
  });

  it('a column is told by its header', () => {
    expect(describeColumn(saying('text', ['Tệp', 'Đính kèm']), text).words).toBe('Cột “Tệp” hoặc “Đính kèm”');
  });
});

function health(name: string, more: Partial<PartHealth> = {}): PartHealth {
  const at = '2026-11-23T01:12:00Z';
  return { part: name, optional: false, state: 'notFound', since: at, verified: { at, by: 'BHXH' }, ...more };
}

function kind(
  page: PageKindView['page'],
  parts: PartHealth[],
  off: PageKindView['off'] = null,
): PageKindView {
  return { page, off, health: { portal: 'tnhs', page, specVersion: '1', seenAt: now, parts } };
}

describe('what broke on a portal', () => {
  it('is one line for what broke together, the newest first', () => {
    const pages = [
      kind('dossierDetail', [health('due', { since: '2026-11-20T01:00:00Z' })]),
      kind('intake', [health('citizenNumber'), health('fullName'), health('status', { state: 'found' })]),
    ];
    expect(describeBroken({ pages }, now, text)).toEqual({
      lines: [
        'Trang nhập hồ sơ: không còn thấy số định danh, họ và tên từ 08:12 hôm nay',
        'Trang chi tiết hồ sơ: không còn thấy hạn trả từ 08:00 ngày 20/11/2026',
      ],
      more: 0,
    });
  });

  it('is told apart by how it is broken, and what has no line is counted by its parts', () => {
    const parts = [
      health('citizenNumber', { state: 'ambiguous' }),
      health('fullName', { state: 'disagree' }),
      health('procedure', { verified: null }),
      health('due', { since: '2026-11-22T01:00:00Z' }),
      health('number', { since: '2026-11-22T01:00:00Z' }),
    ];
    const { lines, more } = describeBroken({ pages: [kind('intake', parts)] }, now, text);
    expect([new Set(lines).size, more]).toEqual([3, 2]);
    expect(lines).toContain('Trang nhập hồ sơ: chưa bao giờ thấy thủ tục');
  });

  it('is nothing on a page that is switched off, and nothing that is optional and absent', () => {
    const off = { why: 'Đang nâng cấp', since: now, byOffice: true };
    const pages = [
      kind('intake', [health('citizenNumber')], off),
      kind('lookUp', [
        health('unitCode', { optional: true }),
        health('channel', { optional: true, state: 'oneWay' }),
      ]),
      { page: 'home', off: null, health: null } as const,
    ];
    expect(describeBroken({ pages }, now, text)).toEqual({ lines: [], more: 0 });
  });

  it('is something optional that was there before and is missing for a day', () => {
    const lost = (since: string) =>
      health('unitCode', { optional: true, since, verified: { at: since, by: 'x' } });
    const linesSince = (since: string) =>
      describeBroken({ pages: [kind('intake', [lost(since)])] }, now, text).lines.length;
    expect([linesSince('2026-11-20T00:00:00Z'), linesSince(now)]).toEqual([1, 0]);
  });

  it.each(PartState.options.filter((state) => state !== 'found'))('is a needed part that is %s', (state) => {
    expect(isBroken({ state, optional: false })).toBe(true);
    expect(
      describeBroken({ pages: [kind('intake', [health('fullName', { state })])] }, now, text).lines,
    ).toHaveLength(1);
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
