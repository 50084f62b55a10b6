import type { PartHealth } from './portal-health.schema.ts';

/** A part that is optional comes and goes with the dossier; missing for as long as this, it is lost. */
const optionalLostAfterMs = 24 * 60 * 60 * 1000;

/**
 * Whether somebody has to do something about a part of a page last seen at `seenAt`. What is optional is only read: one
 * way is enough for it, and its absence is a fault only where it was there before and is missing for a whole day.
 */
export function isFault(
  { state, optional, verified, since }: Pick<PartHealth, 'state' | 'optional' | 'verified' | 'since'>,
  seenAt: string,
): boolean {
  if (state === 'found') return false;
  if (!optional) return true;
  if (state === 'oneWay') return false;
  if (state !== 'notFound') return true;
  return verified !== null && Date.parse(seenAt) - Date.parse(since) >= optionalLostAfterMs;
}
