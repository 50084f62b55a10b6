import type { RequestFact } from '../context.ts';

/** Requests that can carry a file: scripts' own, beacons, and a form that targets a frame. */
const carriers = ['xmlhttprequest', 'fetch', 'beacon', 'iframe'];

/** What a resource-timing entry says of a request that may carry a file; null for every other entry. */
export function requestFact(entry: PerformanceEntry): RequestFact | null {
  if (!isResource(entry)) return null;
  const { entryType, initiatorType, name, startTime, responseEnd, responseStatus, redirectStart } = entry;
  if (entryType === 'resource' && !carriers.includes(initiatorType)) return null;
  if (!/^https?:/.test(name)) return null;
  // A script's request that was led elsewhere ended there: on a sign-in page, as a rule, which comes with 200.
  const isLedAway = initiatorType !== 'iframe' && entryType === 'resource' && redirectStart > 0;
  const status = responseStatus > 0 && !isLedAway ? responseStatus : null;
  // What was cut off, or is of somebody who does not tell, has no end of its own.
  const endedAt = Math.max(responseEnd, startTime + entry.duration);
  return { url: name, startedAt: startTime, endedAt, status, initiator: initiatorType };
}

/** A document's own load is a resource like others, with `navigation` as its initiator. */
function isResource(entry: PerformanceEntry): entry is PerformanceResourceTiming {
  return entry.entryType === 'resource' || entry.entryType === 'navigation';
}
