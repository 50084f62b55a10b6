import { ActionIcon } from '@mantine/core';
import { IconArrowNarrowRight, IconX } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import type { RowName } from '#lib/domain/component-rows';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import form from './OfficeForm.module.css';
import styles from './RowNames.module.css';

/** What portals call a component otherwise, as the office has said on the desk; each can be taken back. */
export function RowNames({
  rowNames,
  onRemove,
}: {
  rowNames: readonly RowName[];
  onRemove: (pair: RowName) => void;
}) {
  const { t } = useText();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  if (rowNames.length === 0) return null;
  return (
    <section className={classNames(form.group, styles.card)} aria-labelledby={titleId}>
      <div>
        <h2 className={styles.title} id={titleId} ref={title} tabIndex={-1}>
          {t('office.rowNames')}
        </h2>
        <p className={styles.hint}>{t('office.rowNames.hint')}</p>
      </div>
      <ul className={styles.list}>
        {rowNames.map((pair) => (
          <li key={`${pair.component} ${pair.row}`} className={styles.pair}>
            <span className={styles.names}>
              {pair.component}
              <IconArrowNarrowRight size={16} stroke={1.75} role="img" aria-label={t('office.rowNames.is')} />
              <span className={styles.row}>{pair.row}</span>
            </span>
            <ActionIcon
              size={36}
              aria-label={t('office.rowNames.remove', { component: pair.component, row: pair.row })}
              onClick={() => {
                // The line goes with its button: the keyboard stays in this part.
                title.current?.focus();
                onRemove(pair);
              }}
            >
              <IconX size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
