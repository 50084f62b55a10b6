import { viewPage, type PageView } from '#lib/portals/engine/page-view';
import type { KnownKind } from '#lib/portals/page-parts';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { derivePart } from '#lib/portals/teach/derive';
import type { Derived } from '#lib/portals/teach/teaching';
import { showPage } from '../page.ts';

export const address = 'http://127.0.0.1/tnhs/';
export const today = '2026-11-23';

/** A spec that knows its address and nothing of the pages. */
export const bareSpec: PortalSpec = {
  id: 'bare',
  name: 'Bare',
  version: '1',
  roles: ['intake'],
  addresses: [address],
  routes: {},
  pages: {},
};

export function show(html: string, href = address): PageView {
  const page = showPage('', href);
  // Unlike innerHTML, this makes shadow roots of templates that ask for one.
  document.body.setHTMLUnsafe(html);
  return viewPage(page);
}

/** The element that a page marks with an attribute, in the page itself or in an open shadow root. */
export function marked(view: PageView, name = 'data-here'): HTMLElement {
  const element = [...view.document.querySelectorAll('*'), ...view.elements].find((each) =>
    each.hasAttribute(name),
  );
  if (!(element instanceof HTMLElement)) throw new Error(`Nothing is marked ${name}`);
  return element;
}

export function derive(html: string, part: string, page: KnownKind = 'intake', spec = bareSpec): Derived {
  const view = show(html);
  return derivePart(marked(view), { part, page, ref: 'e1', since: today }, spec, view);
}

/** The chosen finders as words, for reading in a table: `label Số định danh`, `name so dinh danh`. */
export function chosenOf(derived: Derived): string[] {
  if (derived.kind !== 'derived') return [derived.kind === 'impossible' ? derived.why : derived.kind];
  return derived.finders.filter(({ chosen }) => chosen).map(({ finder }) => sayFinder(finder));
}

export function allOf(derived: Derived): string[] {
  return derived.kind === 'derived' ? derived.finders.map(({ finder }) => sayFinder(finder)) : [];
}

type AnyFinder = Extract<Derived, { kind: 'derived' }>['finders'][number]['finder'];

function sayFinder(finder: AnyFinder): string {
  const within = 'within' in finder && finder.within !== undefined ? ` in ${finder.within.join('|')}` : '';
  switch (finder.by) {
    case 'label':
    case 'text':
      return `${finder.by} ${finder.text.join('|')}${within}`;
    case 'role':
      return `${finder.role} ${finder.name.join('|')}${within}`;
    case 'cell':
      return `cell ${finder.column.join('|')} × ${finder.row.join('|')}${within}`;
    case 'codeName':
      return `codeName ${finder.words.join('|')}`;
    case 'idSuffix':
      return `idSuffix ${finder.suffix}`;
    case 'css':
      return `css ${finder.selector}`;
  }
}

/** The element of that id. */
export function get(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`No ${id}`);
  return element;
}

/** The page and our drawing have both been drawn twice. */
export async function settled(): Promise<void> {
  for (let drawn = 0; drawn < 3; drawn++)
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
}
