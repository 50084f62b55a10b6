/** Time that stands still until it is moved: tasks run in order, each with everything that follows from it. */
export type TestClock = {
  now: () => Date;
  /** Milliseconds since the clock was made. */
  elapsed: () => number;
  after: (milliseconds: number, task: () => void) => void;
  sleep: (milliseconds: number) => Promise<void>;
  advance: (milliseconds: number) => Promise<void>;
};

const start = Date.parse('2026-11-23T02:41:00.000Z');

export function testClock(): TestClock {
  let elapsed = 0;
  let tasks: { at: number; task: () => void }[] = [];
  const after = (milliseconds: number, task: () => void): void => {
    tasks = [...tasks, { at: elapsed + milliseconds, task }].toSorted((left, right) => left.at - right.at);
  };
  return {
    now: () => new Date(start + elapsed),
    elapsed: () => elapsed,
    after,
    sleep: (milliseconds) => new Promise((resolve) => after(milliseconds, resolve)),
    async advance(milliseconds) {
      const end = elapsed + milliseconds;
      await everythingThatFollows();
      for (;;) {
        const [next, ...others] = tasks;
        if (next === undefined || next.at > end) break;
        tasks = others;
        elapsed = next.at;
        next.task();
        await everythingThatFollows();
      }
      elapsed = end;
    },
  };
}

/** Nothing in these tests waits for anything but the clock, so an empty queue of microtasks is the end of it. */
function everythingThatFollows(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
