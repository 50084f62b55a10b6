import type { Paper } from '#lib/domain/paper.schema';

/** A paper with what can be shown of it: object URLs by page, null while a thumbnail is being made. */
export type TrayPaper = { paper: Paper; thumbs: readonly (string | null)[] };

export const paperProblemKinds = [
  'empty',
  'notWhatItsNameSays',
  'unsupported',
  'encrypted',
  'damaged',
  'noPages',
  'tooManyPixels',
  'tooLarge',
  'signedMustStayAlone',
  'cannotBeEdited',
  'alreadyInTray',
  'unreadable',
  'noSuchPage',
  'nothingToAssemble',
  'wrongPage',
] as const;
export type PaperProblemKind = (typeof paperProblemKinds)[number];

/** A file that was not taken or not attached, and why. `found` says what it is instead, `limitBytes` how large it may be. */
export type PaperProblem = {
  id: string;
  name: string;
  why: PaperProblemKind;
  found?: string;
  limitBytes?: number;
};

/** Pages of a paper: an image is one, a PDF that could not be opened is unknown. */
export function countPages({ facts }: Paper): number | null {
  return facts.kind === 'pdf' ? facts.pages : 1;
}
