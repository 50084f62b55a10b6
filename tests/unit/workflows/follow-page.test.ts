import { describe, expect, it } from 'vitest';
import type { AccountOutcome } from '#lib/domain/account.schema';
import type { EventBody } from '#lib/domain/dossier-event.schema';
import type { CheckJob } from '#lib/domain/job.schema';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import { followPage, trackPage } from '#lib/workflows/follow-page';
import type { DossierPageReading } from '#lib/workflows/page-subject';
import { planNews } from '#lib/workflows/page-news';
import { dossierStore } from './dossier-store.ts';

const seen = (words: string) => ({ portal: 'tnhs', specVersion: '1', page: 'dossierDetail', words });

const citizenNumber = '079085123456';
const procedure = { name: 'Hưởng BHXH một lần' };
const number = '03706/2026/07906';
const row = (name: string): ComponentRow => ({
  key: name.toLowerCase(),
  name,
  required: true,
  files: [],
  canUpload: true,
  uploading: false,
  error: null,
});

type Intake = Extract<DossierPageReading, { kind: 'intake' }>;
type Detail = Extract<DossierPageReading, { kind: 'dossierDetail' }>;
const common = { citizenNumber, fullName: '', unitCode: '', procedure, components: null, failures: [] };
const intake = (changes: Partial<Intake> = {}): Intake => ({
  kind: 'intake',
  ...common,
  channel: null,
  ...changes,
});
const detail = (changes: Partial<Detail> = {}): Detail => ({
  kind: 'dossierDetail',
  ...common,
  number,
  receipt: '',
  due: '',
  status: 'Chờ thụ lý',
  ...changes,
});
const check = (outcome: AccountOutcome, at = '2026-11-23T02:00:00.000Z'): CheckJob => ({
  id: 'check-1',
  queuedAt: at,
  attempts: 1,
  number: citizenNumber,
  state: { kind: 'done', outcome, at, evidence: null },
});
const digitized: EventBody = {
  kind: 'componentDigitized',
  component: 'giấy ra viện',
  file: { name: 'a.pdf', sha256: 'ab', bytes: 1, pages: 1, signed: false },
  sources: [],
};

/** A dossier opened from the intake page. */
async function opened() {
  const store = dossierStore();
  const dossier = await followPage(store.needs, intake(), null);
  if (dossier === null) throw new Error('no dossier');
  return { ...store, id: dossier.id };
}

describe('a page opens a dossier by itself', () => {
  it.each<[string, DossierPageReading, number]>([
    ['an intake page with number and procedure', intake(), 1],
    ['an intake page with a unit', intake({ citizenNumber: '', unitCode: 'TA0001A' }), 1],
    ['an intake page without a procedure', intake({ procedure: null }), 0],
    ['a number still being typed', intake({ citizenNumber: '07908512345' }), 0],
    ['a detail page', detail(), 0],
  ])('%s: %#', async (_name, reading, count) => {
    const store = dossierStore();
    await followPage(store.needs, reading, null);
    expect(store.all()).toHaveLength(count);
  });

  it('not where tracking is switched off: not at the officer’s wish, and nothing is recorded or dropped', async () => {
    const { needs, off, all, id, kinds } = await opened();
    off.set('track', 'Cổng đổi mẫu');
    const before = kinds(id);
    const other = intake({ citizenNumber: '001199000001' });
    const filled = intake({ components: [row('Giấy ra viện')] });
    expect(await followPage(needs, filled, id)).toBeNull();
    expect(await followPage(needs, other, id)).toBeNull();
    expect(await trackPage(needs, other)).toBeNull();
    expect([all().length, kinds(id)]).toEqual([1, before]);
    off.clear();
    expect((await followPage(needs, filled, null))?.id).toBe(id);
  });

  it('once, however often it is read, and in two windows', async () => {
    const { needs, id, all } = await opened();
    for (const tied of [id, null, id]) expect((await followPage(needs, intake(), tied))?.id).toBe(id);
    expect(all()).toHaveLength(1);
    expect(all()[0]?.events).toBe(1);
  });

  it('from a detail page only at the officer’s wish, and once', async () => {
    const store = dossierStore();
    const first = await trackPage(store.needs, detail());
    const second = await trackPage(store.needs, detail());
    expect([first?.number, second?.id, store.all().length]).toEqual([number, first?.id, 1]);
  });
});

