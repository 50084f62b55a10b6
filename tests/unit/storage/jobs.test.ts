import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { AttachState, CheckState } from '#lib/domain/job.schema';
import {
  attachmentsAndLooks,
  attachmentsOfDossier,
  changeAttachment,
  queueAttachment,
  queueLateLook,
  readAttachment,
  unfinishedAttachments,
} from '#lib/storage/attachments';
import {
  changeCheck,
  checksInTab,
  findRecentCheck,
  findUnfinishedCheck,
  purgeChecks,
  queueCheck,
  unfinishedChecks,
} from '#lib/storage/checks';
import { freshStore, openContext, testAuthor } from './fresh-store.ts';
import { attachment } from './samples.ts';

const number = '079085123456';
const waiting: CheckState = {
  kind: 'waitingForPage',
  tabId: 3,
  leftDocument: null,
  leaseUntil: '2026-11-23T09:01:00.000Z',
};
const done = (at: string): CheckState => ({ kind: 'done', outcome: { kind: 'none' }, at, evidence: null });
const running: AttachState = {
  kind: 'running',
  tabId: 7,
  documentId: 'document-1',
  before: [],
  leaseUntil: '2026-11-23T09:01:00.000Z',
};
const failed: AttachState = { kind: 'failed', failure: { kind: 'noRow' }, at: '2026-11-23T09:02:00.000Z' };

describe('account checks', () => {
  it('are queued once a number, however often and from wherever they are asked for (J1)', async () => {
    const one = await freshStore();
    const two = await openContext(one.db.name);
    const author = testAuthor();
    const jobs = await Promise.all([one, two, one, two].map((store) => queueCheck(store, number, author)));
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(1);
    expect(await queueCheck(one, '079085123457', author)).not.toMatchObject({ id: jobs[0]?.id });
    expect((await unfinishedChecks(one)).length).toBe(2);
  });

  it('are queued anew once the one before has ended', async () => {
    const store = await freshStore();
    const author = testAuthor();
    const first = await queueCheck(store, number, author);
    await changeCheck(store, first.id, (job) => ({ ...job, state: done('2026-11-23T09:00:00.000Z') }));
    const second = await queueCheck(store, number, author);
    expect(second.id).not.toBe(first.id);
    expect((await findUnfinishedCheck(store, '079 085 123 456'))?.id).toBe(second.id);
  });

  it('are changed only as they stood: every one of many writers is counted (J2)', async () => {
    const one = await freshStore();
    const two = await openContext(one.db.name);
    const { id } = await queueCheck(one, number, testAuthor());
    const stores = Array.from({ length: 12 }, (_, index) => (index % 2 ? one : two));
    await Promise.all(
      stores.map((store) =>
        changeCheck(store, id, (job) => ({ state: job.state, attempts: job.attempts + 1 })),
      ),
    );
    expect((await unfinishedChecks(one))[0]?.attempts).toBe(12);
  });

  it('are taken up by one of two who try at the same time (J2)', async () => {
    const one = await freshStore();
    const two = await openContext(one.db.name);
    const { id } = await queueCheck(one, number, testAuthor());
    const claims = await Promise.all(
      [one, two].map((store) =>
        changeCheck(store, id, (job) => (job.state.kind === 'queued' ? { ...job, state: waiting } : null)),
      ),
    );
    expect(claims.filter((claim) => claim !== null).length).toBe(1);
  });

  it('are final once they have ended (J3)', async () => {
    const store = await freshStore();
    const { id } = await queueCheck(store, number, testAuthor());
    await changeCheck(store, id, (job) => ({ ...job, state: done('2026-11-23T09:00:00.000Z') }));
    const late = await changeCheck(store, id, (job) => ({ ...job, state: waiting }));
    expect(late).toBeNull();
    expect(await findRecentCheck(store, number, new Date(0))).toMatchObject({ id, state: { kind: 'done' } });
  });

  it('never become the check of another number', async () => {
    const store = await freshStore();
    const { id } = await queueCheck(store, number, testAuthor());
    await changeCheck(store, id, (job) => ({ ...job, number: '079085123457', state: waiting }));
    expect((await unfinishedChecks(store))[0]).toMatchObject({ number, state: waiting });
  });

  it('answer null for a job that does not exist', async () => {
    expect(await changeCheck(await freshStore(), 'nobody', (job) => job)).toBeNull();
  });

  it('are remembered over a restart, in the order they were queued', async () => {
    const store = await freshStore();
    const author = testAuthor();
    const first = await queueCheck(store, number, author);
    const second = await queueCheck(store, '079085123457', author);
    await changeCheck(store, first.id, (job) => ({ ...job, state: waiting }));
    store.db.close();
    const reopened = await openContext(store.db.name);
    expect((await unfinishedChecks(reopened)).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await checksInTab(reopened, 3)).map(({ id }) => id)).toEqual([first.id]);
    expect(await checksInTab(reopened, 4)).toEqual([]);
  });

  it('are recent by the instant they ended, in whatever offset that was written', async () => {
    const store = await freshStore();
    const author = testAuthor();
    for (const at of ['2026-11-23T16:30:00+07:00', '2026-11-23T09:10:00Z']) {
      const { id } = await queueCheck(store, number, author);
      await changeCheck(store, id, (job) => ({ ...job, state: done(at) }));
    }
    const last = { state: { at: '2026-11-23T16:30:00+07:00' } };
    expect(await findRecentCheck(store, number, new Date('2026-11-23T09:00:00Z'))).toMatchObject(last);
    expect(await findRecentCheck(store, number, new Date('2026-11-23T09:30:00Z'))).toMatchObject(last);
    expect(await findRecentCheck(store, number, new Date('2026-11-23T09:31:00Z'))).toBeNull();
    expect(await findRecentCheck(store, '079085123457', new Date(0))).toBeNull();
    expect(await purgeChecks(store, new Date('2026-11-23T09:30:00Z'))).toBe(1);
  });
});

