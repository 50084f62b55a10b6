import { afterEach, expect, test } from 'vitest';
import { fixtures } from './fixtures.ts';
import { type Change, judgePage, noCount, sampleOf, targetsOf } from './judge.ts';
import { pageMutations, partMutations } from './operators.ts';

/** `VITE_MUTATION_SEQUENCES=20000 VITE_MUTATION_SEED=…` runs more of them, or the same ones again. */
const wanted: unknown = import.meta.env['VITE_MUTATION_SEQUENCES'];
const rounds = Number(wanted ?? 300);
/** The same ones each time; others in a long run, which names its seed. */
const usual = wanted === undefined ? 20_261_123 : Math.floor(Math.random() * 2 ** 31);
const seed = Number(import.meta.env['VITE_MUTATION_SEED'] ?? usual);

const samples = fixtures.map(sampleOf).filter(({ parts }) => parts.length > 1);
const mutations = [...pageMutations, ...partMutations].filter(
  ({ misleads, doubles }) => misleads === undefined && doubles === undefined,
);

afterEach(() => document.body.replaceChildren());

test(
  'F1, F2: after two to four changes at once it is the same element or a named failure',
  { timeout: 60_000 + rounds * 100 },
  () => {
    const pick = randomFrom(seed);
    const count = noCount();
    const others: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const sample = pick(samples);
      const targets = targetsOf(sample);
      const length = 2 + pick([0, 1, 2]);
      const changes: Change[] = Array.from({ length }, () => ({
        mutation: pick(mutations),
        around: pick(targets),
      }));
      others.push(...judgePage(sample, changes, count));
    }
    const { same, stopped, elsewhere } = count;
    const sums = `${same + elsewhere.same} same, ${stopped + elsewhere.stopped} stopped and named`;
    // oxlint-disable-next-line no-console
    console.info(`${rounds} sequences, seed ${seed}: ${sums}, ${others.length} other`);
    expect({ seed, others: others.slice(0, 10) }).toEqual({ seed, others: [] });
    expect(same + elsewhere.same).toBeGreaterThan(rounds);
  },
);

/** Mulberry32: small, and the same for a seed everywhere. */
function randomFrom(start: number): <Each>(among: readonly Each[]) => Each {
  let state = start;
  return (among) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    const picked = among[Math.floor(share * among.length)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  };
}
