import type { EventBody, FileFacts, ProcedureName, Subject } from '#lib/domain/dossier-event.schema';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import type { PageHealth } from '#lib/domain/portal-health.schema';
import type { Correction } from '#lib/portals/corrections/correction.schema';
import type { NewAttachment } from '#lib/storage/attachments';
import type { ReceivedBody } from '#lib/storage/events';
import type { NewPaper } from '#lib/storage/papers';

// Made-up people and numbers.
export const citizen: Subject = { kind: 'citizen', number: '079085123456', name: 'Nguyễn Văn Thử Nghiệm' };
export const procedure: ProcedureName = { code: '651a', name: 'Giải quyết hưởng BHXH một lần' };
export const received: ReceivedBody = {
  kind: 'dossierReceived',
  subject: citizen,
  procedure,
  channel: 'inPerson',
  source: 'portal',
};
export const file: FileFacts = {
  name: 'Giấy ra viện Thử Nghiệm.pdf',
  sha256: 'c0ffee'.repeat(10) + 'beef',
  bytes: 123_456,
  pages: 3,
  signed: false,
};
export const dossierNumber = '03706/2026/07906';

/** One event of every kind that follows the first. */
export const later: EventBody[] = [
  {
    kind: 'accountChecked',
    outcome: { kind: 'hasAccount', accountKind: 'VNeID', status: 'Hoạt động' },
    checkedAt: '2026-11-23T09:01:00.000Z',
    source: 'portal',
    evidence: {
      portal: 'practice',
      specVersion: '2026-11-01',
      asked: '079085123456',
      reading: {
        echo: '079085123456',
        rows: [{ number: '079085123456', name: 'Nguyễn Văn Thử Nghiệm' }],
        empty: null,
      },
    },
  },
  {
    kind: 'componentsListed',
    components: [{ key: 'giay ra vien', name: 'Giấy ra viện', required: true, copyKind: 'copy' }],
    from: 'portal',
  },
  { kind: 'componentDigitized', component: 'giay ra vien', file, sources: ['a1b2c3d4'] },
  { kind: 'attachFailed', component: 'giay ra vien', file, failure: { kind: 'notProven', why: 'timedOut' } },
  {
    kind: 'componentAttached',
    component: 'giay ra vien',
    file,
    proof: {
      how: 'shownOnRow',
      portal: 'practice',
      specVersion: '2026-11-01',
      before: [],
      after: [file.name],
      uploadStatus: 200,
      readBack: null,
    },
  },
  {
    kind: 'numberAssigned',
    number: dossierNumber,
    receipt: 'BN-1',
    due: '2026-12-04T09:30:00+07:00',
    source: 'portal',
  },
  { kind: 'dossierForwarded', to: 'Phòng Chế độ BHXH', source: 'portal' },
  { kind: 'resultIssued', source: 'portal' },
  { kind: 'resultReturned', way: 'Trực tiếp', source: 'officer' },
];

export function attachment(changes: Partial<NewAttachment> = {}): NewAttachment {
  return {
    dossierId: 'dossier-1',
    component: 'giay ra vien',
    componentName: 'Giấy ra viện',
    fileId: 'file-1',
    file,
    replace: false,
    tabId: 7,
    ...changes,
  };
}

export function paper(changes: Partial<NewPaper> = {}): NewPaper {
  return {
    id: 'paper-1',
    dossierId: 'dossier-1',
    fileId: 'file-1',
    addedAt: '2026-11-23T09:00:00.000Z',
    name: 'Giấy ra viện Thử Nghiệm.jpg',
    bytes: 1000,
    sha256: file.sha256,
    facts: { kind: 'jpeg', widthPx: 1654, heightPx: 2339, dpi: 200 },
    component: null,
    ...changes,
  };
}

export function page(changes: Partial<PortalPage> = {}): PortalPage {
  return {
    portal: 'practice',
    role: 'intake',
    specVersion: '2026-11-01',
    documentId: 'document-1',
    revision: 1,
    reading: {
      kind: 'intake',
      citizenNumber: '079085123456',
      fullName: 'Nguyễn Văn Thử Nghiệm',
      unitCode: '',
      procedure,
      components: null,
      channel: 'inPerson',
      failures: [],
    },
    tabId: 7,
    frameId: 0,
    windowId: 1,
    seenAt: '2026-11-23T09:00:00.000Z',
    dossierId: null,
    ...changes,
  };
}

export function correction(changes: Partial<Correction> = {}): Correction {
  return {
    id: 'correction-1',
    portal: 'practice',
    basedOn: '2026-11-23',
    author: 'Lê Thị Hồng Thắm',
    office: 'BHXH cơ sở Thử',
    at: '2026-11-23T09:00:00.000Z',
    changes: [
      {
        what: 'part',
        page: 'intake',
        part: 'fullName',
        finders: [{ by: 'label', text: ['Người nộp hồ sơ'], since: '2026-11-23' }],
      },
    ],
    ...changes,
  };
}

export function health(changes: Partial<PageHealth> = {}): PageHealth {
  return {
    portal: 'practice',
    page: 'intake',
    specVersion: '2026-11-23',
    seenAt: '2026-11-23T09:00:00.000Z',
    parts: [
      {
        part: 'fullName',
        optional: false,
        state: 'found',
        since: '2026-11-23T09:00:00.000Z',
        verified: { at: '2026-11-23T09:00:00.000Z', by: 'BHXH cơ sở Thử' },
      },
    ],
    ...changes,
  };
}
