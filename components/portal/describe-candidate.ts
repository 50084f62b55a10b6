import { isSameName } from '#lib/domain/text';
import type { Text } from '../text/create-text.ts';
import type { TeachCandidate } from './teach-view.ts';

/** What could be pointed at, by what a reader calls it, and what it says now; null where its name says that already. */
export function describeCandidate(
  { names, reads }: Pick<TeachCandidate, 'names' | 'reads'>,
  { t }: Pick<Text, 't'>,
): { name: string; reads: string | null } {
  const name = names.length === 0 ? t('teach.candidate.noName') : names.join(' · ');
  if (reads === '') return { name, reads: t('teach.reads.nothing') };
  const isItsName = names.some((each) => isSameName(each, reads));
  return { name, reads: isItsName ? null : t('teach.reads', { value: reads }) };
}
