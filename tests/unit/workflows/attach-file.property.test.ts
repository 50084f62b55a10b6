import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AttachEnd, AttachOrder, AttachStart } from '#lib/domain/page-action';
import { takeEnd } from '#lib/workflows/attach-file';
import { attachDesk, failed, file, intake, proven, row, unproven } from './attach-desk.ts';

/** What a page does with an order for the file. `Lost`: nobody hears of its end. */
const fates = [
  'stored',
  'storedLost',
  'storedThenGone',
  'serverFails',
  'serverFailsLost',
  'covered',
  'stalls',
  'goneBefore',
  'workerDies',
] as const;
type Fate = (typeof fates)[number];

const steps = ['wait', 'waitLong', 'reload', 'draw', 'show', 'signIn', 'noPage', 'orphan', 'silent'] as const;

/** A portal that keeps every file it is given, and a page that shows what is kept: at once, after an upload, or when loaded. */
function portal(destiny: readonly Fate[]) {
  const desk = attachDesk();
  const given = [...destiny];
  const kept: string[] = [];
  let load = 1;
  let sent = 0;
  const heard: Promise<void>[] = [];
  /** What the acting script has in hand. */
  const inHand = new Set<string>();
  let die = Promise.withResolvers<void>();
  desk.needs.isWatched = async (_page, jobId) => desk.page.isWatched && inHand.has(jobId);
  const show = () => desk.show(`document-${load}`, intake([row([...kept])]));

  function tell({ jobId, expiresAt }: AttachOrder<File>, end: AttachEnd): void {
    inHand.add(jobId);
    heard.push(
      desk.clock.sleep(300).then(async () => {
        await takeEnd(desk.needs, desk.jobs.get(jobId), end, expiresAt);
        inHand.delete(jobId);
      }),
    );
  }

  desk.page.attach = async (order: AttachOrder<File>): Promise<AttachStart> => {
    const started: AttachStart = {
      kind: 'started',
      documentId: `document-${load}`,
      before: [...(order.before ?? kept)],
      rung: null,
    };
    if (order.hand === 'nobody') {
      tell(order, kept.length > 0 ? proven : unproven('pageReloaded'));
      return started;
    }
    if (kept.length > 0 && !order.replace)
      return { kind: 'failed', failure: { kind: 'rowHoldsFile', files: [...kept] } };
    const fate = given.shift() ?? 'stored';
    if (fate === 'covered') return { kind: 'failed', failure: { kind: 'covered' } };
    if (fate === 'goneBefore') throw new Error('The other side did not answer');
    if (fate === 'workerDies') {
      // The job is claimed; its page never hears of it.
      die.resolve();
      return await new Promise<never>(() => undefined);
    }
    sent += 1;
    if (fate.startsWith('stored')) kept.push(file.name);
    if (fate === 'storedThenGone') throw new Error('The other side did not answer');
    if (fate === 'stored') tell(order, proven);
    if (fate === 'stalls') inHand.add(order.jobId);
    if (fate === 'serverFails')
      tell(order, failed({ kind: 'refusedByPortal', words: 'HTTP 502', status: 502 }));
    return started;
  };

  async function act(step: (typeof steps)[number]): Promise<void> {
    switch (step) {
      case 'wait':
        return await desk.clock.advance(700);
      case 'waitLong':
        return await desk.clock.advance(130_000);
      case 'reload':
        load += 1;
        inHand.clear();
        return desk.show(`document-${load}`, { kind: 'unknown', candidates: [] }, null);
      case 'draw':
        return desk.show(`document-${load}`, intake(null));
      case 'show':
        return show();
      case 'signIn':
        load += 1;
        inHand.clear();
        return desk.show(`document-${load}`, { kind: 'signIn' }, null);
      case 'noPage':
        desk.tab.page = null;
        return;
      case 'orphan':
        desk.page.isWatched = false;
        return;
      case 'silent':
        desk.page.isReached = !desk.page.isReached;
        return;
    }
  }

  /** The background is woken; it may be stopped in the middle. */
  async function advance(): Promise<void> {
    die = Promise.withResolvers<void>();
    await Promise.race([desk.advance(), die.promise]);
  }

  async function look(): Promise<void> {
    await advance();
    desk.page.isWatched = true;
    await desk.report();
  }

  /** The page stands there again, and everything has its time. */
  async function rest(): Promise<void> {
    Object.assign(desk.page, { isReached: true, isWatched: true });
    show();
    for (let second = 0; second < 160; second += 2) {
      await advance();
      await desk.report();
      await desk.clock.advance(2_000);
    }
    await Promise.all(heard);
  }

  return { desk, kept, act, look, rest, sent: () => sent };
}

it('A20 A22 whatever happens to page and worker: a file is kept once at most, every job ends, and a tick is true', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.constantFrom(...steps), fc.boolean()), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      async (destiny, script, replace) => {
        const { desk, kept, act, look, rest, sent } = portal(destiny);
        desk.queue('job-1', 'giay ra vien', { replace });
        await look();
        for (const [step, isSeen] of script) {
          await act(step);
          if (isSeen) await look();
        }
        await rest();
        expect(kept.length).toBeLessThanOrEqual(1);
        expect(sent()).toBeLessThanOrEqual(3);
        expect(desk.jobs.unfinished()).toEqual([]);
        const ticks = desk.events.filter(({ kind }) => kind === 'componentAttached');
        expect(ticks.length).toBeLessThanOrEqual(kept.length);
        // What the page was given and the portal keeps is found in the end: no file is lost.
        expect(ticks).toHaveLength(kept.length);
      },
    ),
    { numRuns: 300 },
  );
});
