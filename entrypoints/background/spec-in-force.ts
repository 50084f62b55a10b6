import { findSpec, specFor } from '#lib/portals/catalogue';
import { Correction } from '#lib/portals/corrections/correction.schema';
import { rememberSpecs } from '#lib/portals/corrections/remember';
import type { Feature, PortalRole, PortalSpec } from '#lib/portals/spec.schema';
import { correctionsRev, listCorrections } from '#lib/storage/corrections';
import { whyOff } from '#lib/workflows/switched-off';
import { getOffice } from './office.ts';
import { getStore } from './store.ts';

/** The spec that the page at `url` is read by; null where it is no portal's page, or no office has been set up. */
export async function specInForce(url: string): Promise<PortalSpec | null> {
  const office = await getOffice();
  const spec = office && findSpec(url, office.portals);
  return spec && (await corrected(spec));
}

/** The spec of the office's portal for a job; the built-in one while no office has been set up. */
export async function specInForceFor(role: PortalRole): Promise<PortalSpec> {
  const office = await getOffice();
  return await corrected(specFor(role, office?.portals ?? { intake: '', accounts: '' }));
}

/** Why a feature is off on the office's portal for a job; null where it is on. */
export async function isOff(portal: PortalRole, feature: Feature): Promise<string | null> {
  return whyOff(await specInForceFor(portal), feature);
}

/** Asked at every step of a check and by every page: laid over each other once, and looked up from then on. */
const remembered = rememberSpecs();

/** The built-in spec with the office's corrections laid over it. */
async function corrected(spec: PortalSpec): Promise<PortalSpec> {
  const store = await getStore();
  return await remembered(spec, await correctionsRev(store, spec.id), async () => {
    const { kept } = await listCorrections(store, (value) => Correction.parse(value), spec.id);
    return kept.map(({ correction }) => correction);
  });
}
