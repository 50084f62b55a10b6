import { describe, expect, it } from 'vitest';
import type { ComponentState, Dossier } from '#lib/domain/dossier';
import type { AttachProof } from '#lib/domain/dossier-event.schema';
import type { AttachJob } from '#lib/domain/job.schema';
import type { ComponentRow, PageReading, PortalPage } from '#lib/domain/page-reading.schema';
import type { Paper } from '#lib/domain/paper.schema';
import type { Feature } from '#lib/portals/spec.schema';
import { type OfferFacts, offersOf } from '#lib/workflows/plan-offers';

const at = '2026-11-23T02:41:00.000Z';
const file = { name: 'so-bhxh.pdf', sha256: 'ab', bytes: 1, pages: 1, signed: false };

const row = (key: string, more: Partial<ComponentRow> = {}): ComponentRow => ({
  key,
  name: key,
  required: true,
  files: [],
  canUpload: true,
  uploading: false,
  error: null,
  ...more,
});

const pageWith = (components: ComponentRow[] | null, dossierId: string | null = 'dossier-1'): PortalPage => {
  const reading: PageReading = {
    kind: 'intake',
    citizenNumber: '001188012345',
    fullName: 'NGUYỄN THỊ HƯƠNG GIANG',
    unitCode: '',
    procedure: null,
    components,
    channel: null,
    failures: [],
  };
  const seen = { portal: 'practice', specVersion: '1', documentId: 'd', revision: 1, reading };
  return { ...seen, role: 'intake', tabId: 1, frameId: 0, windowId: 1, seenAt: at, dossierId };
};

const paper = (component: string | null, more: Partial<Paper> = {}): Paper => ({
  id: 'paper',
  dossierId: 'dossier-1',
  fileId: 'file',
  order: 1,
  addedAt: at,
  name: '001188012345 NGUYỄN THỊ HƯƠNG GIANG.pdf',
  bytes: 1_000_000,
  sha256: 'cd',
  facts: { kind: 'pdf', pages: 2, signed: false, editable: true },
  component,
  ...more,
});

const dossierWith = (state: ComponentState, key = 'so bhxh'): Dossier => ({
  id: 'dossier-1',
  receivedAt: at,
  receivedBy: 'portal',
  subject: { kind: 'citizen', number: '001188012345' },
  procedure: { name: 'Cấp lại sổ' },
  channel: 'inPerson',
  number: null,
  receipt: null,
  due: null,
  account: null,
  components: [{ key, name: key, required: true, state }],
  componentsFrom: 'portal',
  forwarded: null,
  issued: null,
  returned: null,
  discarded: null,
  events: 1,
});

const job = (state: AttachJob['state'], more: Partial<AttachJob> = {}): AttachJob => ({
  id: 'job',
  queuedAt: at,
  attempts: 1,
  dossierId: 'dossier-1',
  component: 'so bhxh',
  componentName: 'Sổ BHXH',
  fileId: 'file',
  file,
  replace: false,
  tabId: 1,
  state,
  ...more,
});

const ready: OfferFacts = {
  dossier: dossierWith({ kind: 'missing' }),
  papers: [paper('so bhxh')],
  jobs: [],
  rowNames: [],
};

async function plan(facts: Partial<OfferFacts> = {}, page = pageWith([row('so bhxh')]), off: Feature[] = []) {
  return await offersOf(
    {
      isOff: async (_portal, feature) => (off.includes(feature) ? 'tạm dừng' : null),
      readFacts: async () => ({ ...ready, ...facts }),
      says: ({ pages, bytes }) => `${pages} / ${bytes}`,
    },
    page,
  );
}

const one = (says: string) => [{ component: 'so bhxh', row: 'so bhxh', says }];

describe('A23 what a page’s own file buttons offer first', () => {
  it('is the component’s papers, by how many pages and how large, and nothing of whose they are', async () => {
    const photo = paper('so bhxh', { bytes: 5, facts: { kind: 'jpeg', widthPx: 1, heightPx: 1, dpi: 200 } });
    expect(await plan({ papers: [paper('so bhxh'), photo, paper(null)] })).toEqual(one('3 / 1000005'));
    expect(JSON.stringify(await plan())).not.toMatch(/NGUYỄN|001188012345|pdf/);
  });

  it('says no pages where a paper does not tell', async () => {
    const facts = { kind: 'pdf', pages: null, signed: false, editable: false } as const;
    expect(await plan({ papers: [paper('so bhxh', { facts })] })).toEqual(one('null / 1000000'));
  });

  it('names the row that the office says is the component’s', async () => {
    const rowNames = [{ component: 'so bhxh', row: 'Bản gốc sổ' }];
    expect(await plan({ rowNames }, pageWith([row('ban goc so')]))).toEqual([
      { component: 'so bhxh', row: 'ban goc so', says: '2 / 1000000' },
    ]);
  });

  it('is a file that failed before, too', async () => {
    const failure = { kind: 'notProven', why: 'timedOut' } as const;
    expect(await plan({ dossier: dossierWith({ kind: 'failed', file, failure, at }) })).toHaveLength(1);
  });

  const proof: AttachProof = {
    how: 'shownOnRow',
    portal: 'practice',
    specVersion: '1',
    before: [],
    after: ['so-bhxh.pdf'],
    uploadStatus: 201,
    readBack: null,
  };
  const running: AttachJob['state'] = {
    kind: 'running',
    tabId: 1,
    documentId: 'd',
    before: [],
    leaseUntil: at,
  };

  it.each<[string, Partial<OfferFacts>, PortalPage?, Feature[]?]>([
    ['without papers', { papers: [paper(null)] }],
    [
      'attached already',
      { dossier: dossierWith({ kind: 'attached', file, proof, at }) },
      pageWith([row('so bhxh', { files: ['so-bhxh.pdf'] })]),
    ],
    ['being attached', { jobs: [job(running)] }],
    ['waiting its turn', { jobs: [job({ kind: 'queued' })] }],
    ['waited for from the officer’s own hand', { jobs: [job(running, { hand: 'officer' })] }],
    ['whose row holds a file', {}, pageWith([row('so bhxh', { files: ['x.pdf'] })])],
    ['that has no row', {}, pageWith([row('giay ra vien')])],
    ['that has two rows', {}, pageWith([row('so bhxh'), row('so bhxh')])],
    ['larger than its row takes', {}, pageWith([row('so bhxh', { limits: { maxBytes: 10 } })])],
    ['while the table is not shown', {}, pageWith(null)],
    ['on a page of no dossier', {}, pageWith([row('so bhxh')], null)],
    ['of a dossier that is gone', { dossier: null }],
    ['where offering is switched off', {}, pageWith([row('so bhxh')]), ['offer']],
    ['where attaching is switched off', {}, pageWith([row('so bhxh')]), ['attach']],
  ])('is nothing %s', async (_, facts, page, off) => {
    expect(await plan(facts, page, off)).toEqual([]);
  });
});
