import type { OfficeSettings } from '#lib/domain/officer.schema';
import { sendCommand } from '#lib/messaging/desk';
import { builtInSpec } from '#lib/portals/catalogue';
import { type Change, Correction } from '#lib/portals/corrections/correction.schema';
import { dateForNew } from '#lib/portals/corrections/dating';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { listCorrections, putCorrections } from '#lib/storage/corrections';
import type { Store } from '#lib/storage/database';
import { clock } from '../paper-work.ts';

/** What was changed over a spec, as the correction of this office. */
export function toCorrection(office: OfficeSettings, spec: PortalSpec, changes: Change[]): Correction {
  return {
    id: clock.newId(),
    portal: spec.id,
    basedOn: builtInSpec(spec.id)?.version ?? spec.version,
    author: office.officer,
    office: office.office,
    at: clock.now().toISOString(),
    changes,
  };
}

/** Keeps a correction after all others of its portal, and has the portal's pages read by it. Throws where it cannot be kept. */
export async function saveTaught(store: Store, made: Correction): Promise<void> {
  const { portal, at: addedAt } = made;
  const { kept } = await listCorrections(store, (value) => Correction.parse(value), portal);
  const others = kept.map((each) => each.correction);
  // What could not be read again is not kept.
  const correction = Correction.parse({ ...made, at: dateForNew(new Date(addedAt), portal, others) });
  await putCorrections(store, [{ correction, source: 'taught', signature: 'none', addedAt }]);
  await sendCommand('specChanged', null);
}
