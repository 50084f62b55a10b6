import type { FinderSaying, LintProblem } from '#lib/domain/portal-correction';
import type { Picked, Teaching, TeachPart, TeachWay } from '#components/portal/teach-view.ts';

const part = (name: string, more: Partial<TeachPart> = {}): TeachPart => ({
  part: name,
  kind: 'control',
  optional: false,
  state: 'found',
  reads: null,
  changed: false,
  ...more,
});

export const broken = { state: 'notFound', reads: null } as const;
export const intakeParts = (changes: Record<string, Partial<TeachPart>> = {}): TeachPart[] =>
  [
    part('recognise', { kind: 'mark', reads: 'Trang chủ » Nhập hồ sơ' }),
    part('citizenNumber', { reads: '001188012345' }),
    part('fullName', { reads: 'Nguyễn Thị Hương Giang' }),
    part('procedure', {
      reads: '630 - Giải quyết hưởng chế độ ốm đau, thai sản, dưỡng sức phục hồi sức khỏe',
    }),
    part('components.name', { kind: 'column', reads: 'Giấy ra viện' }),
    part('components.file', { kind: 'column', reads: '' }),
    part('unitCode', { optional: true, reads: '' }),
    part('channel', { optional: true, reads: 'Trực tiếp' }),
    part('components.copyKind', { kind: 'column', optional: true, reads: 'Bản sao' }),
    part('components.required', { kind: 'column', optional: true, state: 'notFound' }),
  ].map((each) => ({ ...each, ...changes[each.part] }));

export const searchParts: TeachPart[] = [
  part('recognise', { kind: 'mark', state: 'ambiguous' }),
  part('number', { state: 'oneWay', reads: '' }),
  part('search', { kind: 'button', state: 'disagree' }),
  part('results.number', { kind: 'column', state: 'untaught' }),
  part('empty', { kind: 'message', state: 'untaught' }),
  part('results.name', { kind: 'column', optional: true, state: 'untaught' }),
  part('results.accountKind', { kind: 'column', optional: true, state: 'notFound' }),
];

export const teaching = (more: Partial<Teaching> = {}): Teaching => ({
  kind: 'teaching',
  portal: 'Hệ thống tiếp nhận và quản lý hồ sơ',
  recognised: 'intake',
  candidates: [],
  page: 'intake',
  pages: ['intake', 'dossierDetail', 'waitingList', 'lookUp', 'signIn', 'captcha'],
  frames: [{ frameId: 0, name: 'Trang chính' }],
  frameId: 0,
  parts: intakeParts({ citizenNumber: broken }),
  problems: [],
  twins: [],
  changes: 0,
  isTesting: false,
  stage: { kind: 'parts' },
  trouble: null,
  ...more,
});

export const saying = (by: FinderSaying['by'], ...words: string[]): FinderSaying => ({
  by,
  words,
  within: [],
  fragile: by === 'css',
});
/** A place in a page. */
export const path = 'main > form > div:nth-child(3) > div.col-8 > div > input';
const way = (said: FinderSaying, more: Partial<TeachWay>): TeachWay => ({
  saying: said,
  family: 'words',
  matches: 1,
  chosen: false,
  ...more,
});
export const ways: TeachWay[] = [
  way({ ...saying('label', 'Số định danh'), within: ['Thông tin người nộp hồ sơ'] }, { chosen: true }),
  way(saying('idSuffix', 'txtSoDinhDanh'), { family: 'name', chosen: true }),
  way({ ...saying('role', 'Số định danh (*)'), role: 'textbox' }, {}),
  way(saying('css', path), { family: 'place' }),
  way(saying('codeName', 'so dinh danh'), { family: 'name', matches: 2 }),
];
export const pickedWithVerb: Picked = {
  kind: 'derived',
  reads: '',
  ways,
  verb: { now: 'auto', choices: ['auto', 'plain', 'masked', 'combobox'] },
};
export const buttonWays: TeachWay[] = [
  way({ ...saying('role', 'Tìm kiếm'), role: 'button' }, { chosen: true }),
  way(saying('text', 'Tìm kiếm'), { matches: 2 }),
];
export const fragileWays: TeachWay[] = [
  way(saying('css', path), { family: 'place', chosen: true }),
  way(saying('label', 'Số'), { matches: 4 }),
];

export const candidates = [
  { ref: 'c1', names: ['Số định danh (*)'], reads: '001188012345', tag: 'input' },
  { ref: 'c2', names: ['Họ và tên (*)'], reads: 'NGUYỄN THỊ HƯƠNG GIANG', tag: 'input' },
  { ref: 'c3', names: ['Ngày sinh', 'dd/mm/yyyy'], reads: '14/03/1988', tag: 'input' },
  { ref: 'c4', names: ['Mã đơn vị'], reads: '', tag: 'input' },
  { ref: 'c5', names: [], reads: '', tag: 'input' },
  {
    ref: 'c6',
    names: ['Quy trình'],
    reads: '630 - Giải quyết hưởng chế độ ốm đau, thai sản, dưỡng sức phục hồi sức khỏe',
    tag: 'select',
  },
];
export const manyCandidates = Array.from({ length: 140 }, (_, index) => ({
  ref: `m${index}`,
  names: [`Ô số ${index + 1}`],
  reads: '',
  tag: 'input',
}));

export const problems: LintProblem[] = [
  { page: 'intake', part: 'citizenNumber', severity: 'warning', why: 'oneWay', says: '' },
  { page: 'intake', part: 'fullName', severity: 'refused', why: 'personal', says: 'Nguyễn Thị Hương Giang' },
  { page: 'intake', part: 'procedure', severity: 'warning', why: 'position', says: path },
];
