import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DossierComponent } from '#lib/domain/dossier';
import { placePapers } from '#lib/domain/paper';
import { inNameOrder, moveBeside, moveByOne, reorderGroup } from '#lib/domain/paper-order';

const component = (key: string): DossierComponent => ({
  key,
  name: key,
  required: true,
  state: { kind: 'missing' },
});
const letters = ['a', 'b', 'c', 'd', 'e'];

describe('a paper lies', () => {
  const dossier = { components: [component('giay ra vien'), component('so bhxh')] };
  it.each([
    ['with its component while that is listed', 'so bhxh', 'so bhxh'],
    ['in the tray when it has no component', null, null],
    ['in the tray when its component is listed no more', 'giay chung sinh', null],
  ])('%s', (_promise, was, is) => {
    expect(placePapers(dossier, [{ id: 'a', component: was }])).toEqual([{ id: 'a', component: is }]);
  });

  it('with the one listed component that the office says is the same, and is not guessed of two', () => {
    const rowNames = [{ component: 'Giấy xuất viện', row: 'Giấy ra viện' }];
    const placed = (names: typeof rowNames) =>
      placePapers(dossier, [{ id: 'a', component: 'giay xuat vien' }], names)[0]?.component;
    expect(placed(rowNames)).toBe('giay ra vien');
    expect(placed([...rowNames, { component: 'Giấy xuất viện', row: 'Sổ BHXH' }])).toBeNull();
  });

  it('somewhere, whatever list replaces the one it was assigned by', () => {
    const key = fc.constantFrom(...letters);
    fc.assert(
      fc.property(
        fc.uniqueArray(key),
        fc.array(fc.record({ component: fc.option(key) })),
        (listed, papers) => {
          const shown = placePapers({ components: listed.map(component) }, papers);
          const inTray = shown.filter((paper) => paper.component === null);
          const inRows = listed.flatMap((each) => shown.filter((paper) => paper.component === each));
          expect(inTray.length + inRows.length).toBe(papers.length);
        },
      ),
    );
  });
});

describe('files taken together', () => {
  it('are counted as a person counts them', () => {
    const names = ['scan-10.jpg', 'Scan-2.jpg', 'scan-1.jpg', 'đơn.pdf', 'bìa.pdf'];
    expect(inNameOrder(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
      'bìa.pdf',
      'đơn.pdf',
      'scan-1.jpg',
      'Scan-2.jpg',
      'scan-10.jpg',
    ]);
  });
});

describe('moving papers', () => {
  it.each([
    [['c'], 'earlier', 'acbde'],
    [['c'], 'later', 'abdce'],
    [['a'], 'earlier', 'abcde'],
    [['e'], 'later', 'abcde'],
    [['b', 'c'], 'earlier', 'bcade'],
    [['b', 'c'], 'later', 'adbce'],
    [['a', 'b', 'd'], 'earlier', 'abdce'],
    [['b', 'd', 'e'], 'later', 'acbde'],
    [['x'], 'later', 'abcde'],
  ] as const)('%j one place %s', (chosen, where, order) => {
    expect(moveByOne(letters, chosen, where).join('')).toBe(order);
  });

  it.each([
    [['a'], 'c', 'after', 'bcade'],
    [['e'], 'a', 'before', 'eabcd'],
    [['d', 'b'], 'a', 'before', 'bdace'],
    [['b'], 'b', 'before', 'abcde'],
    [['b'], 'x', 'after', 'abcde'],
    [['x'], 'b', 'after', 'abcde'],
  ] as const)('%j beside %s, %s it', (chosen, id, side, order) => {
    expect(moveBeside(letters, chosen, { id, side }).join('')).toBe(order);
  });

  it.each([
    [['d', 'b'], 'adcbe'],
    [['e', 'd', 'c', 'b', 'a'], 'edcba'],
    [[], 'abcde'],
    [['x', 'c', 'a'], 'cbade'],
    [['b', 'b', 'a'], 'bacde'],
  ])('a group sorted %j stays in its own places', (group, order) => {
    expect(reorderGroup(letters, group).join('')).toBe(order);
  });

  it('never loses or doubles one', () => {
    const some = fc.shuffledSubarray([...letters, 'x']);
    fc.assert(
      fc.property(some, fc.constantFrom(...letters, 'x'), (chosen, id) => {
        const orders = [
          moveByOne(letters, chosen, 'earlier'),
          moveByOne(letters, chosen, 'later'),
          moveBeside(letters, chosen, { id, side: 'after' }),
          reorderGroup(letters, chosen),
        ];
        for (const order of orders) expect(order.toSorted()).toEqual(letters);
      }),
    );
  });
});
