import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasJobInHand, reachFrame } from '../../../entrypoints/background/reach-frame.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = () => new Promise<never>(() => undefined);
const absent = () => Promise.reject(new Error('Receiving end does not exist'));
const there = (documentId: string) => async () => ({ documentId });

/** What a promise has come to by now; null where it is waited for still. */
function settled<T>(promise: Promise<T>): () => T | null {
  let value: T | null = null;
  void promise.then((come) => {
    value = come;
  });
  return () => value;
}

/** A frame that says nothing until the script is put there. */
function emptyFrame(documentId: string) {
  let isThere = false;
  return {
    ask: () => (isThere ? there(documentId)() : absent()),
    inject: async () => {
      isThere = true;
    },
  };
}

describe('a frame is reached', () => {
  it.each<[string, Parameters<typeof reachFrame>[0], string | null, boolean]>([
    ['where the script is there', { ask: there('d-1'), inject: never }, 'd-1', true],
    ['not where another document is', { ask: there('d-2'), inject: never }, 'd-1', false],
    ['whichever document it shows, where none is meant', { ask: there('d-2'), inject: never }, null, true],
    ['by putting the script there', emptyFrame('d-1'), 'd-1', true],
    ['not where it is another document by then', emptyFrame('d-2'), 'd-1', false],
    [
      'not where the browser holds the page: no lane waits for ever',
      { ask: absent, inject: never },
      'd-1',
      false,
    ],
    ['not where the browser refuses', { ask: absent, inject: absent }, 'd-1', false],
    ['not where the page goes silent', { ask: never, inject: never }, 'd-1', false],
  ])('%s', async (_name, frame, documentId, isReached) => {
    const reached = settled(reachFrame(frame, documentId));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(reached()).toBe(isReached);
  });

  it('without a second script where the first one is there and busy', async () => {
    const inject = vi.fn<() => Promise<void>>(async () => undefined);
    const reached = reachFrame({ ask: never, inject }, 'd-1');
    await vi.advanceTimersByTimeAsync(6_000);
    expect([await reached, inject.mock.calls.length]).toEqual([false, 0]);
  });
});

it.each<[string, () => Promise<{ jobIds: string[] }>, boolean]>([
  ['has it where it says so', async () => ({ jobIds: ['job-0', 'job-1'] }), true],
  ['has it where it keeps silent: it may be busy with just that', never, true],
  ['has it not where it has others', async () => ({ jobIds: ['job-0'] }), false],
  ['has it not where it is new there, as after an update', async () => ({ jobIds: [] }), false],
  ['has it not where it is gone', absent, false],
])('A20 the acting script that is asked for a job %s', async (_name, ask, has) => {
  const answer = settled(hasJobInHand(ask, 'job-1'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(answer()).toBe(has);
});
