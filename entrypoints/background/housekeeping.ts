import { purgeChecks } from '#lib/storage/checks';
import { purgeFiles } from '#lib/storage/files';
import { purgePapers } from '#lib/storage/papers';
import { clock, getStore } from './store.ts';

const day = 24 * 3_600_000;
/** A removed paper can be brought back within the day; a finished check is of no use once it is stale. */
const keepRemovedMs = day;
const keepChecksMs = 30 * day;

/** At the browser's start: personal data that nothing needs any more leaves the machine. */
export async function keepHouse(): Promise<void> {
  const store = await getStore();
  const before = (ms: number) => new Date(clock.now().getTime() - ms);
  await purgePapers(store, before(keepRemovedMs));
  await purgeFiles(store, before(keepRemovedMs));
  await purgeChecks(store, before(keepChecksMs));
}
