import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { assemblePdf } from '#lib/documents/assemble';
import { sha256 } from '#lib/documents/hash';
import { inspectFile } from '#lib/documents/inspect';
import { type Dossier, type DossierComponent, foldDossier } from '#lib/domain/dossier';
import type { EventBody } from '#lib/domain/dossier-event.schema';
import type { Paper } from '#lib/domain/paper.schema';
import { type AddNeeds, addPapersToTray } from '#lib/workflows/add-papers';
import { type PrepareNeeds, prepareComponentFile } from '#lib/workflows/prepare-file';
import {
  damagedPdf,
  encryptedPdf,
  jpegNamedPdf,
  plainPdf,
  signedPdf,
  zeroByteFile,
} from '../../scans/broken.ts';
import { tinyJpeg, tinyPng } from '../documents/pictures.ts';

const now = () => new Date('2026-11-23T02:41:00.000Z');
const component: DossierComponent = {
  key: 'giay ra vien',
  name: 'Giấy ra viện',
  required: true,
  state: { kind: 'missing' },
};
const received: EventBody = {
  kind: 'dossierReceived',
  subject: { kind: 'citizen', number: '079085123456' },
  procedure: { name: 'Một lần' },
  channel: 'inPerson',
  source: 'portal',
};

function dossierOf(...components: DossierComponent[]): Dossier {
  const first = {
    id: 'event-1',
    dossierId: 'dossier-1',
    seq: 1,
    at: now().toISOString(),
    officer: 'Thử',
    body: received,
  };
  const dossier = foldDossier([{ ...first, previous: null, hash: '' }]);
  if (dossier === null) throw new Error('no dossier');
  return { ...dossier, components };
}

/** A tray and a drawer of files in memory. */
function desk() {
  const files = new Map<string, Uint8Array>();
  const tray: Paper[] = [];
  const events: EventBody[] = [];
  let ids = 0;
  const keepFile = async (bytes: Uint8Array): Promise<string> => {
    const id = `file-${(ids += 1)}`;
    files.set(id, Uint8Array.from(bytes));
    return id;
  };
  const add: AddNeeds = {
    now,
    newId: () => `paper-${(ids += 1)}`,
    inspect: inspectFile,
    papersOf: async () => tray,
    keepFile,
    addPapers: async (papers) => {
      for (const paper of papers) tray.push({ ...paper, order: tray.length + 1 });
    },
  };
  const prepare: PrepareNeeds = {
    now,
    readBytes: async (id) => files.get(id) ?? new Uint8Array(),
    assemble: assemblePdf,
    keepFile,
    append: async (_id, bodies) => void events.push(...bodies),
  };
  return { files, tray, events, add, prepare };
}

const asFile = ({ name, bytes }: { name: string; bytes: Uint8Array }) =>
  new File([Uint8Array.from(bytes)], name);
const jpeg = (name: string, dpi = 200) => ({ name, bytes: tinyJpeg({ dpi }) });

async function trayOf(...files: { name: string; bytes: Uint8Array }[]) {
  const taken = desk();
  const refused = await addPapersToTray(taken.add, 'dossier-1', files.map(asFile), component.key);
  return { ...taken, refused };
}

describe('files are taken into the tray', () => {
  it('byte for byte, in order, with what they are', async () => {
    const png = { name: 'c.png', bytes: await tinyPng({ dpi: 200 }) };
    const sources = [jpeg('a.jpg'), await plainPdf(2), png];
    const { tray, files, refused } = await trayOf(...sources);
    expect(refused).toEqual([]);
    expect(tray.map(({ fileId }) => files.get(fileId))).toEqual(
      sources.map(({ bytes }) => Uint8Array.from(bytes)),
    );
    expect(tray.map(({ name, component: key, order, facts }) => [name, key, order, facts.kind])).toEqual([
      ['a.jpg', component.key, 1, 'jpeg'],
      ['van-ban.pdf', component.key, 2, 'pdf'],
      ['c.png', component.key, 3, 'png'],
    ]);
    expect(tray[0]).toMatchObject({
      sha256: await sha256(tinyJpeg({ dpi: 200 })),
      facts: { widthPx: 1654, dpi: 200 },
    });
    expect(tray[1]?.facts).toEqual({ kind: 'pdf', pages: 2, signed: false, editable: true, asItIs: true });
  });

  it('and a bad one is named, and stops none of the others', async () => {
    const bad = [zeroByteFile(), jpegNamedPdf(tinyJpeg()), await encryptedPdf(), await damagedPdf()];
    const { tray, refused, files } = await trayOf(...bad, jpeg('tot.jpg'));
    expect(refused).toMatchObject([
      { name: 'rong.pdf', why: 'empty' },
      { why: 'notWhatItsNameSays', found: 'jpeg' },
      { why: 'encrypted' },
      { why: 'damaged' },
    ]);
    expect([tray.map(({ name }) => name), files.size]).toEqual([['tot.jpg'], 1]);
  });

  it('once, whatever they are called, in one drop and in the next', async () => {
    const { tray, refused, add } = await trayOf(jpeg('a.jpg'), jpeg('b.jpg'));
    const later = await addPapersToTray(add, 'dossier-1', [asFile(jpeg('c.jpg'))], null);
    expect([...refused, ...later]).toEqual([
      { name: 'b.jpg', why: 'alreadyInTray' },
      { name: 'c.jpg', why: 'alreadyInTray' },
    ]);
    expect(tray).toHaveLength(1);
  });

  it('and one that cannot be read any more is named', async () => {
    const gone = asFile(jpeg('a.jpg'));
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await addPapersToTray(desk().add, 'dossier-1', [gone], null)).toEqual([
      { name: 'a.jpg', why: 'unreadable' },
    ]);
  });
});

