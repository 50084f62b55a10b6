import { useState } from 'react';
import type { Feature } from '#lib/domain/portal-part';
import { useText } from '../text/use-text.ts';
import { Pill } from '../ui/Pill.tsx';
import type { HealthEvents, Off, PortalView } from './health-view.ts';
import { offSince } from './describe-health.ts';
import { OnOffSwitch } from './OnOffSwitch.tsx';
import { featureWord, lowered } from './page-words.ts';
import styles from './PortalCard.module.css';
import { SwitchOffForm } from './SwitchOffForm.tsx';

/** What is done on a portal, each with its switch, and why it is off. */
export function FeatureSwitches({
  portal,
  now,
  onSwitchFeature,
}: {
  portal: PortalView;
  now: string;
  onSwitchFeature: HealthEvents['onSwitchFeature'];
}) {
  const text = useText();
  const { t } = text;
  const [asked, setAsked] = useState<Feature | null>(null);
  return (
    <div>
      <h3 className={styles.section}>{t('off.features')}</h3>
      <ul className={styles.features}>
        {portal.features.map(({ feature, off }) => {
          const word = featureWord(feature, text);
          return (
            <li key={feature} className={styles.feature}>
              <span>{word}</span>
              <span>
                {off === null ? (
                  <Pill tone="done" icon="check" word={t('off.on')} />
                ) : (
                  <Pill tone="attention" icon="off" word={t('off.off')} />
                )}
              </span>
              <OnOffSwitch
                what={word}
                isOff={off !== null}
                className={styles.switch}
                onTurn={() => (off === null ? setAsked(feature) : onSwitchFeature(portal.id, feature, null))}
              />
              {off !== null && <OffWhy off={off} now={now} className={styles.why} />}
              {asked === feature && off === null && (
                <div className={styles.form}>
                  <SwitchOffForm
                    what={lowered(word)}
                    onOff={(why) => onSwitchFeature(portal.id, feature, why)}
                    onClose={() => setAsked(null)}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Why and since when something is off. */
export function OffWhy({ off, now, className }: { off: Off; now: string; className: string | undefined }) {
  const text = useText();
  const { t } = text;
  return (
    <p className={className}>
      {t('off.why', { since: offSince(off, now, text), why: off.why })}
      {!off.byOffice && ` (${t('off.byBuiltIn')})`}
    </p>
  );
}
