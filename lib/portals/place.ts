import { pathBelow } from './addresses.ts';
import { codeWords } from './code-names.ts';
import { pageKinds } from './page-parts.ts';
import { findPersonal } from './personal.ts';
import { isPlainTradeWord } from './trade-words.ts';
import type { Place, PortalSpec } from './spec.schema.ts';

/** A step of so many words, of which one is none of the trade's, may be somebody's name. */
const nameWords = 3;
const identifier = /\d{3,}|^\d+$|[0-9a-f]{8,}|%|@|^\d{1,2}[-.]\d/i;

/**
 * The place of a page as a correction would write it: its path and hash below the portal's address, with `*` for
 * identifiers and parameters (`#/chi-tiet?id=12` → `#/chi-tiet?*`); null where the page is not the portal's.
 */
export function placeOf(spec: PortalSpec, href: string): Place | null {
  const path = pathBelow(spec.addresses, href);
  if (path === null) return null;
  const { hash } = new URL(href);
  const known = stepsIn(spec);
  const shownPath = generalPath(path, known);
  // A hash that is no route is a spot on the page.
  if (!/^#!?\//.test(hash)) return { path: shownPath };
  return { ...(shownPath === '' ? {} : { path: shownPath }), hash: generalHash(hash, known) };
}

/** The steps of the addresses that a spec knows its pages by. */
export function stepsIn(spec: PortalSpec): ReadonlySet<string> {
  const places = pageKinds.flatMap((kind) => spec.pages[kind]?.recognise.places ?? []);
  return new Set(
    places.flatMap(({ path = '', hash = '' }) =>
      `${path}/${hash}`.split('/').map((step) => step.replace(/[?;]?\*$/, '')),
    ),
  );
}

function generalHash(hash: string, known: ReadonlySet<string>): string {
  const [route = '', query] = hash.split(/\?(.*)/s);
  return `${generalPath(route, known)}${query === undefined ? '' : '?*'}`;
}

function generalPath(path: string, known: ReadonlySet<string>): string {
  return path
    .split('/')
    .map((segment) => {
      const step = segment.replace(/;.*$/s, '');
      return isSomebodys(step, known) ? '*' : segment.replace(/;.*$/s, ';*');
    })
    .join('/');
}

function isSomebodys(step: string, known: ReadonlySet<string>): boolean {
  if (identifier.test(step)) return true;
  if (known.has(step)) return false;
  const words = codeWords(step).filter((word) => word !== '');
  return (
    (words.length >= nameWords && !words.every(isPlainTradeWord)) || findPersonal(words.join(' ')) !== null
  );
}
