import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { ComponentTableSpec } from '../../spec.schema.ts';
import type { AttachEnd, AttachOrder } from '#lib/domain/page-action';
import { viewPage } from '../page-view.ts';
import { readView } from '../read-page.ts';
import { toFileName } from '../row-files.ts';
import { findRow, tableSpec } from './check-order.ts';
import type { AttachContext, RequestFact } from './context.ts';
import { judgeUpload, type UploadVerdict } from './judge-upload.ts';
import { isFileLink, readBack, readSent } from './read-back.ts';
import { findSubjectFailure } from './subject.ts';

/** Milliseconds: how long a quiet page is waited for, a busy one at most, and how long a claim must stand. */
const limits = {
  quiet: 15_000,
  total: 60_000,
  settle: 500,
  words: 1_500,
  pause: 40,
  idle: 250,
  unreadable: 5,
};

/** What was there before the file was put in. */
export type Snapshot = { files: string[]; error: string | null; changedAt: number };

/**
 * Watches the row from the moment the file was put in until the page proves, refuses, or stays silent too long.
 * The row is found anew at every look. Call it before the page is told of the file, so that nothing is missed.
 */
export function watchUpload(
  order: AttachOrder<File>,
  snapshot: Snapshot,
  upload: ComponentTableSpec['upload'],
  context: AttachContext,
): Promise<AttachEnd> {
  const { promise, resolve } = Promise.withResolvers<AttachEnd>();
  const requests: RequestFact[] = [];
  let staleError = snapshot.error;
  let busyAt = snapshot.changedAt;
  let standing: { since: number; kind: string } = { since: snapshot.changedAt, kind: '' };
  let unreadable = 0;
  let isLooking = false;
  let isOver = false;
  let planned: { at: number; cancel: () => void } | null = null;
  // After the page has been given the file, and while it sends it: nothing of this stands before the change event.
  const sending = Promise.resolve().then(() => readSent(order.file));

  const stopRequests = context.observeRequests((request) => {
    if (request.startedAt < snapshot.changedAt || !isUpload(request.url, upload)) return;
    requests.push(request);
    lookSoon();
  });
  const observer = new MutationObserver(() => lookSoon());
  const observed = new WeakSet<Node>();
  observe([context.page.document]);
  lookSoon();
  return promise;

  /** Changes in a shadow root are told only to those who observe that root. */
  function observe(roots: readonly Node[]): void {
    for (const root of roots.filter((each) => !observed.has(each))) {
      observed.add(root);
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    }
  }

  function end(outcome: AttachEnd): void {
    isOver = true;
    observer.disconnect();
    stopRequests();
    planned?.cancel();
    resolve(outcome);
  }

  /** Asks for a look; one that is due sooner stands, so that a busy page cannot put it off. */
  function lookSoon(delay = limits.pause): void {
    const at = context.now() + delay;
    if (isOver || (planned !== null && planned.at <= at)) return;
    planned?.cancel();
    planned = { at, cancel: context.after(delay, () => void lookOnce()) };
  }

  async function lookOnce(): Promise<void> {
    planned = null;
    if (isOver || isLooking) return;
    isLooking = true;
    // A page that cannot be looked at proves nothing, and must not hold up what is attached after this.
    const outcome = await look().catch(() => failed({ kind: 'notProven', why: 'interrupted' }));
    isLooking = false;
    if (isOver) return;
    if (outcome !== null) end(outcome);
    else lookSoon(limits.idle);
  }

  async function look(): Promise<AttachEnd | null> {
    const view = viewPage(context.page);
    observe(view.roots);
    const reading = readView(context.spec, view);
    const table = tableSpec(context.spec, reading.kind);
    if (hasLeft(order, reading)) return failed({ kind: 'notProven', why: 'interrupted' });
    const search = table === null ? null : findRow(view, table, order.component);
    const row = search?.kind === 'found' ? search.row : null;
    if (row !== null && row.reading.error !== staleError) staleError = null;
    const name = toFileName(order.file.name);
    const known = row?.files.filter((file) => file.name === name && file.link !== null) ?? [];
    const link =
      known.map((file) => file.link).findLast((each) => each !== null && isFileLink(each, view.href)) ?? null;
    const verdict = judgeUpload({
      fileName: name,
      before: snapshot.files,
      row: row === null ? null : { ...row.reading, hasLink: link !== null },
      staleError,
      requests,
    });
    const now = context.now();
    if (standing.kind !== verdict.kind) standing = { since: now, kind: verdict.kind };
    if (verdict.kind === 'waiting' && verdict.busy) busyAt = now;
    return (await settleVerdict(verdict, link, row?.reading.files ?? [])) ?? timeOut(verdict, now);
  }

  async function settleVerdict(
    verdict: UploadVerdict,
    link: HTMLAnchorElement | null,
    after: string[],
  ): Promise<AttachEnd | null> {
    const stoodFor = context.now() - standing.since;
    switch (verdict.kind) {
      case 'refused':
        return failed({ kind: 'refusedByPortal', words: verdict.words });
      case 'failing':
        return stoodFor < limits.words
          ? null
          : failed({ kind: 'refusedByPortal', words: `HTTP ${verdict.status}` });
      case 'shown':
        return stoodFor < limits.settle ? null : attached(after, verdict.status, null);
      case 'offered': {
        if (link === null || unreadable >= limits.unreadable) return null;
        const back = await readBack(link.href, sending, context);
        // The file itself is proof enough; whether its request was told of by now makes no difference.
        if (back.kind === 'same') return attached(after, verdict.status, order.sha256);
        if (back.kind === 'notOffered' && verdict.status !== null && stoodFor >= limits.settle) {
          return attached(after, verdict.status, null);
        }
        // A row that is being replaced may still link to the file that was there before.
        const isOldFile = snapshot.files.includes(toFileName(order.file.name));
        if (back.kind === 'different' && !isOldFile) return failed({ kind: 'notProven', why: 'otherFile' });
        unreadable++;
        return null;
      }
      case 'waiting':
        return null;
    }
  }

  function timeOut(verdict: UploadVerdict, now: number): AttachEnd | null {
    if (now - busyAt < limits.quiet && now - snapshot.changedAt < limits.total) return null;
    if (verdict.kind === 'failing')
      return failed({ kind: 'refusedByPortal', words: `HTTP ${verdict.status}` });
    return failed({ kind: 'notProven', why: 'timedOut' });
  }

  function attached(after: string[], uploadStatus: number | null, readBackSha: string | null): AttachEnd {
    const { id, version } = context.spec;
    const proof = { how: 'shownOnRow', portal: id, specVersion: version } as const;
    return {
      kind: 'attached',
      proof: { ...proof, before: snapshot.files, after, uploadStatus, readBack: readBackSha },
    };
  }
}

/** The page shows another kind of page, or another dossier. One that is being redrawn has not left. */
function hasLeft(order: AttachOrder<File>, reading: ReturnType<typeof readView>): boolean {
  if (reading.kind === 'unknown') return false;
  const failure = findSubjectFailure(order.subject, reading);
  return failure !== null && failure.kind !== 'notFound';
}

function isUpload(url: string, { requestPath }: ComponentTableSpec['upload']): boolean {
  return requestPath === undefined || new URL(url).pathname.includes(requestPath);
}

function failed(failure: AttachFailure): AttachEnd {
  return { kind: 'failed', failure };
}
