import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Dossier } from '#lib/domain/dossier';
import type { EventBody, ProcedureName, Subject } from '#lib/domain/dossier-event.schema';
import {
  changeCheck,
  findRecentCheck,
  findUnfinishedCheck,
  queueCheck,
  unfinishedChecks,
} from '#lib/storage/checks';
import type { Store } from '#lib/storage/database';
import { findDossierByNumber, findOpenDraft, listDossiers, openDraft } from '#lib/storage/dossiers';
import { appendEvents, openDossier, readDossier } from '#lib/storage/events';
import { announceAll } from '#lib/storage/live';
import { freshStore, openContext, testAuthor } from './fresh-store.ts';
import { citizen, dossierNumber, later, procedure, received } from './samples.ts';

const numbered: EventBody = { kind: 'numberAssigned', number: dossierNumber, source: 'portal' };
const discarded: EventBody = { kind: 'dossierDiscarded', why: 'officer' };

describe('a dossier is found by its number', () => {
  it('however that was typed, and not by another', async () => {
    const store = await freshStore();
    const { id } = await openDossier(store, testAuthor(), received, [numbered]);
    expect((await findDossierByNumber(store, ` ${dossierNumber} `))?.id).toBe(id);
    expect(await findDossierByNumber(store, '03707/2026/07906')).toBeNull();
    expect(await findDossierByNumber(store, '')).toBeNull();
  });

  it('from the moment it is assigned', async () => {
    const store = await freshStore();
    const author = testAuthor();
    const { id } = await openDossier(store, author, received);
    expect(await findDossierByNumber(store, dossierNumber)).toBeNull();
    await appendEvents(store, { ...author, dossierId: id }, [numbered]);
    expect((await findDossierByNumber(store, dossierNumber))?.id).toBe(id);
  });

  it('the later one of two, and never a discarded one', async () => {
    const store = await freshStore();
    const author = testAuthor();
    await openDossier(store, author, received, [numbered]);
    const second = await openDossier(store, author, received, [numbered]);
    expect((await findDossierByNumber(store, dossierNumber))?.id).toBe(second.id);
    await appendEvents(store, { ...author, dossierId: second.id }, [discarded]);
    expect((await findDossierByNumber(store, dossierNumber))?.id).not.toBe(second.id);
  });
});

