import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useId } from 'react';
import { moveByOne } from '#lib/domain/paper-order';
import { useText } from '../text/use-text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { countPages, type TrayPaper } from './paper-view.ts';
import styles from './PaperOrder.module.css';
import { Thumb } from './Thumb.tsx';

const moves = [
  { where: 'earlier', Drawing: IconArrowUp },
  { where: 'later', Drawing: IconArrowDown },
] as const;

/** A component's papers in the order their pages will have in its file, each to be moved. */
export function PaperOrder({
  papers,
  onReorder,
  onClose,
}: {
  papers: readonly TrayPaper[];
  onReorder: (paperIds: readonly string[]) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const titleId = useId();
  const ids = papers.map(({ paper }) => paper.id);
  return (
    <div
      className={styles.order}
      role="group"
      aria-labelledby={titleId}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <h4 id={titleId} className={styles.title}>
        {t('component.order.title')}
      </h4>
      <ol className={styles.list}>
        {papers.map(({ paper, thumbs }, index) => {
          const pages = countPages(paper);
          const isLast = { earlier: index === 0, later: index === papers.length - 1 };
          return (
            <li key={paper.id} className={styles.paper}>
              <b className={styles.place}>{index + 1}</b>
              <Thumb src={thumbs[0] ?? null} />
              <span className={styles.name}>
                {paper.name}
                {pages !== null && (
                  <span className={styles.pages}>{t('component.pages', { count: pages })}</span>
                )}
              </span>
              {moves.map(({ where, Drawing }) => (
                <ActionIcon
                  key={where}
                  // Not disabled: the button just pressed keeps the keyboard when the end is reached.
                  aria-disabled={isLast[where]}
                  className={isLast[where] ? styles.end : undefined}
                  aria-label={t(`papers.${where}.label`, { name: paper.name })}
                  onClick={() => {
                    if (!isLast[where]) onReorder(moveByOne(ids, [paper.id], where));
                  }}
                >
                  <Drawing size={16} stroke={1.75} />
                </ActionIcon>
              ))}
            </li>
          );
        })}
      </ol>
      <TextButton onClick={() => onClose()}>{t('action.done')}</TextButton>
    </div>
  );
}
