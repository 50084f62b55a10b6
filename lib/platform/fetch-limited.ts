type Limits = {
  /** Asked of the address, and again of where it has led to. */
  isAllowed: (address: string) => Promise<boolean>;
  maxBytes: number;
  withinMs: number;
};

/** Reads an address with the browser's session; null where it is not allowed, fails, is too large or takes too long. */
export async function fetchLimited(
  url: string,
  { isAllowed, maxBytes, withinMs }: Limits,
): Promise<{ type: string; bytes: ArrayBuffer } | null> {
  try {
    if (!(await isAllowed(url))) return null;
    const response = await fetch(url, {
      credentials: 'include',
      cache: 'no-store',
      signal: AbortSignal.timeout(withinMs),
    });
    const isLedAstray = response.redirected && !(await isAllowed(response.url));
    const type = response.headers.get('content-type') ?? '';
    const bytes = response.ok && !isLedAstray ? await readBody(response, maxBytes) : null;
    if (bytes === null) await response.body?.cancel().catch(() => undefined);
    return bytes && { type, bytes };
  } catch {
    return null;
  }
}

/** What a server says of its length is a hint only: the bytes are counted as they come. */
async function readBody(response: Response, maxBytes: number): Promise<ArrayBuffer | null> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > maxBytes) return null;
    parts.push(part);
  }
  return joined(parts, bytes);
}

/** Joined here and not by a Blob: a scan would be copied out of the page and back. */
function joined(parts: readonly Uint8Array[], length: number): ArrayBuffer {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole.buffer;
}
