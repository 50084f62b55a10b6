import type { Hand, Rung } from './attach-way.ts';
import type { AttachJob, AttachState } from './job.schema.ts';

/** Who puts the file of a job there. */
export function handOf({ hand = 'product' }: Pick<AttachJob, 'hand'>): Hand {
  return hand;
}

/** The key of the page's row that a job's file belongs on. */
export function rowKeyOf({ row, component }: Pick<AttachJob, 'row' | 'component'>): string {
  return row ?? component;
}

/** What stood on the row before the page was first touched, and the document that was; empty where it never was. */
export type Touched = { before?: string[]; beganIn?: string };

export function touchedOf(state: AttachState): Touched {
  if (state.kind === 'attached') return {};
  if (state.kind === 'running') return { before: state.before, beganIn: state.beganIn ?? state.documentId };
  const { before, beganIn } = state;
  return { ...(before === undefined ? {} : { before }), ...(beganIn === undefined ? {} : { beganIn }) };
}

type EndedState = Extract<AttachState, { kind: 'attached' | 'failed' }>;

/** Whether a job has come to its end, which is never changed again. */
export function hasEnded<Job extends Pick<AttachJob, 'state'>>(job: Job): job is Job & { state: EndedState } {
  return job.state.kind === 'attached' || job.state.kind === 'failed';
}

/**
 * A job in its next state. A try is counted when it starts, and also where it is put off without having come so far; what
 * rung the file took stays on the job.
 */
export function inState(job: AttachJob, state: AttachState): AttachJob {
  const isTry =
    job.state.kind === 'queued' &&
    (state.kind === 'running' || (state.kind === 'queued' && state.last !== undefined));
  const rung = rungOf(state) ?? job.rung;
  const attempts = job.attempts + (isTry ? 1 : 0);
  return { ...job, state, attempts, ...(rung === undefined ? {} : { rung }) };
}

function rungOf(state: AttachState): Rung | undefined {
  if (state.kind === 'failed') return state.tried?.at(-1);
  if (state.kind === 'running') return state.rung;
  return state.kind === 'attached' && state.proof.how === 'shownOnRow' ? state.proof.rung : undefined;
}
