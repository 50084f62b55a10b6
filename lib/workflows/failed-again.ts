import { isConclusive } from '#lib/domain/account';
import type { AccountState, Dossier } from '#lib/domain/dossier';
import type { CheckJob } from '#lib/domain/job.schema';

/**
 * The look-up of the dossier's citizen that came to nothing after the account was known: it changes nothing that is known,
 * and is not to be kept quiet about. null where there is none.
 */
export function failedAgain({ subject, account }: Dossier, latest: CheckJob | null): AccountState | null {
  if (subject.kind !== 'citizen' || latest?.number !== subject.number) return null;
  if (latest.state.kind !== 'done' || account === null) return null;
  const { outcome, at } = latest.state;
  const isLost = isConclusive(account.outcome) && !isConclusive(outcome);
  const isLater = Date.parse(at) > Date.parse(account.at);
  return isLost && isLater ? { outcome, at, source: 'portal' } : null;
}
