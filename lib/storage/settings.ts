import { OfficeSettings } from '#lib/domain/officer.schema';
import type { Store } from './database.ts';

const id = 'office';
const place = `settings/${id}`;

/** What the first-run page asked for; null before it has been answered. */
export async function readSettings({ db, vault }: Store): Promise<OfficeSettings | null> {
  const row = await db.settings.get(id);
  return row === undefined ? null : OfficeSettings.parse(await vault.open(row.sealed, place));
}

/** Keeps the office's settings in place of those before. */
export async function writeSettings({ db, vault }: Store, settings: OfficeSettings): Promise<void> {
  await db.settings.put({ id, sealed: await vault.seal(OfficeSettings.parse(settings), place) });
}
