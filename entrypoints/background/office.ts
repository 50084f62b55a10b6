import type { OfficeSettings } from '#lib/domain/officer.schema';
import { pathBelow, toBaseAddress } from '#lib/portals/addresses';
import { specFor } from '#lib/portals/catalogue';
import type { PortalRole } from '#lib/portals/spec.schema';
import { readSettings } from '#lib/storage/settings';
import { injectIntoOpenPages, registerPortalScript } from '#lib/platform/portal-scripts';
import { getStore } from './store.ts';

/** The office's settings, or null before the first-run page was filled in: until then nothing runs on any page. */
export async function getOffice(): Promise<OfficeSettings | null> {
  return await readSettings(await getStore());
}

/** Which of the office's portals a page is of. */
export function roleOf(url: string, { portals }: OfficeSettings): PortalRole {
  const address = toBaseAddress(portals.accounts);
  const isAccounts = address !== null && pathBelow([address], url) !== null;
  if (isAccounts) return 'accounts';
  const intake = toBaseAddress(portals.intake);
  if (intake !== null && pathBelow([intake], url) !== null) return 'intake';
  // Where a portal is comes from the office's settings alone: no correction changes it.
  return pathBelow(specFor('accounts', portals).addresses, url) === null ? 'intake' : 'accounts';
}

/** Lets the content script run on the office's portals, also in pages that are open already. */
export async function wakePortals(): Promise<void> {
  const office = await getOffice();
  const patterns = office === null ? [] : [office.portals.intake, office.portals.accounts].flatMap(toPattern);
  await registerPortalScript(patterns);
  await injectIntoOpenPages(patterns);
}

/**
 * The whole host: frames without an address of their own are matched by host alone, and Firefox's patterns know no port.
 * The page's full address is compared when it says hello.
 */
function toPattern(address: string): string[] {
  const base = toBaseAddress(address);
  if (base === null) return [];
  const { protocol, hostname } = new URL(base);
  return [`${protocol}//${hostname}/*`];
}
