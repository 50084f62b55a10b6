import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentKey } from '#lib/domain/component';
import { matchRows, type RowName, withRowName } from '#lib/domain/component-rows';
import type { ComponentRow } from '#lib/domain/page-reading.schema';

const component = (name: string) => ({ key: componentKey(name) });
const row = (name: string): ComponentRow => ({
  key: componentKey(name),
  name,
  required: true,
  files: [],
  canUpload: true,
  uploading: false,
  error: null,
});

/** `row name`, with a mark where the office's word led there; else what hinders. */
function told(names: string[], rows: string[], rowNames: RowName[] = []): Record<string, string> {
  const { of } = matchRows(names.map(component), rows.map(row), rowNames);
  return Object.fromEntries(
    [...of].map(([key, match]) => [
      key,
      match.kind === 'row' ? `${match.row.name}${match.byOffice ? ' (by office)' : ''}` : match.kind,
    ]),
  );
}

describe('a component’s row', () => {
  const book: RowName = { component: 'Sổ BHXH', row: 'Sổ bảo hiểm xã hội' };
  it.each<[string, string[], string[], RowName[], Record<string, string>]>([
    [
      'bears its name, however it is written',
      ['Sổ BHXH'],
      ['SỔ  BHXH (*)'],
      [],
      { 'so bhxh': 'SỔ  BHXH (*)' },
    ],
    ['is none where no row bears it', ['Sổ BHXH'], ['Giấy ra viện'], [], { 'so bhxh': 'noRow' }],
    ['is not guessed of two', ['Sổ BHXH'], ['Sổ BHXH', 'sổ bhxh'], [], { 'so bhxh': 'twoRows' }],
    [
      'is the one that the office calls so',
      ['Sổ BHXH'],
      ['Sổ bảo hiểm xã hội'],
      [book],
      { 'so bhxh': 'Sổ bảo hiểm xã hội (by office)' },
    ],
    [
      'is its own before the office’s',
      ['Sổ BHXH'],
      ['Sổ BHXH', 'Sổ bảo hiểm xã hội'],
      [book],
      { 'so bhxh': 'Sổ BHXH' },
    ],
    [
      'is never one that is another’s by its own name',
      ['Sổ BHXH', 'Sổ bảo hiểm xã hội'],
      ['Sổ bảo hiểm xã hội'],
      [book],
      { 'so bhxh': 'noRow', 'so bao hiem xa hoi': 'Sổ bảo hiểm xã hội' },
    ],
    [
      'is not one that the office calls by two components’ names',
      ['Sổ BHXH', 'Giấy ra viện'],
      ['Sổ bảo hiểm xã hội'],
      [book, { component: 'Giấy ra viện', row: 'Sổ bảo hiểm xã hội' }],
      { 'so bhxh': 'twoRows', 'giay ra vien': 'twoRows' },
    ],
    [
      'is not guessed of two that the office has named',
      ['Sổ BHXH'],
      ['Sổ bảo hiểm xã hội', 'Tờ rời sổ'],
      [book, { component: 'Sổ BHXH', row: 'Tờ rời sổ' }],
      { 'so bhxh': 'twoRows' },
    ],
    ['is not shared by two of one name', ['Sổ BHXH', 'sổ bhxh'], ['Sổ BHXH'], [], { 'so bhxh': 'twoRows' }],
  ])('%s', (_promise, names, rows, rowNames, expected) => {
    expect(told(names, rows, rowNames)).toEqual(expected);
  });

  it('is one row, and no row is two components’, whatever is listed, shown and said', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'D', 'a', 'B ');
    const pair = fc.record({ component: name, row: name });
    fc.assert(
      fc.property(fc.array(name), fc.array(name), fc.array(pair), (names, shown, rowNames) => {
        const rows = shown.map(row);
        const { of, spare } = matchRows(names.map(component), rows, rowNames);
        const taken = [...of.values()].flatMap((match) => (match.kind === 'row' ? [match.row] : []));
        expect(new Set(taken).size).toBe(taken.length);
        expect([...of.keys()].toSorted()).toEqual([...new Set(names.map(componentKey))].toSorted());
        expect(spare.filter((each) => taken.includes(each))).toEqual([]);
        for (const each of taken) expect(rows.filter(({ key }) => key === each.key)).toEqual([each]);
      }),
    );
  });

  it('leaves those that no component has to do with', () => {
    const { spare } = matchRows([component('Sổ BHXH')], ['Sổ BHXH', 'Giấy ra viện'].map(row), []);
    expect(spare.map(({ name }) => name)).toEqual(['Giấy ra viện']);
  });
});

describe('an office’s word for a row', () => {
  const known: RowName[] = [{ component: 'Sổ BHXH', row: 'Sổ bảo hiểm xã hội' }];
  it.each<[string, RowName, number]>([
    ['is added', { component: 'Giấy ra viện', row: 'Bản tóm tắt' }, 2],
    ['is not added twice', { component: 'sổ bhxh', row: 'SỔ BẢO HIỂM XÃ HỘI' }, 1],
    ['is not added where it says nothing', { component: 'Giấy ra viện', row: 'giấy ra viện' }, 1],
  ])('%s', (_promise, added, count) => expect(withRowName(known, added)).toHaveLength(count));
});
