import type { FieldFailure } from '#lib/domain/page-reading.schema';
import { lowered, partWord } from '../portal/page-words.ts';
import type { Text } from '../text/create-text.ts';
import type { UnreadParts } from './desk-view.ts';

/** Which part of the page could not be read, why, and what to do: `Không tìm thấy ô Số định danh trên trang. …` */
export function describeUnread(
  page: UnreadParts['page'],
  { field, why }: Pick<FieldFailure, 'field' | 'why'>,
  text: Text,
): string {
  const { t } = text;
  return t(`screen.unread.${why}`, { what: nameOf(page, field, text) });
}

function nameOf(page: UnreadParts['page'], field: string, text: Text): string {
  if (field === 'components') return text.t('screen.unread.components');
  const word = partWord(page, field, text);
  if (field.startsWith('components.')) return lowered(word);
  return text.t(`screen.unread.${page}`, { field: word });
}
