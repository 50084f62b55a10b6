import { describe, expect, test } from 'vitest';
import type { Finder } from '#lib/portals/spec.schema';
import type { Look } from '#lib/portals/teach/teaching';
import { practiceSpec } from '#lib/portals/practice/spec';
import { draftChanges, keepPart, type TeachDraft } from '#lib/workflows/teach-page';

const since = '2026-11-23';
const label = (text: string): Finder => ({ by: 'label', text: [text], since });
const byPlace: Finder = { by: 'css', selector: 'tr:nth-of-type(5) input', since };
const draft: TeachDraft = { page: 'intake', changes: [] };

describe('what found a part until now is kept for pages that are as they were', () => {
  test.for<[string, Finder[], Finder[], Finder[]]>([
    [
      'after what is taught, each once',
      [label('A'), byPlace],
      [label('B'), label('A')],
      [label('A'), byPlace, label('B')],
    ],
    ['but not beside a place alone, which would find nothing (F1)', [byPlace], [label('B')], [byPlace]],
    [
      'and never more than a correction may hold',
      [label('A')],
      Array.from({ length: 9 }, (_, index) => label(`B${index}`)),
      [label('A'), ...Array.from({ length: 7 }, (_, index) => label(`B${index}`))],
    ],
  ])('%s', ([, finders, older, kept]) => {
    expect(keepPart(draft, 'fullName', { finders, older }).changes).toEqual([
      { what: 'part', page: 'intake', part: 'fullName', finders: kept },
    ]);
  });

  test('a column has no more wordings than a correction may hold', () => {
    const older = Array.from({ length: 30 }, (_, index) => `Tệp ${index}`);
    const [change] = keepPart(draft, 'components.file', { header: 'Đính kèm', older }).changes;
    expect(change).toMatchObject({ header: ['Đính kèm', ...older.slice(0, 23)] });
  });
});

describe('a mark of a page', () => {
  const look = (page: Look['page'], candidates: Look['candidates'] = []) => ({
    href: 'http://127.0.0.1/tnhs/#/tiep-nhan',
    page,
    candidates,
    place: { hash: '#/tiep-nhan' },
  });
  test.for<[string, ReturnType<typeof look>, true | undefined]>([
    ['that is not known yet stands beside what is known', look(null), undefined],
    ['that is known already tells it from others, alone', look('intake'), true],
    ['that is known as two kinds tells it from the other, alone', look(null, ['intake', 'lookUp']), true],
  ])('%s', ([, seen, alone]) => {
    const marked: TeachDraft = {
      page: 'intake',
      changes: [{ what: 'part', page: 'intake', part: 'recognise', finders: [label('Tiếp nhận')] }],
    };
    const whole: Look = { ...seen, sights: [], values: {}, hasTable: true, twins: [] };
    const [change] = draftChanges(marked, practiceSpec, whole, true);
    expect(change).toEqual({
      what: 'recognise',
      page: 'intake',
      place: { hash: '#/tiep-nhan' },
      has: [[label('Tiếp nhận')]],
      ...(alone === undefined ? {} : { alone }),
    });
  });
});
