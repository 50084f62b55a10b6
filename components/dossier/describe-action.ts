import type { NextAction, PageTie } from '#lib/domain/next-action';
import { lowered } from '../portal/page-words.ts';
import type { Text } from '../text/create-text.ts';
import { unreadWord } from './describe-unread.ts';

/** The one primary thing: a button, a running work, or a sentence where the portal's own page must be used. */
export type ActionWords =
  | { kind: 'button'; words: string }
  | { kind: 'working'; words: string }
  | { kind: 'sentence'; words: string };

export function describeAction(
  action: NextAction,
  tie: PageTie,
  returnedAt: string | null,
  now: string,
  text: Text,
): ActionWords {
  const { t, formats } = text;
  switch (action.kind) {
    case 'attach':
      return { kind: 'button', words: describeAttach(action.components.length, action.again, text) };
    case 'attaching':
      return { kind: 'working', words: t('next.attaching', { count: action.components.length }) };
    case 'checking':
      return { kind: 'working', words: t('next.checking') };
    case 'signIn':
      return { kind: 'button', words: t(`next.signIn.${action.portal}`) };
    case 'answerCaptcha':
      return { kind: 'button', words: t(`next.answerCaptcha.${action.portal}`) };
    case 'unblock':
      return { kind: 'button', words: t('next.unblock', { count: action.components.length }) };
    case 'recordThere':
      return { kind: 'button', words: t('next.recordThere', { count: action.components.length }) };
    case 'putByHand':
      return { kind: 'sentence', words: t('next.putByHand', { count: action.components.length }) };
    case 'attachByHand':
      return { kind: 'sentence', words: t('next.attachByHand') };
    case 'assignPapers':
      return { kind: 'button', words: t('next.assignPapers', { count: action.count }) };
    case 'addPapers': {
      const words =
        action.missing === 0 ? t('next.addPapers.any') : t('next.addPapers', { count: action.missing });
      return { kind: 'button', words };
    }
    case 'teach': {
      const { page, part } = action;
      const words =
        page === 'accountSearch' || part === null
          ? t('next.teach.accountSearch')
          : t('next.teach.part', { part: lowered(unreadWord(page, part, text)) });
      return { kind: 'button', words };
    }
    case 'acceptOnPortal':
    case 'forward': {
      if (tie.kind === 'here') return { kind: 'sentence', words: t(`next.${action.kind}.here`) };
      const way = tie.kind === 'noTab' ? 'open' : 'go';
      return { kind: 'button', words: t(`next.${action.kind}.${way}`) };
    }
    case 'done':
      return {
        kind: 'sentence',
        words: t('next.done', { when: returnedAt === null ? '' : formats.when(returnedAt, now) }),
      };
    case 'goToPage':
    case 'openPage':
    case 'checkAccount':
    case 'recordAccount':
    case 'recordResult':
    case 'returnResult':
      return { kind: 'button', words: t(`next.${action.kind}`) };
  }
}

/** Of `total` files, how many are sent again because they failed. */
function describeAttach(total: number, again: number, { t }: Text): string {
  if (again === 0) return t('next.attach', { count: total });
  return again === total
    ? t('next.attachAgain', { count: total })
    : t('next.attachSomeAgain', { total, again });
}
