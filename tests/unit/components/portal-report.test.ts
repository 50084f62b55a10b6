import { describe, expect, it } from 'vitest';
import {
  countNodes,
  givenWordsOf,
  linesOf,
  reportAsKept,
  wordsOf,
  writeReport,
} from '#components/portal/report-lines.ts';
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

  it('tells the words that it holds without a choice, wherever a reader sees them', () => {
    const page = node('body', {
      children: [
        node('label', { text: 'Số định danh :' }),
        node('a', { text: 'Aa', attributes: { title: 'Đính kèm', class: 'dinh-kem', id: 'số định danh' } }),
        node('b', { text: 'Đính kèm' }),
        node('p', { text: '-' }),
        label('Họ và tên'),
      ],
    });
    expect(givenWordsOf(page, ['số định danh', 'đính kèm', '*'])).toEqual([
      { words: 'Số định danh :', count: 1 },
      { words: 'Đính kèm', count: 2 },
    ]);
  });

  it.each([[[]], [['Tên']], [['Số', 'Tên']]])('is looked at just as it is saved, with %j', (chosen) => {
    const kept = new Set(chosen);
    const report = {
      place: { hash: '#/nhap-ho-so' },
      spec: 'tnhs 1',
      page: null,
      root,
      cut: { rows: 2, size: 0 },
    };
    const file = writeReport(report, kept);
    const saved: typeof report = JSON.parse(file);
    const seen = linesOf(root, kept, () => true);
    const inFile = linesOf(saved.root, new Set(), () => true);
    expect(inFile).toEqual(seen.map((line) => ({ ...line, isKept: false })));
    expect({ ...saved, root }).toEqual(report);
  });
});
