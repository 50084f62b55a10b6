import { describe, expect, it } from 'vitest';
import type { AccountOutcome } from '#lib/domain/account.schema';
import { type AccountState, type Dossier, foldDossier } from '#lib/domain/dossier';
import type { CheckJob } from '#lib/domain/job.schema';
import { failedAgain } from '#lib/workflows/failed-again';

const number = '001188012345';
const at = (minute: number) => `2026-11-23T09:${minute}:00.000Z`;
const off: AccountOutcome = { kind: 'couldNotCheck', why: 'switchedOff', detail: 'Cổng đang nâng cấp' };

function dossierWith(account: AccountState | null): Dossier {
  const dossier = foldDossier([
    {
      id: 'event-1',
      dossierId: 'dossier-1',
      seq: 1,
      at: at(10),
      officer: 'Lê Thị Thử',
      body: {
        kind: 'dossierReceived',
        subject: { kind: 'citizen', number },
        procedure: { name: 'Một lần' },
        channel: 'inPerson',
        source: 'portal',
      },
      previous: null,
      hash: '',
    },
  ]);
  if (dossier === null) throw new Error('no dossier');
  return { ...dossier, account };
}

const ended = (outcome: AccountOutcome, of = number): CheckJob => ({
  id: 'check-1',
  queuedAt: at(20),
  attempts: 1,
  number: of,
  state: { kind: 'done', outcome, at: at(20), evidence: null },
});
const known = (minute = 10): AccountState => ({
  outcome: { kind: 'hasAccount' },
  at: at(minute),
  source: 'portal',
});

describe('a look-up that came to nothing', () => {
  it('is told with its reason where the account was known before', () => {
    expect(failedAgain(dossierWith(known()), ended(off))).toEqual({
      outcome: off,
      at: at(20),
      source: 'portal',
    });
  });

  it.each([
    ['nothing was known', dossierWith(null), ended(off)],
    ['the answer came later', dossierWith(known(30)), ended(off)],
    ['it was known to have failed', dossierWith({ ...known(), outcome: off }), ended(off)],
    ['it found an answer', dossierWith(known()), ended({ kind: 'none' })],
    ['it was of another citizen', dossierWith(known()), ended(off, '079085123456')],
    ['there was none', dossierWith(known()), null],
  ])('is not told where %s', (_promise, dossier, latest) => {
    expect(failedAgain(dossier, latest)).toBe(null);
  });
});
