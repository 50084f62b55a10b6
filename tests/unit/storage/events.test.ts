import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DossierEvent, EventBody } from '#lib/domain/dossier-event.schema';
import type { Store } from '#lib/storage/database';
import { rebuildHead } from '#lib/storage/dossiers';
import { appendEvents, openDossier, readDossier, readEvents, verifyDossier } from '#lib/storage/events';
import { freshStore, openContext, testAuthor } from './fresh-store.ts';
import { dossierNumber, later, received } from './samples.ts';

/** What somebody with the vault in hand can do: seal a changed event into its row, clear fields and all. */
async function reseal({ db, vault }: Store, rowId: string, event: DossierEvent): Promise<void> {
  const { dossierId, seq } = event;
  await db.events.put({
    id: rowId,
    dossierId,
    seq,
    sealed: await vault.seal({ ...event, id: rowId }, `events/${rowId}`),
  });
}

describe('the ledger', () => {
  it('gives back every kind of event as it was written, chained from 1 (L1, L4)', async () => {
    const store = await freshStore();
    const dossier = await openDossier(store, testAuthor(), received, later);
    const events = await readEvents(store, dossier.id);
    expect(events.map(({ body }) => body)).toEqual([received, ...later]);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.map(({ previous }) => previous)).toEqual([
      null,
      ...events.slice(0, -1).map(({ hash }) => hash),
    ]);
    expect(await verifyDossier(store, dossier.id)).toBeNull();
    expect(await readDossier(store, dossier.id)).toEqual(dossier);
  });

  it('survives closing and opening the database', async () => {
    const store = await freshStore();
    const { id } = await openDossier(store, testAuthor(), received, later);
    store.db.close();
    const reopened = await openContext(store.db.name);
    expect(await readDossier(reopened, id)).toMatchObject({
      number: dossierNumber,
      events: later.length + 1,
    });
    expect(await verifyDossier(reopened, id)).toBeNull();
  });

  it('stays gapless when two contexts append at the same time (L1)', async () => {
    const one = await freshStore();
    const two = await openContext(one.db.name);
    const { id } = await openDossier(one, testAuthor(), received);
    const author = { ...testAuthor(), dossierId: id };
    await Promise.all(later.map((body, index) => appendEvents(index % 2 ? one : two, author, [body])));
    const events = await readEvents(one, id);
    expect(events.map(({ seq }) => seq)).toEqual([received, ...later].map((_, index) => index + 1));
    expect(await verifyDossier(one, id)).toBeNull();
  });

  it('chains onto the events of a writer that came between without the lock (L1)', async () => {
    const store = await freshStore();
    const { id } = await openDossier(store, testAuthor(), received);
    const [stranger] = await forge(store, id, [later[1]]);
    let isFirst = true;
    const vault: Store['vault'] = {
      ...store.vault,
      seal: async (value, place) => {
        if (isFirst && stranger) {
          isFirst = false;
          await reseal(store, stranger.id, stranger);
        }
        return store.vault.seal(value, place);
      },
    };
    await appendEvents({ ...store, vault }, { ...testAuthor(), dossierId: id }, [
      { kind: 'resultIssued', source: 'officer' },
    ]);
    const kinds = (await readEvents(store, id)).map(({ body }) => body.kind);
    expect(kinds).toEqual(['dossierReceived', 'componentsListed', 'resultIssued']);
    expect(await verifyDossier(store, id)).toBeNull();
  });

  it('writes all events of one append or none, and never a head without them (L2)', async () => {
    const store = await freshStore();
    const { id } = await openDossier(store, testAuthor(), received);
    const taken = (await readEvents(store, id))[0]?.id ?? '';
    const author = { ...testAuthor(), dossierId: id, newId: () => taken };
    await expect(appendEvents(store, author, later)).rejects.toThrow(/ConstraintError|already exists|Key/);
    expect((await readEvents(store, id)).length).toBe(1);
    expect(await store.db.dossiers.get(id)).toMatchObject({ seq: 1 });
  });

  it('refuses a history that does not begin with the receipt, and a body that could not be read again', async () => {
    const store = await freshStore();
    const author = { ...testAuthor(), dossierId: 'unknown' };
    await expect(appendEvents(store, author, [{ kind: 'resultIssued', source: 'officer' }])).rejects.toThrow(
      /begins/,
    );
    const unreadable: EventBody = {
      kind: 'attachFailed',
      component: 'x',
      file: null,
      failure: { kind: 'tooLarge', limitBytes: Number.NaN },
    };
    await expect(openDossier(store, testAuthor(), received, [unreadable])).rejects.toThrow(/limitBytes/);
    expect(await store.db.events.count()).toBe(0);
  });

  it('answers null for a dossier that was never received', async () => {
    const store = await freshStore();
    expect(await readDossier(store, 'nobody')).toBeNull();
    expect(await readEvents(store, 'nobody')).toEqual([]);
  });
});

