import { pathBelow } from '../addresses.ts';
import { type KnownKind, pageKinds } from '../page-parts.ts';
import { markSets } from '../part-of.ts';
import type { Place, PortalSpec } from '../spec.schema.ts';
import { isPresent } from './find.ts';
import { ownOf } from '../own.ts';
import type { PageView } from './page-view.ts';

/** `unknown`: no kind fits (then there are no `candidates`), or more than one does. */
export type Recognition = { kind: 'known'; page: KnownKind } | { kind: 'unknown'; candidates: KnownKind[] };

/** Which kind of page this is: exactly one, or unknown with the kinds it might be. */
export function recognisePage(spec: PortalSpec, view: PageView): Recognition {
  const path = pathBelow(spec.addresses, view.href);
  if (path === null) return { kind: 'unknown', candidates: [] };
  const hash = new URL(view.href).hash;
  const candidates = pageKinds.filter((kind) => isKind(spec, kind, { path, hash }, view));
  const [page, ...others] = candidates;
  return page === undefined || others.length > 0 ? { kind: 'unknown', candidates } : { kind: 'known', page };
}

function isKind(spec: PortalSpec, kind: KnownKind, at: Required<Place>, view: PageView): boolean {
  const page = spec.pages[kind];
  if (page === undefined) return false;
  const { places, hasNot } = page.recognise;
  return (
    places.some(
      (place) => fits(ownOf(place, 'path'), at.path ?? '') && fits(ownOf(place, 'hash'), at.hash ?? ''),
    ) &&
    markSets(page).some((marks) => marks.every((finders) => isPresent(finders, view))) &&
    !hasNot.some((finders) => isPresent(finders, view))
  );
}

/** Matches a text with a pattern in which `*` stands for any text: once along the text, however many stars there are. */
function fits(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined) return true;
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
