import { fetchLimited } from '#lib/platform/fetch-limited';

/** A download that never ends must not hold up the page's other uploads; no file of a component is larger. */
const limits = { withinMs: 20_000, maxBytes: 200 * 1024 ** 2 };

/** Reads an address of the page's own origin with the officer's session; null where it is none, or could not be read. */
export async function readAddress(
  url: string,
  pageUrl: string,
): Promise<{ type: string; bytes: ArrayBuffer } | null> {
  const { origin } = new URL(pageUrl);
  return await fetchLimited(url, {
    ...limits,
    isAllowed: async (address) => new URL(address).origin === origin,
  });
}

/** As it travels to another context. */
export async function asBlob(
  reading: Promise<{ type: string; bytes: ArrayBuffer } | null>,
): Promise<{ type: string; content: Blob } | null> {
  const read = await reading;
  return read && { type: read.type, content: new Blob([read.bytes]) };
}
