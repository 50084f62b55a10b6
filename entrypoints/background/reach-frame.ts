import { acknowledged } from '#lib/messaging/acknowledged';

/** What reaching a frame needs: to ask the acting script there, and to put it there. Neither may ever settle. */
export type FrameNeeds = {
  /** What the acting script says of itself. Rejects where it is not there. */
  ask(): Promise<{ documentId: string }>;
  inject(): Promise<unknown>;
};

/**
 * Makes sure that the acting script is in a frame that still shows this document (null: whichever): false where it does not,
 * or where the page keeps silent, as under a dialog of the browser. A page that has the script, and is busy, is given no second one.
 */
export async function reachFrame({ ask, inject }: FrameNeeds, documentId: string | null): Promise<boolean> {
  const isMeant = (here: { documentId: string }) => documentId === null || here.documentId === documentId;
  try {
    const here = await acknowledged(ask().catch(() => null));
    if (here !== null) return isMeant(here);
    await acknowledged(inject());
    return isMeant(await acknowledged(ask()));
  } catch {
    return false;
  }
}

/** A page that says nothing for so long may be busy; that it is there is known from its not being refused. */
const silentMs = 1_000;

/** Whether the acting script has a job in hand; one that keeps silent has. */
export async function hasJobInHand(
  ask: () => Promise<{ jobIds: string[] }>,
  jobId: string,
): Promise<boolean> {
  const answer = ask().then(
    ({ jobIds }) => jobIds.includes(jobId),
    () => false,
  );
  return await acknowledged(answer, silentMs).catch(() => true);
}
