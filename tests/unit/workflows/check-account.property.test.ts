import { expect, it } from 'vitest';
import { answerWithinMs } from '#lib/workflows/check-account';
import type { Answer, Manners } from './account-portal.ts';
import { type Carry, checkDesk, wordOf } from './check-worker.ts';

const isLong = process.env['LONG'] === '1';
const runs = isLong ? 5_000 : 500;
/** Waiting and asking, twice each at most; a stopped worker is asleep for up to 3 s and may lose one wait. */
const boundMs = 4 * answerWithinMs + 30_000;

const people = [
  { number: '079085123456', accounts: 1 },
  { number: '001199000001', accounts: 0 },
  { number: '048190000002', accounts: 0 },
  { number: '092301000003', accounts: 1 },
  { number: '038088000004', accounts: 2 },
];

const numbers = ['079085123456', '001199000001', '048190000002', '092301000003', '038088000004'] as const;
const withAccount = ['079085123456', '092301000003'] as const;

/** A portal and a worker drawn from a seed (mulberry32), so that what fails can be played again. */
function randomFrom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const happens = (chance: number) => next() < chance;
  const pick = <T>(values: readonly [T, ...T[]]): T => values[below(values.length)] ?? values[0];
  return { below, happens, pick };
}
type Random = ReturnType<typeof randomFrom>;

function trueAnswer(number: string): Pick<Answer, 'shows' | 'rows' | 'echo'> {
  const accounts = people.find((person) => person.number === number)?.accounts ?? 0;
  const rows = Array.from({ length: accounts }, () => ({ number }));
  return { shows: accounts === 0 ? 'nothingFound' : 'rows', rows, echo: number };
}

/** An answer may be late, doubled, missing, another's, an error or the sign-in; it is never a lie about whom it is to. */
function answersOf(random: Random, number: string): Answer[] {
  const after = random.happens(0.7) ? random.below(3_000) : random.below(60_000);
  const mine = { ...trueAnswer(number), after };
  const roll = random.below(100);
  if (roll < 55) return [mine];
  if (roll < 70) return [mine, { ...mine, after: after + random.below(30_000) }];
  if (roll < 78) return [];
  if (roll < 86)
    return [{ ...trueAnswer(random.pick(withAccount)), after }, ...(random.happens(0.5) ? [mine] : [])];
  return [{ ...mine, shows: roll < 93 ? 'error' : 'signIn' }];
}

function mannersOf(random: Random): Manners {
  return {
    renders: random.pick(['pages', 'inPlace']),
    showsEmptyMessageAtOnce: random.happens(0.5),
    clearsAfter: () => (random.happens(0.6) ? random.below(400) : null),
    answers: (number) => answersOf(random, number),
    loads: () => ({
      after: random.happens(0.9) ? random.below(2_500) : random.below(30_000),
      shows: random.happens(0.85) ? 'search' : random.pick(['error', 'signIn', 'never']),
    }),
    reportLag: () => random.below(random.happens(0.9) ? 300 : 2_000),
  };
}

async function play(seed: number) {
  const random = randomFrom(seed);
  const carry: Carry = async (work) => {
    const stops = random.happens(0.03);
    if (stops && random.happens(0.5)) return await stopIn();
    if (random.happens(0.3)) await desk.clock.sleep(random.below(200));
    const done = work();
    return stops ? await stopIn() : done;
  };
  const stopIn = (): Promise<never> => {
    desk.stop();
    desk.clock.after(30 + random.below(3_000), desk.wake);
    return new Promise(() => undefined);
  };
  const desk = checkDesk(mannersOf(random), carry);
  if (random.happens(0.5)) desk.portal.openTab();
  const count = 1 + random.below(4);
  for (let job = 0; job < count; job += 1) {
    desk.clock.after(random.below(20_000), () => void desk.queue(random.pick(numbers)));
  }
  // The officer signs in again, reloads, looks up somebody, or closes the tab, at any time.
  for (let deed = random.below(3); deed > 0; deed -= 1) {
    desk.clock.after(random.below(80_000), () => {
      const tabId = desk.portal.tabIds()[0] ?? 0;
      if (random.happens(0.2)) desk.portal.closeTab(tabId);
      else desk.portal.navigate(tabId);
    });
  }
  await desk.clock.advance(20_000);
  const end = desk.clock.elapsed() + count * boundMs;
  while (desk.jobs.unfinished().length > 0 && desk.clock.elapsed() < end) await desk.clock.advance(5_000);
  return desk;
}

/** How many accounts a citizen has of whom this is said. */
const truthOf: Record<string, number> = { none: 0, hasAccount: 1, ambiguous: 2 };

it(
  'C1–C9 with any portal and a worker stopped anywhere: no wrong answer, every check ends, one asks at a time',
  async () => {
    const words: Record<string, number> = {};
    for (let seed = 1; seed <= runs; seed += 1) {
      const { jobs, mostAtOnce } = await play(seed);
      for (const job of jobs.all()) {
        const word = wordOf(job);
        words[word] = (words[word] ?? 0) + 1;
        const accounts = people.find((person) => person.number === job.number)?.accounts;
        const isWrong = word in truthOf && truthOf[word] !== accounts;
        expect({ seed, job, isWrong, hasEnded: job.state.kind === 'done' }).toMatchObject({
          isWrong: false,
          hasEnded: true,
        });
      }
      expect({ seed, isMore: mostAtOnce.count > 1 }).toEqual({ seed, isMore: false });
    }
    // A product that never dared to answer would be right too: the property is about one that does.
    expect(words['hasAccount'] ?? 0).toBeGreaterThan(runs / 10);
    expect(words['none'] ?? 0).toBeGreaterThan(runs / 10);
  },
  isLong ? 1_200_000 : 120_000,
);
