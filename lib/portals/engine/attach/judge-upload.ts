import type { RequestFact } from './context.ts';

/** What one look at the row showed, beside what stood there before the file was put in. */
export type UploadSight = {
  fileName: string;
  before: readonly string[];
  /** null while the row cannot be found: pages redraw. */
  row: { files: readonly string[]; uploading: boolean; error: string | null; hasLink: boolean } | null;
  /** An error that already stood on the row and has not gone since says nothing about this upload. */
  staleError: string | null;
  requests: readonly RequestFact[];
};

export type UploadVerdict =
  | { kind: 'waiting'; busy: boolean }
  | { kind: 'refused'; words: string }
  /** A request failed and the page has not said anything about it yet. */
  | { kind: 'failing'; status: number }
  /** The row shows the file as a link: reading it back decides. */
  | { kind: 'offered'; status: number | null }
  /** The row shows the file and the upload ended with a good status, but there is nothing to read back. */
  | { kind: 'shown'; status: number };

/** Judges one look. A name on the row is a claim: it counts only with a good end of the upload, or with the file itself. */
export function judgeUpload({ fileName, before, row, staleError, requests }: UploadSight): UploadVerdict {
  if (row === null) return { kind: 'waiting', busy: false };
  if (row.uploading) return { kind: 'waiting', busy: true };
  if (row.error !== null && row.error !== staleError) return { kind: 'refused', words: row.error };
  const outcome = judgeRequests(requests);
  const isNew = count(row.files, fileName) > count(before, fileName);
  const isReplaced = count(row.files, fileName) > 0 && outcome.kind === 'ended';
  if (row.hasLink && (isNew || isReplaced)) {
    return { kind: 'offered', status: outcome.kind === 'ended' ? outcome.status : null };
  }
  if (outcome.kind === 'failed') return { kind: 'failing', status: outcome.status };
  if (isNew && outcome.kind === 'ended') return { kind: 'shown', status: outcome.status };
  return { kind: 'waiting', busy: false };
}

export type RequestOutcome =
  { kind: 'none' } | { kind: 'ended'; status: number } | { kind: 'failed'; status: number };

/** How the upload's requests ended: of each address the latest counts, one that failed outweighs the others. */
export function judgeRequests(requests: readonly RequestFact[]): RequestOutcome {
  const latest = new Map<string, RequestFact>();
  for (const request of requests) {
    const known = latest.get(request.url);
    if (known === undefined || known.startedAt <= request.startedAt) latest.set(request.url, request);
  }
  const statuses = [...latest.values()].flatMap(({ status }) => (status === null ? [] : [status]));
  const bad = statuses.find((status) => status >= 400);
  if (bad !== undefined) return { kind: 'failed', status: bad };
  const good = statuses.find((status) => status >= 200 && status < 300);
  return good === undefined ? { kind: 'none' } : { kind: 'ended', status: good };
}

function count(names: readonly string[], name: string): number {
  return names.filter((other) => other === name).length;
}
