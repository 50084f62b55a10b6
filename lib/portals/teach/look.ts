import { foldText } from '#lib/domain/text';
import { type PageView, type PortalPage, viewPage } from '../engine/page-view.ts';
import { recognisePage } from '../engine/recognise-page.ts';
import { sightPage, twinsOn, valuesOf } from '../engine/sight.ts';
import { type KnownKind, pageParts } from '../page-parts.ts';
import { headerOf } from '../part-of.ts';
import type { PortalSpec } from '../spec.schema.ts';
import { placeOf } from '../place.ts';
import { sightPresses } from './sight-presses.ts';
import { tablesOf } from './tables.ts';
import type { Look } from './teaching.ts';

/**
 * Reads the page by a spec that may not be in force yet; nothing on the page is changed. With `as`, its parts are looked
 * for as those of that kind of page, whatever it is recognised as.
 */
export function lookAt(spec: PortalSpec, page: PortalPage, as: KnownKind | null = null): Look {
  const view = viewPage(page);
  const recognition = recognisePage(spec, view);
  const pressed = as === null ? { sights: [], presses: {} } : sightPresses(spec, view, as);
  return {
    href: view.href,
    page: recognition.kind === 'known' ? recognition.page : null,
    candidates: recognition.kind === 'known' ? [recognition.page] : recognition.candidates,
    sights: [...sightPage(spec, view, as).sights, ...pressed.sights],
    presses: pressed.presses,
    values: valuesOf(spec, view, as),
    place: placeOf(spec, view.href),
    hasTable: tablesOf(view).length > 0,
    twins: [...twinsOn(spec, view, as), ...twinColumns(spec, view, as)],
  };
}

/** The pairs of columns of which one header of the page is taken for both. */
function twinColumns(spec: PortalSpec, view: PageView, as: KnownKind | null): [string, string][] {
  if (as === null) return [];
  const drawn = new Set(tablesOf(view).flatMap(({ headers }) => headers.map(({ text }) => text)));
  const columns = pageParts[as]
    .filter(({ kind }) => kind === 'column')
    .map(({ part }) => ({ part, headers: (headerOf(spec, as, part) ?? []).map(foldText) }));
  return columns.flatMap((one, index) =>
    columns
      .slice(index + 1)
      .filter(({ headers }) => headers.some((text) => drawn.has(text) && one.headers.includes(text)))
      .map(({ part }): [string, string] => [one.part, part]),
  );
}
