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

/** How often one file is tried in all, where a try touched nothing or a failing server refused it. */
export const mostRounds = 3;
