import { z } from 'zod';

/**
 * What the first-run page asks for, and the public key (base64url, since an ISO instant) whose signature on a file of
 * corrections this office trusts, if it has configured one. Portal addresses are origins with an optional path, by portal role.
 */
export const OfficeSettings = z.object({
  officer: z.string().trim().min(1),
  office: z.string().trim().min(1),
  portals: z.object({ intake: z.string(), accounts: z.string() }),
  language: z.enum(['vi', 'en']),
  trustedKey: z.object({ text: z.string(), since: z.string() }).optional(),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;
