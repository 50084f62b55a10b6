import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { AttachEnd, AttachOrder } from '#lib/domain/page-action';
import { toFileName } from '../../row-files.ts';
import { holdsNamed } from '../../verbs/put-file.ts';
import type { AttachContext } from '../context.ts';
import type { RequestOutcome } from './judge-requests.ts';
import { freshNames, judgeNames, judgeUpload, type NameAs, type UploadVerdict } from './judge-upload.ts';
import { matchLink, readLinks } from './link-reader.ts';
import { paceLooks } from './look-pace.ts';
import { matchShown } from './match-name.ts';
import { watchErrors } from './new-errors.ts';
import { findAlarm, stillStanding } from './page-alerts.ts';
import { lookAtRow, type RowLook, sayRow } from './row-look.ts';
import { boundsOf, type WatchTimes } from './watch-bounds.ts';
import type { AttachWatchHooks, UploadWatch } from './watch-hooks.ts';
import { watchRequests } from './watch-requests.ts';

/** Milliseconds: how long a claim, words of refusal, and a name that stands twice must stand; how late a status may come. */
const stands = { claim: 500, words: 1_500, twice: 2_000, status: 250 };

/**
 * Watches an order's row until the page proves the file, refuses it, or stays silent too long. What stands there now is what
 * stood there before: call it before the page is touched. The row is found anew at every look.
 */
