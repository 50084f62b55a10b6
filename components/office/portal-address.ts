/** Where the two portals live as long as nobody says otherwise. */
export const defaultPortals = {
  intake: 'https://tnhs.baohiemxahoi.gov.vn',
  accounts: 'https://quantri.dichvucong.gov.vn',
} as const;
export type Portal = keyof typeof defaultPortals;
export const portals: readonly Portal[] = ['intake', 'accounts'];

export type AddressReading =
  | { kind: 'address'; address: string }
  | { kind: 'problem'; why: 'empty' | 'notAddress' | 'notWeb' | 'withSecret' };

/** Reads a portal's address as typed: the origin with an optional path, no trailing slash; https where no scheme is given. */
export function readPortalAddress(text: string): AddressReading {
  const typed = text.trim();
  if (typed === '') return { kind: 'problem', why: 'empty' };
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  const url = URL.parse(hasScheme ? typed : `https://${typed}`);
  if (url === null || /\s/.test(typed)) return { kind: 'problem', why: 'notAddress' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'problem', why: 'notWeb' };
  if (url.username !== '' || url.password !== '') return { kind: 'problem', why: 'withSecret' };
  const isHost = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
  if (!isHost) return { kind: 'problem', why: 'notAddress' };
  return { kind: 'address', address: `${url.origin}${url.pathname}`.replace(/\/+$/, '') };
}

/** Whether an address is on this machine, where only practice portals are. */
export function isPractice(address: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}
