import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { lastRungThatWorked, listRungs, noteRung } from '#lib/storage/rungs';
import { freshStore, openContext } from './fresh-store.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));

describe('how files came onto a portal’s rows', () => {
  it('is counted by rung and portal, with when it last worked', async () => {
    const store = await freshStore();
    await noteRung(store, 'tnhs', 'input', 'worked', at(1));
    await noteRung(store, 'tnhs', 'input', 'failed', at(2));
    await noteRung(store, 'tnhs', 'drop', 'failed', at(3));
    await noteRung(store, 'practice', 'drop', 'worked', at(4));
    expect(await listRungs(store, 'tnhs')).toEqual([
      { rung: 'input', worked: 1, failed: 1, at: at(1).toISOString() },
      { rung: 'drop', worked: 0, failed: 1, at: at(3).toISOString() },
    ]);
  });

  it('names the one that worked last first; the officer’s own hand is none to begin with', async () => {
    const store = await freshStore();
    expect(await lastRungThatWorked(store, 'tnhs')).toBeNull();
    await noteRung(store, 'tnhs', 'dialog', 'failed', at(9));
    expect(await lastRungThatWorked(store, 'tnhs')).toBeNull();
    await noteRung(store, 'tnhs', 'drop', 'worked', at(2));
    await noteRung(store, 'tnhs', 'input', 'worked', at(1));
    await noteRung(store, 'tnhs', 'byHand', 'worked', at(5));
    expect((await listRungs(store, 'tnhs')).map(({ rung }) => rung)).toEqual([
      'byHand',
      'drop',
      'input',
      'dialog',
    ]);
    expect(await lastRungThatWorked(store, 'tnhs')).toBe('drop');
  });

  it('loses no count where two write at the same time', async () => {
    const one = await freshStore();
    const two = await openContext(one.db.name);
    await Promise.all(
      [one, two, one, two].map((store) => noteRung(store, 'tnhs', 'caught', 'worked', at(1))),
    );
    expect(await listRungs(one, 'tnhs')).toMatchObject([{ rung: 'caught', worked: 4 }]);
  });
});
