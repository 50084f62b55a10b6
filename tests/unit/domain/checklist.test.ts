import { describe, expect, it } from 'vitest';
import { canGo, type ChecklistFacts, isHindered, type LineState } from '#lib/domain/checklist';
import { componentKey } from '#lib/domain/component';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import type { Paper } from '#lib/domain/paper.schema';
import {
  at,
  checklist,
  component,
  failed,
  file,
  job,
  jpeg,
  key,
  lineOf,
  paper,
  pdf,
  png,
  row,
  running,
} from './made-up-lines.ts';

describe('a component', () => {
  const papers = [paper()];
  const held = row({ files: ['khac.pdf'] });
  const shown = { how: 'byOfficer' } as const;
  const cases: [string, Partial<ChecklistFacts>, LineState, 'goes' | 'hindered' | 'rests'][] = [
    ['without papers is missing', {}, { kind: 'missing' }, 'rests'],
    ['with papers is ready', { papers }, { kind: 'ready' }, 'goes'],
    ['with papers is ready where no page shows rows', { papers, rows: null }, { kind: 'ready' }, 'goes'],
    ['without a row does not go', { papers, rows: [] }, { kind: 'noRow' }, 'hindered'],
    ['of two rows does not go', { papers, rows: [row(), row()] }, { kind: 'twoRows' }, 'hindered'],
    [
      'whose row holds a file does not go over it',
      { papers, rows: [held] },
      { kind: 'alreadyThere', files: ['khac.pdf'] },
      'hindered',
    ],
    [
      'without papers says the file that is there already',
      { rows: [held] },
      { kind: 'alreadyThere', files: ['khac.pdf'] },
      'rests',
    ],
    [
      'that is attached is so, whatever stands on the row',
      { components: [component({ kind: 'attached', file, proof: shown, at })], papers, rows: [held] },
      { kind: 'attached' },
      'rests',
    ],
    [
      'too large for its row does not go',
      { papers: [paper(2_000_001)], rows: [row({ limits: { maxBytes: 2_000_000 } })] },
      { kind: 'overLimit', why: { kind: 'tooLarge', bytes: 2_000_001, limitBytes: 2_000_000 } },
      'hindered',
    ],
    [
      'as large as its row takes goes',
      { papers: [paper(2_000_000)], rows: [row({ limits: { maxBytes: 2_000_000 } })] },
      { kind: 'ready' },
      'goes',
    ],
    [
      'whose row takes no PDF does not go',
      { papers, rows: [row({ limits: { accept: '.jpg,.png' } })] },
      { kind: 'overLimit', why: { kind: 'typeNotAccepted', accept: '.jpg,.png' } },
      'hindered',
    ],
    [
      'whose row takes a PDF among others goes',
      { papers, rows: [row({ limits: { accept: 'image/*, Application/PDF' } })] },
      { kind: 'ready' },
      'goes',
    ],
    [
      'that was refused goes again',
      { components: [component(failed({ kind: 'refusedByPortal', words: 'Lỗi' }))], papers },
      { kind: 'failed', canGo: true },
      'goes',
    ],
    [
      'that was not proven is not sent beside a file that stands there now',
      { components: [component(failed({ kind: 'notProven', why: 'timedOut' }))], papers, rows: [held] },
      { kind: 'failed', canGo: false },
      'hindered',
    ],
    [
      'that waits for its form is not sent again by itself',
      { components: [component(failed({ kind: 'notProven', why: 'waitsForForm' }))], papers },
      { kind: 'failed', canGo: false },
      'hindered',
    ],
    [
      'that stands there twice is not sent again by itself',
      { components: [component(failed({ kind: 'notProven', why: 'twice' }))], papers },
      { kind: 'failed', canGo: false },
      'hindered',
    ],
    [
      'whose row was full and is empty now goes',
      { components: [component(failed({ kind: 'rowHoldsFile', files: ['khac.pdf'] }))], papers },
      { kind: 'ready' },
      'goes',
    ],
    [
      'whose row takes no file beside the one it holds says so still',
      {
        components: [component(failed({ kind: 'rowHoldsFile', files: ['khac.pdf'], full: true }))],
        papers,
        rows: [held],
      },
      { kind: 'failed', canGo: false },
      'hindered',
    ],
    [
      'that had no row, and no page is open, says so still',
      { components: [component(failed({ kind: 'noRow' }))], papers, rows: null },
      { kind: 'failed', canGo: true },
      'goes',
    ],
    [
      'that failed and has no papers any more cannot go',
      { components: [component(failed({ kind: 'covered' }))] },
      { kind: 'failed', canGo: false },
      'rests',
    ],
    [
      'whose file is being made is on its way',
      { papers, preparing: [key] },
      { kind: 'attaching', progress: { kind: 'preparing' } },
      'rests',
    ],
    [
      'waits its turn',
      { papers, jobs: [job({ kind: 'queued' })], preparing: [key] },
      { kind: 'attaching', progress: { kind: 'waiting' } },
      'rests',
    ],
    [
      'waits for its second try, and says what the first came to',
      { papers, jobs: [job({ kind: 'queued', last: { kind: 'covered' } }, { attempts: 1 })] },
      { kind: 'attaching', progress: { kind: 'again', round: 2, last: { kind: 'covered' } } },
      'rests',
    ],
    [
      'is being tried the third time',
      { papers, rows: [held], jobs: [job(running, { attempts: 3 })] },
      { kind: 'attaching', progress: { kind: 'running', round: 3 } },
      'rests',
    ],
    [
      'is looked at again where the page was loaded anew',
      { papers, jobs: [job({ ...running, againUntil: at }, { attempts: 1 })] },
      { kind: 'attaching', progress: { kind: 'lookingAgain' } },
      'rests',
    ],
    [
      'is waited for where the officer attaches it',
      { papers, rows: [held], jobs: [job(running, { hand: 'officer' })] },
      { kind: 'byHand', jobId: 'job-1', file },
      'rests',
    ],
    [
      'is not on its way while it is merely looked for late',
      { papers, jobs: [job(running, { hand: 'nobody' })] },
      { kind: 'ready' },
      'goes',
    ],
    [
      'is not on its way once its job has ended',
      { papers, jobs: [job({ kind: 'failed', failure: { kind: 'covered' }, at })] },
      { kind: 'ready' },
      'goes',
    ],
  ];
  it.each(cases)('%s', (_promise, facts, state, way) => {
    const line = lineOf(facts);
    expect(line.state).toEqual(state);
    expect([canGo(line), isHindered(line)]).toEqual([way === 'goes', way === 'hindered']);
  });

  it('that nobody lists or asks for any more is gone from the list, and not while its papers lie there', () => {
    const left = component({ kind: 'ready', file, at }, { required: false });
    const others = [row({ key: 'so bhxh', name: 'Sổ BHXH' })];
    expect(checklist({ components: [left], rows: others }).lines).toEqual([]);
    expect(lineOf({ components: [left], rows: others, papers }).state).toEqual({ kind: 'noRow' });
    expect(lineOf({ components: [left], rows: null }).state).toEqual({ kind: 'missing' });
  });
});

