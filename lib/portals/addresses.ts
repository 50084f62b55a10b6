import type { PortalSpec } from './spec.schema.ts';

/** An address that pages live below. `port: '*'` is any port; the path ends with a slash. */
type Base = { protocol: string; hostname: string; port: string; path: string };

/**
 * The page's path below the portal's address (without leading slash), below the nearest one where it is below several;
 * null where the page is not the portal's.
 */
export function pathBelow(addresses: readonly string[], url: string): string | null {
  const page = parseUrl(url);
  const base = page && nearestBase(addresses, page);
  return base && page.pathname.slice(base.path.length);
}

/** How far down its host the address is that the page is below, to tell the nearer of two; -1 where it is below none. */
export function nearness(addresses: readonly string[], url: string): number {
  const page = parseUrl(url);
  return (page && nearestBase(addresses, page))?.path.length ?? -1;
}

/**
 * The absolute address of one of the portal's routes, on the host of `from` (an address of the portal, as configured or
 * as an open page has it); null where the spec knows no such route or `from` is not the portal's.
 */
export function routeUrl(spec: PortalSpec, route: keyof PortalSpec['routes'], from: string): string | null {
  const path = spec.routes[route];
  const page = parseUrl(from);
  if (path === undefined || page === null) return null;
  const base = nearestBase(spec.addresses, page);
  if (base === null) return null;
  const url = new URL(path, `${page.origin}${base.path}`);
  // A route comes from a file of corrections, too: it never leads out of the portal.
  return isBelow(url, base) ? url.href : null;
}

/** An address as an office types it, made one that pages live below: no query, no hash, no file name; null if it is none. */
export function toBaseAddress(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  const url = parseUrl(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null;
  const path = /\.[a-z]+$/i.test(url.pathname) ? url.pathname.replace(/[^/]*$/, '') : url.pathname;
  return `${url.origin}${path.endsWith('/') ? path : `${path}/`}`;
}

/**
 * The match patterns of the whole hosts of addresses: frames without an address of their own are matched by host alone,
 * and Firefox's patterns know no port. What is no address has none.
 */
export function hostPatterns(typed: readonly string[]): string[] {
  const bases = typed.map(toBaseAddress).filter((base) => base !== null);
  const hosts = bases.map((base) => new URL(base));
  return [...new Set(hosts.map(({ protocol, hostname }) => `${protocol}//${hostname}/*`))];
}

export function isLoopback(url: string): boolean {
  const host = parseUrl(url)?.hostname;
  return host === '127.0.0.1' || host === 'localhost' || host === '[::1]';
}

function nearestBase(addresses: readonly string[], page: URL): Base | null {
  let nearest: Base | null = null;
  for (const address of addresses) {
    const base = parseBase(address);
    if (base === null || !isBelow(page, base)) continue;
    if (nearest === null || base.path.length > nearest.path.length) nearest = base;
  }
  return nearest;
}

function isBelow(page: URL, base: Base): boolean {
  return (
    page.protocol === base.protocol &&
    page.hostname === base.hostname &&
    (base.port === '*' || page.port === base.port) &&
    `${page.pathname}/`.startsWith(base.path)
  );
}

function parseBase(address: string): Base | null {
  const anyPort = /^(https?:\/\/[^/:]+):\*\//.exec(address);
  const url = parseUrl(anyPort ? address.replace(':*', '') : address);
  if (url === null) return null;
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return { protocol: url.protocol, hostname: url.hostname, port: anyPort ? '*' : url.port, path };
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
