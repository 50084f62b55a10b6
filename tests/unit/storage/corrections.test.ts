import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { Correction } from '#lib/portals/corrections/correction.schema';
import { createSigningKey, fitsSignature, publicKeyText, signText } from '#lib/portals/corrections/signing';
import {
  type KeptCorrection,
  correctionsRev,
  listCorrections,
  putCorrections,
  removeCorrection,
  resetCorrections,
} from '#lib/storage/corrections';
import { changeHealth, forgetUnknown, listHealth } from '#lib/storage/health';
import { openSigningKeys, readSigningKeys, removeSigningKeys } from '#lib/storage/signing';
import { freshStore, openContext } from './fresh-store.ts';
import { correction, health } from './samples.ts';

const parse = (value: unknown) => Correction.parse(value);
const now = () => new Date('2026-11-23T09:00:00.000Z');

function kept(changes: Partial<Correction> = {}): KeptCorrection<Correction> {
  return {
    correction: correction(changes),
    source: 'imported',
    signature: 'unknownKey',
    addedAt: now().toISOString(),
  };
}

describe('corrections', () => {
  it('are kept as they were put, and found by portal', async () => {
    const store = await freshStore();
    const [one, two] = [kept(), kept({ id: 'correction-2', portal: 'tnhs' })];
    expect(await putCorrections(store, [one, two])).toEqual(['correction-1', 'correction-2']);
    expect(await listCorrections(store, parse)).toEqual({ kept: [one, two], unreadable: [] });
    expect(await listCorrections(store, parse, 'tnhs')).toEqual({ kept: [two], unreadable: [] });
  });

  it('are never replaced by another one with the same id', async () => {
    const store = await freshStore();
    await putCorrections(store, [kept()]);
    const other = kept({ author: 'Người khác' });
    expect(await putCorrections(store, [other, kept({ id: 'correction-2' })])).toEqual(['correction-2']);
    expect((await listCorrections(store, parse)).kept).toEqual([kept(), kept({ id: 'correction-2' })]);
  });

  it('have another state by name after every change, and the same one between', async () => {
    const store = await freshStore();
    const later = { ...kept(), addedAt: '2026-11-23T09:00:00.001Z' };
    const states: string[] = [];
    const note = async () => {
      states.push(await correctionsRev(store, 'practice'));
      expect(await correctionsRev(store, 'practice')).toBe(states.at(-1));
    };
    await note();
    await putCorrections(store, [kept()]);
    await note();
    await putCorrections(store, [kept({ id: 'correction-2' })]);
    await note();
    await resetCorrections(store, 'practice');
    await putCorrections(store, [later]);
    await note();
    await putCorrections(store, [kept({ id: 'correction-3', portal: 'tnhs' })]);
    expect(await correctionsRev(store, 'practice')).toBe(states.at(-1));
    expect(new Set(states).size).toBe(4);
  });

  it('are taken off one by one, or all of a portal', async () => {
    const store = await freshStore();
    const [one, two, three] = [
      kept(),
      kept({ id: 'correction-2' }),
      kept({ id: 'correction-3', portal: 'tnhs' }),
    ];
    await putCorrections(store, [one, two, three]);
    expect(await removeCorrection(store, 'correction-2')).toBe(true);
    expect(await removeCorrection(store, 'correction-2')).toBe(false);
    expect(await resetCorrections(store, 'practice')).toBe(1);
    expect((await listCorrections(store, parse)).kept).toEqual([three]);
  });

  it('that cannot be read are named, and the others go on', async () => {
    const store = await freshStore();
    await putCorrections(store, [kept(), kept({ id: 'correction-2' }), kept({ id: 'correction-3' })]);
    const [first, , third] = await store.db.corrections.toArray();
    if (first === undefined || third === undefined) throw new Error('not kept');
    await store.db.corrections.put({ ...first, sealed: third.sealed });
    const strict = (value: unknown) => {
      const parsed = parse(value);
      if (parsed.id === 'correction-3') throw new Error('of another version');
      return parsed;
    };
    expect(await listCorrections(store, strict)).toEqual({
      kept: [kept({ id: 'correction-2' })],
      unreadable: ['correction-1', 'correction-3'],
    });
  });

  it('are watched by a live query', async () => {
    const store = await freshStore();
    const seen: number[] = [];
    const both = Promise.withResolvers<void>();
    const watch = liveQuery(() => listCorrections(store, parse)).subscribe(({ kept: all }) => {
      seen.push(all.length);
      if (all.length === 0) void putCorrections(store, [kept()]);
      else both.resolve();
    });
    await both.promise;
    watch.unsubscribe();
    expect(seen).toEqual([0, 1]);
  });
});

