import type { AccountOutcome } from '#lib/domain/account.schema';
import { planChecklist } from '#lib/domain/checklist';
import { componentKey } from '#lib/domain/component';
import type { RowName } from '#lib/domain/component-rows';
import type { ComponentState, Dossier, DossierComponent } from '#lib/domain/dossier';
import type { AttachProof, FileFacts } from '#lib/domain/dossier-event.schema';
import { type DeskFacts, factsOfLines, planNextAction } from '#lib/domain/next-action';
import type { AttachJob } from '#lib/domain/job.schema';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import { beingMade, type Sent, summariseSending } from '#lib/domain/sending';
import { isOfTable } from '#components/dossier/describe-unread.ts';
import type { DossierView, PageSoFar } from '#components/dossier/desk-view.ts';

/** 23/11/2026 09:47 in Vietnam: every state is shown at this moment. */
export const now = '2026-11-23T02:47:00Z';
export const checkedAt = '2026-11-23T02:41:00Z';
export const attachedAt = '2026-11-23T02:44:00Z';

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

/** What a desk is made of besides the dossier; the rest of the view follows from it as in the product. */
export type DeskParts = Partial<Omit<DossierView, 'dossier' | 'next' | 'kind' | 'checklist' | 'sending'>> & {
  rows?: readonly ComponentRow[] | null;
  rowNames?: readonly RowName[];
  jobs?: readonly AttachJob[];
  sent?: readonly Sent[];
};

/** A dossier on the desk with its checklist and next action planned by the domain, as the product does it. */
export function desk(
  change: Partial<Dossier>,
  { rows = null, rowNames = [], jobs = [], sent = [], ...view }: DeskParts = {},
): DossierView {
  const shown = dossier(change);
  const { papers = [], unread, tie = { kind: 'here', page: 'intake' }, check = { kind: 'idle' } } = view;
  const checklist = planChecklist({
    components: shown.components,
    papers: papers.map((each) => each.paper),
    rows,
    rowNames,
    jobs,
    preparing: beingMade(sent, jobs),
  });
  const unreadTable = unread?.failures.map(({ field }) => field).find(isOfTable);
  const facts: DeskFacts = {
    tie,
    check,
    unassigned: papers.filter(({ paper: { component: assigned } }) => assigned === null).length,
    ...factsOfLines(checklist.lines),
    ...(unreadTable === undefined ? {} : { unreadTable }),
  };
  return {
    kind: 'dossier',
    dossier: shown,
    history: [],
    tie,
    check,
    papers,
    reading: 0,
    problems: [],
    removed: null,
    ...view,
    checklist,
    sending: summariseSending(sent, checklist.lines),
    next: planNextAction(shown, facts),
  };
}

/** What an intake page says of its citizen before there is a dossier. */
export const typedCitizen: Omit<PageSoFar, 'procedure'> = {
  citizenNumber: {
    kind: 'valid',
    number: '001188012345',
    province: 'Hà Nội',
    sex: 'female',
    birthYear: 1988,
  },
  fullName: 'Nguyễn Thị Hương Giang',
  unitCode: '',
};
