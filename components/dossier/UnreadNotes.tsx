import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { describeUnread } from './describe-unread.ts';
import type { DeskEvents, UnreadParts } from './desk-view.ts';

/** What the page in front does not let be read, and the way to teach it anew, which begins with the first of it. */
export function UnreadNotes({
  unread: { page, failures },
  onTeach,
}: { unread: UnreadParts } & Pick<DeskEvents, 'onTeach'>) {
  const text = useText();
  const [first] = failures;
  if (first === undefined) return null;
  return (
    <Note tone="attention" icon="lookAgain" boxed>
      {failures.map((failure) => (
        <div key={failure.field}>{describeUnread(page, failure, text)}</div>
      ))}
      {onTeach && (
        <TextButton onClick={() => onTeach(page, first.field)}>{text.t('screen.unread.teach')}</TextButton>
      )}
    </Note>
  );
}
