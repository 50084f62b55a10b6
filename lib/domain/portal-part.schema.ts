import { z } from 'zod';

/**
 * How one mapped part of a page was found when it was last looked at. `oneWay`: it is found, but by one independent way
 * only, which is too little to write to it.
 */
export const PartState = z.enum(['found', 'notFound', 'ambiguous', 'disagree', 'oneWay']);
export type PartState = z.infer<typeof PartState>;

/**
 * A mapped part of a page as it is now. `part` is the name the spec gives it: a field (`citizenNumber`), a button
 * (`search`), a table's column (`components.file`), the message of an empty result (`empty`) or what the page is
 * recognised by (`recognise`). `optional`: its absence is normal.
 */
export const PartSight = z.object({ part: z.string(), state: PartState, optional: z.boolean() });
export type PartSight = z.infer<typeof PartSight>;
