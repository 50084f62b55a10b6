import type { RequestFact } from '../context.ts';

/** Requests that can carry a file: scripts' own, beacons, and a form that targets a frame. */
const carriers = ['xmlhttprequest', 'fetch', 'beacon', 'iframe'];

/** What a resource-timing entry says of a request that may carry a file; null for every other entry. */
export function requestFact(entry: PerformanceEntry): RequestFact | null {
  if (!isResource(entry)) return null;
  const { entryType, initiatorType, name, startTime, responseStatus } = entry;
  if (entryType === 'resource' && !carriers.includes(initiatorType)) return null;
  if (!/^https?:/.test(name)) return null;
  const status = responseStatus > 0 ? responseStatus : null;
  return { url: name, startedAt: startTime, status, initiator: initiatorType };
}

/** A document's own load is a resource like others, with `navigation` as its initiator. */
function isResource(entry: PerformanceEntry): entry is PerformanceResourceTiming {
  return entry.entryType === 'resource' || entry.entryType === 'navigation';
}
