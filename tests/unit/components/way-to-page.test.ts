import { describe, expect, it } from 'vitest';
import { wayToPage } from '#components/portal/way-to-page.ts';
import { createText } from '#components/text/create-text.ts';
import { ties } from './made-up-ties.ts';

describe('the way to the dossier’s page', () => {
  it.each([
    ['here', null, null],
    ['otherTab', 'Chuyển tới thẻ', { tabId: 1, windowId: 1 }],
    ['signedOut', 'Đăng nhập', { tabId: 1 }],
    ['captcha', 'Nhập mã', { tabId: 1 }],
    ['switchedOff', null, null],
    ['noTab', 'Mở TNHS', 'intake'],
  ] as const)('%s: %s', (kind, word, target) => {
    const gone: unknown[] = [];
    const go = (to: unknown) => gone.push(to);
    const way = wayToPage(ties[kind], { onGoToTab: go, onOpenPortal: go }, createText('vi'));
    way?.go();
    expect(way?.word ?? null).toBe(word);
    expect(gone).toEqual(target === null ? [] : [target]);
  });
});
