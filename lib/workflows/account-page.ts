import type {
  AccountEvidence,
  AccountOutcome,
  AccountReading,
  CouldNotCheckWhy,
} from '#lib/domain/account.schema';
import type { ActFailure } from '#lib/domain/page-action';
import type { PageReading, PortalPage } from '#lib/domain/page-reading.schema';

/**
 * C9: whether nothing was asked in this document: its search is empty, or it has stood unchanged since it was loaded,
 * as the page that answered the question before does.
 */
export function isUnasked({ reading, revision }: PortalPage): boolean {
  if (reading.kind !== 'accountSearch') return false;
  const { echo, rows } = reading.account;
  return revision === 1 || (echo.trim() === '' && rows.length === 0);
}

/**
 * What must change before the region counts as an answer. A message under another echo, as on a page loaded anew, is
 * none: it would become one as soon as somebody types the number.
 */
export function staleAfter(account: AccountReading, stale: AccountReading | null): AccountReading | null {
  if (stale !== null && showsSame(stale, account)) return stale;
  return account.empty === null ? null : account;
}

/** The echo in the search field changes as soon as the question is typed; only rows and message are an answer. */
export function showsSame(before: AccountReading, now: AccountReading): boolean {
  return JSON.stringify([before.rows, before.empty]) === JSON.stringify([now.rows, now.empty]);
}

/** C12: what stands where the search should, and that no loading anew takes away; null where it is nothing of the kind. */
export function findHindrance(page: PortalPage | null): AccountOutcome | null {
  const reading: PageReading | null = page?.reading ?? null;
  switch (reading?.kind) {
    case 'signIn':
      return couldNot('signedOut');
    case 'captcha':
      return couldNot('captcha');
    case 'switchedOff':
      return reading.page === 'accountSearch' ? switchedOff(reading.why) : null;
    default:
      return null;
  }
}

export function couldNot(why: CouldNotCheckWhy): AccountOutcome {
  return { kind: 'couldNotCheck', why };
}

/** Why a question could not be put to the page, so that the officer knows whether to look again or to have it taught. */
export function couldNotAsk(failure: ActFailure): AccountOutcome {
  switch (failure.kind) {
    case 'wrongPage':
      return couldNot('pageNotRecognised');
    case 'field':
      return partNotFound(failure.failure.field);
    case 'valueNotKept':
    case 'notFilled':
    case 'notPressed':
    case 'stateNotReached':
      return couldNot('notAsked');
  }
}

/** Why a page gave no answer in time: nothing came, it is another page, or a part of it could not be read. */
export function whyNoAnswer(reading: PageReading | null): AccountOutcome {
  if (reading === null) return couldNot('portalDidNotAnswer');
  if (reading.kind !== 'accountSearch') return couldNot('pageNotRecognised');
  const [failure] = reading.failures;
  return failure === undefined ? couldNot('portalDidNotAnswer') : partNotFound(failure.field);
}

function partNotFound(part: string): AccountOutcome {
  return { kind: 'couldNotCheck', why: 'partNotFound', detail: part };
}

export function switchedOff(detail: string): AccountOutcome {
  return { kind: 'couldNotCheck', why: 'switchedOff', detail };
}

export function evidenceFrom(asked: string, { portal, specVersion, reading }: PortalPage): AccountEvidence {
  return { portal, specVersion, asked, reading: reading.kind === 'accountSearch' ? reading.account : null };
}
