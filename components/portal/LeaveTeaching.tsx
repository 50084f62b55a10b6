import { useText } from '../text/use-text.ts';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Note } from '../ui/Note.tsx';

/** Asked before changes that are not saved are lost. */
export function LeaveTeaching({
  count,
  onLeave,
  onStay,
}: {
  count: number;
  onLeave: () => void;
  onStay: () => void;
}) {
  const { t } = useText();
  return (
    <InlineForm
      title={t('teach.leave.title', { count })}
      submit={t('teach.leave.submit')}
      cancel={t('teach.leave.stay')}
      danger
      onSubmit={onLeave}
      onCancel={onStay}
    >
      <Note tone="neutral" icon="info">
        {t('teach.leave.note')}
      </Note>
    </InlineForm>
  );
}
