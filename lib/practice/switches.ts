import { adminBuilds, tnhsBuilds, type AdminBuild, type TnhsBuild } from './builds.ts';

export const portalNames = ['tnhs', 'admin'] as const;
export type PortalName = (typeof portalNames)[number];

/** normal · stalled: no answer until switched back · silent: says yes, keeps nothing · refused: the server says no. */
export const uploadModes = ['normal', 'stalled', 'silent', 'refused'] as const;
/** row: each row has its own file input · dialog: a row has a menu, which opens a dialog that takes the file. */
export const uploadWays = ['row', 'dialog'] as const;
/** right · otherRows: the field echoes the question, the rows are another person's · otherSearch: the whole answer is another's. */
export const adminAnswers = ['right', 'otherRows', 'otherSearch'] as const;

interface CommonSwitches {
  /** Milliseconds added before every answer. */
  latency: number;
  /** Share of requests answered with 500 or 502, 0 to 1. */
  failureRate: number;
  /** So many of the next requests fail for certain. */
  failNext: number;
  /** A session ends after so many seconds without a request. */
  sessionSeconds: number;
}

export interface TnhsSwitches extends CommonSwitches {
  build: TnhsBuild;
  /** Every other list or look-up is answered only after the one asked after it. */
  outOfOrder: boolean;
  upload: (typeof uploadModes)[number];
  /** Share of uploads that the storage behind the portal fails with 500 or 502, 0 to 1; nothing of them is kept. */
  uploadFailureRate: number;
  uploadWay: (typeof uploadWays)[number];
  maxUploadBytes: number;
  /** File endings the server takes, without the dot. */
  accept: readonly string[];
}

export interface AdminSwitches extends CommonSwitches {
  build: AdminBuild;
  answer: (typeof adminAnswers)[number];
}

export interface Switches {
  tnhs: TnhsSwitches;
  admin: AdminSwitches;
}

export function defaultSwitches(): Switches {
  const common = { latency: 0, failureRate: 0, failNext: 0, sessionSeconds: 8 * 3600 };
  return {
    tnhs: {
      ...common,
      build: 'spa',
      outOfOrder: false,
      upload: 'normal',
      uploadFailureRate: 0,
      uploadWay: 'row',
      maxUploadBytes: 20 * 1024 * 1024,
      accept: ['pdf'],
    },
    admin: { ...common, build: 'classic', answer: 'right' },
  };
}

/** Sets one switch from text or JSON; false when the value makes no sense. */
type Setter<T> = (target: T, value: unknown) => boolean;

function numberSwitch<T>(max: number, set: (target: T, value: number) => void): Setter<T> {
  return (target, value) => {
    const usable = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
    const parsed = usable ? Number(value) : NaN;
    if (!(parsed >= 0 && parsed <= max)) return false;
    set(target, parsed);
    return true;
  };
}

function choiceSwitch<T, C extends string>(
  choices: readonly C[],
  set: (target: T, value: C) => void,
): Setter<T> {
  return (target, value) => {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) return false;
    set(target, choice);
    return true;
  };
}

const setFlag: Setter<TnhsSwitches> = (target, value) => {
  const text = String(value);
  if (!['true', '1', 'false', '0'].includes(text)) return false;
  target.outOfOrder = text === 'true' || text === '1';
  return true;
};

const setAccept: Setter<TnhsSwitches> = (target, value) => {
  const endings = String(value)
    .split(',')
    .map((ending) => ending.trim().replace(/^\./, '').toLowerCase());
  if (!endings.every((ending) => /^[a-z0-9]{1,8}$/.test(ending))) return false;
  target.accept = endings;
  return true;
};

const common: readonly (readonly [string, Setter<CommonSwitches>])[] = [
  ['latency', numberSwitch(60_000, (target, value) => (target.latency = value))],
  ['failureRate', numberSwitch(1, (target, value) => (target.failureRate = value))],
  ['failNext', numberSwitch(1_000, (target, value) => (target.failNext = Math.floor(value)))],
  ['sessionSeconds', numberSwitch(7 * 86_400, (target, value) => (target.sessionSeconds = value))],
];

const tnhsSetters = new Map<string, Setter<TnhsSwitches>>([
  ...common,
  ['build', choiceSwitch(tnhsBuilds, (target, value) => (target.build = value))],
  ['outOfOrder', setFlag],
  ['upload', choiceSwitch(uploadModes, (target, value) => (target.upload = value))],
  ['uploadFailureRate', numberSwitch(1, (target, value) => (target.uploadFailureRate = value))],
  ['uploadWay', choiceSwitch(uploadWays, (target, value) => (target.uploadWay = value))],
  ['maxUploadBytes', numberSwitch(1024 ** 3, (target, value) => (target.maxUploadBytes = value))],
  ['accept', setAccept],
]);

const adminSetters = new Map<string, Setter<AdminSwitches>>([
  ...common,
  ['build', choiceSwitch(adminBuilds, (target, value) => (target.build = value))],
  ['answer', choiceSwitch(adminAnswers, (target, value) => (target.answer = value))],
]);

function setter(
  switches: Switches,
  portal: PortalName,
  name: string,
): ((value: unknown) => boolean) | undefined {
  if (portal === 'tnhs') {
    const set = tnhsSetters.get(name);
    return set && ((value) => set(switches.tnhs, value));
  }
  const set = adminSetters.get(name);
  return set && ((value) => set(switches.admin, value));
}

export function isSwitch(portal: PortalName, name: string): boolean {
  return (portal === 'tnhs' ? tnhsSetters : adminSetters).has(name);
}

/** Turns the named switches of one portal; returns the names it did not know or whose value made no sense. */
export function applySwitches(
  switches: Switches,
  portal: PortalName,
  values: Iterable<readonly [string, unknown]>,
): readonly string[] {
  const refused: string[] = [];
  for (const [name, value] of values) {
    const set = setter(switches, portal, name);
    if (set === undefined || !set(value)) refused.push(`${portal}.${name}`);
  }
  return refused;
}
