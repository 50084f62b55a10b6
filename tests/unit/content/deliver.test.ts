import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deliver } from '#lib/messaging/deliver';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const failing = (times: number) => {
  let left = times;
  return vi.fn<() => Promise<string>>(async () => {
    if (left-- > 0) throw new Error('not heard');
    return 'answer';
  });
};

test.for([
  [0, 1, { answer: 'answer' }],
  [3, 4, { answer: 'answer' }],
  [4, 4, null],
] as const)('unheard %i times: said %i times', async ([times, said, result]) => {
  const say = failing(times);
  const delivered = deliver(say, () => false);
  await vi.runAllTimersAsync();
  expect(await delivered).toEqual(result);
  expect(say).toHaveBeenCalledTimes(said);
});

test('an orphaned script falls silent at once', async () => {
  const say = failing(9);
  expect(await deliver(say, () => true)).toBeNull();
  expect(say).toHaveBeenCalledOnce();
});
