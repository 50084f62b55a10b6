import type { AccountOutcome } from '#lib/domain/account.schema';
import type { AccountState } from '#lib/domain/dossier';
import { canBeLookedUp, type CheckProgress } from '#lib/domain/next-action';
import { lowered, partWord } from '../portal/page-words.ts';
import type { Text } from '../text/create-text.ts';
import type { IconName } from '../ui/icons.ts';
import type { Tone } from '../ui/tone.ts';

/** A state in words: what it is, how it is known, and what to do about it. */
export type AccountWords = { tone: Tone; icon: IconName; title: string; evidence: string; next?: string };

type CouldNotCheck = Extract<AccountOutcome, { kind: 'couldNotCheck' }>;

/** A running check is told before what was known; a failed check tells why and the way on. */
export function describeAccount(
  {
    number,
    account,
    check,
    now,
  }: { number: string; account: AccountState | null; check: CheckProgress; now: string },
  { t, formats }: Text,
): AccountWords {
  if (check.kind === 'running') {
    const evidence = t('account.running.evidence', { number });
    return { tone: 'action', icon: 'working', title: t('account.running'), evidence };
  }
  if (check.kind === 'queued') {
    const evidence = t('account.queued.evidence', { number });
    return { tone: 'action', icon: 'waiting', title: t('account.queued'), evidence };
  }
  if (account === null && !canBeLookedUp({ kind: 'citizen', number })) {
    const evidence = t('account.notLookedUp.evidence');
    return { tone: 'attention', icon: 'byHand', title: t('account.notLookedUp'), evidence };
  }
  if (account === null) {
    const evidence = t('account.notChecked.evidence', { number });
    return { tone: 'neutral', icon: 'open', title: t('account.notChecked'), evidence };
  }
  return describeOutcome(account, { number, when: formats.when(account.at, now) }, t);
}

function describeOutcome(
  { outcome, source }: AccountState,
  { number, when }: { number: string; when: string },
  t: Text['t'],
): AccountWords {
  const known =
    source === 'portal'
      ? t('account.evidence.portal', { number, when })
      : t('account.evidence.officer', { when });
  switch (outcome.kind) {
    case 'hasAccount':
      return {
        tone: 'done',
        icon: 'account',
        title: outcome.accountKind
          ? t('account.hasAccount.kind', { kind: outcome.accountKind })
          : t('account.hasAccount'),
        evidence: outcome.status ? `${known} ${t('account.status', { status: outcome.status })}` : known,
      };
    case 'none':
      return {
        tone: 'neutral',
        icon: 'noAccount',
        title: t('account.none'),
        evidence: known,
        next: t('account.none.guidance'),
      };
    case 'declined': {
      const evidence = t('account.declined.evidence', { when });
      return { tone: 'neutral', icon: 'declined', title: t('account.declined'), evidence };
    }
    case 'couldNotCheck':
      return {
        ...lookOf(outcome.why),
        title: t(`account.could.${outcome.why}`),
        evidence: t('account.evidence.failed', { when }),
        next: [t(`account.could.${outcome.why}.next`), describeDetail(outcome, t)]
          .filter((part) => part !== '')
          .join(' '),
      };
  }
}

/** Why looking again came to nothing, and that what is known stays; of a later success there is nothing to say. */
export function describeFailedAgain(
  { outcome, at }: AccountState,
  now: string,
  { t, formats }: Text,
): string {
  if (outcome.kind !== 'couldNotCheck') return '';
  const words = [t(`account.could.${outcome.why}`), describeDetail(outcome, t).replace(/\.$/, '')];
  const why = words.filter((part) => part !== '').join('. ');
  return t('account.failedAgain', { why, when: formats.when(at, now) });
}

function describeDetail({ why, detail }: CouldNotCheck, t: Text['t']): string {
  if (detail === undefined) return '';
  return why === 'partNotFound'
    ? t('account.part', { part: lowered(partWord('accountSearch', detail, { t })) })
    : t('account.why', { why: detail });
}

function lookOf(why: CouldNotCheck['why']): {
  tone: Tone;
  icon: IconName;
} {
  switch (why) {
    case 'signedOut':
    case 'captcha':
    case 'noPermission':
      return { tone: 'attention', icon: 'lock' };
    case 'ambiguous':
      return { tone: 'attention', icon: 'several' };
    case 'switchedOff':
      return { tone: 'neutral', icon: 'info' };
    case 'portalDidNotAnswer':
    case 'pageNotRecognised':
    case 'partNotFound':
    case 'notAsked':
    case 'answerForAnother':
      return { tone: 'failure', icon: 'alert' };
  }
}
