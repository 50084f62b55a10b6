import type { AccountEvidence, AccountOutcome, AccountReading } from './account.schema.ts';
import { parseCitizenNumber } from './citizen.ts';

/**
 * Decides what an account search page answers to the number that was asked; null while it answers nothing yet.
 * An answer counts only if the page echoes the number and every row is of that number; "none" counts only with the
 * portal's own empty message, and with nothing on the page that speaks of the number.
 */
export function judgeAccountReading(asked: string, reading: AccountReading): AccountOutcome | null {
  if (digits(reading.echo) !== asked) return null;
  if (reading.rows.length === 0) {
    if (reading.empty === null) return null;
    return reading.elsewhere ? { kind: 'couldNotCheck', why: 'pageNotRecognised' } : { kind: 'none' };
  }
  if (reading.empty !== null) return { kind: 'couldNotCheck', why: 'pageNotRecognised' };
  if (reading.rows.some((row) => digits(row.number) !== asked)) {
    return { kind: 'couldNotCheck', why: 'answerForAnother' };
  }
  const [row, ...others] = reading.rows;
  if (row === undefined || others.length > 0) return { kind: 'couldNotCheck', why: 'ambiguous' };
  return {
    kind: 'hasAccount',
    ...(row.accountKind ? { accountKind: row.accountKind } : {}),
    ...(row.status ? { status: row.status } : {}),
  };
}

function digits(text: string): string {
  const reading = parseCitizenNumber(text);
  return reading.kind === 'valid' ? reading.number : '';
}

/** Whether step 2 is settled by this outcome: the account is known, or the citizen does not want one. */
export function isConclusive(outcome: AccountOutcome): boolean {
  return outcome.kind !== 'couldNotCheck';
}

/** Whether the check was hindered by what passes: it is asked again by itself once the portal shows its own pages. */
export function isHindered(outcome: AccountOutcome): boolean {
  return outcome.kind === 'couldNotCheck' && ['signedOut', 'captcha', 'switchedOff'].includes(outcome.why);
}

/** A failure that is older than this is nobody's business at the desk any more. */
const askedAnewForMs = 3_600_000;

/**
 * Whether a check failed for how its page was described, not long ago, and that page is described otherwise now. It is
 * then asked again by itself; of one description only once.
 */
export function isAskedAnew(
  ended: { outcome: AccountOutcome; at: string; evidence: AccountEvidence | null },
  { specVersion, now }: { specVersion: string; now: Date },
): boolean {
  const { outcome, at, evidence } = ended;
  if (outcome.kind !== 'couldNotCheck' || evidence === null) return false;
  const isOfPage = ['partNotFound', 'pageNotRecognised', 'notAsked'].includes(outcome.why);
  const isRecent = now.getTime() - Date.parse(at) <= askedAnewForMs;
  return isOfPage && isRecent && evidence.specVersion !== specVersion;
}

/** An answer of the account portal is good for the working day; a manual check is always possible. */
const freshForMs = 12 * 3_600_000;

/** The instant since when a finished check still counts as what is known. */
export function freshSince(now: Date): Date {
  return new Date(now.getTime() - freshForMs);
}
