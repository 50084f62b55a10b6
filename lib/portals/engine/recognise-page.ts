import type { PageKind } from '#lib/domain/page-reading.schema';
import { pathBelow } from '../addresses.ts';
import type { PageSpecs, Place, PortalSpec } from '../spec.schema.ts';
import { isPresent } from './find.ts';
import type { PageView } from './page-view.ts';

export type KnownKind = keyof PageSpecs;
export type Recognition = { kind: 'known'; page: KnownKind } | { kind: 'unknown'; candidates: PageKind[] };

const kinds: readonly KnownKind[] = [
  'signIn',
  'home',
  'waitingList',
  'lookUp',
  'intake',
  'dossierDetail',
  'accountSearch',
];

/** Which kind of page this is: exactly one, or unknown with the kinds it might be. */
export function recognisePage(spec: PortalSpec, view: PageView): Recognition {
  const path = pathBelow(spec.addresses, view.href);
  if (path === null) return { kind: 'unknown', candidates: [] };
  const hash = new URL(view.href).hash;
  const candidates = kinds.filter((kind) => isKind(spec, kind, { path, hash }, view));
  const [page, ...others] = candidates;
  return page === undefined || others.length > 0 ? { kind: 'unknown', candidates } : { kind: 'known', page };
}

function isKind(spec: PortalSpec, kind: KnownKind, at: Required<Place>, view: PageView): boolean {
  const page = spec.pages[kind];
  if (page === undefined) return false;
  const { places, has, hasNot } = page.recognise;
  return (
    places.some((place) => fits(place.path, at.path ?? '') && fits(place.hash, at.hash ?? '')) &&
    has.every((finders) => isPresent(finders, view)) &&
    !hasNot.some((finders) => isPresent(finders, view))
  );
}

/** Matches a text with a pattern in which `*` stands for any text. */
function fits(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined) return true;
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}