describe('signing keys', () => {
  it('are not there before they are asked for, and then the same in every context', async () => {
    const store = await freshStore();
    expect(await readSigningKeys(store)).toBeNull();
    const other = await openContext(store.db.name);
    const made = await Promise.all(
      [store, other, store].map((each) => openSigningKeys(each, createSigningKey, now)),
    );
    const texts = await Promise.all(made.map(({ keys }) => publicKeyText(keys.publicKey)));
    expect(new Set(texts).size).toBe(1);
    expect(made[0]?.createdAt).toBe(now().toISOString());
  });

  it('sign after the database was opened anew, and cannot be read out', async () => {
    const store = await freshStore();
    const { keys: made } = await openSigningKeys(store, createSigningKey, now);
    store.db.close();
    const again = await readSigningKeys(await openContext(store.db.name));
    if (again === null) throw new Error('no keys');
    const signature = await signText('hồ sơ', again.keys.privateKey);
    expect(await fitsSignature('hồ sơ', signature, await publicKeyText(made.publicKey))).toBe(true);
    await expect(crypto.subtle.exportKey('pkcs8', again.keys.privateKey)).rejects.toThrow(/extractable/);
  });

  it('are gone once removed', async () => {
    const store = await freshStore();
    await openSigningKeys(store, createSigningKey, now);
    await removeSigningKeys(store);
    expect(await readSigningKeys(store)).toBeNull();
  });
});

describe('health', () => {
  it('is one row a kind of page, and found by portal', async () => {
    const store = await freshStore();
    const [intake, home] = [health(), health({ portal: 'tnhs', page: 'home' })];
    await changeHealth(store, { portal: 'practice', page: 'intake' }, () =>
      health({ seenAt: '2026-11-22T09:00:00.000Z' }),
    );
    expect(await changeHealth(store, { portal: 'practice', page: 'intake' }, () => intake)).toEqual(intake);
    await changeHealth(store, { portal: 'tnhs', page: 'home' }, () => home);
    expect(await listHealth(store)).toEqual([intake, home]);
    expect(await listHealth(store, 'tnhs')).toEqual([home]);
  });

  it('of pages of no kind is kept by place, the latest twenty, until the page has a kind', async () => {
    const store = await freshStore();
    for (let minute = 0; minute < 22; minute++) {
      const path = `trang-${minute}`;
      const seenAt = new Date(Date.UTC(2026, 10, 23, 2, minute)).toISOString();
      await changeHealth(store, { portal: 'practice', page: 'unknown', path }, () =>
        health({ page: 'unknown', parts: [], path, seenAt }),
      );
    }
    const paths = async () => new Set((await listHealth(store)).map(({ path }) => path));
    const latest = Array.from({ length: 20 }, (_, index) => `trang-${index + 2}`);
    expect(await paths()).toEqual(new Set(latest));
    await forgetUnknown(store, 'practice', 'trang-7');
    expect(await paths()).toEqual(new Set(latest.filter((path) => path !== 'trang-7')));
    const rows = await store.db.health.toArray();
    expect(rows.filter(({ id }) => id.includes('trang'))).toEqual([]);
  });

  it('is left as it is where there is nothing to write', async () => {
    const store = await freshStore();
    await changeHealth(store, { portal: 'practice', page: 'intake' }, () => health());
    const [before] = await store.db.health.toArray();
    expect(await changeHealth(store, { portal: 'practice', page: 'intake' }, () => null)).toEqual(health());
    expect(await store.db.health.toArray()).toEqual([before]);
  });

  it('loses no look where several frames report at a time', async () => {
    const store = await freshStore();
    const other = await openContext(store.db.name);
    const seen = { optional: false, state: 'found' as const, since: now().toISOString(), verified: null };
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(
      names.map((name, index) =>
        changeHealth(index % 2 ? store : other, { portal: 'practice', page: 'intake' }, (previous) => ({
          ...health(),
          parts: [...(previous?.parts ?? []), { ...seen, part: name }],
        })),
      ),
    );
    const [page] = await listHealth(store);
    expect(page?.parts.map(({ part }) => part).toSorted()).toEqual(names);
  });

  it('that cannot be read counts as never seen, and is written anew', async () => {
    const store = await freshStore();
    await changeHealth(store, { portal: 'practice', page: 'intake' }, () => health());
    const [row] = await store.db.health.toArray();
    if (row === undefined) throw new Error('not kept');
    await store.db.health.put({ ...row, sealed: await store.vault.seal({ parts: 1 }, `health/${row.id}`) });
    expect(await listHealth(store)).toEqual([]);
    expect(
      await changeHealth(store, { portal: 'practice', page: 'intake' }, (previous) => previous ?? health()),
    ).toEqual(health());
    expect(await listHealth(store)).toEqual([health()]);
  });
});
