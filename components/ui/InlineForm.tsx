import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useText } from '../text/use-text.ts';
import styles from './InlineForm.module.css';

/** A small form in the place where its need arose; Escape leaves it. */
export function InlineForm({
  title,
  submit,
  cancel,
  danger = false,
  onSubmit,
  onCancel,
  children,
}: {
  title: string;
  submit: string;
  /** What staying is called, where "cancel" could mean either. */
  cancel?: string;
  danger?: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children?: ReactNode;
}) {
  const { t } = useText();
  const titleId = useId();
  return (
    <form
      className={styles.form}
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3 id={titleId} className={styles.title}>
        {title}
      </h3>
      {children}
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => onCancel()}>
          {cancel ?? t('action.cancel')}
        </Button>
        <Button
          type="submit"
          {...(danger ? { color: 'var(--failure)' } : {})}
          variant={danger ? 'outline' : 'filled'}
        >
          {submit}
        </Button>
      </div>
    </form>
  );
}
