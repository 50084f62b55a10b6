import { describe, expect, it } from 'vitest';
import type { ActFailure } from '#lib/domain/page-action';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { couldNotAsk, whyNoAnswer } from '#lib/workflows/account-page';
import { searchPage } from './account-portal.ts';

describe('why a question could not be put', () => {
  const failures: [ActFailure, string, string | undefined][] = [
    [{ kind: 'wrongPage', found: 'home' }, 'pageNotRecognised', undefined],
    [{ kind: 'field', failure: { field: 'number', why: 'oneWay', found: [] } }, 'partNotFound', 'number'],
    [{ kind: 'valueNotKept', field: 'number' }, 'notAsked', undefined],
    [{ kind: 'notFilled', field: 'number', why: 'disabled' }, 'notAsked', undefined],
    [{ kind: 'notPressed', button: 'search', why: 'covered' }, 'notAsked', undefined],
    [{ kind: 'stateNotReached', states: ['rows'] }, 'notAsked', undefined],
  ];
  it.each(failures)('%o', (failure, why, detail) => {
    const outcome = couldNotAsk(failure);
    expect(outcome).toMatchObject({ kind: 'couldNotCheck', why });
    expect('detail' in outcome ? outcome.detail : undefined).toBe(detail);
  });
});

describe('why no answer came', () => {
  const search = searchPage();
  if (search.kind !== 'accountSearch') throw new Error('no search');
  const readings: [string, PageReading | null, string][] = [
    ['no page', null, 'portalDidNotAnswer'],
    ['another page', { kind: 'home' }, 'pageNotRecognised'],
    [
      'a page of which a part could not be read',
      { ...search, failures: [{ field: 'results', why: 'notFound', found: [] }] },
      'partNotFound',
    ],
    ['a page that is whole', search, 'portalDidNotAnswer'],
  ];
  it.each(readings)('%s', (_name, reading, why) => {
    expect(whyNoAnswer(reading)).toMatchObject({ kind: 'couldNotCheck', why });
  });
});
