import type { Finder } from '../../spec.schema.ts';
import { matchesOf } from '../find.ts';
import { flatText } from '../flat.ts';
import { type PortalPage, viewPage } from '../page-view.ts';
import type { VerbContext } from './context.ts';
import { waitUntil } from './wait-until.ts';

/** What the page says where these finders look; empty where nothing is there. */
export function saidAt(finders: readonly Finder[], page: PortalPage): string {
  const view = viewPage(page);
  const seen = new Set(finders.flatMap((finder) => matchesOf(finder, view, 'any')));
  return [...seen].map((element) => flatText(element, page.shadowOf)).join('\n');
}

/** Waits until the page says something else there than `before`; whether it came to. */
export async function waitForChange(
  finders: readonly Finder[],
  before: string,
  seconds: number,
  context: VerbContext,
): Promise<boolean> {
  const hasChanged = () => (saidAt(finders, context.page) === before ? null : true);
  return (await waitUntil(hasChanged, seconds * 1000, context)) !== null;
}
