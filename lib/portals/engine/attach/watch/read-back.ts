import { pathBelow } from '../../../addresses.ts';
import { windowOf } from '../../dom.ts';
import type { AttachContext, Fetched } from '../context.ts';

/** `notOffered`: what the link leads to is no file. `unreadable`: it could not be read now. */
export type ReadBack =
  | { kind: 'same' }
  /** `sameKind`: it is a file of the kind that was sent, so that it may have been meant. */
  | { kind: 'different'; sameKind: boolean }
  | { kind: 'notOffered' }
  | { kind: 'unreadable' };

/** The bytes of the file that was sent. */
export type SentFile = { type: string; bytes: ArrayBuffer };

/** Reads the file that is being sent, while the page is busy sending it; null where it cannot be read any more. */
export async function readSent(file: File): Promise<SentFile | null> {
  try {
    return { type: file.type, bytes: await file.arrayBuffer() };
  } catch {
    return null;
  }
}

/** Reads the file behind a link of the page and compares it with the file that was sent, byte for byte. */
export async function readBack(
  url: string,
  sending: Promise<SentFile | null>,
  context: AttachContext,
): Promise<ReadBack> {
  const received = await fetchFile(url, context);
  if (received === null) return { kind: 'unreadable' };
  const sent = await sending;
  if (sent !== null && isSame(sent.bytes, received.bytes)) return { kind: 'same' };
  // A server may call any file a page.
  const beginsAlike = sent !== null && isSame(sent.bytes.slice(0, 4), received.bytes.slice(0, 4));
  if (/^text\/html/i.test(received.type) && !/html/i.test(sent?.type ?? '') && !beginsAlike)
    return { kind: 'notOffered' };
  if (sent === null) return { kind: 'unreadable' };
  const type = mediaType(received.type);
  return {
    kind: 'different',
    sameKind:
      beginsAlike || type === mediaType(sent.type) || type === '' || type === 'application/octet-stream',
  };
}

/** Whether an address can be read at all: one of the page's own origin, or of the portal's addresses. */
export function isWithinReach(url: string, { page, spec }: AttachContext): boolean {
  return isOfPage(url, page.location.href) || pathBelow(spec.addresses, url) !== null;
}

/** By the page's own session; by the tab's own top page what a frame may not read, within the portal's addresses. */
async function fetchFile(url: string, context: AttachContext): Promise<Fetched> {
  const { page, spec } = context;
  const isOwn = isOfPage(url, page.location.href);
  const own = isOwn ? await context.fetchBack(url) : null;
  if (own !== null || (isOwn && originOf(page.document) !== 'null')) return own;
  return pathBelow(spec.addresses, url) === null ? null : await context.fetchByTopPage(url);
}

function isOfPage(url: string, pageUrl: string): boolean {
  return new URL(url).origin === new URL(pageUrl).origin;
}

/** `null` as a word for a document that is of no origin (a sandboxed frame). */
export function originOf(document: Document): string {
  return windowOf(document)?.origin ?? 'null';
}

function mediaType(type: string): string {
  return type.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Compared four bytes at a time, and without a call for each: a scan has tens of millions of them. */
function isSame(left: ArrayBuffer, right: ArrayBuffer): boolean {
  if (left.byteLength !== right.byteLength) return false;
  const words = left.byteLength >> 2;
  const [leftWords, rightWords] = [new Uint32Array(left, 0, words), new Uint32Array(right, 0, words)];
  for (let index = 0; index < words; index += 1) if (leftWords[index] !== rightWords[index]) return false;
  const [leftRest, rightRest] = [new Uint8Array(left, words * 4), new Uint8Array(right, words * 4)];
  return leftRest.every((byte, index) => byte === rightRest[index]);
}
