import { findOne } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import type { Finder } from '#lib/portals/spec.schema';
import { type Ground, showOn } from './shown.ts';

export const since = '2026-11-23';
export const byLabel: Finder = { by: 'label', text: ['Số định danh', 'Số CCCD'], since };
export const byId: Finder = { by: 'idSuffix', suffix: 'txtSoDinhDanh', since };
export const byName = (...words: string[]): Finder => ({ by: 'codeName', words, since });
export const byCss = (selector: string): Finder => ({ by: 'css', selector, since });
export const byRole = (role: string, ...name: string[]): Finder => ({ by: 'role', role, name, since });

type Options = {
  ground: Ground;
  wanted: 'control' | 'text' | 'any';
  not: string[] | undefined;
  find: typeof findOne;
};

/** What finding comes to on a piece of a page where the right element has `data-right`. */
export function outcome(
  html: string,
  finders: Finder[],
  { ground = 'page', wanted = 'control', not, find = findOne }: Partial<Options> = {},
): string {
  const found = find(finders, viewPage(showOn(ground, html)), wanted, { not });
  if (found.kind === 'failed') return found.why;
  return found.element.hasAttribute('data-right') ? 'found' : 'wrong element';
}
