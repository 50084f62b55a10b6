import { Dexie } from 'dexie';

/**
 * Carries a live query's scope over a wait that is not the database's, so that the reads after it are observed too.
 * Needed between two reads of one function, since a caller's query may be a plain function and not an async one.
 */
export function withinQuery<T>(work: Promise<T>): PromiseLike<T> {
  return Dexie.Promise.resolve(work);
}
