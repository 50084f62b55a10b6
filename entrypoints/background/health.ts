import type { OfficeSettings } from '#lib/domain/officer.schema';
import type { PartSight } from '#lib/domain/portal-part.schema';
import { findSpec } from '#lib/portals/catalogue';
import { placeOf } from '#lib/portals/place';
import { pageKinds } from '#lib/portals/page-parts';
import { changeHealth, forgetUnknown } from '#lib/storage/health';
import { noteSight } from '#lib/workflows/portal-health';
import { getOffice } from './office.ts';
import { clock, getStore } from './store.ts';

/** Keeps how the parts of a page were found. The page has waited until it stood so. */
export async function noteSighting(sighting: {
  portal: string;
  specVersion: string;
  page: string;
  url: string;
  sights: PartSight[];
}): Promise<void> {
  const office = await getOffice();
  const page = pageKinds.find((kind) => kind === sighting.page) ?? 'unknown';
  if (office === null) return;
  const store = await getStore();
  const { portal } = sighting;
  const path = pathShape(sighting.url, office);
  if (path !== null && page !== 'unknown') await forgetUnknown(store, portal, path);
  await changeHealth(store, { portal, page, path }, (previous) =>
    noteSight(previous, { ...sighting, page, path }, { now: clock.now(), office: office.office }),
  );
}

/** Where a page is, without what could be somebody's in its address; null where it is no portal's. */
function pathShape(url: string, { portals }: OfficeSettings): string | null {
  const spec = findSpec(url, portals);
  const place = spec && placeOf(spec, url);
  return place && `${place.path ?? ''}${place.hash ?? ''}`.slice(0, 120);
}
