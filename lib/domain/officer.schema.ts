import { z } from 'zod';

/** What the first-run page asks for, and nothing else. Portal addresses are origins with an optional path, by portal role. */
export const OfficeSettings = z.object({
  officer: z.string().trim().min(1),
  office: z.string().trim().min(1),
  portals: z.object({ intake: z.string(), accounts: z.string() }),
  language: z.enum(['vi', 'en']),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;
