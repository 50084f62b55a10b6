import type { Finder } from '../../spec.schema.ts';
import { isPresent } from '../find.ts';
import { viewPage } from '../page-view.ts';
import type { VerbContext } from './context.ts';
import { waitUntil } from './wait-until.ts';

/** Something the page may come to show: one of the finders sees something then. */
export type State = { name: string; has: readonly Finder[] };
export type WaitResult = { kind: 'state'; name: string } | { kind: 'timedOut' };

/** Waits until the page shows one of the states, and names the first one that it shows. */
export async function waitForState(
  states: readonly State[],
  seconds: number,
  context: VerbContext,
): Promise<WaitResult> {
  const name = await waitUntil(
    () => {
      const view = viewPage(context.page);
      return states.find(({ has }) => isPresent(has, view))?.name ?? null;
    },
    seconds * 1000,
    context,
  );
  return name === null ? { kind: 'timedOut' } : { kind: 'state', name };
}
