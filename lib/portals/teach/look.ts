import { type PortalPage, viewPage } from '../engine/page-view.ts';
import { recognisePage } from '../engine/recognise-page.ts';
import { sightPage, valuesOf } from '../engine/sight.ts';
import type { KnownKind } from '../page-parts.ts';
import type { PortalSpec } from '../spec.schema.ts';
import { placeOf } from '../place.ts';
import type { Look } from './teaching.ts';

/**
 * Reads the page by a spec that may not be in force yet; nothing on the page is changed. With `as`, its parts are looked
 * for as those of that kind of page, whatever it is recognised as.
 */
export function lookAt(spec: PortalSpec, page: PortalPage, as: KnownKind | null = null): Look {
  const view = viewPage(page);
  const recognition = recognisePage(spec, view);
  return {
    href: view.href,
    page: recognition.kind === 'known' ? recognition.page : null,
    candidates: recognition.kind === 'known' ? [recognition.page] : recognition.candidates,
    sights: sightPage(spec, view, as).sights,
    values: valuesOf(spec, view, as),
    place: placeOf(spec, view.href),
  };
}
