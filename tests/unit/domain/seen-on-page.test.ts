import { describe, expect, it } from 'vitest';
import type { AttachProof, DossierEvent, EventBody } from '#lib/domain/dossier-event.schema';
import { foldDossier } from '#lib/domain/dossier';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import { asSeenOnPage, findGone } from '#lib/domain/seen-on-page';

const file = { name: 'giay-ra-vien_1.pdf', sha256: 'ab', bytes: 3, pages: 1, signed: false };
const shown: AttachProof = {
  how: 'shownOnRow',
  portal: 'tnhs',
  specVersion: '1',
  before: [],
  after: [file.name],
  uploadStatus: 200,
  readBack: null,
};

function dossierWith(proof: AttachProof) {
  const bodies: EventBody[] = [
    {
      kind: 'dossierReceived',
      subject: { kind: 'citizen', number: '079085123456' },
      procedure: { name: 'Một lần' },
      channel: 'inPerson',
      source: 'portal',
    },
    {
      kind: 'componentsListed',
      from: 'portal',
      components: [{ key: 'giay ra vien', name: 'Giấy ra viện', required: true }],
    },
    { kind: 'componentAttached', component: 'giay ra vien', file, proof },
  ];
  const frame = {
    id: 'e',
    dossierId: 'd',
    at: '2026-11-23T02:41:00Z',
    officer: 'Thử',
    previous: null,
    hash: '',
  };
  const folded = foldDossier(bodies.map((body, index): DossierEvent => ({ ...frame, seq: index + 1, body })));
  if (folded === null) throw new Error('The events do not fold');
  return folded;
}

function row(changes: Partial<ComponentRow>): ComponentRow {
  return {
    key: 'giay ra vien',
    name: 'Giấy ra viện',
    required: true,
    files: [],
    canUpload: true,
    uploading: false,
    error: null,
    ...changes,
  };
}

describe('a file that was proven on its row', () => {
  const cases: [string, ComponentRow[] | null, boolean][] = [
    ['is gone from an empty row that offers to upload', [row({})], true],
    ['is gone from a row that holds another file', [row({ files: ['khac.pdf'] })], true],
    ['stands where its name stands', [row({ files: [file.name] })], false],
    ['is not judged while the row uploads', [row({ uploading: true })], false],
    ['is not judged by a row that takes no files', [row({ canUpload: false })], false],
    ['is not judged by a page without its row', [row({ key: 'so bhxh' })], false],
    ['is not judged by a page without a table', null, false],
  ];
  it.each(cases)('%s', (_name, rows, isGone) => {
    const dossier = dossierWith(shown);
    expect(findGone(dossier, rows, [])).toHaveLength(isGone ? 1 : 0);
    expect(asSeenOnPage(dossier, rows, []).components[0]?.state.kind).toBe(isGone ? 'failed' : 'attached');
  });

  it('stands under the name that the portal has given it, and is gone with that', () => {
    const renamed = dossierWith({
      ...shown,
      before: ['cu.pdf'],
      after: ['cu.pdf', 'giay-ra…1.pdf'],
      nameAs: 'shortened',
    });
    expect(findGone(renamed, [row({ files: ['cu.pdf', 'giay-ra…1.pdf'] })], [])).toEqual([]);
    expect(findGone(renamed, [row({ files: ['cu.pdf'] })], [])).toHaveLength(1);
  });

  it('is looked for on the row that the office calls so, where no row bears the component’s own name', () => {
    const dossier = dossierWith(shown);
    const rowNames = [{ component: 'Giấy ra viện', row: 'Tóm tắt bệnh án' }];
    const other = (files: string[]) => row({ key: 'tom tat benh an', name: 'Tóm tắt bệnh án', files });
    expect(findGone(dossier, [other([file.name])], rowNames)).toEqual([]);
    expect(findGone(dossier, [other([])], rowNames)).toHaveLength(1);
    expect(findGone(dossier, [other([])], [])).toEqual([]);
    expect(findGone(dossier, [row({ files: [file.name] }), other([])], rowNames)).toEqual([]);
  });

  it('is the officer’s word where the officer recorded it', () => {
    expect(findGone(dossierWith({ how: 'byOfficer' }), [row({})], [])).toEqual([]);
  });
});
