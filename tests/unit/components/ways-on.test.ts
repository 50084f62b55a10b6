import { describe, expect, it } from 'vitest';
import type { ChecklistLine, LineState } from '#lib/domain/checklist';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import { isToldToMark, type WayOn, waysOn } from '#components/paper/ways-on.ts';
import { failedLine, line, row, tooLarge } from './made-up-lines.ts';

describe('the ways on', () => {
  const notProven = (why: Extract<AttachFailure, { kind: 'notProven' }>['why']) =>
    failedLine({ kind: 'notProven', why });
  it.each<[string, ChecklistLine, WayOn[]]>([
    ['of what is ready are none', line({ kind: 'ready' }), []],
    ['of what has no row begin with pointing it out', line({ kind: 'noRow' }), ['pair', 'byHand', 'mark']],
    ['of two rows are by hand', line({ kind: 'twoRows' }), ['byHand', 'mark']],
    [
      'of a row that holds a file never send over it unasked',
      line({ kind: 'alreadyThere', files: ['a.pdf'] }),
      ['anyway', 'mark'],
    ],
    [
      'of a file that is there already are to record it',
      line({ kind: 'alreadyThere', files: ['a.pdf'] }, { hasPapers: false }),
      ['mark'],
    ],
    ['of what is too large are to take pages out', line(tooLarge), ['toTray', 'mark']],
    [
      'of what failed are to try again',
      failedLine({ kind: 'refusedByPortal', words: '' }),
      ['again', 'mark'],
    ],
    ['of what was not pressed are to try again, or by hand', failedLine(step()), ['again', 'byHand', 'mark']],
    ['of what waits for its form never send it again', notProven('waitsForForm'), ['mark']],
    ['of what stands there twice never send it again', notProven('twice'), ['mark']],
    ['of what the page did nothing with begin by hand', notProven('noReaction'), ['byHand', 'again', 'mark']],
    [
      'of a name too long are to try again',
      failedLine({ kind: 'nameTooLong', limit: 40 }),
      ['again', 'mark'],
    ],
    [
      'of what was not proven, where a file stands now, ask first',
      failedLine({ kind: 'notProven', why: 'timedOut' }, false),
      ['anyway', 'mark'],
    ],
    [
      'of a column that was not made out begin with teaching it',
      failedLine({ kind: 'notFound', field: 'components.file' }),
      ['teach', 'byHand', 'mark'],
    ],
    [
      'of a row that holds a file and so has no field are to record it: the file there goes first',
      {
        ...failedLine({ kind: 'notFound', field: 'fileInput' }, false),
        match: { kind: 'row', row: row({ files: ['a.pdf'] }), byOffice: false },
      },
      ['mark'],
    ],
    [
      'of a row that takes no file beside the one it holds are to record it',
      {
        ...failedLine({ kind: 'rowHoldsFile', files: ['a.pdf'], full: true }, false),
        match: { kind: 'row', row: row({ files: ['a.pdf'] }), byOffice: false },
      },
      ['mark'],
    ],
    [
      'of what failed and has no row now begin with pointing it out',
      { ...failedLine({ kind: 'notProven', why: 'timedOut' }, false), match: { kind: 'noRow' } },
      ['pair', 'byHand', 'mark'],
    ],
    [
      'of what failed and has two rows now are by hand',
      { ...failedLine({ kind: 'covered' }, false), match: { kind: 'twoRows' } },
      ['byHand', 'mark'],
    ],
    [
      'of what failed and has no papers any more are to record it',
      { ...failedLine({ kind: 'covered' }), hasPapers: false },
      ['mark'],
    ],
  ])('%s', (_promise, given, ways) => {
    expect(waysOn(given, { canTeach: true, canPair: true })).toEqual(ways);
  });

  it('point out no row where none is free, and teach nothing where nothing can be taught', () => {
    const page = { canTeach: false, canPair: false };
    expect(waysOn(line({ kind: 'noRow' }), page)).toEqual(['byHand', 'mark']);
    expect(waysOn(failedLine({ kind: 'notFound', field: 'fileInput' }), page)).toEqual([
      'again',
      'byHand',
      'mark',
    ]);
  });
});

function step(): AttachFailure {
  return { kind: 'stepNotDone', words: 'Tải lên', why: 'disabled' };
}

describe('recording by hand', () => {
  const there: LineState = { kind: 'alreadyThere', files: ['a.pdf'] };
  it.each<[string, ChecklistLine, boolean]>([
    ['is what to do about a file that was not sent from here', line(there, { hasPapers: false }), true],
    ['is a side way where papers wait beside it', line(there), false],
    [
      'is what to do about a file that stands there twice',
      failedLine({ kind: 'notProven', why: 'twice' }),
      true,
    ],
    [
      'is a side way before the portal’s own button was pressed',
      failedLine({ kind: 'notProven', why: 'waitsForForm' }),
      false,
    ],
    ['is a side way of what is sent again', failedLine({ kind: 'covered' }), false],
  ])('%s', (_promise, given, told) => expect(isToldToMark(given)).toBe(told));
});
