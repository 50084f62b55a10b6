import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Note } from '../ui/Note.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { describeBroken, describeOff } from './describe-health.ts';
import { FeatureSwitches } from './FeatureSwitches.tsx';
import { HealthTable } from './HealthTable.tsx';
import type { HealthEvents, PortalView } from './health-view.ts';
import { pageWord } from './page-words.ts';
import styles from './PortalCard.module.css';
import { RungList } from './RungList.tsx';

/** One portal: what broke, what it is told not to do, its pages with their parts, and pages nobody knows. */
export function PortalCard({
  portal,
  now,
  events,
}: {
  portal: PortalView;
  now: string;
  events: HealthEvents;
}) {
  const { t } = useText();
  return (
    <Card label={portal.name}>
      <header className={styles.head}>
        <h2 className={styles.name}>{portal.name}</h2>
        <span className={styles.facts}>
          {portal.address} · {t('health.version', { version: portal.version })}
        </span>
      </header>
      <div className={styles.morning}>
        <Morning portal={portal} now={now} />
        <WhatIsOff portal={portal} now={now} />
      </div>
      <HealthTable
        portal={portal}
        now={now}
        onSwitch={(page, why) => events.onSwitchPage(portal.id, page, why)}
      />
      <RungList rungs={portal.rungs} now={now} />
      {portal.unknown.length > 0 && <UnknownPages portal={portal} now={now} />}
      <FeatureSwitches portal={portal} now={now} onSwitchFeature={events.onSwitchFeature} />
    </Card>
  );
}

function Morning({ portal, now }: { portal: PortalView; now: string }) {
  const text = useText();
  const { t } = text;
  const { lines, more } = describeBroken(portal, now, text);
  if (lines.length > 0) {
    return (
      <Note tone="failure" icon="alert" boxed>
        <ul className={styles.broken}>
          {lines.map(({ page, words }, index) => {
            const opens = portal.pages.find((each) => each.page === page)?.opens ?? null;
            const isFirst = lines.findIndex((each) => each.page === page) === index;
            return (
              <li key={words}>
                <span>{words}</span>
                {opens !== null && isFirst && (
                  <TextLink
                    href={opens}
                    label={t('health.broken.open.label', { page: pageWord(page, text) })}
                  >
                    {t('health.broken.open')}
                  </TextLink>
                )}
              </li>
            );
          })}
          {more > 0 && <li>{t('health.broken.more', { count: more })}</li>}
        </ul>
        <p className={styles.next}>{t('health.broken.next')}</p>
      </Note>
    );
  }
  const isSeen = portal.pages.some(({ health }) => health !== null);
  return isSeen ? (
    <Note tone="done" icon="check" boxed>
      {t('health.allFound')}
    </Note>
  ) : (
    <Note tone="neutral" icon="info" boxed>
      {t('health.neverSeen')}
    </Note>
  );
}

function WhatIsOff({ portal, now }: { portal: PortalView; now: string }) {
  const lines = describeOff(portal, now, useText());
  if (lines.length === 0) return null;
  return (
    <Note tone="attention" icon="off" boxed>
      <ul className={styles.broken}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Note>
  );
}

function UnknownPages({ portal, now }: { portal: PortalView; now: string }) {
  const { t, formats } = useText();
  return (
    <div>
      <h3 className={styles.section}>{t('health.unknown')}</h3>
      <p className={styles.hint}>{t('health.unknown.body')}</p>
      <ul className={styles.unknown}>
        {portal.unknown.map(({ path, seenAt }) => (
          <li key={`${path ?? ''} ${seenAt}`}>
            <span className={styles.path}>{path ?? t('health.unknown.path')}</span>
            <span className={styles.facts}>
              {t('health.unknown.seen', { when: formats.when(seenAt, now) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
