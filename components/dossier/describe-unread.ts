import type { FieldFailure } from '#lib/domain/page-reading.schema';
import { lowered, partWord } from '../portal/page-words.ts';
import type { Text } from '../text/create-text.ts';
import type { UnreadParts } from './desk-view.ts';

/** Which part of the page could not be read, why, and what to do: `Chưa nhận ra ô Số định danh trên trang. …` */
export function describeUnread(
  page: UnreadParts['page'],
  { field, why }: Pick<FieldFailure, 'field' | 'why'>,
  text: Text,
): string {
  return text.t(`screen.unread.${why}`, { what: nameOf(page, field, text) });
}

/** The same of all parts: those that are not found in one sentence, the others one by one. */
export function describeUnreadParts({ page, failures }: UnreadParts, text: Text): string[] {
  const missing = failures.filter(({ why }) => why === 'notFound');
  const others = failures.filter(({ why }) => why !== 'notFound');
  const names = missing.map(({ field }) => lowered(unreadWord(page, field, text)));
  const together = missing.length > 1 ? [text.t('screen.unread.several', { what: names.join(', ') })] : [];
  const single = missing.length > 1 ? others : [...missing, ...others];
  return [...together, ...single.map((failure) => describeUnread(page, failure, text))];
}

/** What teaching these parts is called; nobody need have taught them before. */
export function describeTeaching(failures: UnreadParts['failures'], { t }: Text): string {
  const [first, ...others] = failures;
  if (others.length > 0) return t('screen.unread.teach.several', { count: failures.length });
  if (first?.field === 'components') return t('screen.unread.teach.table');
  return t(isOfTable(first?.field ?? '') ? 'screen.unread.teach.column' : 'screen.unread.teach');
}

/** Whether a part belongs to the table that files are attached in. */
export function isOfTable(field: string): boolean {
  return field === 'components' || field.startsWith('components.');
}

/** What officers call a part that was not read, the whole table included. */
export function unreadWord(page: string, field: string, text: Text): string {
  return field === 'components' ? text.t('screen.unread.components') : partWord(page, field, text);
}

function nameOf(page: UnreadParts['page'], field: string, text: Text): string {
  const word = unreadWord(page, field, text);
  return isOfTable(field) ? lowered(word) : text.t(`screen.unread.${page}`, { field: word });
}
