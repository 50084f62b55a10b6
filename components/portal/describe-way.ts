import type { FinderSaying, LintProblem } from '#lib/domain/portal-correction';
import { isIdentifying, type PartKind } from '#lib/domain/portal-part';
import type { Text } from '../text/create-text.ts';
import type { TextKey } from '../text/text-key.ts';
import { partWord } from './page-words.ts';
import type { Judged } from './teach-plan.ts';

const roleKeys: Readonly<Record<string, Extract<TextKey, `way.role.${string}`>>> = {
  button: 'way.role.button',
  textbox: 'way.role.textbox',
  searchbox: 'way.role.textbox',
  combobox: 'way.role.combobox',
  listbox: 'way.role.combobox',
  checkbox: 'way.role.checkbox',
  radio: 'way.role.radio',
  link: 'way.role.link',
  heading: 'way.role.heading',
};

/** A way of finding in words: `Nhãn “Số định danh”`. Code stands only with a place in the page, beside the words. */
export function describeWay(
  saying: FinderSaying,
  text: Pick<Text, 't'>,
): { words: string; code: string | null } {
  const { t } = text;
  const place = saying.by === 'css';
  const words = saying.by === 'cell' ? saying.words.join(' · ') : oneOf(saying.words, text);
  const way = place
    ? t('way.css')
    : t(saying.by === 'role' ? roleKey(saying.role) : `way.${saying.by}`, { words });
  const whole =
    saying.within.length === 0 ? way : t('way.within', { way, section: oneOf(saying.within, text) });
  return { words: whole, code: place ? saying.words.join(' ') : null };
}

/** What officers call things of a role; the others are not told apart. */
function roleKey(role = ''): Extract<TextKey, 'way.role' | `way.role.${string}`> {
  return Object.hasOwn(roleKeys, role) ? (roleKeys[role] ?? 'way.role') : 'way.role';
}

/** A column by the wordings of its header. */
export function describeColumn(saying: FinderSaying, text: Pick<Text, 't'>): { words: string; code: null } {
  return { words: text.t('teach.picked.column', { header: oneOf(saying.words, text) }), code: null };
}

function oneOf(words: readonly string[], { t }: Pick<Text, 't'>): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : t('way.or', { words: words.slice(0, -1).join('”, “'), last });
}

/** What the chosen ways are good for: a field found one way is not filled, a button found one way is pressed all the same. */
export function describeJudged(
  judged: Exclude<Judged, 'fine'>,
  { kind, part }: { kind: PartKind; part: string },
  { t }: Pick<Text, 't'>,
): string {
  if (judged === 'fragileOnly' && isIdentifying(part)) return t('teach.picked.fragileOnly.identifying');
  if (kind === 'button' && judged === 'oneWay') return t('teach.picked.oneWay.button');
  if (kind === 'button' && judged === 'twoWays') return t('teach.picked.twoWays.button');
  if (kind === 'control' && judged === 'fragileOnly') return t('teach.picked.fragileOnly.control');
  return t(`teach.picked.${judged}`);
}

/** What is questionable about a way, and why it matters. */
export function describeLint({ page, part, why }: LintProblem, text: Pick<Text, 't'>): string {
  return text.t(`teach.problem.${why}`, { part: partWord(page, part, text) });
}
