/**
 * How many milliseconds one of the real clock counts for: beside a page at work, and beside one at rest, which is one that has
 * not changed for `restsAfter` real milliseconds and waits for no answer of the tests' server.
 */
const speeds = { atWork: 10, atRest: 40 };
const restsAfter = 250;
/** An answer of the tests' server that takes so many real milliseconds longer than it should stops the clock until it is there. */
const lateAfter = 60;
/** Real milliseconds between two beats; what is longer than `longest`, the page's own timers have been held up as well. */
const beats = { every: 6, longest: 12 };

/** Times of the browser's clock with what the tests' clock showed then. */
const points: [Point, ...Point[]] = [startingAt(performance.now())];
type Point = { real: number; shown: number };

const tasks = new Set<{ due: number; run: () => void }>();
let sinceSign = 0;
let underWay = 0;
let late = 0;
let alarm: ReturnType<typeof setTimeout> | undefined;

new MutationObserver(showLife).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
});
new PerformanceObserver(showLife).observe({ type: 'resource' });

/**
 * Milliseconds of the tests' clock: it runs ten times as fast as the real one, so that giving up takes no minute, faster still
 * beside a page at rest, and waits for a busy machine.
 */
export function now(): number {
  const last = points.at(-1) ?? points[0];
  const real = performance.now();
  const passed = Math.min(real - last.real, beats.longest);
  sinceSign += passed;
  const speed = late > 0 ? 0 : underWay === 0 && sinceSign > restsAfter ? speeds.atRest : speeds.atWork;
  const shown = last.shown + passed * speed;
  if (real > last.real) points.push({ real, shown });
  return shown;
}

/** A time of the browser's clock on the tests' clock. */
export function onTestsClock(real: number): number {
  const shownNow = now();
  const index = points.findLastIndex((point) => point.real <= real);
  const [from, to] = [points[index], points[index + 1]];
  if (from === undefined) return startingAt(real).shown;
  if (to === undefined) return shownNow;
  return from.shown + ((real - from.real) * (to.shown - from.shown)) / (to.real - from.real);
}

/** Runs a task so many milliseconds later on the tests' clock; the returned function cancels it. */
export function after(milliseconds: number, run: () => void): () => void {
  const task = { due: now() + milliseconds, run };
  tasks.add(task);
  setAlarm();
  return () => void tasks.delete(task);
}

/** Resolves so many milliseconds later on the tests' clock. */
export function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void after(milliseconds, resolve));
}

/** While an answer that takes the server so many milliseconds is being waited for, the page is at work. */
export async function atWork<Answer>(answer: Promise<Answer>, takes = 0): Promise<Answer> {
  underWay += 1;
  let isLate = false;
  const lateness = setTimeout(() => {
    now();
    isLate = true;
    late += 1;
  }, takes + lateAfter);
  try {
    return await answer;
  } finally {
    now();
    clearTimeout(lateness);
    if (isLate) late -= 1;
    underWay -= 1;
    showLife();
  }
}

/** The browser's own time. */
export const realClock = {
  now: (): number => performance.now(),
  after: (milliseconds: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

function startingAt(real: number): Point {
  return { real, shown: real * speeds.atWork };
}

function showLife(): void {
  now();
  sinceSign = 0;
}

function setAlarm(): void {
  clearTimeout(alarm);
  if (tasks.size === 0) return;
  const wait = (Math.min(...Array.from(tasks, ({ due }) => due)) - now()) / speeds.atWork;
  alarm = setTimeout(beat, Math.min(Math.max(wait, 0), beats.every));
}

function beat(): void {
  const time = now();
  const due = [...tasks].filter((task) => task.due <= time).toSorted((one, other) => one.due - other.due);
  for (const task of due) if (tasks.delete(task)) task.run();
  setAlarm();
}
