import type { Feature, PageKind } from '#lib/domain/portal-part';
import type { Correction } from './correction.schema.ts';

/**
 * When (ISO instant) a kind of page or a feature was switched off by corrections in the order in which they are laid over
 * the spec; null where they leave it on or say nothing of it.
 */
export function switchedOffAt(
  ordered: readonly Pick<Correction, 'at' | 'changes'>[],
  target: { page: PageKind } | { feature: Feature },
): string | null {
  const switches = ordered.flatMap(({ at, changes }) =>
    changes.flatMap((change) => {
      if (change.what === 'pageOff' || change.what === 'pageOn')
        return 'page' in target && change.page === target.page
          ? [{ at, isOff: change.what === 'pageOff' }]
          : [];
      if (change.what === 'featureOff' || change.what === 'featureOn')
        return 'feature' in target && change.feature === target.feature
          ? [{ at, isOff: change.what === 'featureOff' }]
          : [];
      return [];
    }),
  );
  const last = switches.at(-1);
  return last?.isOff === true ? last.at : null;
}
