import type { AccountOutcome } from '#lib/domain/account.schema';
import { componentKey } from '#lib/domain/component';
import type { ComponentState, Dossier, DossierComponent } from '#lib/domain/dossier';
import type { AttachProof, FileFacts } from '#lib/domain/dossier-event.schema';
import { type DeskFacts, planNextAction } from '#lib/domain/next-action';
import type { PaperFacts } from '#lib/domain/paper.schema';
import { isOfTable } from '#components/dossier/describe-unread.ts';
import type { DossierView } from '#components/dossier/desk-view.ts';
import type { TrayPaper } from '#components/paper/paper-view.ts';

/** 23/11/2026 09:47 in Vietnam: every state is shown at this moment. */
export const now = '2026-11-23T02:47:00Z';
export const checkedAt = '2026-11-23T02:41:00Z';
const attachedAt = '2026-11-23T02:44:00Z';

export const names = {
  discharge: 'Giấy ra viện',
  birth: 'Giấy chứng sinh',
  list: 'Danh sách đề nghị giải quyết hưởng chế độ (Mẫu 01B-HSB)',
  book: 'Sổ BHXH',
  authorisation: 'Giấy ủy quyền (Mẫu 13-HSB)',
} as const;
export const keys = {
  discharge: componentKey(names.discharge),
  birth: componentKey(names.birth),
  list: componentKey(names.list),
  book: componentKey(names.book),
  authorisation: componentKey(names.authorisation),
};

const file = (name: string, pages: number, bytes: number): FileFacts => ({
  name,
  sha256: 'a'.repeat(64),
  bytes,
  pages,
  signed: false,
});

const proof = (readBack: string | null): AttachProof => ({
  how: 'shownOnRow',
  portal: 'practice',
  specVersion: '1',
  before: [],
  after: ['tep.pdf'],
  uploadStatus: 200,
  readBack,
});

export const states = {
  missing: { kind: 'missing' },
  readBack: {
    kind: 'attached',
    file: file('giay-ra-vien_03706-2026-07906.pdf', 2, 1_240_000),
    proof: proof('a'.repeat(64)),
    at: attachedAt,
  },
  shown: {
    kind: 'attached',
    file: file('giay-chung-sinh_03706-2026-07906.pdf', 1, 640_000),
    proof: proof(null),
    at: attachedAt,
  },
  byHand: {
    kind: 'attached',
    file: null,
    proof: { how: 'byOfficer', note: 'Tự tải lên từ máy quét' },
    at: attachedAt,
  },
  heldRow: {
    kind: 'failed',
    file: file('giay-ra-vien_03706-2026-07906.pdf', 2, 1_240_000),
    failure: { kind: 'rowHoldsFile', files: ['giay-ra-vien-cu.pdf'] },
    at: attachedAt,
  },
  refused: {
    kind: 'failed',
    file: file('01b-hsb_03706-2026-07906.pdf', 3, 1_900_000),
    failure: { kind: 'refusedByPortal', words: 'Tệp tin không đúng định dạng' },
    at: attachedAt,
  },
  twoRows: {
    kind: 'failed',
    file: file('giay-ra-vien_03706-2026-07906.pdf', 2, 1_240_000),
    failure: { kind: 'twoRows' },
    at: attachedAt,
  },
  columnNotFound: {
    kind: 'failed',
    file: file('giay-ra-vien_03706-2026-07906.pdf', 2, 1_240_000),
    failure: { kind: 'notFound', field: 'components.file' },
    at: attachedAt,
  },
  saved: { kind: 'ready', file: file('giay-ra-vien_03706-2026-07906-2.pdf', 2, 1_240_000), at: now },
  notProven: {
    kind: 'failed',
    file: file('giay-chung-sinh_03706-2026-07906.pdf', 1, 640_000),
    failure: { kind: 'notProven', why: 'pageReloaded' },
    at: attachedAt,
  },
} as const satisfies Record<string, ComponentState>;

const component = (name: string, required: boolean, state: ComponentState): DossierComponent => ({
  key: componentKey(name),
  name,
  required,
  copyKind: 'copy',
  state,
});

