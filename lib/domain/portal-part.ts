/** The kinds of page a portal may have, in the order a person meets them. */
export const pageKinds = [
  'signIn',
  'captcha',
  'home',
  'waitingList',
  'lookUp',
  'intake',
  'dossierDetail',
  'accountSearch',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** What the product does on a portal that can be switched off by itself. */
export const features = ['accountCheck', 'attach', 'offer', 'pills', 'track'] as const;
export type Feature = (typeof features)[number];

/**
 * What a part is on the page, and so what is pointed at to teach it. A `press` is a button around a file, on every row or in
 * what such a button opens, and is told by its words alone.
 */
export type PartKind = 'control' | 'text' | 'button' | 'column' | 'message' | 'mark' | 'press';

const identifying: ReadonlySet<string> = new Set(['number', 'citizenNumber', 'unitCode']);

/** Whether a part tells one person, dossier or account from another: read by its place alone, it may be somebody else's. */
export function isIdentifying(part: string): boolean {
  return identifying.has(part);
}
