import type { Difference } from '#lib/domain/portal-correction';
import type { Text } from '../text/create-text.ts';
import { featureWord, lowered, pageInSentence, pageWord, partWord } from './page-words.ts';

/** What a change is about, or all of it where it is a switch. */
export function describeDifference(difference: Difference, text: Pick<Text, 't'>): string {
  const { t } = text;
  const page = difference.page ?? '';
  const why = difference.why ?? '';
  switch (difference.what) {
    case 'part':
    case 'column':
    case 'press':
      return t('difference.part', {
        page: pageWord(page, text),
        part: partWord(page, difference.part ?? '', text),
      });
    case 'verb':
      return t('difference.verb', {
        page: pageWord(page, text),
        part: partWord(page, difference.part ?? '', text),
      });
    case 'route':
      return t('difference.route', { page: pageWord(page, text) });
    case 'recognise':
      return t('difference.recognise', { page: pageWord(page, text) });
    case 'pageOff':
      return t('difference.pageOff', { page: pageInSentence(page, text), why });
    case 'pageOn':
      return t('difference.pageOn', { page: pageInSentence(page, text) });
    case 'featureOff':
      return t('difference.featureOff', {
        feature: lowered(featureWord(difference.feature ?? '', text)),
        why,
      });
    case 'featureOn':
      return t('difference.featureOn', { feature: lowered(featureWord(difference.feature ?? '', text)) });
  }
}

/** Where a page is recognised, or opened. */
export function describePlace({ what, place }: Difference, { t }: Pick<Text, 't'>): string {
  return t(what === 'route' ? 'difference.opens' : 'difference.place', { place: place ?? '' });
}

/** How a part is filled or pressed, before and after. */
export function describeHow(
  { before, after }: NonNullable<Difference['how']>,
  { t }: Pick<Text, 't'>,
): string {
  const word = (verb: typeof before) => (verb === null ? t('difference.before.none') : t(`verb.${verb}`));
  return t('difference.how', { before: word(before), after: word(after) });
}
