import type { CheckJob } from '#lib/domain/job.schema';
import { advanceChecks, type CheckNeeds } from '#lib/workflows/check-account';
import { accountPortal, type Manners, searchUrl } from './account-portal.ts';
import { type TestClock, testClock } from './clock.ts';
import { type JobStore, jobStore } from './job-store.ts';

/** How a need is carried out: as it is, slower, or never to the end because the worker was stopped in it. */
export type Carry = <T>(work: () => T) => Promise<T>;
const atOnce: Carry = async (work) => work();

const noWhy: string | null = null;

export type Settled = { id: string; outcome: string };

/** The product's side: jobs, and a worker that runs one at a time, is woken by reports and looks again every second. */
export function checkDesk(manners: Manners, carry: Carry = atOnce) {
  const clock = testClock();
  const settled: Settled[] = [];
  const mostAtOnce = { count: 0 };
  const jobs = jobStore<CheckJob>(
    ({ state }) => state.kind === 'done',
    (all) => {
      const isRunning = ({ state }: CheckJob) => state.kind === 'asked' || state.kind === 'waitingForPage';
      mostAtOnce.count = Math.max(mostAtOnce.count, all.filter(isRunning).length);
    },
  );
  const worker = { run: 0, isBusy: false, isWanted: false, mayUse: true, off: noWhy };

  function wake(): void {
    worker.isWanted = true;
    if (!worker.isBusy) void move();
  }

  async function move(): Promise<void> {
    const run = (worker.run += 1);
    worker.isBusy = true;
    worker.isWanted = false;
    const isRunning = await advanceChecks(needsOf(run));
    if (worker.run !== run) return;
    worker.isBusy = false;
    if (worker.isWanted) wake();
    else if (isRunning) clock.after(1_000, wake);
  }

  /** Nothing a stopped worker had begun goes on; whatever wakes it begins with empty hands. */
  function stop(): void {
    worker.run += 1;
    worker.isBusy = false;
  }

  const portal = accountPortal(clock, manners, wake);

  function needsOf(run: number): CheckNeeds {
    const does: Carry = async (work) => {
      const done = await carry(work);
      return worker.run === run ? done : await new Promise(() => undefined);
    };
    return {
      now: clock.now,
      unfinishedChecks: () => does(jobs.unfinished),
      changeCheck: (id, change) =>
        does(() =>
          jobs.change(id, (job) => {
            const changed = change(job);
            return changed && { ...job, ...changed };
          }),
        ),
      accountPages: () => does(portal.pages),
      accountSearchUrl: () => does(() => searchUrl),
      mayUseAccountPortal: () => does(() => worker.mayUse),
      isOff: (role, feature) =>
        does(() => (role === 'accounts' && feature === 'accountCheck' ? worker.off : null)),
      openTab: () => does(() => portal.openTab()),
      navigateTab: (tabId) => does(() => portal.navigate(tabId)),
      askAccount: ({ tabId, documentId }, number) => does(() => portal.ask(tabId, documentId, number)),
      settled: ({ id }, outcome) => does(() => void settled.push({ id, outcome: outcome.kind })),
    };
  }

  function queue(number: string): string {
    const id = `job-${jobs.all().length + 1}`;
    jobs.add({ id, number, queuedAt: clock.now().toISOString(), attempts: 0, state: { kind: 'queued' } });
    wake();
    return id;
  }

  return { clock, portal, jobs, settled, mostAtOnce, worker, wake, stop, queue };
}
export type CheckDesk = ReturnType<typeof checkDesk> & { clock: TestClock; jobs: JobStore<CheckJob> };

/** The outcome of a check in one word; the state it stands in where it has none. */
export function wordOf({ state }: CheckJob): string {
  if (state.kind !== 'done') return state.kind;
  return state.outcome.kind === 'couldNotCheck' ? state.outcome.why : state.outcome.kind;
}
