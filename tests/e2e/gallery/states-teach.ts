import type { Picked, TeachPart, TeachStage, TeachView, WrongPick } from '#components/portal/teach-view.ts';
import {
  broken,
  buttonWays,
  candidates,
  fragileWays,
  intakeParts,
  manyCandidates,
  problems,
  searchParts,
  teaching,
  ways,
  pickedWithVerb,
} from './made-up-teaching.ts';

export type TeachState = { kind: 'teach'; view: TeachView };

const teach = (view: TeachView): TeachState => ({ kind: 'teach', view });
const inHand = (stage: TeachStage, parts = intakeParts({ citizenNumber: broken })) =>
  teach(teaching({ stage, parts }));
const picked = (more: Extract<TeachStage, { kind: 'picked' }>['picked'], part = 'citizenNumber') =>
  inHand({ kind: 'picked', part, picked: more });
const wrong = (why: WrongPick) => inHand({ kind: 'pointing', part: 'citizenNumber', candidates, wrong: why });
const taught = intakeParts({
  citizenNumber: { changed: true, reads: '001188012345' },
  fullName: { changed: true },
  'components.file': { changed: true },
});
const search = {
  portal: 'Cổng quản trị Dịch vụ công quốc gia',
  recognised: null,
  page: 'accountSearch',
  pages: ['accountSearch', 'signIn', 'captcha', 'home'],
  parts: searchParts,
} as const;

const press = (name: string, more: Partial<TeachPart> = {}): TeachPart => ({
  part: name,
  kind: 'press',
  optional: true,
  state: 'untaught',
  reads: null,
  changed: false,
  ...more,
});
const rows = { all: 8, once: 8, more: 0 };
const withPresses = [
  ...intakeParts(),
  press('components.open.1', {
    state: 'found',
    changed: true,
    press: { words: ['Thao tác', 'Đính kèm tệp tin'], rows: { all: 8, once: 6, more: 0 } },
  }),
  press('components.open.2', { state: 'closed', changed: true, press: { words: [], rows: null } }),
  press('components.open.3'),
  press('components.confirm.1', {
    state: 'ambiguous',
    press: { words: ['Tải lên'], rows: { all: 8, once: 7, more: 1 } },
  }),
  press('components.confirm.2'),
];
const pressing = (stage: TeachStage) => teach(teaching({ stage, parts: withPresses }));
const items = [
  { ref: 'p1', names: ['Tải tệp lên'], reads: 'Tải tệp lên', tag: '' },
  { ref: 'p2', names: ['Xem tệp'], reads: 'Xem tệp', tag: '' },
];
const pressPicked = (more: Partial<Extract<Picked, { kind: 'press' }>>, part = 'components.open.1') =>
  pressing({
    kind: 'picked',
    part,
    picked: { kind: 'press', words: 'Đính kèm tệp', rows, alone: false, takesAway: false, ...more },
  });

