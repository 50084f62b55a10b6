import { onTestFinished } from 'vitest';
import { type OpenOptions, openDatabase, type Store } from '#lib/storage/database';
import type { Author } from '#lib/storage/author';

/** Opens a database that must open, and closes it after the test: another context of the product on the same data. */
export async function openContext(name: string, options: OpenOptions = {}): Promise<Store> {
  const outcome = await openDatabase(name, options);
  if (outcome.kind !== 'open') throw new Error(`${outcome.why}: ${outcome.detail}`);
  const { store } = outcome;
  onTestFinished(() => store.db.close());
  return store;
}

/** A new, empty database. */
export function freshStore(): Promise<Store> {
  return openContext(`test-${crypto.randomUUID()}`);
}

/** An author whose clock starts at 09:00 UTC and moves a minute at every look. */
export function testAuthor(): Author {
  let minutes = 0;
  return {
    officer: 'Lê Thị Hồng Thắm',
    now: () => new Date(Date.UTC(2026, 10, 23, 9, minutes++)),
    newId: () => crypto.randomUUID(),
  };
}
