import { parseCitizenNumber } from '#lib/domain/citizen';
import type { Subject } from '#lib/domain/dossier-event.schema';
import type { Text } from '../text/create-text.ts';

/** The applicant's name, and under it what is known: `001188012345 · Nữ · 1988`, or the unit code. */
export function describeSubject(subject: Subject, { t }: Text): { name: string; facts: string } {
  if (subject.kind === 'organisation') {
    return {
      name: subject.name || t('subject.noUnitName'),
      facts: t('subject.unit', { code: subject.unitCode }),
    };
  }
  const reading = parseCitizenNumber(subject.number);
  const facts =
    reading.kind === 'valid'
      ? [subject.number, t(`subject.${reading.sex}`), String(reading.birthYear)]
      : [subject.number];
  return { name: subject.name || t('subject.noName'), facts: facts.join(' · ') };
}
