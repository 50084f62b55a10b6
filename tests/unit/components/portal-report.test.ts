import { describe, expect, it } from 'vitest';
import { countNodes, linesOf, reportAsKept, wordsOf } from '#components/portal/report-lines.ts';
import type { ReportNode } from '#components/portal/report-view.ts';

describe('a page report', () => {
  const node = (tag: string, more: Partial<ReportNode> = {}): ReportNode => ({
    tag,
    attributes: {},
    children: [],
    ...more,
  });
  const label = (original: string) => node('label', { text: 'Aa aaaa', original });
  const root = node('body', {
    children: [
      node('table', { attributes: { id: 'aaa', hidden: '' }, children: [label('Số'), label('Tên')] }),
      label('Số'),
    ],
  });

  it('shows the lines whose parents are open, in the order of the page', () => {
    const lines = (isOpen: (path: string, depth: number) => boolean, kept: string[] = []) =>
      linesOf(root, new Set(kept), isOpen).map(({ path, depth, tag, text: words }) => [
        path,
        depth,
        tag,
        words,
      ]);
    expect(lines((_path, depth) => depth < 1)).toEqual([
      ['0', 0, 'body', ''],
      ['0.0', 1, 'table', ''],
      ['0.1', 1, 'label', 'Aa aaaa'],
    ]);
    expect(lines(() => true, ['Tên']).map(([path, , , words]) => [path, words])).toEqual([
      ['0', ''],
      ['0.0', ''],
      ['0.0.0', 'Aa aaaa'],
      ['0.0.1', 'Tên'],
      ['0.1', 'Aa aaaa'],
    ]);
    expect(linesOf(root, new Set(), () => true)[1]?.attributes).toBe('id="aaa" hidden');
  });

  it('offers each label’s words once, and counts them', () => {
    expect(wordsOf(root)).toEqual([
      { words: 'Số', count: 2 },
      { words: 'Tên', count: 1 },
    ]);
    expect(countNodes(root)).toBe(5);
  });

  it('is saved with the words that were ticked, and with no others', () => {
    const saved = JSON.stringify(reportAsKept(root, new Set(['Tên'])));
    expect(saved).toContain('"text":"Tên"');
    expect(saved).not.toContain('Số');
    expect(saved).not.toContain('original');
  });
});
