import { z } from 'zod';
import { rungs } from './attach-way.ts';

/**
 * How one way of putting files onto rows has fared on a portal. `at`: when it last worked or, where it never has, when it
 * last failed (ISO instant).
 */
export const RungRecord = z.object({
  rung: z.enum(rungs),
  worked: z.number().int(),
  failed: z.number().int(),
  at: z.string(),
});
export type RungRecord = z.infer<typeof RungRecord>;
