import type { RequestFact } from '../context.ts';

/** `status` null: the server has drawn the page anew since. `broken`: one got no answer at all. */
export type RequestOutcome =
  | { kind: 'none' }
  | { kind: 'ended'; status: number | null }
  | { kind: 'failed'; status: number }
  | { kind: 'broken' };

/**
 * How the upload's requests ended: of each address the latest counts, one that failed outweighs the others, and so does one to
 * the page's own origin that got no answer (elsewhere the browser may not tell).
 */
export function judgeRequests(requests: readonly RequestFact[], pageOrigin: string): RequestOutcome {
  const latest = new Map<string, RequestFact>();
  for (const request of requests) {
    const known = latest.get(request.url);
    if (known === undefined || known.startedAt <= request.startedAt) latest.set(request.url, request);
  }
  const last = [...latest.values()];
  const statuses = last.flatMap(({ status }) => (status === null ? [] : [status]));
  const bad = statuses.find((status) => status >= 400);
  if (bad !== undefined) return { kind: 'failed', status: bad };
  if (last.some(({ status, url }) => status === null && new URL(url).origin === pageOrigin))
    return { kind: 'broken' };
  const good = statuses.find((status) => status >= 200 && status < 300);
  return good === undefined ? { kind: 'none' } : { kind: 'ended', status: good };
}

/** A stretch of time in which a file was being put on the page. */
export type Span = { from: number; to: number };

/** Milliseconds: an address that was asked this often within this time, while no file was on its way, is asked by itself. */
const recurring = { within: 90_000, times: 2 };

/**
 * The addresses that the page asks by itself now and then: how such a request ends says nothing about an upload. They are
 * known by the requests that ended before it, outside of other uploads.
 */
export function recurringPaths(
  earlier: readonly RequestFact[],
  uploads: readonly Span[],
  now: number,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { url, startedAt } of earlier) {
    const isOfUpload = uploads.some(({ from, to }) => startedAt >= from && startedAt <= to);
    if (isOfUpload || now - startedAt > recurring.within) continue;
    const path = pathOf(url);
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, times]) => times >= recurring.times).map(([path]) => path));
}

/** Whether a request is, by its address, one that carries a file. `*` in the path stands for one name between two slashes. */
export function carriesFile(url: string, requestPath: string): boolean {
  const parts = requestPath.split('*').map((part) => RegExp.escape(part));
  return new RegExp(parts.join('[^/]+')).test(new URL(url).pathname);
}

/** An address without its query: what is asked now and then often has the time in it. */
export function pathOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
