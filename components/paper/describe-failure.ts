import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import { lowered, partWord } from '../portal/page-words.ts';
import type { Text } from '../text/create-text.ts';
import type { PaperProblem } from './paper-view.ts';

/** Why a file is not (or not provably) on its row, and what to do about it. */
export function describeFailure(failure: AttachFailure, text: Text): string {
  const { t, formats } = text;
  switch (failure.kind) {
    case 'rowHoldsFile':
      return t('failure.rowHoldsFile', { files: failure.files.join(', ') });
    case 'notFound':
      return describeNotFound(failure.field, text);
    case 'tooLarge':
      return t('failure.tooLarge', { limit: formats.size(failure.limitBytes) });
    case 'nameTooLong':
      return t('failure.nameTooLong', { limit: failure.limit });
    case 'stepNotDone':
      return t(`failure.stepNotDone.${failure.why}`, { words: failure.words });
    case 'typeNotAccepted':
      return t('failure.typeNotAccepted', { accept: failure.accept });
    case 'refusedByPortal':
      return describeRefusal(failure, text);
    case 'switchedOff':
      return t('failure.switchedOff', { why: failure.why });
    case 'notProven':
      return t(`failure.notProven.${failure.why}`);
    default:
      return t(`failure.${failure.kind}`);
  }
}

type Refusal = Extract<AttachFailure, { kind: 'refusedByPortal' }>;

/** A status from 500 on is the trouble of the server behind the portal, and not the file's. */
function describeRefusal(refusal: Refusal, { t }: Text): string {
  const { status = 0 } = refusal;
  const words = withoutStop(refusal.words);
  if (refusal.unsure === true) return t('failure.refusedByPortal.unsure', { words });
  if (status < 500) return t('failure.refusedByPortal', { words });
  return isBareStatus(refusal)
    ? t('failure.refusedByPortal.status', { status })
    : t('failure.refusedByPortal.server', { words });
}

/** Whether the portal itself said nothing: what stands for its words is only the status. */
export function isBareStatus({ words, status }: Refusal): boolean {
  return words === `HTTP ${status}`;
}

/** A portal's sentence as it is quoted inside one of ours, which has a full stop of its own. */
export function withoutStop(words: string): string {
  return words.trim().replace(/[.。]$/, '');
}

/** What the page said against watching a row for the officer's file; null where the watch only came to its end. */
export function describeLapse(failure: AttachFailure, text: Text): string | null {
  const { kind } = failure;
  return kind === 'notProven' || kind === 'wrongPage' ? null : describeFailure(failure, text);
}

function describeNotFound(field: string, text: Text): string {
  const { t } = text;
  if (field === 'fileInput') return t('failure.notFound.fileInput');
  if (field === 'components') return t('failure.notFound.table');
  const word = lowered(partWord('intake', field, text));
  return t(field.startsWith('components.') ? 'failure.notFound.column' : 'failure.notFound', { field: word });
}

/** What is wrong with a file that was not taken, and what to do about it. */
export function describeProblem(
  { why, found, limitBytes }: Omit<PaperProblem, 'id' | 'name'>,
  { t, formats }: Text,
): string {
  if (why === 'notWhatItsNameSays' && found) return t('problem.notWhatItsNameSays.found', { found });
  if (why === 'tooLarge') {
    return limitBytes === undefined
      ? t('problem.tooLarge.unknown')
      : t('problem.tooLarge', { limit: formats.size(limitBytes) });
  }
  return t(`problem.${why}`);
}
