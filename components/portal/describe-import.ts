import type { Text } from '../text/create-text.ts';
import type { CorrectionView } from './correction-view.ts';

/** What a file joins that comes from several offices or is for several portals: one line each, none where it is of one. */
export function describeMixed(
  corrections: readonly Pick<CorrectionView, 'office' | 'portal'>[],
  nameOf: (portal: string) => string,
  { t }: Pick<Text, 't'>,
): string[] {
  const offices = new Set(corrections.map(({ office }) => office));
  const portals = new Set(corrections.map(({ portal }) => nameOf(portal)));
  return [
    ...(offices.size > 1
      ? [t('import.mixed.offices', { count: offices.size, names: [...offices].join('; ') })]
      : []),
    ...(portals.size > 1
      ? [t('import.mixed.portals', { count: portals.size, names: [...portals].join('; ') })]
      : []),
  ];
}
