import type { Page } from 'playwright';
import { AttachJob } from '#lib/domain/job.schema';
import { attachButton } from '../support/desk.ts';
import type { Ending } from './cases.ts';
import type { Scan } from './scans.ts';
import type { WidgetStage } from './stage.ts';

/** How an attach ended, as the product itself wrote it down. */
export type Ended = { job: AttachJob; ending: Ending; ms: number };

/** Presses the one primary button and waits until the job of this file has ended. */
export async function pressAndWait(
  { inside }: WidgetStage,
  panel: Page,
  { sha256 }: Scan,
  seconds: number,
): Promise<Ended> {
  const pressedAt = performance.now();
  await attachButton(panel, 1).click();
  const answer = await inside(`endedJob(${JSON.stringify(sha256)}, ${seconds * 1000})`);
  if (answer === null) throw new Error(`The attach had not ended after ${seconds} s`);
  const job = AttachJob.parse(answer);
  return { job, ending: endingOf(job), ms: performance.now() - pressedAt };
}

/** Sends the same file to a second row, under a name with marks, and waits until that has ended. */
export async function sendUnderName(
  { inside }: WidgetStage,
  { sha256 }: Scan,
  to: { name: string; componentName: string },
  seconds: number,
): Promise<Omit<Ended, 'ms'>> {
  const answer = await inside(
    `sendUnderName(${JSON.stringify(sha256)}, ${JSON.stringify(to)}, ${seconds * 1000})`,
  );
  if (answer === null) throw new Error(`The attach had not ended after ${seconds} s`);
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