describe('the file of a component', () => {
  it('is one PDF of its papers in order, recorded with what it was made from and what came out', async () => {
    const { tray, prepare, files, events } = await trayOf(
      jpeg('a.jpg'),
      await plainPdf(2),
      jpeg('b.jpg', 300),
    );
    const outcome = await prepareComponentFile(prepare, dossierOf(component), component, tray);
    if (outcome.kind !== 'prepared') throw new Error(outcome.why);
    const bytes = files.get(outcome.fileId) ?? new Uint8Array();
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(4);
    expect(outcome.file).toEqual({
      name: 'giay-ra-vien_20261123-0941.pdf',
      sha256: await sha256(bytes),
      bytes: bytes.byteLength,
      pages: 4,
      signed: false,
    });
    expect(events).toEqual([
      {
        kind: 'componentDigitized',
        component: component.key,
        file: outcome.file,
        sources: tray.map((paper) => paper.sha256),
      },
    ]);
  });

  it('of one signed paper is that paper, byte for byte', async () => {
    const signed = await signedPdf();
    const { tray, prepare, files } = await trayOf(signed);
    const outcome = await prepareComponentFile(prepare, dossierOf(component), component, tray);
    expect(outcome).toMatchObject({
      kind: 'prepared',
      file: { signed: true, sha256: await sha256(signed.bytes) },
    });
    expect(outcome.kind === 'prepared' && files.get(outcome.fileId)).toEqual(Uint8Array.from(signed.bytes));
  });

  it('of one paper that goes as it is takes no second reading', async () => {
    const { tray, events, prepare } = await trayOf(await plainPdf(2));
    const never = async () => {
      throw new Error('The paper was read again');
    };
    const needs = { ...prepare, readBytes: never, assemble: never };
    const made = await prepareComponentFile(needs, dossierOf(component), component, tray);
    const [paper] = tray;
    expect(made).toMatchObject({
      kind: 'prepared',
      fileId: paper?.fileId,
      file: { sha256: paper?.sha256, bytes: paper?.bytes, pages: 2, signed: false },
    });
    expect(events).toHaveLength(1);
  });

  it('of a signed paper among others is refused, and nothing is recorded', async () => {
    const { tray, prepare, files, events } = await trayOf(await signedPdf(), jpeg('a.jpg'));
    expect(await prepareComponentFile(prepare, dossierOf(component), component, tray)).toEqual({
      kind: 'refused',
      why: 'signedMustStayAlone',
    });
    expect([files.size, events]).toEqual([2, []]);
  });

  it('of no papers is refused', async () => {
    const outcome = await prepareComponentFile(desk().prepare, dossierOf(component), component, []);
    expect(outcome).toEqual({ kind: 'refused', why: 'nothingToAssemble' });
  });

  it('never has a name that another file of the dossier has', async () => {
    const { tray, prepare } = await trayOf(jpeg('a.jpg'));
    const first = await prepareComponentFile(prepare, dossierOf(component), component, tray);
    if (first.kind !== 'prepared') throw new Error(first.why);
    const ready: DossierComponent = {
      ...component,
      state: { kind: 'ready', file: first.file, at: now().toISOString() },
    };
    const again = await prepareComponentFile(prepare, dossierOf(ready), component, tray);
    expect(again).toMatchObject({ file: { name: 'giay-ra-vien_20261123-0941-2.pdf' } });
  });
});
