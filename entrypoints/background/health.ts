import type { PartSight } from '#lib/domain/portal-part.schema';
import { pageKinds } from '#lib/portals/page-parts';
import { changeHealth } from '#lib/storage/health';
import { noteSight } from '#lib/workflows/portal-health';
import { getOffice } from './office.ts';
import { clock, getStore } from './store.ts';

/** Keeps how the parts of a page were found. The page has waited until it stood so. */
export async function noteSighting(sighting: {
  portal: string;
  specVersion: string;
  page: string;
  path: string | null;
  sights: PartSight[];
}): Promise<void> {
  const office = await getOffice();
  const page = pageKinds.find((kind) => kind === sighting.page) ?? 'unknown';
  if (office === null) return;
  await changeHealth(await getStore(), sighting.portal, page, (previous) =>
    noteSight(previous, { ...sighting, page }, { now: clock.now(), office: office.office }),
  );
}
