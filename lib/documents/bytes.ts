/** Bytes that can be hashed, put into a Blob and transferred: never backed by shared memory. */
export type OwnBytes = Uint8Array<ArrayBuffer>;

/** The same bytes if they are not in shared memory (no copy), else a copy. */
export function ownBytes(bytes: Uint8Array): OwnBytes {
  return isOwn(bytes) ? bytes : new Uint8Array(bytes);
}

function isOwn(bytes: Uint8Array): bytes is OwnBytes {
  return bytes.buffer instanceof ArrayBuffer;
}

/** Index of an ASCII needle at or after `from`, or -1. */
export function indexOfAscii(bytes: Uint8Array, needle: string, from = 0): number {
  const first = needle.charCodeAt(0);
  const last = bytes.length - needle.length;
  for (let at = bytes.indexOf(first, from); at !== -1 && at <= last; at = bytes.indexOf(first, at + 1)) {
    if (startsWithAscii(bytes, needle, at)) return at;
  }
  return -1;
}

/** Index of the last occurrence of an ASCII needle, or -1. */
export function lastIndexOfAscii(bytes: Uint8Array, needle: string): number {
  const first = needle.charCodeAt(0);
  let at = bytes.length - needle.length;
  while (at >= 0) {
    at = bytes.lastIndexOf(first, at);
    if (at === -1 || startsWithAscii(bytes, needle, at)) return at;
    at -= 1;
  }
  return -1;
}

/** Whether the ASCII text stands at `at`. */
export function startsWithAscii(bytes: Uint8Array, text: string, at = 0): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** A piece of the bytes as text, one character a byte; meant for headers and dictionaries, not for whole files. */
export function asciiAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), from + length));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
