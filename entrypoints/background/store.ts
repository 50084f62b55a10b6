import { openDatabase, type Store } from '#lib/storage/database';

let opening: Promise<Store> | null = null;

/** The database of this run of the service worker. A database that did not open is tried again at the next use. */
export function getStore(): Promise<Store> {
  opening ??= openDatabase(undefined, { onClosed: forget }).then((outcome) => {
    if (outcome.kind === 'open') return outcome.store;
    forget();
    throw new Error(`The database cannot be used: ${outcome.why}`);
  });
  return opening;
}

function forget(): void {
  opening = null;
}

export const clock = { now: () => new Date(), newId: () => crypto.randomUUID() };
