import type { Page } from 'playwright';
import { AttachJob } from '#lib/domain/job.schema';
import type { Ending } from './cases.ts';
import type { Wanted } from './inside.ts';
import type { Scan } from './scans.ts';
import type { WidgetStage } from './stage.ts';

/** How an attach ended, as the product itself wrote it down. */
export type Ended = { job: AttachJob; ending: Ending; ms: number };

/** Presses the one primary button and waits until the job of this file has ended. */
export async function pressAndWait(
  stage: WidgetStage,
  panel: Page,
  scan: Scan,
  seconds = 60,
): Promise<Ended> {
  const pressedAt = performance.now();
  await panel.getByRole('button', { name: 'Đính kèm 1 tệp sẵn sàng vào TNHS' }).click();
  const { job, ending } = await waitForEnd(stage, scan, 'attach', seconds);
  return { job, ending, ms: performance.now() - pressedAt };
}

/** Waits until an attach of this file, or a later look at its row, has ended. */
export async function waitForEnd(
  { inside }: WidgetStage,
  { sha256 }: Scan,
  what: Wanted['what'],
  seconds: number,
): Promise<Omit<Ended, 'ms'>> {
  const wanted: Wanted = { sha256, what, milliseconds: seconds * 1000 };
  const answer = await inside(`endedJob(${JSON.stringify(wanted)})`);
  if (answer === null) throw new Error(`The ${what} had not ended after ${seconds} s`);
  const job = AttachJob.parse(answer);
  return { job, ending: endingOf(job) };
}

function endingOf({ state }: AttachJob): Ending {
  if (state.kind === 'attached') {
    const { proof } = state;
    if (proof.how === 'byOfficer') return 'by the officer';
    if (proof.readBack !== null) return 'read back';
    const nameAs = proof.nameAs === undefined ? '' : `, ${proof.nameAs}`;
    return `${proof.uploadStatus === null ? 'name alone' : 'name and request'}${nameAs}`;
  }
  if (state.kind !== 'failed') return state.kind;
  const { failure } = state;
  return 'why' in failure ? `${failure.kind} ${failure.why}` : failure.kind;
}
