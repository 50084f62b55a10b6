import { type Difference, isOnlySwitching } from '#lib/domain/portal-correction';
import type { Text } from '../text/create-text.ts';
import { describeDifference } from './describe-difference.ts';
import { lowered, pageWord, partWord } from './page-words.ts';

/** More names than these are no heading; all of them stand below it. */
const mostNames = 4;

/** What a correction is about: "Trang nhập hồ sơ: số định danh, họ và tên"; a switch says itself. */
export function describeSubject(differences: readonly Difference[], text: Pick<Text, 't'>): string {
  const { t } = text;
  const { switched = [], taught = [] } = Object.groupBy(differences, (each) =>
    isOnlySwitching([each]) ? 'switched' : 'taught',
  );
  const pages = Map.groupBy(taught, ({ page }) => page ?? '');
  const about = [...pages].map(([page, ofPage]) => {
    const names = [...new Set(ofPage.map((each) => nameOf(page, each, text)))];
    const left = names.length > mostNames ? names.length - mostNames + 1 : 0;
    const parts = names.slice(0, names.length - left).join(', ');
    return t('corrections.about', {
      page: pageWord(page, text),
      parts: left === 0 ? parts : t('corrections.about.more', { parts, count: left }),
    });
  });
  return [...about, ...switched.map((each) => describeDifference(each, text))].join('; ');
}

function nameOf(page: string, { what, part }: Difference, text: Pick<Text, 't'>): string {
  if (what === 'route') return text.t('corrections.about.route');
  return lowered(partWord(page, what === 'recognise' ? 'recognise' : (part ?? ''), text));
}
