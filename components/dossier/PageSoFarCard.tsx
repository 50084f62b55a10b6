import type { CitizenNumberReading } from '#lib/domain/citizen';
import { useText } from '../text/use-text.ts';
import type { Text } from '../text/create-text.ts';
import { Card } from '../ui/Card.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import toneStyles from '../ui/tone.module.css';
import type { Tone } from '../ui/tone.ts';
import type { PageSoFar, UnreadParts } from './desk-view.ts';
import styles from './PageSoFarCard.module.css';

type FieldState = { tone: Tone; icon: IconName; value: string; problem?: string };

/** What the intake page says so far, field by field: what was read, what is not typed yet, what could not be read. */
export function PageSoFarCard({ page, unread }: { page: PageSoFar; unread?: UnreadParts | undefined }) {
  const text = useText();
  const { t } = text;
  const isUnit = page.unitCode !== '';
  const applicant = isUnit
    ? { label: t('byHand.unitCode'), ...readField(page.unitCode, text) }
    : { label: t('field.citizenNumber'), ...readNumber(page.citizenNumber, text) };
  const procedure = page.procedure && [page.procedure.code, page.procedure.name].filter(Boolean).join(' · ');
  const notRead: FieldState = { tone: 'attention', icon: 'lookAgain', value: t('field.unread') };
  const unreadAs = (field: string) => (isUnread(unread, field) ? notRead : {});
  const fields = [
    { ...applicant, ...unreadAs(isUnit ? 'unitCode' : 'citizenNumber') },
    {
      label: isUnit ? t('byHand.unitName') : t('field.fullName'),
      ...readField(page.fullName, text),
      ...unreadAs('fullName'),
    },
    { label: t('field.procedure'), ...readField(procedure ?? '', text), ...unreadAs('procedure') },
  ];
  return (
    <Card title={t('screen.pageWithoutDossier.title')}>
      <dl className={styles.fields}>
        {fields.map(({ label, tone, icon, value, problem }) => (
          <div
            key={label}
            className={classNames(styles.field, toneStyles[tone], tone === 'neutral' && styles.quiet)}
          >
            <Icon name={icon} className={styles.icon} />
            <dt>{label}</dt>
            <dd>
              {value}
              {problem && <span className={styles.problem}>{problem}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The names of the fields that still have to be typed on the page, for a sentence. */
export function listUnfilled({ citizenNumber, unitCode, procedure }: PageSoFar, { t }: Text): string {
  const hasApplicant =
    unitCode !== '' || citizenNumber.kind === 'valid' || citizenNumber.kind === 'unknownProvince';
  return [hasApplicant ? null : t('field.citizenNumber'), procedure === null ? t('field.procedure') : null]
    .filter((name) => name !== null)
    .join(', ')
    .toLocaleLowerCase();
}

/** Whether a dossier cannot be opened for something that stands on the page and could not be read. */
export function isHinderedByUnread(page: PageSoFar, unread: UnreadParts | undefined): boolean {
  const isNumberUnread = page.unitCode === '' && isUnread(unread, 'citizenNumber');
  return isNumberUnread || isUnread(unread, 'procedure');
}

function isUnread(unread: UnreadParts | undefined, name: string): boolean {
  return unread?.failures.some(({ field }) => field === name) ?? false;
}

function readField(value: string, { t }: Text): FieldState {
  return value === ''
    ? { tone: 'neutral', icon: 'open', value: t('field.empty') }
    : { tone: 'done', icon: 'check', value };
}

function readNumber(reading: CitizenNumberReading, text: Text): FieldState {
  const { t } = text;
  const wrong = (problem: string): FieldState => ({ tone: 'attention', icon: 'alert', value: '', problem });
  switch (reading.kind) {
    case 'valid':
      return readField(reading.number, text);
    case 'empty':
      return readField('', text);
    case 'notDigits':
      return wrong(t('pill.numberNotDigits'));
    case 'unknownProvince':
      return wrong(t('byHand.warning.province', { code: reading.code }));
    case 'wrongLength':
      return wrong(
        reading.length < 12
          ? t('pill.numberTooShort', { count: 12 - reading.length })
          : t('pill.numberTooLong', { count: reading.length - 12 }),
      );
  }
}
