import { foldText } from './text.ts';

export type Stage = 'waiting' | 'processing' | 'issued' | 'returned';

/** Status words of TNHS (2020) and of the national portal, folded, with the stage of the process they stand for. */
const stageOfWord: Readonly<Record<string, Stage>> = {
  'cho thu ly': 'waiting',
  'duoc tiep nhan': 'waiting',
  'dang thu ly': 'processing',
  'dang xu ly': 'processing',
  'da xu ly xong': 'issued',
  'da tra ket qua': 'returned',
};

/** The stage a portal's status text stands for; null for words that are not known to mean a stage. */
export function parseStatus(text: string): Stage | null {
  return stageOfWord[foldText(text)] ?? null;
}
