import type { PageHealth, PartHealth } from '#lib/domain/portal-health.schema';
import type { PartSight } from '#lib/domain/portal-part.schema';
import type { KnownKind } from '#lib/portals/page-parts';

/** How the parts of a page were found, once it had stood so. `path` is where an unknown page was. */
export type Sight = {
  portal: string;
  specVersion: string;
  page: KnownKind | 'unknown';
  path?: string | null;
  sights: readonly PartSight[];
};

const freshForMs = 60 * 60 * 1000;

/** The page's health after this look; null where there is nothing to write. */
export function noteSight(
  previous: PageHealth | null,
  sight: Sight,
  { now, office }: { now: Date; office: string },
): PageHealth | null {
  const at = now.toISOString();
  const standing = new Map(previous?.parts.map((part) => [part.part, part]));
  const seen = sight.sights.map((part) => notePart(standing.get(part.part), part, { at, office }));
  const names = new Set(sight.sights.map(({ part }) => part));
  // Another spec may lack a part for good; a part that this look did not ask for is as it was.
  const kept =
    previous?.specVersion === sight.specVersion ? previous.parts.filter(({ part }) => !names.has(part)) : [];
  const parts = [...seen, ...kept];
  const { portal, specVersion, page } = sight;
  const health: PageHealth = { portal, page, specVersion, seenAt: at, parts };
  if (page === 'unknown' && sight.path) health.path = sight.path;
  return previous !== null && isKnownAlready(previous, health) ? null : health;
}

function notePart(
  before: PartHealth | undefined,
  { part, state, optional }: PartSight,
  { at, office }: { at: string; office: string },
): PartHealth {
  const since = before?.state === state ? before.since : at;
  const verified = state === 'found' ? { at, by: office } : (before?.verified ?? null);
  return { part, optional, state, since, verified };
}

/** The same states under the same spec, looked at less than an hour ago. */
function isKnownAlready(previous: PageHealth, health: PageHealth): boolean {
  const age = Date.parse(health.seenAt) - Date.parse(previous.seenAt);
  return (
    age >= 0 &&
    age < freshForMs &&
    previous.specVersion === health.specVersion &&
    previous.path === health.path &&
    statesOf(previous) === statesOf(health)
  );
}

function statesOf({ parts }: PageHealth): string {
  return JSON.stringify(parts.map(({ part, state, optional }) => `${part} ${state} ${optional}`).toSorted());
}
