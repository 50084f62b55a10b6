import { describe, expect, it } from 'vitest';
import type { PartHealth } from '#lib/domain/portal-health.schema';
import { PartState } from '#lib/domain/portal-part.schema';
import { describeBroken, describeOff } from '#components/portal/describe-health.ts';
import { isBroken } from '#components/portal/describe-part.ts';
import type { PageKindView } from '#components/portal/health-view.ts';
import { createText } from '#components/text/create-text.ts';

const text = createText('vi');
const now = '2026-11-23T02:47:00Z';

function health(name: string, more: Partial<PartHealth> = {}): PartHealth {
  const at = '2026-11-23T01:12:00Z';
  return { part: name, optional: false, state: 'notFound', since: at, verified: { at, by: 'BHXH' }, ...more };
}

function kind(
  page: PageKindView['page'],
  parts: PartHealth[],
  off: PageKindView['off'] = null,
): PageKindView {
  return { page, off, opens: null, health: { portal: 'tnhs', page, specVersion: '1', seenAt: now, parts } };
}

describe('what broke on a portal', () => {
  it('is one line for what broke together, the newest first', () => {
    const pages = [
      kind('dossierDetail', [health('due', { since: '2026-11-20T01:00:00Z' })]),
      kind('intake', [health('citizenNumber'), health('fullName'), health('status', { state: 'found' })]),
    ];
    expect(describeBroken({ pages }, now, text)).toEqual({
      lines: [
        {
          page: 'intake',
          words: 'Trang nhập hồ sơ: không còn thấy số định danh, họ và tên từ 08:12 hôm nay',
        },
        {
          page: 'dossierDetail',
          words: 'Trang chi tiết hồ sơ: không còn thấy hạn trả từ 08:00 ngày 20/11/2026',
        },
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
    const words = new Set(lines.map((line) => line.words));
    expect([words.size, more]).toEqual([3, 2]);
    expect(words).toContain('Trang nhập hồ sơ: chưa bao giờ thấy thủ tục');
  });

  it('is nothing on a page that is switched off, and nothing that is optional and absent', () => {
    const off = { why: 'Đang nâng cấp', since: now, byOffice: true };
    const pages = [
      kind('intake', [health('citizenNumber')], off),
      kind('lookUp', [
        health('unitCode', { optional: true }),
        health('channel', { optional: true, state: 'oneWay' }),
      ]),
      { page: 'home', off: null, health: null, opens: null } as const,
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

describe('what is off on a portal', () => {
  it('is named with its hour, pages and what is done there alike; what is on is not', () => {
    const off = (since: string) => ({ why: 'đang nâng cấp', since, byOffice: true });
    const pages = [kind('intake', [], off('2026-11-22T01:12:00Z')), kind('home', [])];
    const features = [
      { feature: 'attach', off: off('2026-11-23T01:12:00Z') },
      { feature: 'pills', off: null },
      { feature: 'track', off: off('2026-11-20') },
    ] as const;
    expect(describeOff({ pages, features }, now, text)).toEqual([
      'Đang tắt trang nhập hồ sơ từ 08:12 ngày 22/11/2026: đang nâng cấp',
      'Đang tắt đính kèm tệp từ 08:12 hôm nay: đang nâng cấp',
      'Đang tắt tự mở hồ sơ theo trang từ 20/11/2026: đang nâng cấp',
    ]);
  });
});
