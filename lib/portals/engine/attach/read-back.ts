import type { AttachContext } from './context.ts';

/** `notOffered`: what the link leads to is no file. `unreadable`: it could not be read now. */
export type ReadBack =
  | { kind: 'same'; sha256: string | null }
  | { kind: 'different' }
  | { kind: 'notOffered' }
  | { kind: 'unreadable' };

/** Reads the file behind a link of the page and compares it with the file that was sent, byte for byte. */
export async function readBack(url: string, file: File, context: AttachContext): Promise<ReadBack> {
  let received: ArrayBuffer;
  try {
    const response = await context.fetchBack(url);
    if (!response.ok) return { kind: 'unreadable' };
    if (isPage(response) && !/html/i.test(file.type)) return { kind: 'notOffered' };
    received = await response.arrayBuffer();
  } catch {
    return { kind: 'unreadable' };
  }
  const sent = await file.arrayBuffer();
  if (!isSame(new Uint8Array(sent), new Uint8Array(received))) return { kind: 'different' };
  return { kind: 'same', sha256: await context.digest(received) };
}

/** Whether a link may lead to the stored file: an address of the page's own origin, other than the page itself. */
export function isFileLink(link: HTMLAnchorElement, pageUrl: string): boolean {
  if ((link.getAttribute('href') ?? '').startsWith('#')) return false;
  const page = new URL(pageUrl);
  const isWeb = link.protocol === 'http:' || link.protocol === 'https:';
  const isPageItself = link.pathname === page.pathname && link.search === page.search;
  return isWeb && link.origin === page.origin && !isPageItself;
}

function isPage(response: Response): boolean {
  return /^text\/html/i.test(response.headers.get('content-type') ?? '');
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
