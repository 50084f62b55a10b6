import { routeUrl } from './addresses.ts';
import type { KnownKind } from './page-parts.ts';
import type { Place, PortalSpec } from './spec.schema.ts';

/**
 * The address at which a kind of page opens by itself, below one of the portal's addresses; null where the spec knows it
 * only with something of a dossier in it, or anywhere.
 */
export function pageUrl(spec: PortalSpec, page: KnownKind, from: string): string | null {
  if (page === 'accountSearch' || page === 'intake') {
    const url = routeUrl(spec, page, from);
    if (url !== null) return url;
  }
  const places = spec.pages[page]?.recognise.places ?? [];
  const path = places.map(wholePath).find((each) => each !== null);
  return path === undefined || path === null
    ? null
    : routeUrl({ ...spec, routes: { intake: path } }, 'intake', from);
}

/** A place without anything open in it but what may follow. */
function wholePath({ path, hash }: Place): string | null {
  if (path === undefined && hash === undefined) return null;
  const whole = `${path ?? ''}${hash ?? ''}`.replace(/(?<=[\p{L}\p{N}])\*$/u, '');
  return /[*?;]/.test(whole) ? null : whole;
}
