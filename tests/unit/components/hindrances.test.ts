import { describe, expect, it } from 'vitest';
import { FieldFailure } from '#lib/domain/page-reading.schema';
import { describeAccount } from '#components/account/describe-account.ts';
import { describeUnread } from '#components/dossier/describe-unread.ts';
import { describeFailure } from '#components/paper/describe-component.ts';
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

  it('what is switched off says why', () => {
    const why = 'Cổng nhận sai tệp';
    const outcome = { kind: 'couldNotCheck', why: 'switchedOff', detail: why } as const;
    const account = { outcome, at: now, source: 'portal' } as const;
    const words = describeAccount({ number: '001188012345', account, check: { kind: 'idle' }, now }, text);
    expect(words.next).toContain(why);
    expect(describeFailure({ kind: 'switchedOff', why }, text)).toContain(why);
  });
});
