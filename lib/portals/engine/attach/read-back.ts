import type { AttachContext } from './context.ts';

/** `notOffered`: what the link leads to is no file. `unreadable`: it could not be read now. */
export type ReadBack =
  { kind: 'same' } | { kind: 'different' } | { kind: 'notOffered' } | { kind: 'unreadable' };

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
  const received = await context.fetchBack(url);
  if (received === null) return { kind: 'unreadable' };
  const sent = await sending;
  if (/^text\/html/i.test(received.type) && !/html/i.test(sent?.type ?? '')) return { kind: 'notOffered' };
  if (sent === null) return { kind: 'unreadable' };
  return isSame(sent.bytes, received.bytes) ? { kind: 'same' } : { kind: 'different' };
}

/** Whether a link may lead to the stored file: an address of the page's own origin, other than the page itself. */
export function isFileLink(link: HTMLAnchorElement, pageUrl: string): boolean {
  if ((link.getAttribute('href') ?? '').startsWith('#')) return false;
  const page = new URL(pageUrl);
  const isWeb = link.protocol === 'http:' || link.protocol === 'https:';
  const isPageItself = link.pathname === page.pathname && link.search === page.search;
  return isWeb && link.origin === page.origin && !isPageItself;
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
