import { describe, expect, it } from 'vitest';
import { rungs } from '#lib/domain/attach-way';
import type { ChecklistLine, LineState, Progress } from '#lib/domain/checklist';
import type { AttachProof, EventBody } from '#lib/domain/dossier-event.schema';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import { describeEvent } from '#components/dossier/describe-event.ts';
import { describeSent } from '#components/dossier/SentLine.tsx';
import { describeLine } from '#components/paper/describe-component.ts';
import { describeProof } from '#components/paper/describe-proof.ts';
import { describeThere } from '#components/paper/describe-there.ts';
import { describeRung } from '#components/portal/RungList.tsx';
import { createText } from '#components/text/create-text.ts';
import { at, component, failedLine, file, line, row, tooLarge } from './made-up-lines.ts';

const now = '2026-11-23T02:47:00Z';
/** A text that is there and whole: not its own key, no placeholder left, no "undefined". */
const isWhole = (text: string) => text.length > 1 && !/\{\{|undefined|^[a-z]+(\.\w+)+$/i.test(text);

const shown = (more: Partial<Extract<AttachProof, { how: 'shownOnRow' }>> = {}): AttachProof => ({
  how: 'shownOnRow',
  portal: 'tnhs',
  specVersion: '1',
  before: [],
  after: [file.name],
  uploadStatus: 200,
  readBack: null,
  ...more,
});
const progress: Progress[] = [
  { kind: 'preparing' },
  { kind: 'waiting' },
  { kind: 'running', round: 1 },
  { kind: 'running', round: 2 },
  { kind: 'lookingAgain' },
  { kind: 'again', round: 2, last: { kind: 'refusedByPortal', words: 'Bận', status: 502 } },
  { kind: 'again', round: 3, last: { kind: 'covered' } },
  { kind: 'again', round: 3, last: { kind: 'stepNotDone', words: 'Tải lên', why: 'disabled' } },
  { kind: 'again', round: 3, last: { kind: 'wrongPage' } },
];

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const text = createText(language);

  it.each<LineState>([
    { kind: 'missing' },
    { kind: 'ready' },
    { kind: 'alreadyThere', files: ['a.pdf'] },
    { kind: 'noRow' },
    { kind: 'twoRows' },
    tooLarge,
    { kind: 'overLimit', why: { kind: 'typeNotAccepted', accept: '.jpg' } },
    { kind: 'byHand', jobId: 'job-1', file },
    ...progress.map((each): LineState => ({ kind: 'attaching', progress: each })),
  ])('a line says its state, and how that is: $kind $progress.kind', (state) => {
    for (const hasPapers of [true, false]) {
      const words = describeLine(line(state, { hasPapers }), [], now, text);
      expect([words.pill, words.evidence]).toSatisfy((parts: string[]) => parts.every(isWhole));
    }
  });

  it.each(rungs)(
    'how a file came onto its row is said in the history and on the page of portals: %s',
    (rung) => {
      const body: EventBody = {
        kind: 'componentAttached',
        component: 'giay ra vien',
        file,
        proof: shown({ rung, nameAs: 'rewritten' }),
        tries: 2,
      };
      const event = { id: 'e', dossierId: 'd', seq: 1, at, officer: 'Thử', previous: null, hash: '', body };
      const { ground } = describeEvent(event, { components: [component()] }, text);
      expect(ground).toContain(text.t(`rung.${rung}`));
      expect(ground).toContain(text.t('proof.nameAs.rewritten'));
      expect(ground).toContain(text.t('history.tries', { count: 2 }));
      for (const worked of [0, 1, 3]) {
        const words = describeRung({ rung, worked, failed: 2, at }, now, text);
        expect(words.way.toLocaleLowerCase()).toBe(text.t(`rung.${rung}`).toLocaleLowerCase());
        expect(words.fared).toSatisfy(isWhole);
        expect(words.fared).toContain('09:41');
      }
    },
  );
});

const text = createText('vi');

describe('the page’s side of a line', () => {
  it.each<[string, ChecklistLine, string | null, boolean]>([
    ['is not told where no page shows it', line({ kind: 'ready' }, { match: null }), null, false],
    ['is empty', line({ kind: 'missing' }, { hasPapers: false }), 'trống', false],
    [
      'tells its limit to papers that want to go there',
      line({ kind: 'ready' }, rowed({ limits: { maxBytes: 20 * 1024 * 1024 } })),
      'trống · tối đa 20 MB',
      false,
    ],
    [
      'tells no limit where nothing is to be sent',
      line({ kind: 'attached' }, rowed({ files: ['a.pdf'], limits: { maxBytes: 20 * 1024 * 1024 } })),
      'có “a.pdf”',
      false,
    ],
    [
      'tells what stands in the way',
      line({ kind: 'alreadyThere', files: ['a.pdf', 'b.pdf'] }, rowed({ files: ['a.pdf', 'b.pdf'] })),
      'có “a.pdf” và 1 tệp khác',
      true,
    ],
    [
      'is its limit where the file is beyond that',
      line(tooLarge, rowed({ limits: { maxBytes: 20 * 1024 * 1024 } })),
      'tối đa 20 MB',
      true,
    ],
    [
      'tells no limit beside a file that stands there',
      line({ kind: 'alreadyThere', files: ['a.pdf'] }, rowed({ files: ['a.pdf'], limits: { maxBytes: 1 } })),
      'có “a.pdf”',
      true,
    ],
    [
      'says the portal’s own words',
      line({ kind: 'ready' }, rowed({ error: 'Lỗi' })),
      'cổng báo “Lỗi”',
      false,
    ],
    [
      'does not repeat what the failure quotes already',
      {
        ...failedLine({ kind: 'refusedByPortal', words: 'Lỗi', status: 502 }),
        ...rowed({ error: 'Lỗi' }),
      },
      'trống',
      false,
    ],
    [
      'says other words than the failure quotes',
      {
        ...failedLine({ kind: 'refusedByPortal', words: 'HTTP 502', status: 502 }),
        ...rowed({ error: 'Lỗi' }),
      },
      'cổng báo “Lỗi”',
      false,
    ],
    ['is being uploaded to', line({ kind: 'ready' }, rowed({ uploading: true })), 'đang tải…', false],
    ['is not there', line({ kind: 'noRow' }, { match: { kind: 'noRow' } }), 'không có dòng', true],
    ['is there twice', line({ kind: 'twoRows' }, { match: { kind: 'twoRows' } }), 'có 2 dòng', true],
    [
      'is named where the office has named it',
      line({ kind: 'ready' }, { match: { kind: 'row', row: row({ name: 'Tờ rời' }), byOffice: true } }),
      'dòng “Tờ rời” · trống',
      false,
    ],
  ])('%s', (_promise, given, words, isInTheWay) => {
    expect(describeThere(given, text)).toEqual(words === null ? null : { words, isInTheWay });
  });
});

