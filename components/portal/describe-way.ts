import type { FinderSaying, LintProblem } from '#lib/domain/portal-correction';
import type { Text } from '../text/create-text.ts';
import { partWord } from './page-words.ts';

/** A way of finding in words: `Nhãn “Số định danh”`. Code stands only with a place in the page, beside the words. */
export function describeWay(
  saying: FinderSaying,
  text: Pick<Text, 't'>,
): { words: string; code: string | null } {
  const { t } = text;
  const place = saying.by === 'css';
  const named = place
    ? t('way.css')
    : t(`way.${saying.by}`, {
        words: saying.by === 'cell' ? saying.words.join(' · ') : oneOf(saying.words, text),
      });
  const way = saying.role === undefined ? named : t('way.role.kind', { way: named, role: saying.role });
  const words =
    saying.within.length === 0 ? way : t('way.within', { way, section: oneOf(saying.within, text) });
  return { words, code: place ? saying.words.join(' ') : null };
}

/** A column by the wordings of its header. */
export function describeColumn(saying: FinderSaying, text: Pick<Text, 't'>): { words: string; code: null } {
  return { words: text.t('teach.picked.column', { header: oneOf(saying.words, text) }), code: null };
}

function oneOf(words: readonly string[], { t }: Pick<Text, 't'>): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : t('way.or', { words: words.slice(0, -1).join('”, “'), last });
}

/** What is questionable about a way, and why it matters. */
export function describeLint({ page, part, why }: LintProblem, text: Pick<Text, 't'>): string {
  return text.t(`teach.problem.${why}`, { part: partWord(page, part, text) });
}