/** The five components of a sickness dossier; each in the state given, else missing. */
export function components(
  given: Partial<Record<keyof typeof names, ComponentState>> = {},
): DossierComponent[] {
  return [
    component(names.discharge, true, given.discharge ?? states.missing),
    component(names.birth, true, given.birth ?? states.missing),
    component(names.list, true, given.list ?? states.missing),
    component(names.book, false, given.book ?? states.missing),
    component(names.authorisation, false, given.authorisation ?? states.missing),
  ];
}

export const account = (outcome: AccountOutcome, source: 'portal' | 'officer' = 'portal') => ({
  outcome,
  at: checkedAt,
  source,
});
export const hasAccount = account({
  kind: 'hasAccount',
  accountKind: 'VNeID mức 2',
  status: 'Đang hoạt động',
});

export const dossier = (change: Partial<Dossier> = {}): Dossier => ({
  id: 'made-up-1',
  receivedBy: 'portal',
  receivedAt: checkedAt,
  subject: { kind: 'citizen', number: '001188012345', name: 'Nguyễn Thị Hương Giang' },
  procedure: { code: '630', name: 'Giải quyết hưởng chế độ ốm đau, thai sản, dưỡng sức phục hồi sức khỏe' },
  channel: 'inPerson',
  number: '03706/2026/07906',
  receipt: null,
  due: '04/12/2026 09:30',
  account: hasAccount,
  components: components(),
  componentsFrom: 'portal',
  forwarded: null,
  issued: null,
  returned: null,
  discarded: null,
  events: 4,
  ...change,
});

/** A page that looks like a scanned form, drawn by hand so that the gallery needs no files. */
function sheet(seed: number): string {
  const rows = Array.from({ length: 11 }, (_, row) => {
    const width = 60 + ((seed * 37 + row * 53) % 70);
    return `<rect x="22" y="${66 + row * 11}" width="${width}" height="2.4" fill="#9aa5b3"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 240"><rect width="180" height="240" fill="#fdfcf9"/>
    <rect x="50" y="16" width="80" height="3" fill="#5c6672"/><rect x="62" y="23" width="56" height="2" fill="#8a94a1"/>
    <rect x="36" y="40" width="108" height="5" fill="#39424e"/>${rows.join('')}
    <circle cx="132" cy="208" r="15" fill="none" stroke="#d2555b" stroke-width="2.4"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const jpeg: PaperFacts = { kind: 'jpeg', widthPx: 1654, heightPx: 2339, dpi: 200 };
export const pdf = (pages: number, signed = false): PaperFacts => ({
  kind: 'pdf',
  pages,
  signed,
  editable: !signed,
});

export function paper(
  order: number,
  {
    name,
    assigned = null,
    facts = jpeg,
    drawn = true,
  }: Partial<{ name: string; assigned: string | null; facts: PaperFacts; drawn: boolean }> = {},
): TrayPaper {
  return {
    paper: {
      id: `paper-${order}`,
      dossierId: 'made-up-1',
      fileId: `file-${order}`,
      order,
      addedAt: checkedAt,
      name: name ?? `scan-${String(order).padStart(4, '0')}.jpg`,
      bytes: 940_000,
      sha256: String(order).padStart(64, '0'),
      facts,
      component: assigned,
    },
    thumbs: [drawn ? sheet(order) : null],
  };
}

/** A dossier on the desk with its next action planned by the domain, as the product does it. */
export function desk(
  change: Partial<Dossier>,
  view: Partial<Omit<DossierView, 'dossier' | 'next' | 'kind'>> = {},
): DossierView {
  const whole: Omit<DossierView, 'next'> = {
    kind: 'dossier',
    dossier: dossier(change),
    history: [],
    tie: { kind: 'here', page: 'intake' },
    check: { kind: 'idle' },
    papers: [],
    ready: [],
    attaching: [],
    reading: 0,
    problems: [],
    removed: null,
    ...view,
  };
  const unreadTable = whole.unread?.failures.map(({ field }) => field).find(isOfTable);
  const facts: DeskFacts = {
    tie: whole.tie,
    check: whole.check,
    unassigned: whole.papers.filter(({ paper: { component: assigned } }) => assigned === null).length,
    ready: whole.ready,
    attaching: whole.attaching,
    ...(unreadTable === undefined ? {} : { unreadTable }),
  };
  return { ...whole, next: planNextAction(whole.dossier, facts) };
}