/** Teaching a page, by name. */
export const teachStates: Record<string, TeachState> = {
  'teach-looking': teach({ kind: 'looking' }),
  'teach-no-portal': teach({ kind: 'noPage', why: 'noPortalPage' }),
  'teach-page-gone': teach({ kind: 'noPage', why: 'pageGone' }),
  'teach-draft-waits': teach({ kind: 'noPage', why: 'pageGone', kept: 3 }),
  'teach-not-reached': teach({ kind: 'noPage', why: 'notReached' }),
  'teach-broken': teach(teaching()),
  'teach-all-found': teach(teaching({ parts: intakeParts() })),
  'teach-new-page': teach(
    teaching({
      ...search,
      frames: [
        { frameId: 0, name: 'Trang chính' },
        { frameId: 4, name: 'Khung Quản trị tài khoản công dân trên Cổng Dịch vụ công quốc gia' },
      ],
      frameId: 4,
    }),
  ),
  'teach-plain': teach(
    teaching({
      page: 'signIn',
      recognised: 'signIn',
      parts: intakeParts().slice(0, 1),
    }),
  ),
  'teach-testing': teach(teaching({ parts: taught, changes: 3, isTesting: true })),
  'teach-ready-to-save': teach(
    teaching({
      parts: taught,
      changes: 3,
      problems: problems.filter(({ severity }) => severity === 'warning'),
    }),
  ),
  'teach-partly': teach(
    teaching({ parts: intakeParts({ citizenNumber: { changed: true }, procedure: broken }), changes: 1 }),
  ),
  'teach-twins': teach(
    teaching({
      parts: intakeParts({
        citizenNumber: { changed: true, reads: 'NGUYỄN THỊ HƯƠNG GIANG' },
        fullName: { changed: true },
      }),
      changes: 2,
      twins: [['citizenNumber', 'fullName']],
    }),
  ),
  'teach-no-table': teach(
    teaching({
      parts: intakeParts({
        procedure: { reads: '' },
        'components.name': { state: 'noTable', reads: null },
        'components.file': { state: 'noTable', reads: null },
        'components.copyKind': { state: 'noTable', reads: null },
        'components.required': { state: 'noTable', reads: null },
      }),
    }),
  ),
  'teach-refused': teach(teaching({ parts: taught, changes: 3, problems })),
  'teach-claimed': teach(
    teaching({
      parts: taught,
      changes: 3,
      recognised: null,
      candidates: ['intake', 'lookUp', 'waitingList'],
    }),
  ),
  'teach-still-unknown': teach(teaching({ parts: taught, changes: 3, recognised: null })),
  'teach-other-kind': teach(teaching({ parts: taught, changes: 3, recognised: 'lookUp' })),
  'teach-not-saved': teach(teaching({ parts: taught, changes: 3, trouble: 'notSaved' })),
  'teach-no-answer': teach(teaching({ parts: taught, changes: 0, trouble: 'noAnswer' })),
  'teach-saving': teach(teaching({ parts: taught, changes: 3, stage: { kind: 'saving' } })),
  'teach-leaving': teach(teaching({ parts: taught, changes: 3 })),
  'teach-saved': teach({
    kind: 'saved',
    portal: 'Hệ thống tiếp nhận và quản lý hồ sơ',
    page: 'intake',
    changes: 3,
    missing: ['procedure', 'components.file'],
  }),
  'teach-pointing-gathering': inHand({ kind: 'pointing', part: 'citizenNumber', candidates: null }),
  'teach-pointing': inHand({ kind: 'pointing', part: 'citizenNumber', candidates }),
  'teach-pointing-many': inHand({ kind: 'pointing', part: 'citizenNumber', candidates: manyCandidates }),
  'teach-pointing-list-only': inHand({
    kind: 'pointing',
    part: 'citizenNumber',
    candidates,
    listOnly: true,
  }),
  'teach-pointing-nothing': inHand({ kind: 'pointing', part: 'components.file', candidates: [] }),
  'teach-pointing-filtered': inHand({ kind: 'pointing', part: 'citizenNumber', candidates }),
  'teach-pointing-message': teach(
    teaching({ ...search, stage: { kind: 'pointing', part: 'empty', candidates: [] } }),
  ),
  'teach-picked-working': picked(null),
  'teach-picked': picked({ kind: 'derived', reads: '001188012345', ways }),
  'teach-picked-one-way': picked({
    kind: 'derived',
    reads: '',
    ways: ways.map((way, index) => ({ ...way, chosen: index === 0 })),
  }),
  'teach-picked-button': teach(
    teaching({
      ...search,
      stage: {
        kind: 'picked',
        part: 'search',
        picked: { kind: 'derived', reads: 'Tìm kiếm', ways: buttonWays },
      },
    }),
  ),
  'teach-picked-fragile': picked({ kind: 'derived', reads: '001188012345', ways: fragileWays }),
  'teach-picked-verb': teach(
    teaching({ ...search, stage: { kind: 'picked', part: 'number', picked: pickedWithVerb } }),
  ),
  'teach-picked-column': picked(
    { kind: 'column', header: 'Đính kèm tệp tin', rows: 4, sample: 'giay-ra-vien.pdf' },
    'components.file',
  ),
  'teach-picked-empty-table': picked(
    { kind: 'column', header: 'Đính kèm tệp tin', rows: 0, sample: '' },
    'components.file',
  ),
  'teach-picked-odd': picked({ kind: 'derived', reads: 'NGUYỄN THỊ HƯƠNG GIANG', ways }),
  'teach-presses': teach(
    teaching({
      parts: withPresses,
      changes: 2,
      problems: [
        {
          page: 'intake',
          part: 'components.open.2',
          severity: 'warning',
          why: 'destructive',
          says: 'Chuyển tệp lên',
        },
      ],
    }),
  ),
  'teach-pointing-press': pressing({ kind: 'pointing', part: 'components.open.1', candidates: items }),
  'teach-pointing-opened': pressing({ kind: 'pointing', part: 'components.open.2', candidates: items }),
  'teach-pointing-waits': pressing({
    kind: 'pointing',
    part: 'components.open.2',
    candidates: null,
    waits: 4,
  }),
  'teach-pointing-no-words': pressing({
    kind: 'pointing',
    part: 'components.open.1',
    candidates: items,
    wrong: 'noWords',
  }),
  'teach-pointing-harmful': pressing({
    kind: 'pointing',
    part: 'components.open.2',
    candidates: items,
    wrong: 'harmful',
  }),
  'teach-picked-press': pressPicked({}),
  'teach-picked-press-some': pressPicked({ rows: { all: 8, once: 5, more: 1 }, alone: true }),
  'teach-picked-press-taking': pressPicked(
    { words: 'Gửi tệp', rows: null, takesAway: true },
    'components.confirm.1',
  ),
  'teach-pointing-wrong': wrong('wrongThing'),
  'teach-pointing-no-way': wrong('noWay'),
  'teach-pointing-gone': wrong('gone'),
};
