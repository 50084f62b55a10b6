import type { PartSight, PartState } from '#lib/domain/portal-part.schema';
import { findNamed, type Named } from '../engine/attach/place/press-names.ts';
import type { PageView } from '../engine/page-view.ts';
import type { KnownKind } from '../page-parts.ts';
import { pageOf } from '../part-of.ts';
import { mappedPresses, pressStepOf } from '../press-parts.ts';
import type { PortalSpec } from '../spec.schema.ts';
import { countRows, pressesOnRows } from './press-rows.ts';
import { shownPresses } from './shown-presses.ts';
import type { PressSight } from './teaching.ts';

/**
 * How each button around a file is found now; nothing is pressed. What stands in a menu or a dialog is there only while that
 * is open.
 */
export function sightPresses(
  spec: PortalSpec,
  view: PageView,
  page: KnownKind,
): { sights: PartSight[]; presses: Record<string, PressSight> } {
  const mapped = pageOf(spec, page);
  const parts = mapped === undefined ? [] : mappedPresses(mapped);
  if (parts.length === 0) return { sights: [], presses: {} };
  const onRows = pressesOnRows(spec, page, view);
  let shown: HTMLElement[] | null = null;
  const seen = parts.map(({ part, words }) => ({ part, ...sightOf(part, words) }));
  return {
    sights: seen.map(({ part, state }) => ({ part, state, optional: true })),
    presses: Object.fromEntries(
      seen.map(({ part, words, rows, isOpened }) => [part, { words, rows, isOpened }]),
    ),
  };

  function sightOf(part: string, words: string[]): PressSight & { state: PartState } {
    const at = pressStepOf(part);
    const isFirst = at?.list === 'open' && at.step === 0;
    const counted = isFirst || at?.list === 'confirm' ? countRows(onRows ?? [], words, view) : null;
    if (counted !== null && (isFirst || counted.borne.length > 0)) {
      const { rows, borne } = counted;
      return { words: borne, rows, isOpened: false, state: stateOnRows(rows) };
    }
    shown ??= [...shownPresses(view).keys()];
    const named = findNamed(shown, words, view.shadowOf);
    const borne = named.kind === 'none' ? [] : [named.words];
    return { words: borne, rows: null, isOpened: true, state: states[named.kind] };
  }
}

const states: Readonly<Record<Named['kind'], PartState>> = {
  one: 'found',
  ambiguous: 'ambiguous',
  disabled: 'found',
  none: 'notFound',
};

/** A row that holds a file already may lack the button. */
function stateOnRows({ once, more }: NonNullable<PressSight['rows']>): PartState {
  if (more > 0) return 'ambiguous';
  return once > 0 ? 'found' : 'notFound';
}