function rowed(more: Partial<ComponentRow>): Partial<ChecklistLine> {
  return { match: { kind: 'row', row: row(more), byOffice: false } };
}

describe('what stops a file, in words', () => {
  const fieldGone = failedLine({ kind: 'notFound', field: 'fileInput' }, false);
  const refused = (words: string, status: number) => failedLine({ kind: 'refusedByPortal', words, status });
  const again = (words: string): ChecklistLine =>
    line({
      kind: 'attaching',
      progress: { kind: 'again', round: 2, last: { kind: 'refusedByPortal', words, status: 502 } },
    });
  it.each<[string, ChecklistLine, boolean, string]>([
    [
      'of a row without a file field blames the portal’s spec',
      { ...fieldGone, ...rowed({}) },
      true,
      'báo người phụ trách',
    ],
    [
      'of a row that holds a file and so has no field says to delete that file',
      { ...fieldGone, ...rowed({ files: ['a.pdf'] }) },
      true,
      'Xóa tệp đó trên TNHS',
    ],
    [
      'of a file that was refused says to do as the portal says',
      refused('Sai loại', 422),
      true,
      'Sửa theo lời cổng',
    ],
    ['of a server in trouble says to wait', refused('Bận', 502), true, 'Đợi một lát'],
    ['of a server that said nothing tells its status', refused('HTTP 502', 502), true, '(lỗi 502)'],
    ['quotes a sentence with one full stop', refused('Sai loại.', 422), true, '“Sai loại”. '],
    ['quotes what the portal said last time', again('Bận.'), true, 'cổng báo “Bận”.'],
    ['puts a bare status into words', again('HTTP 502'), true, 'cổng báo lỗi 502.'],
    [
      'of no row says to point one out',
      line({ kind: 'noRow' }, { match: { kind: 'noRow' } }),
      true,
      'ghép với dòng đúng',
    ],
    [
      'of no row, where none is free, does not say so',
      line({ kind: 'noRow' }, { match: { kind: 'noRow' } }),
      false,
      'không còn dòng nào để ghép',
    ],
  ])('%s', (_promise, given, canPair, words) => {
    expect(describeLine(given, [], now, text, canPair).evidence).toContain(words);
  });
});

describe('a proof in words', () => {
  it.each<[AttachProof, string, string]>([
    [shown({ readBack: 'ab' }), 'shield', 'Đã đọc lại từ TNHS, trùng khớp từng byte, lúc 09:41.'],
    [shown(), 'check', 'TNHS hiện tên tệp, tải lên kết thúc tốt, lúc 09:41.'],
    [
      shown({ nameAs: 'shortened' }),
      'check',
      'TNHS hiện tên tệp (tên bị cổng rút gọn), tải lên kết thúc tốt, lúc 09:41.',
    ],
    [
      shown({ readBack: 'ab', nameAs: 'other' }),
      'shield',
      'Đã đọc lại từ TNHS, trùng khớp từng byte (cổng đặt tên khác), lúc 09:41.',
    ],
    [shown({ uploadStatus: null }), 'check', 'TNHS hiện tên tệp đúng dòng, lúc 09:41.'],
  ])('%j: %s', (proof, icon, evidence) => {
    expect(describeProof(proof, '09:41', text)).toMatchObject({ icon, evidence, pill: 'Đã đính kèm' });
  });
});

describe('what came of files sent together', () => {
  const left = (...names: string[]) => names.map((name) => ({ key: name, name }));
  it.each([
    [8, 8, left(), 'Đã đính kèm đủ 8 tệp vừa gửi'],
    [8, 7, left('Sổ BHXH'), '7/8 đã đính kèm · 1 chưa: Sổ BHXH'],
    [8, 5, left('A', 'B', 'C'), '5/8 đã đính kèm · 3 chưa: A và 2 thành phần khác'],
  ])('%i, of which %i are attached', (total, attached, still, words) => {
    expect(describeSent({ total, attached, underWay: 0, left: still }, text)).toBe(words);
  });
});
