import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { describeTeaching, describeUnreadParts, isOfTable } from './describe-unread.ts';
import type { DeskEvents, UnreadParts } from './desk-view.ts';

/** What the page in front does not let be read, and the way to teach it, which begins with the first of it. */
export function UnreadNotes({ unread, onTeach }: { unread: UnreadParts } & Pick<DeskEvents, 'onTeach'>) {
  const text = useText();
  const { page, failures } = unread;
  const [first] = failures;
  if (first === undefined) return null;
  return (
    <Note tone="attention" icon="lookAgain" boxed>
      {describeUnreadParts(unread, text).map((line) => (
        <div key={line}>{line}</div>
      ))}
      {failures.some(({ field }) => isOfTable(field)) && <div>{text.t('screen.unread.noAttach')}</div>}
      {onTeach && (
        <TextButton onClick={() => onTeach(page, first.field)}>{describeTeaching(failures, text)}</TextButton>
      )}
    </Note>
  );
}
