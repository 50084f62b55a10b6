import { describe, expect, it } from 'vitest';
import type { ChecklistFacts } from '#lib/domain/checklist';
import { at, component, failed, file, job, lineOf, paper, running } from './made-up-lines.ts';

describe('a file that the officer was to put there by hand', () => {
  const made = component({ kind: 'ready', file, at });
  const failure = { kind: 'twoRows' } as const;
  const ended = { kind: 'failed', failure, at } as const;
  const byHand = job(ended, { hand: 'officer' });
  const cases: [string, Partial<ChecklistFacts>, boolean][] = [
    ['is told of where nobody watches for it', { jobs: [byHand] }, true],
    [
      'is told of whatever look was taken since',
      { jobs: [byHand, job(ended, { id: 'look', hand: 'nobody' })] },
      true,
    ],
    ['is watched for still', { jobs: [job(running, { hand: 'officer' })] }, false],
    [
      'is what the officer has stopped',
      { jobs: [job({ ...ended, stopped: true }, { hand: 'officer' })] },
      false,
    ],
    [
      'is another one by now',
      { jobs: [job(ended, { hand: 'officer', file: { ...file, sha256: 'cd' } })] },
      false,
    ],
    ['was attached by the product since', { jobs: [byHand, job(running, { id: 'job-2' })] }, false],
    [
      'is what the officer has recorded',
      {
        jobs: [byHand],
        components: [component({ kind: 'attached', file, proof: { how: 'byOfficer' }, at })],
      },
      false,
    ],
    [
      'was refused in the ledger’s words',
      { jobs: [byHand], components: [component(failed(failure))] },
      false,
    ],
  ];
  it.each(cases)('A21 %s', (_promise, facts, isTold) => {
    const { lapsed } = lineOf({ components: [made], papers: [paper()], ...facts });
    expect(lapsed).toEqual(isTold ? { jobId: 'job-1', file, failure } : undefined);
  });
});