describe('verifying finds (L3)', () => {
  const bodies: EventBody[] = [received, ...later];
  const seqs = fc.integer({ min: 1, max: bodies.length });

  async function withDossier(): Promise<{ store: Store; id: string; events: DossierEvent[] }> {
    const store = await freshStore();
    const { id } = await openDossier(store, testAuthor(), received, later);
    return { store, id, events: await readEvents(store, id) };
  }

  it('any event that was changed, at its place', async () => {
    const { store, id, events } = await withDossier();
    const change = fc.constantFrom<(event: DossierEvent) => DossierEvent>(
      (event) => ({ ...event, officer: `${event.officer}.` }),
      (event) => ({ ...event, at: '2026-11-22T09:00:00.000Z' }),
      (event) => ({
        ...event,
        body: { kind: 'resultIssued', source: event.seq === 9 ? 'officer' : 'portal' },
      }),
      (event) => ({ ...event, previous: 'f'.repeat(64) }),
      (event) => ({ ...event, hash: '0'.repeat(64) }),
    );
    await fc.assert(
      fc.asyncProperty(seqs, change, async (seq, changed) => {
        const event = events[seq - 1];
        if (event === undefined) throw new Error('no such event');
        await reseal(store, event.id, changed(event));
        expect(await verifyDossier(store, id)).toMatchObject({ seq });
        await reseal(store, event.id, event);
        expect(await verifyDossier(store, id)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('an event that was taken out anywhere, the last one included', async () => {
    const { store, id, events } = await withDossier();
    for (const event of events) {
      await store.db.events.delete(event.id);
      expect(await verifyDossier(store, id)).toEqual({
        seq: event.seq === events.length ? event.seq : event.seq + 1,
        why: 'gap',
      });
      await reseal(store, event.id, event);
    }
    expect(await verifyDossier(store, id)).toBeNull();
  });

  it('two events that changed places', async () => {
    const { store, id, events } = await withDossier();
    const [, second, third] = events;
    if (second === undefined || third === undefined) throw new Error('too few events');
    await store.db.events.bulkDelete([second.id, third.id]);
    await reseal(store, third.id, { ...third, seq: 2 });
    await reseal(store, second.id, { ...second, seq: 3 });
    expect(await verifyDossier(store, id)).toMatchObject({ seq: 2 });
  });

  it('an event put in after the end', async () => {
    const { store, id } = await withDossier();
    const [forged] = await forge(store, id, [{ kind: 'dossierDiscarded', why: 'officer' }]);
    if (forged) await reseal(store, forged.id, forged);
    expect(await verifyDossier(store, id)).toMatchObject({ seq: bodies.length + 1 });
  });

  it('sealed bytes that were damaged, and clear fields that were changed', async () => {
    const { store, id, events } = await withDossier();
    const event = events[4];
    const row = await store.db.events.get(event?.id ?? '');
    if (row === undefined) throw new Error('no such row');
    const bytes = row.sealed.bytes.slice(0);
    new Uint8Array(bytes)[10] = (new Uint8Array(bytes)[10] ?? 0) ^ 1;
    await store.db.events.put({ ...row, sealed: { ...row.sealed, bytes } });
    expect(await verifyDossier(store, id)).toEqual({ seq: 5, why: 'wrongHash' });
    await expect(readEvents(store, id)).rejects.toThrow(`events/${row.id}`);
    await store.db.events.put({ ...row, seq: 99 });
    expect(await verifyDossier(store, id)).not.toBeNull();
  });
});

describe('the head', () => {
  it('says nothing that the events do not: it is rebuilt as it was (L5)', async () => {
    const store = await freshStore();
    const { id } = await openDossier(store, testAuthor(), received, later);
    const { sealed: _, ...before } = (await store.db.dossiers.get(id)) ?? { sealed: null };
    await store.db.dossiers.delete(id);
    await rebuildHead(store, id);
    const { sealed: __, ...after } = (await store.db.dossiers.get(id)) ?? { sealed: null };
    expect(after).toEqual(before);
    expect(before).toMatchObject({ step: 'done', open: 0, seq: later.length + 1 });
    expect(await verifyDossier(store, id)).toBeNull();
  });
});

/** Well-chained events for the end of a ledger, not written yet: from a dossier of its own, so that hashes are right. */
async function forge(
  store: Store,
  dossierId: string,
  bodies: (EventBody | undefined)[],
): Promise<DossierEvent[]> {
  const known = await readEvents(store, dossierId);
  const twin = await freshStore();
  for (const event of known) await reseal(twin, event.id, event);
  const author = { ...testAuthor(), dossierId };
  await appendEvents(
    twin,
    author,
    bodies.filter((body) => body !== undefined),
  );
  return (await readEvents(twin, dossierId)).slice(known.length);
}
