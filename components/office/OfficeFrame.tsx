import { IconPlugConnected, IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import styles from './OfficeFrame.module.css';
import { officeHashes, type OfficePage, officePages } from './office-route.ts';

const drawings = { settings: IconSettings, portals: IconPlugConnected } as const;

/** The office's pages under one line of navigation. The links are real ones: `onGo` only tells of them early. */
export function OfficeFrame({
  page,
  onGo,
  children,
}: {
  page: OfficePage;
  onGo: (page: OfficePage) => void;
  children: ReactNode;
}) {
  const { t } = useText();
  return (
    <>
      <header className={styles.bar}>
        <span className={styles.brand}>{t('app.name')}</span>
        <nav aria-label={t('nav.label')}>
          <ul className={styles.links}>
            {officePages.map((each) => {
              const Drawing = drawings[each];
              return (
                <li key={each}>
                  <a
                    className={styles.link}
                    href={officeHashes[each]}
                    aria-current={each === page ? 'page' : undefined}
                    onClick={() => onGo(each)}
                  >
                    <Drawing size={16} stroke={1.75} aria-hidden />
                    {t(`nav.${each}`)}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
      </header>
      {children}
    </>
  );
}