export function watchUpload(
  order: AttachOrder<File>,
  context: AttachContext,
  hooks?: AttachWatchHooks,
): UploadWatch {
  const { promise, resolve } = Promise.withResolvers<AttachEnd>();
  const startedAt = context.now();
  const { isHeld, touchedAt, workedAt } = hooks ?? {
    isHeld: () => false,
    touchedAt: () => startedAt,
    workedAt: () => 0,
  };
  const fileName = toFileName(order.file.name);
  const isAnew = order.hand === 'nobody' && order.beganIn !== context.documentId;
  const first = lookAtRow(order, context.spec, context.page);
  const atFirst = sayRow(first);
  const before = [...(order.before ?? first.row?.reading.files ?? [])];
  const isSince = order.before !== null;
  const links = isSince ? null : new Set(first.row?.links.map(({ href }) => href));
  const reader = readLinks(order, { names: order.hand === 'nobody' ? order.before : before, links }, context);
  const { isOverdue, leftToRead } = boundsOf(order, context, startedAt);
  const times: WatchTimes = {
    startedAt,
    begunAt: order.hand === 'officer' ? null : startedAt,
    busyAt: startedAt,
  };
  const newError = watchErrors(isSince);
  newError(first);
  let staleAlerts = first.alerts;
  let alarm: { words: string; since: number } | null = null;
  let standing = { kind: '', since: startedAt };
  let requestPath = first.requestPath;
  let hasChanged = false;
  let isOver = false;

  const observer = new MutationObserver(() => pace.soon());
  const observed = new WeakSet<Node>();
  observe(first);
  const pace = paceLooks(context, async () => {
    // A page that cannot be looked at proves nothing, and must not hold up what is attached after this.
    const outcome = await look().catch(() => notProven('interrupted'));
    if (outcome === null) return { nextIn: stands.claim / 2 };
    end(outcome);
    return 'over';
  });
  const requests = watchRequests(
    order.hand,
    context,
    startedAt,
    () => requestPath,
    () => pace.soon(),
  );
  return {
    before,
    end: promise,
    hasRequestSince: (from) => requests.since({ ...times, begunAt: from }).length > 0,
    stop: end,
  };

  /** Changes in a shadow root are told only to those who observe that root. */
  function observe({ view }: RowLook): void {
    for (const root of [context.page.document, ...view.roots].filter((each) => !observed.has(each))) {
      observed.add(root);
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    }
  }

  function end(outcome: AttachEnd): void {
    if (isOver) return;
    isOver = true;
    pace.stop();
    observer.disconnect();
    requests.stop(times);
    resolve(outcome);
  }

  function lookNow(): RowLook {
    const from = context.now();
    const seen = lookAtRow(order, context.spec, context.page);
    pace.spent(context.now() - from);
    return seen;
  }

  async function look(): Promise<AttachEnd | null> {
    const seen = lookNow();
    observe(seen);
    if (seen.hasLeft) return notProven('interrupted');
    requestPath = seen.requestPath ?? requestPath;
    hasChanged ||= sayRow(seen) !== atFirst;
    if (order.hand === 'officer') noteBeginning(seen);
    else times.begunAt = Math.max(startedAt, touchedAt());
    const { row } = seen;
    const error = newError(seen);
    noteAlarm(seen);
    const outcome = outcomeOf(row);
    if (row !== null && !row.reading.uploading) await readInTime(row, isAnew || outcome.kind === 'ended');
    if (isOver) return null;
    const verdict = judgeUpload({
      fileName,
      before,
      row: row && { ...row.reading, names: row.names, error },
      alarm: alarm?.words ?? null,
      outcome,
      isOnlyHeld: requestPath === undefined && row !== null && isHeldBy(row),
    });
    const now = context.now();
    if (standing.kind !== verdict.kind) standing = { since: now, kind: verdict.kind };
    if (verdict.kind === 'waiting' && verdict.busy) times.busyAt = now;
    times.busyAt = Math.max(times.busyAt, workedAt());
    const settled = settle(verdict, row);
    return settled ?? (isOverdue(times) ? giveUp(verdict, row) : null);
  }

  /** Whether the file lies in an input: the one it was put into, or for the officer's own hand any of the row. */
  function isHeldBy({ inputs }: NonNullable<RowLook['row']>): boolean {
    return (
      isHeld() || (order.hand === 'officer' && inputs.some((input) => holdsNamed(input, order.file.name)))
    );
  }

  /** In a document that was loaded anew, a name that stood there from the first is what the server has; a later one is a claim. */
  function outcomeOf(row: RowLook['row']): RequestOutcome {
    if (!isAnew) return requests.outcome(times);
    const later = freshNames(row?.names ?? [], order.atFirst ?? []);
    const isLater = later.some(({ text, inFull }) => matchShown(text, inFull, fileName) !== 'none');
    return isLater ? { kind: 'none' } : { kind: 'ended', status: null };
  }

  /** Reads back what is to be read, for as long as the watch may take (A9). */
  async function readInTime(row: NonNullable<RowLook['row']>, hasEnded: boolean): Promise<void> {
    const left = leftToRead(times);
    if (left <= 0) return;
    const late = Promise.withResolvers<void>();
    const cancel = context.after(left, late.resolve);
    const isLate = (): boolean => isOver || isOverdue(times);
    await Promise.race([reader.read(row, hasEnded, isLate), late.promise]).finally(cancel);
  }

  /** The officer has begun when the row is not as it was; as long as it is, or is again, there is nothing to wait for. */
  function noteBeginning(seen: RowLook): void {
    const isAsBefore = seen.row === null || sayRow(seen) === atFirst;
    if (isAsBefore && !requests.hasNamed()) times.begunAt = null;
    else times.begunAt ??= context.now();
  }

  function noteAlarm({ alerts, errorWords }: RowLook): void {
    // Before the file is there, what the page says is not about it.
    if (times.begunAt === null || touchedAt() === 0) staleAlerts = alerts;
    staleAlerts = stillStanding(staleAlerts, alerts);
    const words = findAlarm(alerts, staleAlerts, errorWords, [order.file.name, fileName]);
    if (words !== null) alarm ??= { words, since: context.now() };
  }

  function settle(verdict: UploadVerdict, row: RowLook['row']): AttachEnd | null {
    const stoodFor = context.now() - standing.since;
    if (row === null) return null;
    if (verdict.kind === 'twice') return stoodFor < stands.twice ? null : notProven('twice');
    const same = row.reading.uploading ? undefined : reader.same(row);
    const isTwice = same !== undefined && judgeNames(row.names, before, fileName).kind === 'twice';
    if (same !== undefined && !isTwice) return attached(row, verdict, matchLink(same, fileName));
    if (verdict.kind === 'refused')
      return hasStatus() || stoodFor >= stands.status ? refused(verdict.words) : null;
    if (row.reading.uploading) return null;
    if (reader.isOtherFile(row)) return notProven('otherFile');
    switch (verdict.kind) {
      case 'alarmed':
      case 'failing':
        return stoodFor < stands.words ? null : refusedSoFar(verdict);
      case 'shown':
        if (stoodFor < stands.claim || reader.isOpen(row)) return null;
        return reader.isUnlike(row) ? notProven('otherFile') : attached(row, verdict, null);
      case 'other':
        return order.hand === 'officer' && stoodFor >= stands.words ? notProven('otherFile') : null;
      default:
        return null;
    }
  }

  function giveUp(verdict: UploadVerdict, row: RowLook['row']): AttachEnd {
    if (alarm !== null) return refused(alarm.words);
    if (verdict.kind === 'failing') return refusedSoFar(verdict);
    if (verdict.kind === 'twice') return notProven('twice');
    if (row !== null && reader.isUnlike(row)) return notProven('otherFile');
    if (order.hand === 'nobody') return notProven(isAnew ? 'pageReloaded' : 'interrupted');
    if (order.hand === 'officer' || requests.since(times).length > 0) return notProven('timedOut');
    // What was seen on its way is not waiting for anybody, though its request has not been told of.
    if (times.busyAt > startedAt) return notProven('timedOut');
    if (isHeld()) return notProven('waitsForForm');
    return notProven(hasChanged ? 'timedOut' : 'noReaction');
  }

  function hasStatus(): boolean {
    return requests.badStatus(times) !== undefined;
  }

  function refused(words: string): AttachEnd {
    const status = requestPath === undefined ? undefined : requests.badStatus(times);
    return failed({ kind: 'refusedByPortal', words, ...(status === undefined ? {} : { status }) });
  }

  /** Of a request that may be anybody's it is not known that it carried the file. */
  function refusedSoFar(verdict: Extract<UploadVerdict, { kind: 'alarmed' | 'failing' }>): AttachEnd {
    if (verdict.kind === 'alarmed') return refused(verdict.words);
    const words = `HTTP ${verdict.status}`;
    return requestPath === undefined
      ? failed({ kind: 'refusedByPortal', words, unsure: true })
      : refused(words);
  }

  function attached(
    row: NonNullable<RowLook['row']>,
    verdict: UploadVerdict,
    read: ReturnType<typeof matchLink> | null,
  ): AttachEnd {
    const claimed = verdict.kind === 'shown' || verdict.kind === 'claimed' ? verdict.as : null;
    const nameAs: NameAs | 'other' = (read === 'none' ? null : read) ?? claimed ?? 'other';
    const { id: portal, version: specVersion } = context.spec;
    const proof = {
      how: 'shownOnRow',
      portal,
      specVersion,
      before,
      after: row.reading.files,
      uploadStatus: verdict.kind === 'shown' ? verdict.status : requests.goodStatus(times),
      readBack: read === null ? null : order.sha256,
      ...(nameAs === 'exact' ? {} : { nameAs }),
    } as const;
    return { kind: 'attached', proof };
  }
}

function notProven(why: Extract<AttachFailure, { kind: 'notProven' }>['why']): AttachEnd {
  return failed({ kind: 'notProven', why });
}

function failed(failure: AttachFailure): AttachEnd {
  return { kind: 'failed', failure };
}
