/** Jobs in memory, kept as the database keeps them: compare-and-set, in order of queueing, and final once ended. */
export type JobStore<Job> = {
  add: (job: Job) => void;
  all: () => Job[];
  get: (id: string) => Job;
  unfinished: () => Job[];
  change: (id: string, change: (job: Job) => Job | null) => Job | null;
};

export function jobStore<Job extends { id: string; queuedAt: string }>(
  hasEnded: (job: Job) => boolean,
  onWrite: (jobs: Job[]) => void = () => undefined,
): JobStore<Job> {
  const jobs = new Map<string, Job>();
  const all = (): Job[] =>
    structuredClone([...jobs.values()]).toSorted(
      (left, right) => Date.parse(left.queuedAt) - Date.parse(right.queuedAt),
    );
  return {
    add: (job) => void jobs.set(job.id, job),
    all,
    get(id) {
      const job = jobs.get(id);
      if (job === undefined) throw new Error(`There is no job ${id}`);
      return structuredClone(job);
    },
    unfinished: () => all().filter((job) => !hasEnded(job)),
    change(id, change) {
      const standing = jobs.get(id);
      if (standing === undefined || hasEnded(standing)) return null;
      const changed = change(structuredClone(standing));
      if (changed === null) return null;
      jobs.set(id, structuredClone(changed));
      onWrite(all());
      return changed;
    },
  };
}
