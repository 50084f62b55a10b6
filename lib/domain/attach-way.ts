/**
 * The ways a file comes onto a row of somebody else's page, in the order they are tried: the row's own input; a drop on
 * its zone; the input or file chooser that the page opens when the row's button is pressed; the one input of what that press shows; the
 * officer's own hand.
 */
export const rungs = ['input', 'drop', 'caught', 'dialog', 'byHand'] as const;
export type Rung = (typeof rungs)[number];

/** Who puts the file there: we do, the officer does, or (a page loaded anew in the middle) it has been done already. */
export const hands = ['product', 'officer', 'nobody'] as const;
export type Hand = (typeof hands)[number];

/** How long the second and the third try of one file wait, where a try touched nothing or a failing server refused it (A22). */
export const roundPausesMs = [2_000, 6_000] as const;
/** How often one file is tried in all. */
export const mostRounds = roundPausesMs.length + 1;

/** Milliseconds that a file may be on its way to the server: the least, and more for each MB (A9). */
const sending = { least: 60_000, perMb: 2_000 };

/** Milliseconds after which an upload of so many bytes is not waited for any more (A9). */
export function sendWithinMs(bytes: number): number {
  return sending.least + Math.round((sending.perMb * bytes) / 1_048_576);
}

/** Milliseconds that an order of so many bytes may take in all: every rung, the sending, and reading it back. */
export function orderWithinMs(bytes: number): number {
  return sendWithinMs(bytes) + 60_000;
}
