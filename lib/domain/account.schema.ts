import { z } from 'zod';

/** One row of the account search's result table, as the portal shows it. */
export const AccountRow = z.object({
  number: z.string(),
  name: z.string().optional(),
  accountKind: z.string().optional(),
  status: z.string().optional(),
});
export type AccountRow = z.infer<typeof AccountRow>;

/** What an account search page shows at one moment. */
export const AccountReading = z.object({
  /** The number standing in the search field: the portal's echo of the question. */
  echo: z.string(),
  rows: z.array(AccountRow),
  /** The portal's own "nothing found" message; null where it shows none. */
  empty: z.string().nullable(),
  /** The number also stands elsewhere on the page than in the search field and the rows. */
  elsewhere: z.literal(true).optional(),
});
export type AccountReading = z.infer<typeof AccountReading>;

/** Why an account could not be checked, in words a user understands. */
export const CouldNotCheckWhy = z.enum([
  'signedOut',
  /** The portal wants a person to look: a picture to copy, a one-time password. */
  'captcha',
  /** The office has switched the check or its page off; `detail` says why. */
  'switchedOff',
  'portalDidNotAnswer',
  'pageNotRecognised',
  /** The look-up page is known, but not one of its parts: `detail` names it. Nothing was typed or pressed on a guess. */
  'partNotFound',
  /** The page did not keep the number, or would not have its search pressed. */
  'notAsked',
  'answerForAnother',
  'ambiguous',
  'noPermission',
]);
export type CouldNotCheckWhy = z.infer<typeof CouldNotCheckWhy>;

/** The result of step 2 for one citizen. `declined`: the citizen does not want an account and is received all the same (QĐ 1333). */
export const AccountOutcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('hasAccount'),
    accountKind: z.string().optional(),
    status: z.string().optional(),
  }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('declined') }),
  z.object({ kind: z.literal('couldNotCheck'), why: CouldNotCheckWhy, detail: z.string().optional() }),
]);
export type AccountOutcome = z.infer<typeof AccountOutcome>;

/** What was asked and read: fields, never the page. `null` where the officer recorded the outcome by hand. */
export const AccountEvidence = z.object({
  portal: z.string(),
  specVersion: z.string(),
  asked: z.string(),
  reading: AccountReading.nullable(),
});
export type AccountEvidence = z.infer<typeof AccountEvidence>;
