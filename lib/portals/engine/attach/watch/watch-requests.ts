import type { Hand } from '#lib/domain/attach-way';
import type { AttachContext, RequestFact } from '../context.ts';
import {
  carriesFile,
  judgeRequests,
  pathOf,
  recurringPaths,
  type RequestOutcome,
  type Span,
} from './judge-requests.ts';
import { originOf } from './read-back.ts';
import type { WatchTimes } from './watch-bounds.ts';

/** Milliseconds: what the officer has sent was begun so long before anything of it was seen on the row, at most. */
const slowest = 60_000;
/** Milliseconds: where it is not known which requests carry files, the officer's has ended so long before that at most. */
const drawnWithin = 2_000;
/** So many of the latest requests are kept. */
const mostKept = 500;

/** When files were on their way on a page: what else is asked for then may be theirs. */
const uploads = new WeakMap<Document, Set<Span>>();

/** The requests that may have carried the file of one watch, out of all those of the page. */
export function watchRequests(
  hand: Hand,
  context: AttachContext,
  startedAt: number,
  requestPath: () => string | undefined,
  onNew: () => void,
) {
  const all: RequestFact[] = [];
  const spans = uploads.get(context.page.document) ?? new Set<Span>();
  uploads.set(context.page.document, spans);
  const own: Span = { from: startedAt, to: Infinity };
  if (hand === 'product') spans.add(own);
  const stopObserving = context.observeRequests((request) => {
    all.push(request);
    if (all.length > mostKept) forgetOne();
    if (request.startedAt >= startedAt && isNamed(request)) onNew();
  });

  function outcome(times: WatchTimes): RequestOutcome {
    return judgeRequests(since(times), originOf(context.page.document));
  }

  /** Without a path to know them by, all count that the page does not ask by itself now and then. */
  function since({ begunAt }: WatchTimes): RequestFact[] {
    if (hand === 'nobody' || begunAt === null) return [];
    const from = hand === 'officer' ? Math.max(startedAt, begunAt - slowest) : begunAt;
    const late = all.filter((each) => each.startedAt >= from && isNamed(each) && !isOfOther(each));
    if (requestPath() !== undefined) return late;
    const earlier = all.filter((each) => each.startedAt < from);
    const recurring = recurringPaths(earlier, [...spans], from);
    // What had ended long before anything was seen of the file has not brought it.
    const endsFrom = hand === 'officer' ? begunAt - drawnWithin : -Infinity;
    return late.filter(({ url, endedAt }) => endedAt >= endsFrom && !recurring.has(pathOf(url)));
  }

  /** A page that asks for much must not make it forgotten how an upload ended. */
  function forgetOne(): void {
    const isTelling = (each: RequestFact): boolean =>
      each.startedAt >= startedAt && isNamed(each) && (each.status === null || each.status >= 400);
    const at = all.findIndex((each) => !isTelling(each));
    all.splice(Math.max(at, 0), 1);
  }

  function isNamed({ url }: RequestFact): boolean {
    const path = requestPath();
    return path === undefined || carriesFile(url, path);
  }

  /** While the officer takes his time, other files are put on other rows. */
  function isOfOther({ startedAt: at }: RequestFact): boolean {
    return hand === 'officer' && [...spans].some(({ from, to }) => at >= from && at <= to);
  }

  return {
    outcome,
    since,
    /** Whether a request that by its address carries files was begun since the watch was. */
    hasNamed: (): boolean =>
      requestPath() !== undefined &&
      all.some((each) => each.startedAt >= startedAt && isNamed(each) && !isOfOther(each)),
    badStatus: (times: WatchTimes): number | undefined => {
      const ended = outcome(times);
      return ended.kind === 'failed' ? ended.status : undefined;
    },
    goodStatus: (times: WatchTimes): number | null => {
      const ended = outcome(times);
      return ended.kind === 'ended' ? ended.status : null;
    },
    stop: ({ begunAt }: WatchTimes): void => {
      stopObserving();
      own.to = context.now();
      if (hand === 'officer' && begunAt !== null) spans.add({ from: begunAt - slowest, to: own.to });
    },
  };
}