describe('attachments', () => {
  it('are queued once a component, and anew once that one has ended (J1)', async () => {
    const store = await freshStore();
    const author = testAuthor();
    const first = await queueAttachment(store, attachment(), author);
    expect(await queueAttachment(store, attachment({ fileId: 'file-2' }), author)).toEqual(first);
    const others = [attachment({ component: 'so bhxh' }), attachment({ dossierId: 'dossier-2' })];
    for (const other of others) await queueAttachment(store, other, author);
    expect((await unfinishedAttachments(store)).length).toBe(3);
    await changeAttachment(store, first.id, () => failed);
    expect((await queueAttachment(store, attachment(), author)).id).not.toBe(first.id);
    expect((await attachmentsOfDossier(store, 'dossier-1')).length).toBe(3);
  });

  it('are started by one of two who try at the same time, and count it (J2)', async () => {
    const one = await freshStore();
    const two = await openContext(one.db.name);
    const { id } = await queueAttachment(one, attachment(), testAuthor());
    const claims = await Promise.all(
      [one, two, one].map((store) =>
        changeAttachment(store, id, ({ state }) => (state.kind === 'queued' ? running : null)),
      ),
    );
    expect(claims.filter((claim) => claim !== null)).toMatchObject([{ attempts: 1, state: running }]);
  });

  const hands = (hand: 'officer' | 'product' | 'nobody') => attachment(hand === 'product' ? {} : { hand });

  it.each([
    ['officer', 'product'],
    ['product', 'officer'],
    ['nobody', 'product'],
    ['nobody', 'officer'],
  ] as const)('queued in another hand take each other’s place: %s, then %s', async (from, to) => {
    const store = await freshStore();
    const first = await queueAttachment(store, hands(from), testAuthor());
    const second = await queueAttachment(store, hands(to), testAuthor());
    expect(second).toMatchObject({ replaces: first.id, state: { kind: 'queued' } });
    expect((await unfinishedAttachments(store)).map(({ id }) => id)).toEqual([second.id]);
    expect(await readAttachment(store, first.id)).toMatchObject({
      state: { kind: 'failed', failure: { kind: 'notProven', why: 'interrupted' } },
    });
  });

  it('take the place of what the officer’s hand is waited for, and keep what stood on its row', async () => {
    const store = await freshStore();
    const first = await queueAttachment(store, hands('officer'), testAuthor());
    await changeAttachment(store, first.id, () => ({ ...running, before: ['cu.pdf'] }));
    await queueAttachment(store, hands('product'), testAuthor());
    expect(await readAttachment(store, first.id)).toMatchObject({
      state: { kind: 'failed', before: ['cu.pdf'], beganIn: 'document-1' },
    });
  });

  it('never take the place of a file that is on its way, or of another look', async () => {
    const store = await freshStore();
    const first = await queueAttachment(store, hands('product'), testAuthor());
    await changeAttachment(store, first.id, () => running);
    expect((await queueAttachment(store, hands('officer'), testAuthor())).id).toBe(first.id);
    const other = await queueAttachment(store, { ...hands('officer'), component: 'cccd' }, testAuthor());
    const given = { ...other, state: failed };
    expect((await queueLateLook(store, given, 7, testAuthor())).id).toBe(other.id);
  });

  it('are put in the place of one job by one of two who try at the same time', async () => {
    const one = await freshStore();
    const two = await openContext(one.db.name);
    await queueAttachment(one, hands('officer'), testAuthor());
    const jobs = await Promise.all(
      [one, two, one].map((store) => queueAttachment(store, hands('product'), testAuthor())),
    );
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(1);
    expect(await attachmentsOfDossier(one, 'dossier-1')).toHaveLength(2);
  });

  it('that were given up are looked for with what they knew, and the desk is not told of looks', async () => {
    const store = await freshStore();
    const { id } = await queueAttachment(store, hands('officer'), testAuthor());
    const state = { ...failed, before: ['cu.pdf'], beganIn: 'document-1' };
    const job = await changeAttachment(store, id, () => state);
    if (job === null) throw new Error('The job was not changed');
    expect(await queueLateLook(store, job, 8, testAuthor())).toMatchObject({
      hand: 'nobody',
      rung: 'byHand',
      tabId: 8,
      fileId: job.fileId,
      state: { kind: 'queued', before: ['cu.pdf'], beganIn: 'document-1' },
    });
    expect(await attachmentsOfDossier(store, 'dossier-1')).toHaveLength(1);
    expect(await attachmentsAndLooks(store, 'dossier-1')).toHaveLength(2);
  });

  it('count a try that was put off before it had begun, and keep the rung they took', async () => {
    const store = await freshStore();
    const { id } = await queueAttachment(store, attachment(), testAuthor());
    const last = { kind: 'covered' } as const;
    await changeAttachment(store, id, () => ({ kind: 'queued', last }));
    await changeAttachment(store, id, () => running);
    await changeAttachment(store, id, () => ({ kind: 'queued', last }));
    await changeAttachment(store, id, () => ({ ...failed, tried: ['input', 'drop'] }));
    expect(await readAttachment(store, id)).toMatchObject({ attempts: 2, rung: 'drop' });
  });

  it('of which one cannot be read do not stand still: it is left out, and makes way for the next of its component', async () => {
    const store = await freshStore();
    const author = testAuthor();
    const { id } = await queueAttachment(store, attachment(), author);
    const other = await queueAttachment(store, attachment({ component: 'so bhxh' }), author);
    await store.db.attachments.update(id, { sealed: await store.vault.seal({ id }, `attachments/${id}`) });
    expect((await unfinishedAttachments(store)).map((job) => job.id)).toEqual([other.id]);
    expect((await attachmentsOfDossier(store, 'dossier-1')).map((job) => job.id)).toEqual([other.id]);
    expect(await readAttachment(store, id)).toBeNull();
    const next = await queueAttachment(store, attachment(), author);
    expect((await unfinishedAttachments(store)).map((job) => job.id)).toEqual([other.id, next.id]);
  });

  it('are final once they have ended (J3)', async () => {
    const store = await freshStore();
    const { id } = await queueAttachment(store, attachment(), testAuthor());
    expect((await unfinishedAttachments(store)).map((job) => job.id)).toEqual([id]);
    await changeAttachment(store, id, () => failed);
    expect(await changeAttachment(store, id, () => running)).toBeNull();
    expect(await unfinishedAttachments(store)).toEqual([]);
    expect(await readAttachment(store, id)).toMatchObject({ state: failed });
    expect(await readAttachment(store, 'nobody')).toBeNull();
  });
});
