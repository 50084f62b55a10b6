import { isFault } from '#lib/domain/portal-health';
import type { Tone } from '../ui/tone.ts';
import type { IconName } from '../ui/icons.ts';
import type { Text } from '../text/create-text.ts';
import { partWord } from './page-words.ts';
import type { TeachPart } from './teach-view.ts';

export type StateWords = { tone: Tone; icon: IconName; word: string };

/** The state of a part in a word. What is optional and absent is as it should be. */
export function describeState(
  { state, optional }: Pick<TeachPart, 'state' | 'optional'>,
  { t }: Pick<Text, 't'>,
): StateWords {
  switch (state) {
    case 'found':
      return { tone: 'done', icon: 'check', word: t('part.state.found') };
    case 'notFound':
      return optional
        ? { tone: 'neutral', icon: 'open', word: t('part.state.absent') }
        : { tone: 'failure', icon: 'lookAgain', word: t('part.state.notFound') };
    case 'ambiguous':
      return { tone: 'attention', icon: 'copies', word: t('part.state.ambiguous') };
    case 'disagree':
      return { tone: 'attention', icon: 'forked', word: t('part.state.disagree') };
    case 'oneWay':
      return { tone: 'attention', icon: 'oneWay', word: t('part.state.oneWay') };
    case 'noTable':
      return { tone: 'neutral', icon: 'open', word: t('part.state.noTable') };
    case 'closed':
      return { tone: 'neutral', icon: 'open', word: t('part.state.closed') };
    case 'untaught':
      return { tone: optional ? 'neutral' : 'attention', icon: 'open', word: t('part.state.untaught') };
  }
}

/** Whether somebody has to do something about a part of the page being taught; what was before this look is not known. */
export function isBroken({
  state,
  optional,
  kind,
}: Pick<TeachPart, 'state' | 'optional'> & Partial<Pick<TeachPart, 'kind'>>): boolean {
  // Whether a button around a file is needed at all is known only when a file is attached.
  if (state === 'noTable' || state === 'closed' || kind === 'press') return false;
  return state === 'untaught' ? !optional : isFault({ state, optional, verified: null, since: '' }, '');
}

/** Names of parts in a row of words: "Số định danh, Nút tìm kiếm"; "Số định danh và 3 mục khác" where they are many. */
export function namesOf(page: string, parts: readonly string[], text: Pick<Text, 't'>): string {
  const names = parts.map((part) => partWord(page, part, text));
  const [first = '', ...others] = names;
  return names.length <= 3
    ? names.join(', ')
    : text.t('teach.note.missing.more', { part: first, count: others.length });
}