describe('what a page newly says', () => {
  it('takes the number over from the detail page, once, and a due date that comes later', async () => {
    const { needs, id, kinds, read } = await opened();
    await followPage(needs, detail(), id);
    await followPage(needs, detail(), null);
    expect(kinds(id)).toEqual(['dossierReceived', 'numberAssigned']);
    await followPage(needs, detail({ receipt: 'BN-1', due: '04/12/2026 09:30' }), null);
    expect(read(id)).toMatchObject({ number, receipt: 'BN-1', due: '04/12/2026 09:30' });
  });

  it('never ties a number to the page of another citizen, nor takes that name', async () => {
    const { needs, id, read } = await opened();
    await followPage(needs, detail(), id);
    const before = read(id);
    const other = detail({ citizenNumber: '001199000001', fullName: 'Trần Thị Khác' });
    expect(await followPage(needs, other, null)).toBeNull();
    expect(read(id)).toEqual(before);
  });

  it('records the name once it has settled, not letter by letter', async () => {
    const { needs, id, kinds, read } = await opened();
    for (const fullName of ['N', 'Ng', 'Nguyễn Văn', 'Nguyễn Văn Thử'])
      await followPage(needs, intake({ fullName }), id);
    expect(kinds(id)).toEqual(['dossierReceived']);
    const settled = intake({ fullName: 'Nguyễn Văn Thử', components: [row('Sổ BHXH')] });
    for (let times = 0; times < 2; times += 1) await followPage(needs, settled, id);
    expect(kinds(id)).toEqual(['dossierReceived', 'dossierReceived', 'componentsListed']);
    expect(read(id).subject).toEqual({ kind: 'citizen', number: citizenNumber, name: 'Nguyễn Văn Thử' });
  });

  it('lists the components when the portal does, and again when its list changes', async () => {
    const { needs, id, kinds, read } = await opened();
    const lists = [['Sổ BHXH'], ['Sổ BHXH'], ['Sổ BHXH', 'Giấy ra viện'], ['Giấy ra viện'], ['Giấy ra viện']];
    for (const names of lists) await followPage(needs, intake({ components: names.map(row) }), id);
    expect(kinds(id).filter((kind) => kind === 'componentsListed')).toHaveLength(3);
    expect(read(id).components.map(({ name }) => name)).toEqual(['Giấy ra viện']);
  });

  it('is helped by the catalogue only where the portal lists nothing, and not against it', async () => {
    const store = dossierStore();
    const known = { code: '602', name: 'Đăng ký đóng BHXH tự nguyện' };
    const id = (await followPage(store.needs, intake({ procedure: known }), null))?.id ?? '';
    expect(store.read(id).componentsFrom).toBe('catalogue');
    await followPage(store.needs, intake({ procedure: known, components: [row('Sổ BHXH')] }), id);
    await followPage(store.needs, intake({ procedure: known, components: [] }), id);
    expect(store.read(id)).toMatchObject({ componentsFrom: 'portal', components: [{ name: 'Sổ BHXH' }] });
  });

  it.each([
    ['Chờ thụ lý', []],
    ['Đang thụ lý', ['dossierForwarded']],
    ['Đã xử lý xong', ['dossierForwarded', 'resultIssued']],
    ['Đã trả kết quả', ['dossierForwarded', 'resultIssued', 'resultReturned']],
    ['Muộn', []],
  ])('the status "%s" is %j, once', async (status, kinds) => {
    const { needs, id, read } = await opened();
    await followPage(needs, detail(), id);
    expect(planNews(read(id), detail({ status }), seen).map(({ kind }) => kind)).toEqual(kinds);
    await followPage(needs, detail({ status }), id);
    expect(planNews(read(id), detail({ status }), seen)).toEqual([]);
  });
});

describe('a page that is corrected', () => {
  const corrections: [string, Intake][] = [
    ['procedure', intake({ procedure: { name: 'Cấp lại thẻ BHYT' } })],
    ['number', intake({ citizenNumber: '001199000001' })],
  ];
  it.each(corrections)(
    'in its %s drops the draft that holds only readings, and opens another',
    async (_name, corrected) => {
      const { needs, id, read, all } = await opened();
      const next = await followPage(needs, corrected, id);
      expect([read(id).discarded?.why, next?.id === id, all().length]).toEqual(['pageChanged', false, 2]);
    },
  );

  it.each(corrections)(
    'in its %s never drops a draft with a scan in it or in its tray',
    async (_name, corrected) => {
      const scanned = await opened();
      scanned.append(scanned.id, [digitized]);
      const trayed = await opened();
      trayed.trays.add(trayed.id);
      for (const { needs, id, read } of [scanned, trayed]) {
        await followPage(needs, corrected, id);
        expect(read(id).discarded).toBeNull();
      }
    },
  );

  it('is not asked about a dossier that the officer dropped: it stays dropped while the page stands', async () => {
    const { needs, id, append, all } = await opened();
    append(id, [{ kind: 'dossierDiscarded', why: 'officer' }]);
    for (const fullName of ['', 'Nguyễn'])
      expect((await followPage(needs, intake({ fullName }), id))?.id).toBe(id);
    expect([all().length, all()[0]?.events]).toEqual([1, 2]);
    expect((await trackPage(needs, intake()))?.id).not.toBe(id);
  });
});

describe('an account that is known', () => {
  it('stands in the dossier from its beginning', async () => {
    const store = dossierStore();
    store.checks.push(check({ kind: 'hasAccount' }));
    const id = (await followPage(store.needs, intake(), null))?.id ?? '';
    expect(store.kinds(id)).toEqual(['dossierReceived', 'accountChecked']);
  });

  it.each([
    ['nothing is known', [], check({ kind: 'none' }), 'none'],
    [
      'the check before failed',
      [check({ kind: 'couldNotCheck', why: 'signedOut' })],
      check({ kind: 'none' }, '2026-11-23T02:30:00.000Z'),
      'none',
    ],
    [
      'an answer stands there',
      [check({ kind: 'hasAccount' })],
      check({ kind: 'none' }, '2026-11-23T02:30:00.000Z'),
      'hasAccount',
    ],
  ])('comes into a draft that stood already where %s, once', async (_name, before, later, outcome) => {
    const store = dossierStore();
    store.checks.push(...before);
    const id = (await followPage(store.needs, intake(), null))?.id ?? '';
    store.checks.push(later);
    await trackPage(store.needs, intake());
    const { events } = store.read(id);
    for (let times = 0; times < 2; times += 1) await followPage(store.needs, intake(), id);
    expect(store.read(id)).toMatchObject({ account: { outcome: { kind: outcome } }, events });
  });

  it('is not written again by each reading where it could not be checked', async () => {
    const store = dossierStore();
    store.checks.push(check({ kind: 'couldNotCheck', why: 'portalDidNotAnswer' }));
    const id = (await followPage(store.needs, intake(), null))?.id ?? '';
    for (let times = 0; times < 3; times += 1) await followPage(store.needs, intake(), id);
    expect(store.kinds(id)).toEqual(['dossierReceived', 'accountChecked']);
  });
});
