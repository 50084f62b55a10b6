import type { OfficeSettings } from '#lib/domain/officer.schema';
import { builtInSpec } from '#lib/portals/catalogue';
import { type Change, Correction } from '#lib/portals/corrections/correction.schema';
import { dateForNew } from '#lib/portals/corrections/dating';

/**
 * What this office changes in a portal's spec, dated after all corrections in `kept`. Throws where it is not what could be
 * read again: that must not be kept.
 */
export function ownCorrection(
  { portal, changes, kept }: { portal: string; changes: Change[]; kept: readonly Correction[] },
  { officer, office }: Pick<OfficeSettings, 'officer' | 'office'>,
  { now, newId }: { now: () => Date; newId: () => string },
): Correction {
  return Correction.parse({
    id: newId(),
    portal,
    basedOn: builtInSpec(portal)?.version ?? '',
    author: officer,
    office,
    at: dateForNew(now(), portal, kept),
    changes,
  });
}