describe('what a file will weigh at the least', () => {
  const limits = { maxBytes: 1_000_000 };
  it.each<[string, Paper[], boolean]>([
    ['every byte of JPEGs', [paper(600_000), paper(400_001)], true],
    ['every byte of a PDF that stays alone', [paper(1_000_001, pdf)], true],
    ['not all of PDFs that are joined', [paper(600_000, pdf), paper(500_000, pdf)], false],
    ['most of PDFs that are joined', [paper(800_000, pdf), paper(500_000, pdf)], true],
    ['nothing of a PNG, which may become smaller', [paper(3_000_000, png)], false],
  ])('%s', (_promise, papers, isOver) => {
    expect(lineOf({ papers, rows: [row({ limits })] }).state.kind).toBe(isOver ? 'overLimit' : 'ready');
  });
});

describe('the rows that may be said to be a component’s', () => {
  const other = component({ kind: 'missing' }, { key: 'so bhxh', name: 'Sổ BHXH' });
  const lonely = component({ kind: 'ready', file, at }, { key: 'giay cu', name: 'Giấy cũ' });
  const papers = [paper(1, jpeg, 'giay cu')];
  const named = (title: string, more: Partial<ComponentRow> = {}) =>
    row({ key: componentKey(title), name: title, ...more });
  const pairable = (rows: ComponentRow[], more: Partial<ChecklistFacts> = {}) =>
    checklist({ components: [lonely, other], papers, rows, ...more }).pairable.map((each) => each.name);

  it('are those of no component, and those whose component has no papers', () => {
    expect(pairable([named('Sổ BHXH'), named('Dòng thừa')])).toEqual(['Sổ BHXH', 'Dòng thừa']);
  });
  it.each<[string, ComponentRow[], Partial<ChecklistFacts>]>([
    ['whose component has papers', [named('Sổ BHXH')], { papers: [...papers, paper(2, jpeg, 'so bhxh')] }],
    ['that hold a file', [named('Sổ BHXH', { files: ['a.pdf'] })], {}],
    ['that something is being uploaded to', [named('Dòng thừa', { uploading: true })], {}],
    ['of one name', [named('Dòng thừa'), named('dòng thừa')], {}],
  ])('are none %s', (_promise, rows, more) => expect(pairable(rows, more)).toEqual([]));
});
