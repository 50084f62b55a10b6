import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOffer } from '../../../entrypoints/portal-attach.content/offer-place.ts';

const offer = { width: 348, height: 140 };
const window = { width: 1280, height: 800 };

describe('the offer at a row’s own file button', () => {
  it.each<[string, Parameters<typeof placeOffer>[0], { left: number; top: number }]>([
    ['stands under the row', { left: 600, top: 300, bottom: 340 }, { left: 600, top: 346 }],
    ['stands above the last row', { left: 600, top: 740, bottom: 780 }, { left: 600, top: 594 }],
    ['keeps off the right edge', { left: 1200, top: 300, bottom: 340 }, { left: 924, top: 346 }],
  ])('%s', (_, row, place) => {
    expect(placeOffer(row, offer, window)).toEqual(place);
  });

  const row = fc
    .record({
      left: fc.integer({ min: -200, max: 2000 }),
      top: fc.integer({ min: -300, max: 2000 }),
      height: fc.integer({ min: 10, max: 160 }),
    })
    .map(({ left, top, height }) => ({ left, top, bottom: top + height }));
  const size = fc.record({
    width: fc.integer({ min: 320, max: 2560 }),
    height: fc.integer({ min: 240, max: 1440 }),
  });
  const sized = size.map((whole) => ({
    whole,
    own: { width: Math.min(348, whole.width - 16), height: Math.min(140, whole.height - 16) },
  }));

  it('is always whole inside of the window', () => {
    fc.assert(
      fc.property(row, sized, (at, { whole, own }) => {
        const { left, top } = placeOffer(at, own, whole);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + own.width).toBeLessThanOrEqual(whole.width - 8);
        expect(top + own.height).toBeLessThanOrEqual(whole.height - 8);
      }),
    );
  });

  it('never lies over its row where there is room beside it', () => {
    fc.assert(
      fc.property(row, sized, (at, { whole, own }) => {
        const isSeen = at.bottom > 0 && at.top < whole.height;
        const hasRoom = at.top >= own.height + 14 || whole.height - at.bottom >= own.height + 14;
        fc.pre(isSeen && hasRoom);
        const { top } = placeOffer(at, own, whole);
        expect(top >= at.bottom || top + own.height <= at.top).toBe(true);
      }),
    );
  });
});
