import { parseMoment, vietnamZone } from './moment.ts';
import type { Language, Translate } from './text-key.ts';

export type Formats = {
  /** `09:41` of an ISO instant, in Vietnam's time. */
  time: (at: string) => string;
  /** `04/12/2026` */
  date: (at: string) => string;
  /** `04/12/2026 09:30`; a time that is in no known form stays as it was given. */
  dateTime: (at: string) => string;
  /** `09:41 hôm nay` or `09:41 ngày 22/11/2026`. */
  when: (at: string, now: string) => string;
  /** `1,9 MB`, counted in 1024s as Windows and the portals do. */
  size: (bytes: number) => string;
  /** `96 %` of a share between 0 and 1. */
  percent: (share: number) => string;
  /** How long until a due time, in words; null where the time is in no known form. */
  due: (due: string, now: string) => { words: string; tone: 'neutral' | 'attention' | 'failure' } | null;
};

export function createFormats(language: Language, t: Translate): Formats {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const written = (at: string, options: Intl.DateTimeFormatOptions) => {
    const moment = parseMoment(at);
    if (moment === null) return at;
    const instant = moment.toZonedDateTime(vietnamZone).epochMilliseconds;
    return new Intl.DateTimeFormat('en-GB', { timeZone: vietnamZone, ...options }).format(instant);
  };
  const time = (at: string) => written(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = (at: string) => written(at, { day: '2-digit', month: '2-digit', year: 'numeric' });

  return {
    time,
    date,
    dateTime: (at) => (parseMoment(at) === null ? at : `${date(at)} ${time(at)}`),
    when: (at, now) =>
      date(at) === date(now)
        ? t('when.today', { time: time(at) })
        : t('when.day', { time: time(at), date: date(at) }),
    size: (bytes) =>
      bytes < mega
        ? `${number(Math.max(1, Math.round(bytes / kilo)), 0)} KB`
        : `${number(bytes / mega, 1)} MB`,
    percent: (share) => `${number(share * 100, 0)}${language === 'vi' ? '\u00a0%' : '%'}`,
    due: (due, now) => describeDue(due, now, t),
  };
}

const kilo = 1024;
const mega = kilo * kilo;
const hour = 3600;

function describeDue(dueText: string, nowText: string, t: Translate): ReturnType<Formats['due']> {
  const due = parseMoment(dueText);
  const now = parseMoment(nowText);
  if (due === null || now === null) return null;
  const seconds = now.until(due).total({ unit: 'seconds', relativeTo: now });
  const hours = Math.floor(Math.abs(seconds) / hour);
  // Days are counted as on a wall calendar: from one date to the other, whatever the hour.
  const days = Math.abs(now.toPlainDate().until(due.toPlainDate()).days);
  if (seconds >= 24 * hour)
    return { words: t('due.days', { count: days }), tone: days < 3 ? 'attention' : 'neutral' };
  if (seconds >= hour) return { words: t('due.hours', { count: hours }), tone: 'attention' };
  if (seconds >= 0) return { words: t('due.soon'), tone: 'attention' };
  if (hours >= 24) return { words: t('due.overDays', { count: days }), tone: 'failure' };
  if (hours > 0) return { words: t('due.overHours', { count: hours }), tone: 'failure' };
  return { words: t('due.overNow'), tone: 'failure' };
}
