import type { ChecklistLine } from './checklist.ts';

/** One file of those that were sent together: since when (ISO instant), and whether no job will come of it (any more). */
export type Sent = { component: string; since: string; isSettled: boolean };

export type Sending = {
  total: number;
  attached: number;
  underWay: number;
  /** What was not attached in the end, by key and name. */
  left: readonly { key: string; name: string }[];
};

/** The components whose file is still being made: no job has come of them yet. */
export function beingMade(
  sent: readonly Sent[],
  jobs: readonly { component: string; queuedAt: string }[],
): string[] {
  const hasJob = ({ component, since }: Sent) =>
    jobs.some((job) => job.component === component && Date.parse(job.queuedAt) >= Date.parse(since));
  return sent.filter((each) => !each.isSettled && !hasJob(each)).map(({ component }) => component);
}

/** How far what was sent together has come; null where nothing of it is on the list. */
export function summariseSending(sent: readonly Sent[], lines: readonly ChecklistLine[]): Sending | null {
  const keys = new Set(sent.map(({ component }) => component));
  const ours = lines.filter(({ component }) => keys.has(component.key));
  if (ours.length === 0) return null;
  const count = (kind: ChecklistLine['state']['kind']) =>
    ours.filter(({ state }) => state.kind === kind).length;
  const left = ours
    .filter(({ state }) => state.kind !== 'attached' && state.kind !== 'attaching')
    .map(({ component: { key, name } }) => ({ key, name }));
  return { total: ours.length, attached: count('attached'), underWay: count('attaching'), left };
}