describe('an open draft', () => {
  const cases: [string, Subject, ProcedureName, boolean][] = [
    ['the same citizen and code', citizen, procedure, true],
    ['the number written with spaces', { kind: 'citizen', number: '079 085 123 456' }, procedure, true],
    ['the same code under another name', citizen, { code: '651a', name: 'BHXH 1 lần' }, true],
    ['no code, the same name', citizen, { name: 'GIẢI QUYẾT HƯỞNG BHXH MỘT LẦN' }, true],
    ['another code under the same name', citizen, { code: '651c', name: procedure.name }, false],
    ['no code, another name', citizen, { name: 'Giải quyết hưởng lương hưu' }, false],
    ['another citizen', { kind: 'citizen', number: '079085123457' }, procedure, false],
    ['a unit with the same text', { kind: 'organisation', unitCode: '079085123456' }, procedure, false],
    ['no number at all', { kind: 'citizen', number: '' }, procedure, false],
  ];
  it.each(cases)('is looked up by subject and procedure: %s', async (_name, subject, asked, isFound) => {
    const store = await freshStore();
    const { id } = await openDossier(store, testAuthor(), received);
    expect((await findOpenDraft(store, subject, asked))?.id ?? null).toBe(isFound ? id : null);
  });

  it.each([
    ['numbered', numbered],
    ['discarded', discarded],
    ['returned', { kind: 'resultReturned', source: 'officer' } satisfies EventBody],
  ])('is one no more once it is %s', async (_name, body) => {
    const store = await freshStore();
    await openDossier(store, testAuthor(), received, [body]);
    expect(await findOpenDraft(store, citizen, procedure)).toBeNull();
  });

  it('without a number is never taken for that of another citizen without one', async () => {
    const store = await freshStore();
    const nobody: Subject = { kind: 'citizen', number: '' };
    await openDossier(store, testAuthor(), { ...received, subject: nobody });
    expect(await findOpenDraft(store, nobody, procedure)).toBeNull();
  });

  it('is opened once, however many pages ask at a time', async () => {
    const one = await freshStore();
    const two = await openContext(one.db.name);
    const author = testAuthor();
    const opened = await Promise.all([one, two, one, two].map((store) => openDraft(store, author, received)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(await one.db.dossiers.count()).toBe(1);
  });
});

describe('the list', () => {
  it('shows the dossiers received last first, as far as asked, without discarded ones', async () => {
    const store = await freshStore();
    const author = testAuthor();
    const ids: string[] = [];
    for (let index = 0; index < 4; index += 1) ids.push((await openDossier(store, author, received)).id);
    await appendEvents(store, { ...author, dossierId: ids[3] ?? '' }, [discarded]);
    expect((await listDossiers(store, { limit: 2 })).map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  });

  it('shows a summary of what the events say', async () => {
    const store = await freshStore();
    const { id } = await openDossier(store, testAuthor(), received, later.slice(0, 6));
    expect(await listDossiers(store, { limit: 10 })).toEqual([
      {
        id,
        receivedAt: '2026-11-23T09:00:00.000Z',
        updatedAt: '2026-11-23T09:00:00.000Z',
        step: 'digitization',
        subject: citizen,
        procedure,
        channel: 'inPerson',
        number: dossierNumber,
        due: '2026-12-04T09:30:00+07:00',
        account: { kind: 'hasAccount', accountKind: 'VNeID', status: 'Hoạt động' },
        components: 1,
        attached: 1,
        discarded: false,
      },
    ]);
  });
});

describe('live queries', () => {
  /** Runs a query live: each answer in turn, as the side panel would be given them. */
  function watch<T>(query: () => Promise<T>): () => Promise<T> {
    const answers: T[] = [];
    let wake = () => {};
    const subscription = liveQuery(query).subscribe({
      next: (answer) => {
        answers.push(answer);
        wake();
      },
      error: (error: unknown) => {
        throw error;
      },
    });
    onTestFinished(() => subscription.unsubscribe());
    return async () => {
      while (answers.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const [answer] = answers.splice(0, 1);
      if (answer === undefined) throw new Error('no answer');
      return answer;
    };
  }

  it('see a write that whoever wrote it was stopped before telling of, once all are told to look', async () => {
    const store = await freshStore();
    const next = watch(async () => (await listDossiers(store, { limit: 8 })).length);
    expect(await next()).toBe(0);
    await openDossier(store, testAuthor(), received, [numbered]);
    expect(await next()).toBe(1);
    // Past the library, as by a context that is gone before it could say so.
    const cleared = Promise.withResolvers<unknown>();
    const clearing = store.db
      .backendDB()
      .transaction('dossiers', 'readwrite')
      .objectStore('dossiers')
      .clear();
    clearing.addEventListener('success', cleared.resolve);
    await cleared.promise;
    announceAll();
    expect(await next()).toBe(0);
  });

  it('see a write to what they looked up by a blind key', async () => {
    const store = await freshStore();
    const author = testAuthor();
    const next = watch(async () => ({ found: await findDossierByNumber(store, dossierNumber) }));
    expect((await next()).found).toBeNull();
    await openDossier(store, author, received, [numbered]);
    expect((await next()).found?.number).toBe(dossierNumber);
  });

  it('see a write to what they read after sealed parts were opened', async () => {
    const store = await freshStore();
    const author = testAuthor();
    const { id } = await openDossier(store, author, received);
    const next = watch(async () => {
      const draft = await findOpenDraft(store, citizen, procedure);
      const dossier = draft && (await readDossier(store, draft.id));
      return { dossier, checks: (await unfinishedChecks(store)).length };
    });
    expect(await next()).toMatchObject({ dossier: { id, events: 1 }, checks: 0 });
    await queueCheck(store, '079085123456', author);
    expect(await next()).toMatchObject({ dossier: { id, events: 1 }, checks: 1 });
    await appendEvents(store, { ...author, dossierId: id }, [later[1] ?? discarded]);
    expect(await next()).toMatchObject({ dossier: { id, events: 2 }, checks: 1 });
  });

  const plainCalls: [string, (store: Store) => Promise<Dossier | null>][] = [
    ['findOpenDraft', (store) => findOpenDraft(store, citizen, procedure)],
    ['findDossierByNumber', (store) => findDossierByNumber(store, dossierNumber)],
  ];
  it.each(plainCalls)('of one plain call see what another context writes: %s', async (name, find) => {
    const store = await freshStore();
    const other = await openContext(store.db.name);
    const author = testAuthor();
    const next = watch(() => find(store).then((found) => ({ found })));
    expect((await next()).found).toBeNull();
    const { id } = await openDossier(other, author, received, name === 'findOpenDraft' ? [] : [numbered]);
    const before = (await next()).found;
    expect(before?.id).toBe(id);
    await appendEvents(other, { ...author, dossierId: id }, [later[1] ?? discarded]);
    expect((await next()).found?.events).toBe((before?.events ?? 0) + 1);
  });

  it('of the latest check of a number see it end, and no other number’s', async () => {
    const store = await freshStore();
    const other = await openContext(store.db.name);
    const author = testAuthor();
    const since = new Date('2026-11-23T00:00:00.000Z');
    const next = watch(() =>
      findRecentCheck(store, '079085123456', since).then((check) => ({ at: check && check.state })),
    );
    expect((await next()).at).toBeNull();
    for (const [number, at] of [
      ['001199000001', '2026-11-23T09:10:00.000Z'],
      ['079085123456', '2026-11-23T09:20:00.000Z'],
    ] as const) {
      const { id } = await queueCheck(other, number, author);
      await changeCheck(other, id, ({ attempts }) => ({
        attempts,
        state: { kind: 'done', outcome: { kind: 'none' }, at, evidence: null },
      }));
    }
    let seen = await next();
    // A write that concerns it not may ask the query again, with the same answer.
    while (seen.at === null) seen = await next();
    expect(seen.at).toMatchObject({ kind: 'done', at: '2026-11-23T09:20:00.000Z' });
  });

  it('of one plain call see a check being queued by another context', async () => {
    const store = await freshStore();
    const other = await openContext(store.db.name);
    const next = watch(() => findUnfinishedCheck(store, '079085123456').then((check) => ({ check })));
    expect((await next()).check).toBeNull();
    const { id } = await queueCheck(other, '079085123456', testAuthor());
    expect((await next()).check?.id).toBe(id);
  });
});
