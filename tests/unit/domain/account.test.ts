import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshSince, isAskedAnew, isConclusive, isHindered, judgeAccountReading } from '#lib/domain/account';
import { type AccountOutcome, type AccountReading, CouldNotCheckWhy } from '#lib/domain/account.schema';

const asked = '079085123456';
const other = '001199000001';
const row = { number: asked, name: 'Nguyễn Văn Thử', accountKind: 'VNeID', status: 'Hoạt động' };
const reading = (changes: Partial<AccountReading>): AccountReading => ({
  echo: asked,
  rows: [],
  empty: null,
  ...changes,
});
const couldNot = (why: 'answerForAnother' | 'ambiguous' | 'pageNotRecognised') => ({
  kind: 'couldNotCheck' as const,
  why,
});

describe('an account page', () => {
  const cases: [string, AccountReading, AccountOutcome | null][] = [
    ['its row', reading({ rows: [row] }), { kind: 'hasAccount', accountKind: 'VNeID', status: 'Hoạt động' }],
    ['its row, without details', reading({ rows: [{ number: asked }] }), { kind: 'hasAccount' }],
    [
      'its row, written with spaces',
      reading({ echo: '079 085 123 456', rows: [{ number: '079085 123456' }] }),
      { kind: 'hasAccount' },
    ],
    ['the portal’s own empty message', reading({ empty: 'Không tìm thấy' }), { kind: 'none' }],
    ['no rows, without the message', reading({}), null],
    ['the message of another question', reading({ echo: other, empty: 'Không tìm thấy' }), null],
    ['a row under an empty field', reading({ echo: '', rows: [row] }), null],
    ['a row under another number', reading({ echo: other, rows: [row] }), null],
    ['the row of another', reading({ rows: [{ number: other }] }), couldNot('answerForAnother')],
    ['its row among others', reading({ rows: [row, { number: other }] }), couldNot('answerForAnother')],
    [
      'a row with a masked number',
      reading({ rows: [{ number: '079085***456' }] }),
      couldNot('answerForAnother'),
    ],
    ['two rows of its own', reading({ rows: [row, row] }), couldNot('ambiguous')],
    [
      'rows and the empty message at once',
      reading({ rows: [row], empty: 'Không tìm thấy' }),
      couldNot('pageNotRecognised'),
    ],
  ];
  it.each(cases)('that shows %s answers exactly that', (_name, shown, outcome) => {
    expect(judgeAccountReading(asked, shown)).toEqual(outcome);
  });

  it('never answers with an account or "none" for another citizen', () => {
    const number = fc.constantFrom(asked, other, '', ' 079 085 123 456', '07908512345', '079085123457', 'x');
    const shown = fc.record({
      echo: number,
      rows: fc.array(fc.record({ number }), { maxLength: 3 }),
      empty: fc.constantFrom(null, 'Không tìm thấy'),
    });
    const isAsked = (text: string) => text.replaceAll(' ', '') === asked;
    fc.assert(
      fc.property(shown, (each) => {
        const outcome = judgeAccountReading(asked, each);
        const { echo, rows, empty } = each;
        const [only, second] = rows;
        const isItsRow =
          isAsked(echo) && only !== undefined && isAsked(only.number) && !second && empty === null;
        const isItsNone = isAsked(echo) && only === undefined && empty !== null;
        expect([outcome?.kind === 'hasAccount', outcome?.kind === 'none']).toEqual([isItsRow, isItsNone]);
        expect(isAsked(echo) || outcome === null).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('settles step 2 unless the account could not be checked', () => {
    const outcomes: [AccountOutcome, boolean][] = [
      [{ kind: 'hasAccount' }, true],
      [{ kind: 'none' }, true],
      [{ kind: 'declined' }, true],
      [couldNot('ambiguous'), false],
    ];
    for (const [outcome, isSettled] of outcomes) expect(isConclusive(outcome)).toBe(isSettled);
  });

  it('is asked again by itself only where what hindered it passes', () => {
    const again = CouldNotCheckWhy.options.filter((why) => isHindered({ kind: 'couldNotCheck', why }));
    expect(again).toEqual(['signedOut', 'captcha', 'switchedOff']);
    expect(isHindered({ kind: 'none' })).toBe(false);
  });

  describe('of a look-up page that is described anew', () => {
    const now = new Date('2026-11-23T10:00:00Z');
    const failed = (why: CouldNotCheckWhy, at = '2026-11-23T09:30:00Z') => ({
      outcome: { kind: 'couldNotCheck' as const, why },
      at,
      evidence: { portal: 'practice', specVersion: 'old', asked, reading: null },
    });
    const isAnew = (ended: Parameters<typeof isAskedAnew>[0], specVersion = 'new') =>
      isAskedAnew(ended, { specVersion, now });

    it('is asked again for what hung on the description, and for nothing else', () => {
      const again = CouldNotCheckWhy.options.filter((why) => isAnew(failed(why)));
      expect(again).toEqual(['pageNotRecognised', 'partNotFound', 'notAsked']);
    });

    it('is asked once of one description, and not of one it failed on', () => {
      expect(isAnew(failed('partNotFound'), 'old')).toBe(false);
    });

    it('is asked within the hour only', () => {
      expect(isAnew(failed('partNotFound', '2026-11-23T09:00:00Z'))).toBe(true);
      expect(isAnew(failed('partNotFound', '2026-11-23T08:59:59Z'))).toBe(false);
    });

    it('an answer stays, and so does a failure of which no page is known', () => {
      expect(isAnew({ ...failed('partNotFound'), outcome: { kind: 'none' } })).toBe(false);
      expect(isAnew({ ...failed('partNotFound'), evidence: null })).toBe(false);
    });
  });

  it('is good for twelve hours', () => {
    expect(freshSince(new Date('2026-11-23T18:30:00Z')).toISOString()).toBe('2026-11-23T06:30:00.000Z');
  });
});
