import { Dexie, RangeSet } from 'dexie';

/**
 * Carries a live query's scope over a wait that is not the database's, so that the reads after it are observed too.
 * Needed between two reads of one function, since a caller's query may be a plain function and not an async one.
 */
export function withinQuery<T>(work: Promise<T>): PromiseLike<T> {
  return Dexie.Promise.resolve(work);
}

/**
 * Has every open page of the product run its live queries anew. A service worker that was stopped right after it wrote has
 * told nobody of what it wrote, and who starts in its place does not know of it either.
 */
export function announceAll(): void {
  Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
}
