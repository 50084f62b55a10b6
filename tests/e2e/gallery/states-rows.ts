import type { ComponentState } from '#lib/domain/dossier';
import type { AttachFailure, AttachProof } from '#lib/domain/dossier-event.schema';
import type { AttachState } from '#lib/domain/job.schema';
import type { DeskView } from '#components/dossier/desk-view.ts';
import { attachedAt, components, desk, keys, names, states } from './made-up.ts';
import { paper, pdf } from './made-up-papers.ts';
import { job, row, rows, running, sentTogether } from './made-up-rows.ts';

const show = (view: DeskView) => ({ kind: 'desk', view }) as const;
const assigned = [
  paper(1, { assigned: keys.discharge }),
  paper(2, { assigned: keys.discharge }),
  paper(3, { assigned: keys.birth }),
  paper(4, { assigned: keys.list, name: '01b-hsb-da-ky.pdf', facts: pdf(3, true) }),
];
const large = paper(5, {
  assigned: keys.book,
  name: 'so-bhxh-quet-300dpi.pdf',
  facts: pdf(38),
  bytes: 24_100_000,
});
const attachedOnPage = {
  discharge: { files: ['giay-ra-vien_03706-2026-07906.pdf'] },
  birth: { files: ['giay-chung-sinh…7906.pdf'] },
};
const proof: AttachProof = {
  how: 'shownOnRow',
  portal: 'practice',
  specVersion: '1',
  before: [],
  after: ['giay-chung-sinh…7906.pdf'],
  uploadStatus: 200,
  readBack: null,
  rung: 'drop',
  nameAs: 'shortened',
};
const shortened: ComponentState = { ...states.shown, proof };
const failed = (failure: Extract<ComponentState, { kind: 'failed' }>['failure']): ComponentState => ({
  kind: 'failed',
  file: states.shown.file,
  failure,
  at: attachedAt,
});

/** A component whose file was made for the officer's own hand, as the job of it says. */
const madeFor = (key: string): ComponentState => ({
  kind: 'ready',
  file: job(key, running).file,
  at: attachedAt,
});
const ended = (failure: AttachFailure): AttachState => ({ kind: 'failed', failure, at: attachedAt });

/** The components beside the rows of the page: before, while and after files are sent, and by hand. */
export const rowStates = {
  'rows-ready': show(
    desk(
      { components: components({ birth: shortened }) },
      {
        papers: assigned.filter(({ paper: { component } }) => component !== keys.birth),
        rows: rows({ birth: attachedOnPage.birth }),
      },
    ),
  ),
  'rows-hindered': show(
    desk(
      {},
      {
        papers: [...assigned, large],
        rows: [
          ...rows({ birth: { files: ['giay-chung-sinh-cu.pdf'] } }).filter(
            ({ name }) => name !== names.discharge && name !== names.authorisation,
          ),
          row(names.list),
          row('Giấy ra viện hoặc bản tóm tắt hồ sơ bệnh án (bản sao)'),
        ],
      },
    ),
  ),
  'rows-none-can-go': show(
    desk(
      { components: components({ list: states.readBack }) },
      {
        papers: [large, assigned[2] ?? large],
        rows: rows({ birth: { files: ['cu-1.pdf', 'cu-2.pdf'] }, list: { files: ['01b-hsb.pdf'] } }),
      },
    ),
  ),
  'rows-already-there': show(
    desk(
      { components: components({ birth: states.byHand }) },
      {
        rows: rows({
          discharge: { files: ['ra vien.pdf'] },
          birth: { files: ['giay-chung-sinh.pdf'] },
          list: { files: ['01b-hsb_ban-quet-lai_03706-2026-07906.pdf', '01b-hsb (1).pdf'] },
        }),
      },
    ),
  ),
  'rows-page-elsewhere': show(
    desk({}, { papers: assigned, rows: rows(), tie: { kind: 'otherTab', tabId: 7, windowId: 1 } }),
  ),
  'rows-sending': show(
    desk(
      { components: components({ discharge: states.readBack }) },
      {
        papers: [...assigned, large],
        rows: rows({ discharge: attachedOnPage.discharge, birth: { uploading: true } }),
        jobs: [
          job(keys.discharge, { kind: 'attached', proof: states.readBack.proof, at: attachedAt }),
          job(keys.birth, running),
          job(
            keys.list,
            {
              kind: 'queued',
              last: { kind: 'refusedByPortal', words: 'Máy chủ đang bận (502)', status: 502 },
            },
            { attempts: 1 },
          ),
        ],
        sent: sentTogether(keys.discharge, keys.birth, keys.list, keys.book),
      },
    ),
  ),
  'rows-sent-but-one': show(
    desk(
      {
        components: components({
          discharge: states.readBack,
          birth: shortened,
          list: failed({ kind: 'refusedByPortal', words: 'Máy chủ đang bận (502)', status: 502 }),
        }),
      },
      {
        papers: assigned,
        rows: rows({ ...attachedOnPage, list: { error: 'Máy chủ đang bận (502)' } }),
        sent: sentTogether(keys.discharge, keys.birth, keys.list).map((each) => ({
          ...each,
          isSettled: true,
        })),
      },
    ),
  ),
  'rows-sent-all': show(
    desk(
      {
        components: components({ discharge: states.readBack, birth: shortened, list: states.readBack }),
      },
      {
        papers: assigned,
        rows: rows({ ...attachedOnPage, list: { files: ['01b-hsb_03706-2026-07906.pdf'] } }),
        sent: sentTogether(keys.discharge, keys.birth, keys.list).map((each) => ({
          ...each,
          isSettled: true,
        })),
      },
    ),
  ),
  'rows-by-hand': show(
    desk({}, { papers: assigned, rows: rows(), jobs: [job(keys.discharge, running, { hand: 'officer' })] }),
  ),
  'rows-by-hand-last': show(
    desk(
      { components: components({ birth: shortened, list: states.readBack }) },
      {
        papers: assigned,
        rows: rows({ ...attachedOnPage, discharge: {}, list: { files: ['01b-hsb_03706-2026-07906.pdf'] } }),
        jobs: [job(keys.discharge, running, { hand: 'officer' })],
      },
    ),
  ),
  'rows-by-hand-lapsed': show(
    desk(
      {
        components: components({
          discharge: madeFor(keys.discharge),
          birth: madeFor(keys.birth),
          list: states.refused,
        }),
      },
      {
        papers: assigned,
        rows: rows({ list: { error: 'Tệp tin không đúng định dạng' } }),
        jobs: [
          job(keys.discharge, ended({ kind: 'notProven', why: 'interrupted' }), { hand: 'officer' }),
          job(keys.birth, ended({ kind: 'placesDisagree' }), { hand: 'officer' }),
        ],
      },
    ),
  ),
  'rows-failures': show(
    desk(
      {
        components: components({
          discharge: failed({ kind: 'notProven', why: 'waitsForForm' }),
          birth: failed({ kind: 'notProven', why: 'twice' }),
          list: failed({ kind: 'stepNotDone', words: 'Tải lên', why: 'disabled' }),
          book: failed({ kind: 'nameTooLong', limit: 40 }),
          authorisation: failed({ kind: 'notProven', why: 'noReaction' }),
        }),
      },
      {
        papers: [...assigned, paper(6, { assigned: keys.book }), paper(7, { assigned: keys.authorisation })],
        rows: rows({
          birth: { files: ['giay-chung-sinh_03706-2026-07906.pdf', 'giay-chung-sinh_03706-2026-07906.pdf'] },
        }),
      },
    ),
  ),
};
