import { describe, expect, it } from 'vitest';
import { FieldFailure } from '#lib/domain/page-reading.schema';
import { describeAccount, describeFailedAgain } from '#components/account/describe-account.ts';
import {
  describeTeaching,
  describeUnread,
  describeUnreadParts,
} from '#components/dossier/describe-unread.ts';
import { describeFailure } from '#components/paper/describe-failure.ts';
import { lowered, partWord } from '#components/portal/page-words.ts';
import { createText } from '#components/text/create-text.ts';

const now = '2026-11-23T02:47:00Z';
/** A text that is there and whole: not its own key, no placeholder left, no "undefined". */
const isWhole = (text: string) => text.length > 2 && !/\{\{|undefined|^[a-z]+(\.\w+)+$/i.test(text);

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const text = createText(language);
  const { t } = text;

  it.each(FieldFailure.shape.why.options)('a part that could not be read is named: %s', (why) => {
    for (const field of ['citizenNumber', 'components.file', 'components'])
      for (const page of ['intake', 'dossierDetail'] as const)
        expect(describeUnread(page, { field, why }, text)).toSatisfy(isWhole);
    expect(describeUnread('intake', { field: 'citizenNumber', why }, text)).toContain(
      language === 'vi' ? 'ô Số định danh' : t('part.citizenNumber'),
    );
  });

  it.each(['number', 'search', 'results', 'results.number'])('an account page lacks a part: %s', (part) => {
    const outcome = { kind: 'couldNotCheck', why: 'partNotFound', detail: part } as const;
    const account = { outcome, at: now, source: 'portal' } as const;
    const words = describeAccount({ number: '001188012345', account, check: { kind: 'idle' }, now }, text);
    expect(words.next).toSatisfy(isWhole);
    expect(partWord('accountSearch', part, text)).not.toBe(part);
    expect(words.next).toContain(lowered(partWord('accountSearch', part, text)));
  });

  it('several parts that are not found are told in one sentence, the others each', () => {
    const failures: FieldFailure[] = [
      { field: 'citizenNumber', why: 'notFound', found: [] },
      { field: 'procedure', why: 'ambiguous', found: [] },
      { field: 'fullName', why: 'notFound', found: [] },
    ];
    const lines = describeUnreadParts({ page: 'intake', failures }, text);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toSatisfy(isWhole);
    for (const part of ['citizenNumber', 'fullName'])
      expect(lines[0]).toContain(lowered(partWord('intake', part, text)));
    expect(describeTeaching(failures, text)).toContain('3');
  });

  it('teaching is called by what is taught, and never “again”', () => {
    const words = [['fullName'], ['components.file'], ['components'], ['fullName', 'procedure']].map(
      (fields) =>
        describeTeaching(
          fields.map((field) => ({ field, why: 'notFound', found: [] })),
          text,
        ),
    );
    expect(new Set(words).size).toBe(4);
    for (const word of words) {
      expect(word).toSatisfy(isWhole);
      expect(word).not.toMatch(/lại|again/);
    }
  });

  it.each([
    ['components', t('screen.unread.components')],
    ['components.file', lowered(partWord('intake', 'components.file', text))],
    ['fileInput', language === 'vi' ? 'ô chọn tệp' : 'field to choose a file'],
  ])('a file that could not be put says what was not made out, in words: %s', (field, named) => {
    const words = describeFailure({ kind: 'notFound', field }, text);
    expect(words).toSatisfy(isWhole);
    expect(words).not.toContain(`“${field}”`);
    expect(words).toContain(named);
  });

  it.each([
    ['switchedOff', 'Cổng nhận sai tệp', 'Cổng nhận sai tệp'],
    ['partNotFound', 'search', lowered(partWord('accountSearch', 'search', text))],
    ['portalDidNotAnswer', '', ''],
  ] as const)(
    'looking again that came to nothing says why, and that the answer stays: %s',
    (why, detail, told) => {
      const outcome = { kind: 'couldNotCheck' as const, why, ...(detail === '' ? {} : { detail }) };
      const words = describeFailedAgain({ outcome, at: now, source: 'portal' }, now, text);
      expect(words).toSatisfy(isWhole);
      expect(words).toContain(t(`account.could.${why}`));
      expect(words).toContain(told);
      expect(words).not.toContain('..');
    },
  );

  it('what is switched off says why', () => {
    const why = 'Cổng nhận sai tệp';
    const outcome = { kind: 'couldNotCheck', why: 'switchedOff', detail: why } as const;
    const account = { outcome, at: now, source: 'portal' } as const;
    const words = describeAccount({ number: '001188012345', account, check: { kind: 'idle' }, now }, text);
    expect(words.next).toContain(why);
    expect(describeFailure({ kind: 'switchedOff', why }, text)).toContain(why);
  });
});
