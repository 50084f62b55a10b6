import { z } from 'zod';
import { PartState } from './portal-part.schema.ts';

/** One part of a kind of page over time. `since`: since when it is in this state. Instants are ISO. */
export const PartHealth = z.object({
  part: z.string(),
  optional: z.boolean(),
  state: PartState,
  since: z.string(),
  /** When it was last found, and by which office; null where it never was. */
  verified: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type PartHealth = z.infer<typeof PartHealth>;

/**
 * A kind of page of a portal as it was last seen. Pages that no kind fits are kept under the kind `unknown`, without
 * parts; `path` is where that was, digits replaced.
 */
export const PageHealth = z.object({
  portal: z.string(),
  page: z.string(),
  specVersion: z.string(),
  seenAt: z.string(),
  path: z.string().optional(),
  parts: z.array(PartHealth),
});
export type PageHealth = z.infer<typeof PageHealth>;
