import { ownBytes } from './bytes.ts';

/** SHA-256 of the bytes, as 64 lower-case hex digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', ownBytes(bytes)));
  return digest.toHex();
}
