import type { PartHealth } from '#lib/domain/portal-health.schema';
import { isFault } from '#lib/domain/portal-health';
import type { Text } from '../text/create-text.ts';
import type { Off, PageKindView, PortalView } from './health-view.ts';
import { featureWord, lowered, pageInSentence, pageWord, partWord } from './page-words.ts';

/** More lines than these are in the table: what is said above it is for one glance. */
const mostLines = 3;

/** Since when something is off: with its hour, where that is known. */
export function offSince({ since }: Off, now: string, { formats }: Pick<Text, 'formats'>): string {
  return since.length > 10 ? formats.when(since, now) : formats.date(since);
}

/** What is off on a portal, a line for each: what nobody must take for broken, or wait for in vain. */
export function describeOff(
  { pages, features }: Pick<PortalView, 'pages' | 'features'>,
  now: string,
  text: Text,
): string[] {
  const things = [
    ...pages.map(({ page, off }) => ({ what: pageInSentence(page, text), off })),
    ...features.map(({ feature, off }) => ({ what: lowered(featureWord(feature, text)), off })),
  ];
  return things.flatMap(({ what, off }) =>
    off === null ? [] : [text.t('health.off', { what, since: offSince(off, now, text), why: off.why })],
  );
}

export function brokenParts(health: PageKindView['health']): PartHealth[] {
  return health === null ? [] : health.parts.filter((part) => isFault(part, health.seenAt));
}

/**
 * What is broken on a portal, the newest break first: that is what changed this morning. What broke together is one line:
 * "Trang nhập hồ sơ: không còn thấy số định danh, họ và tên từ 08:12 hôm nay". `more` parts have no line. Pages that are
 * switched off are not broken.
 */
export function describeBroken(
  { pages }: Pick<PortalView, 'pages'>,
  now: string,
  text: Text,
): { lines: { page: PageKindView['page']; words: string }[]; more: number } {
  const broken = pages
    .filter(({ off }) => off === null)
    .flatMap(({ page, health }) => brokenParts(health).map((part) => ({ page, part })))
    .toSorted((one, other) => other.part.since.localeCompare(one.part.since));
  // What differs between breaks is all but the parts' names.
  const together = Map.groupBy(broken, ({ page, part }) => sayBroken(page, part, '', now, text));
  const groups = [...together.values()].map((group) => {
    const names = group.map(({ page, part }) => lowered(partWord(page, part.part, text))).join(', ');
    return group
      .slice(0, 1)
      .map(({ page, part }) => ({ page, words: sayBroken(page, part, names, now, text) }));
  });
  const left = [...together.values()].slice(mostLines);
  return { lines: groups.slice(0, mostLines).flat(), more: left.flat().length };
}

function sayBroken(
  page: string,
  { state, since: instant, verified }: PartHealth,
  names: string,
  now: string,
  text: Text,
): string {
  const { t, formats } = text;
  const values = { page: pageWord(page, text), part: names };
  const since = formats.when(instant, now);
  switch (state) {
    case 'ambiguous':
    case 'disagree':
    case 'oneWay':
      return t(`health.broken.${state}`, { ...values, since });
    case 'notFound':
    case 'found':
      return verified === null
        ? t('health.broken.neverFound', values)
        : t('health.broken.notFound', { ...values, since });
  }
}
