import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { PartHealth } from '#lib/domain/portal-health.schema';
import { isFault } from '#lib/domain/portal-health';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import { Pill } from '../ui/Pill.tsx';
import { brokenParts } from './describe-health.ts';
import { describeState } from './describe-part.ts';
import { OffWhy } from './FeatureSwitches.tsx';
import styles from './HealthTable.module.css';
import type { PageKindView, PortalView } from './health-view.ts';
import { pageInSentence, type PageName, pageWord, partWord } from './page-words.ts';
import { SwitchButton } from './SwitchButton.tsx';
import { SwitchOffForm } from './SwitchOffForm.tsx';

/** Every kind of page with its parts, those never seen last: broken ones lie open, the others open on request. */
export function HealthTable({
  portal,
  now,
  onSwitch,
}: {
  portal: PortalView;
  now: string;
  onSwitch: (page: PageName, why: string | null) => void;
}) {
  const { t } = useText();
  const [seen, never] = [portal.pages.filter(isKnown), portal.pages.filter((kind) => !isKnown(kind))];
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('health.table', { portal: portal.name })}>
        <thead>
          <tr>
            <th scope="col" className={styles.wide}>
              {t('health.column.page')}
            </th>
            <th scope="col" className={styles.state}>
              {t('health.column.state')}
            </th>
            <th scope="col" className={styles.since}>
              {t('health.column.since')}
            </th>
            <th scope="col">{t('health.column.verified')}</th>
            <th scope="col" className={styles.act}>
              {t('health.column.action')}
            </th>
          </tr>
        </thead>
        {[...seen, ...never].map((page) => (
          <PageRows key={page.page} kind={page} now={now} onSwitch={(why) => onSwitch(page.page, why)} />
        ))}
      </table>
    </div>
  );
}

function isKnown({ health, off }: PageKindView): boolean {
  return health !== null || off !== null;
}

function PageRows({
  kind,
  now,
  onSwitch,
}: {
  kind: PageKindView;
  now: string;
  onSwitch: (why: string | null) => void;
}) {
  const text = useText();
  const { t, formats } = text;
  const { page, health, off } = kind;
  const isHurt = off === null && brokenParts(health).length > 0;
  const [turned, setTurned] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const isOpen = isHurt !== turned;
  const parts = health?.parts ?? [];
  const word = pageWord(page, text);
  const label = isOpen
    ? t('health.parts.hide', { page: word })
    : t('health.parts.show', { page: word, count: parts.length });
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" className={styles.page}>
          {parts.length === 0 ? (
            <span className={styles.plain}>{word}</span>
          ) : (
            <button
              type="button"
              className={classNames(styles.opener, isOpen && styles.opened)}
              aria-expanded={isOpen}
              aria-label={label}
              onClick={() => setTurned(!turned)}
            >
              <IconChevronRight size={16} stroke={1.75} aria-hidden />
              {word}
            </button>
          )}
          {off !== null && <OffWhy off={off} now={now} className={styles.why} />}
        </th>
        <td>
          <PageState kind={kind} />
        </td>
        <td colSpan={2} className={styles.quiet}>
          {health === null
            ? t('health.page.never.hint')
            : t('health.page.seenAt', { when: formats.when(health.seenAt, now) })}
        </td>
        <td>
          <SwitchButton
            what={pageInSentence(page, text)}
            isOff={off !== null}
            onTurn={() => (off === null ? setIsAsking(true) : onSwitch(null))}
          />
        </td>
      </tr>
      {isAsking && off === null && (
        <tr>
          <td colSpan={5} className={styles.form}>
            <div>
              <SwitchOffForm
                what={pageInSentence(page, text)}
                onOff={onSwitch}
                onClose={() => setIsAsking(false)}
              />
            </div>
          </td>
        </tr>
      )}
      {isOpen &&
        health?.parts.map((part) => (
          <PartRow key={part.part} page={page} part={part} isLost={isFault(part, health.seenAt)} now={now} />
        ))}
    </tbody>
  );
}

function PageState({ kind: { health, off } }: { kind: PageKindView }) {
  const { t } = useText();
  if (off !== null) return <Pill tone="attention" icon="off" word={t('health.page.off')} />;
  if (health === null) return <Pill tone="neutral" icon="open" word={t('health.page.never')} />;
  const broken = brokenParts(health).length;
  if (broken > 0)
    return <Pill tone="failure" icon="alert" word={t('health.page.broken', { count: broken })} />;
  const found = health.parts.filter(({ state }) => state === 'found').length;
  return (
    <Pill
      tone="done"
      icon="check"
      word={found < 2 ? t('health.page.seen') : t('health.page.good', { count: found })}
    />
  );
}

function PartRow({
  page,
  part,
  isLost,
  now,
}: {
  page: PageName;
  part: PartHealth;
  isLost: boolean;
  now: string;
}) {
  const text = useText();
  const { t, formats } = text;
  const { tone, icon, word } = describeState({ state: part.state, optional: part.optional && !isLost }, text);
  const { verified } = part;
  return (
    <tr className={styles.parts}>
      <th scope="row" className={styles.part}>
        {partWord(page, part.part, text)}
        {part.optional && <span className={styles.quiet}> ({t('part.optional')})</span>}
      </th>
      <td>
        <Pill tone={tone} icon={icon} word={word} />
      </td>
      <td className={styles.quiet}>{formats.when(part.since, now)}</td>
      <td className={styles.verified} colSpan={2}>
        {verified === null
          ? t('health.verified.never')
          : t('health.verified', { when: formats.when(verified.at, now), office: verified.by })}
      </td>
    </tr>
  );
}
