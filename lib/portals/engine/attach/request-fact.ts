import type { RequestFact } from './context.ts';

/** Requests that can carry a file: scripts' own, beacons, and a form that targets a frame. */
const carriers = ['xmlhttprequest', 'fetch', 'beacon', 'iframe'];

/** What a resource-timing entry says of a request that may carry a file; null for every other entry. */
export function requestFact(entry: PerformanceEntry): RequestFact | null {
  if (!isResource(entry) || !carriers.includes(entry.initiatorType)) return null;
  const status = entry.responseStatus;
  return { url: entry.name, startedAt: entry.startTime, status: status > 0 ? status : null };
}

function isResource(entry: PerformanceEntry): entry is PerformanceResourceTiming {
  return entry.entryType === 'resource';
}
