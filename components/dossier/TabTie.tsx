import {
  IconArrowsLeftRight,
  IconLink,
  IconLinkOff,
  IconLock,
  IconPlayerPause,
  IconShieldQuestion,
} from '@tabler/icons-react';
import type { PageTie } from '#lib/domain/next-action';
import { type PageEvents, wayToPage } from '../portal/way-to-page.ts';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './TabTie.module.css';

const drawings = {
  here: IconLink,
  otherTab: IconArrowsLeftRight,
  signedOut: IconLock,
  captcha: IconShieldQuestion,
  switchedOff: IconPlayerPause,
  noTab: IconLinkOff,
};

/** Which tab the dossier is tied to, and the way there. */
export function TabTie({ tie, ...events }: { tie: PageTie } & PageEvents) {
  const text = useText();
  const { t } = text;
  const Drawing = drawings[tie.kind];
  const way = wayToPage(tie, events, text);
  return (
    <div className={classNames(styles.tie, styles[tie.kind])} role="status">
      <Drawing size={15} stroke={1.75} aria-hidden className={styles.icon} />
      <span className={styles.words}>
        {t(`tie.${tie.kind}`)}
        {tie.kind === 'here' && <strong className={styles.page}>{t(`tie.here.${tie.page}`)}</strong>}
      </span>
      {way && <TextButton onClick={way.go}>{way.word}</TextButton>}
    </div>
  );
}
