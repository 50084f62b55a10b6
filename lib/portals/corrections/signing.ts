const algorithm = 'Ed25519';
const keyBytes = 32;
const signatureBytes = 64;

/** A key pair to sign corrections with. The private key cannot be read out of it, only used. */
export async function createSigningKey(): Promise<CryptoKeyPair> {
  const made = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  if (!('privateKey' in made)) throw new Error(`${algorithm} keys come in pairs`);
  return made;
}

/** A public key as it is given to other offices: base64url of its 32 bytes. */
export async function publicKeyText(key: CryptoKey): Promise<string> {
  return toText(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
}

/**
 * What two people compare over the telephone to know a key: 25 digits in groups of five, which nobody can make another
 * key have. A text that is no key has none.
 */
export async function keyFingerprint(publicKey: string): Promise<string> {
  const key = fromText(publicKey, keyBytes);
  if (key === null) return '';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', key));
  const digits = BigInt(`0x${digest.toHex()}`) % 10n ** 25n;
  return (digits.toString().padStart(25, '0').match(/.{5}/g) ?? []).join(' ');
}

/** The bytes of a public key as an office types or pastes it, spaces and line ends aside; null where it is none. */
export function parsePublicKey(text: string): Uint8Array<ArrayBuffer> | null {
  return fromText(text.replace(/\s/g, ''), keyBytes);
}

/** Signs a text's UTF-8 bytes: base64url. */
export async function signText(text: string, key: CryptoKey): Promise<string> {
  return toText(new Uint8Array(await crypto.subtle.sign(algorithm, key, encode(text))));
}

/** Whether a signature of this text was made with the private part of this key. What is no key or signature fits nothing. */
export async function fitsSignature(text: string, signature: string, publicKey: string): Promise<boolean> {
  const key = fromText(publicKey, keyBytes);
  const value = fromText(signature, signatureBytes);
  if (key === null || value === null) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, imported, value, encode(text));
  } catch (error) {
    // The bytes are no point of the curve.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function toText(bytes: Uint8Array): string {
  return bytes.toBase64({ alphabet: 'base64url', omitPadding: true });
}

/** Only the one way to write these bytes: a text with spare bits set is another text, and refused. */
function fromText(text: string, length: number): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const bytes = Uint8Array.fromBase64(text, { alphabet: 'base64url' });
    return bytes.length === length && toText(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
