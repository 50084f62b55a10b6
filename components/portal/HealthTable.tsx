import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { PartHealth } from '#lib/domain/portal-health.schema';
import { isFault } from '#lib/domain/portal-health';
import type { PageKind } from '#lib/domain/portal-part';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import { Pill } from '../ui/Pill.tsx';
import { brokenParts, offSince } from './describe-health.ts';
import { describeState } from './describe-part.ts';
import { OffWhy } from './FeatureSwitches.tsx';
import styles from './HealthTable.module.css';
import type { PageKindView, PortalView } from './health-view.ts';
import { OnOffSwitch } from './OnOffSwitch.tsx';
import { pageInSentence, pageWord, partWord } from './page-words.ts';
import { SwitchOffForm } from './SwitchOffForm.tsx';

/** Every kind of page with its parts, those never seen folded into one line: broken ones lie open, the others open on request. */
export function HealthTable({
  portal,
  now,
  onSwitch,
}: {
  portal: PortalView;
  now: string;
  onSwitch: (page: PageKind, why: string | null) => void;
}) {
  const text = useText();
  const { t } = text;
  const [areAllShown, setAreAllShown] = useState(false);
  const [seen, never] = [portal.pages.filter(isKnown), portal.pages.filter((kind) => !isKnown(kind))];
  const rowsOf = (kind: PageKindView) => (
    <PageRows key={kind.page} kind={kind} now={now} onSwitch={(why) => onSwitch(kind.page, why)} />
  );
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
        {seen.map(rowsOf)}
        {never.length > 0 && (
          <tbody>
            <tr>
              <td colSpan={5} className={styles.never}>
                <button
                  type="button"
                  className={classNames(styles.opener, areAllShown && styles.opened)}
                  aria-expanded={areAllShown}
                  onClick={() => setAreAllShown(!areAllShown)}
                >
                  <IconChevronRight size={16} stroke={1.75} aria-hidden />
                  {t('health.never', {
                    pages: never.map(({ page }) => pageInSentence(page, text)).join(', '),
                  })}
                </button>
              </td>
            </tr>
          </tbody>
        )}
        {areAllShown && never.map(rowsOf)}
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
  const broken = off === null ? brokenParts(health) : [];
  const isHurt = broken.length > 0;
  const brokeAt = broken.map((part) => part.since).toSorted()[0];
  const since =
    off !== null ? offSince(off, now, text) : brokeAt === undefined ? '' : formats.when(brokeAt, now);
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
        <td className={styles.quiet} {...(since === '' ? {} : { 'data-label': t('health.column.since') })}>
          {since}
        </td>
        <td className={styles.quiet} data-label={t('health.column.verified')}>
          {health === null ? t('health.verified.never') : formats.when(health.seenAt, now)}
        </td>
        <td>
          <OnOffSwitch
            className={styles.switch}
            what={word}
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
  page: PageKind;
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
      <td className={styles.quiet} data-label={t('health.column.since')}>
        {formats.when(part.since, now)}
      </td>
      <td className={styles.verified} colSpan={2} data-label={t('health.column.verified')}>
        {verified === null
          ? t('health.verified.never')
          : t('health.verified', { when: formats.when(verified.at, now), office: verified.by })}
      </td>
    </tr>
  );
}
