import type { Text } from '../text/create-text.ts';
import { describeWay } from './describe-way.ts';
import type { PressRows, TeachPart } from './teach-view.ts';

/** On how many rows exactly one button bears the words: "đúng một nút trên 8/8 dòng". */
export function describePressRows({ all, once }: PressRows, { t }: Pick<Text, 't'>): string {
  return once === 0 ? t('teach.press.rows.none', { all }) : t('teach.press.rows', { once, all });
}

/** What a button around a file goes by, and where it is found now. */
export function describePress(
  { words, rows }: NonNullable<TeachPart['press']>,
  state: TeachPart['state'],
  text: Pick<Text, 't'>,
): string {
  const saying = { by: 'role', role: 'button', words, within: [], fragile: false } as const;
  const more =
    rows === null || rows.more === 0 ? [] : [text.t('teach.press.rows.more', { count: rows.more })];
  const where =
    rows !== null && rows.all > 0
      ? [describePressRows(rows, text), ...more].join(' · ')
      : state === 'closed'
        ? text.t('teach.press.closed')
        : state === 'found'
          ? text.t('teach.press.opened')
          : null;
  return [words.length === 0 ? null : describeWay(saying, text).words, where]
    .filter((each) => each !== null)
    .join(' · ');
}
