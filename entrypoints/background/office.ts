import type { OfficeSettings } from '#lib/domain/officer.schema';
import { toBaseAddress } from '#lib/portals/addresses';
import { readSettings } from '#lib/storage/settings';
import { injectIntoOpenPages, registerPortalScript } from '#lib/platform/portal-scripts';
import { getStore } from './store.ts';

/** The office's settings, or null before the first-run page was filled in: until then nothing runs on any page. */
export async function getOffice(): Promise<OfficeSettings | null> {
  return await readSettings(await getStore());
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
