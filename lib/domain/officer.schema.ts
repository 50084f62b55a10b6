import { z } from 'zod';

/** How many further addresses a portal may have. */
export const mostFurther = 5;
const Further = z.array(z.string()).max(mostFurther);

/**
 * Where the two portals are: origins with an optional path. The first address of each is where it is opened; its pages
 * may be at the `further` ones as well, such as those shown in a frame from another server. Settings that were kept
 * before there were any have no `further`.
 */
const OfficePortals = z.object({
  intake: z.string(),
  accounts: z.string(),
  further: z.object({ intake: Further, accounts: Further }).optional(),
});
export type OfficePortals = z.infer<typeof OfficePortals>;

/**
 * What the first-run page asks for, and the public key (base64url, since an ISO instant) whose signature on a file of
 * corrections this office trusts, if it has configured one.
 */
export const OfficeSettings = z.object({
  officer: z.string().trim().min(1),
  office: z.string().trim().min(1),
  portals: OfficePortals,
  language: z.enum(['vi', 'en']),
  /** What portals call a component otherwise, both names as written. Set by pointing out a row on the desk. */
  rowNames: z.array(z.object({ component: z.string(), row: z.string() })).optional(),
  trustedKey: z.object({ text: z.string(), since: z.string() }).optional(),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;
