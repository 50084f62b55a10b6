import { seededRandom } from './random.ts';
import { seedDossiers } from './seed.ts';
import type { PracticeState } from './state.ts';
import { defaultSwitches } from './switches.ts';

export interface PracticeOptions {
  readonly now?: () => Date;
  /** 0 ≤ x < 1; decides failures and generated id prefixes. Seeded by default. */
  readonly random?: () => number;
  /** The origin the pages are seen under, where it differs from that of the requests' URLs. */
  readonly origin?: string;
  /** A second origin that serves this same application; the build `crossOrigin` has its inner page there. */
  readonly contentOrigin?: string;
  /** How a delay passes. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** What every route of the practice portals works with. */
export interface Practice {
  readonly state: PracticeState;
  readonly origin: string | undefined;
  readonly contentOrigin: string | undefined;
  now(): Date;
  random(): number;
  /** The same for the fate of uploads alone: whatever else is asked meanwhile, the same seed fails the same ones. */
  uploadRandom(): number;
  wait(milliseconds: number): Promise<void>;
  reseed(seed: number): void;
  /** Everything as on the first day, requests that were held back included. */
  reset(): void;
}

const defaultSeed = 1333;
const firstSerial = 3694;

function createState(now: Date): PracticeState {
  const dossiers = seedDossiers(now, firstSerial);
  return {
    switches: defaultSwitches(),
    sessions: { tnhs: new Map(), admin: new Map() },
    dossiers,
    drafts: new Map(),
    nextSerial: firstSerial + dossiers.length,
    nextId: 1,
    releaseHeld: null,
    stalledUploads: new Set(),
  };
}

const realWait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function createPractice(options: PracticeOptions): Practice {
  const now = options.now ?? (() => new Date());
  let random = options.random ?? seededRandom(defaultSeed);
  let uploadRandom = options.random ?? seededRandom(defaultSeed);
  const state = createState(now());
  const reseed = (seed: number): void => {
    random = options.random ?? seededRandom(seed);
    uploadRandom = options.random ?? seededRandom(seed);
  };
  return {
    state,
    origin: options.origin,
    contentOrigin: options.contentOrigin,
    now,
    random: () => random(),
    uploadRandom: () => uploadRandom(),
    wait: options.wait ?? realWait,
    reseed,
    reset() {
      state.switches = defaultSwitches();
      releaseWaiting(state);
      Object.assign(state, createState(now()));
      reseed(defaultSeed);
    },
  };
}

/** Lets go every request that was held back by a switch which is off now. */
export function releaseWaiting(state: PracticeState): void {
  if (!state.switches.tnhs.outOfOrder) {
    state.releaseHeld?.();
    state.releaseHeld = null;
  }
  if (state.switches.tnhs.upload !== 'stalled') {
    for (const release of state.stalledUploads) release();
    state.stalledUploads.clear();
  }
}
