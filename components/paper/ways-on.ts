import type { ChecklistLine } from '#lib/domain/checklist';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';

/**
 * What can be done about a line that does not go by itself: send it (again, or beside what the row holds), teach what was
 * not made out, point out its row, take papers back to the tray, attach or record it by hand.
 */
export type WayOn = 'again' | 'anyway' | 'teach' | 'pair' | 'toTray' | 'byHand' | 'mark';

/** Failures of ours and not of the file: on the page, a person finds the row. */
const attachedByHand: readonly AttachFailure['kind'][] = [
  'noRow',
  'twoRows',
  'notFound',
  'placesDisagree',
  'notDrawnAsTable',
  'covered',
  'pageTooBig',
  'switchedOff',
  'stepNotDone',
];

/** The ways on of a line, the likeliest first; none where it goes by itself. */
export function waysOn(line: ChecklistLine, page: { canTeach: boolean; canPair: boolean }): WayOn[] {
  const { component, hasPapers, state } = line;
  switch (state.kind) {
    case 'noRow':
    case 'twoRows':
      return [...withoutRow(state.kind, page.canPair), 'mark'];
    case 'alreadyThere':
      return hasPapers ? ['anyway', 'mark'] : ['mark'];
    case 'overLimit':
      return state.why.kind === 'tooLarge' ? ['toTray', 'mark'] : ['byHand', 'mark'];
    case 'failed': {
      if (component.state.kind !== 'failed' || !hasPapers) return ['mark'];
      if (isRowFull(line)) return ['mark'];
      // Where the page has no row of it now, or two, there is nothing to send it to again.
      if (line.match !== null && line.match.kind !== 'row')
        return [...withoutRow(line.match.kind, page.canPair), 'mark'];
      return [...afterFailure(component.state.failure, state.canGo, page.canTeach), 'mark'];
    }
    default:
      return [];
  }
}

/** Whether the words of a line tell the officer to record it: what is told is no side way. */
export function isToldToMark({ component: { state: made }, hasPapers, state }: ChecklistLine): boolean {
  if (state.kind === 'alreadyThere') return !hasPapers;
  const isFailed = state.kind === 'failed' && made.kind === 'failed';
  return isFailed && made.failure.kind === 'notProven' && made.failure.why === 'twice';
}

function withoutRow(match: 'noRow' | 'twoRows', canPair: boolean): WayOn[] {
  return match === 'noRow' && canPair ? ['pair', 'byHand'] : ['byHand'];
}

/** Whether a row took no file because it holds one and shows no place for another, and still does hold it. */
export function isRowFull({ component: { state }, match }: ChecklistLine): boolean {
  if (state.kind !== 'failed' || match?.kind !== 'row' || match.row.files.length === 0) return false;
  const { failure } = state;
  // A place that is there and takes nothing now is as good as none.
  const isFieldGone = failure.kind === 'notFound' && failure.field === 'fileInput';
  return isFieldGone || (failure.kind === 'rowHoldsFile' && failure.full === true);
}

function afterFailure(failure: AttachFailure, canGo: boolean, canTeach: boolean): WayOn[] {
  const again = canGo ? 'again' : 'anyway';
  switch (failure.kind) {
    case 'notFound':
      return canTeach ? ['teach', 'byHand'] : [again, 'byHand'];
    case 'rowHoldsFile':
      return ['anyway'];
    case 'tooLarge':
      return ['toTray', again];
    case 'notProven':
      // Where the file may be there already, sending it again is not what is offered first, or at all.
      if (failure.why === 'waitsForForm' || failure.why === 'twice') return [];
      return failure.why === 'noReaction' ? ['byHand', again] : [again];
    default:
      return attachedByHand.includes(failure.kind) ? [again, 'byHand'] : [again];
  }
}
