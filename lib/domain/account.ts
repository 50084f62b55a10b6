import type { AccountOutcome, AccountReading } from './account.schema.ts';
import { parseCitizenNumber } from './citizen.ts';

/**
 * Decides what an account search page answers to the number that was asked; null while it answers nothing yet.
 * An answer counts only if the page echoes the number and every row is of that number; "none" counts only with the
 * portal's own empty message.
 */
export function judgeAccountReading(asked: string, reading: AccountReading): AccountOutcome | null {
  if (digits(reading.echo) !== asked) return null;
  if (reading.rows.length === 0) return reading.empty === null ? null : { kind: 'none' };
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
