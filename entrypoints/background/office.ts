import type { OfficeSettings } from '#lib/domain/officer.schema';
import { acknowledged } from '#lib/messaging/acknowledged';
import { hostPatterns } from '#lib/portals/addresses';
import { allAddresses } from '#lib/portals/catalogue';
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
  // The whole hosts: a page's full address is compared when it says hello.
  const patterns = office === null ? [] : hostPatterns(allAddresses(office.portals));
  await registerPortalScript(patterns);
  // A page that the browser holds takes it when it is let go; nobody waits for that.
  await acknowledged(injectIntoOpenPages(patterns)).catch(() => undefined);
}
