import { Correction, type Change } from '#lib/portals/corrections/correction.schema';
import { listCorrections, putCorrections } from '#lib/storage/corrections';
import { withLock } from '#lib/storage/lock';
import { ownCorrection } from '#lib/workflows/own-correction';
import { getOffice } from './office.ts';
import { clock, getStore } from './store.ts';

/** Keeps what this office changed in a portal's spec, after everything that is kept already. Throws where it cannot be kept. */
export async function keepOwn(portal: string, changes: Change[]): Promise<void> {
  const office = await getOffice();
  if (office === null) throw new Error('No office has been set up');
  const store = await getStore();
  // Of two made at once the later has to be dated after the other.
  await withLock('corrections', async () => {
    const { kept } = await listCorrections(store, (value) => Correction.parse(value), portal);
    const others = kept.map(({ correction }) => correction);
    const correction = ownCorrection({ portal, changes, kept: others }, office, clock);
    const addedAt = clock.now().toISOString();
    await putCorrections(store, [{ correction, source: 'taught', signature: 'none', addedAt }]);
  });
}
