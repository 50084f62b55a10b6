import type { PartSight } from '#lib/domain/portal-part.schema';
import { findSpec } from '#lib/portals/catalogue';
import { placeOf } from '#lib/portals/place';
import { pageKinds } from '#lib/portals/page-parts';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { changeHealth, forgetUnknown } from '#lib/storage/health';
import { noteSight } from '#lib/workflows/portal-health';
import { getOffice } from './office.ts';
import { clock, getStore } from './store.ts';

type Sighting = { specVersion: string; page: string; sights: PartSight[] };

/** Keeps how the parts of the page at `address` were found. The page has waited until it stood so. */
export async function noteSighting(sighting: Sighting, address: string | null): Promise<void> {
  const office = await getOffice();
  const spec = office && address !== null ? findSpec(address, office.portals) : null;
  if (office === null || address === null || spec === null) return;
  const store = await getStore();
  const { id: portal } = spec;
  const page = pageKinds.find((kind) => kind === sighting.page) ?? 'unknown';
  const path = pathShape(spec, address);
  if (path !== null && page !== 'unknown') await forgetUnknown(store, portal, path);
  await changeHealth(store, { portal, page, path }, (previous) =>
    noteSight(previous, { ...sighting, portal, page, path }, { now: clock.now(), office: office.office }),
  );
}

/** Where a page is, without what could be somebody's in its address. */
function pathShape(spec: PortalSpec, address: string): string | null {
  const place = placeOf(spec, address);
  return place && `${place.path ?? ''}${place.hash ?? ''}`.slice(0, 120);
}
