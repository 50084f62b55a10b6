// Vietnam keeps UTC+7 all year, so a fixed shift and the UTC getters give the wall clock.
const offset = 7 * 3_600_000;
const day = 86_400_000;
const minute = 60_000;

/** Public holidays with a fixed date, as MM-dd; the portal knows no lunar ones. */
const fixedHolidays = new Set(['01-01', '04-30', '05-01', '09-02', '09-03', '11-24']);

const local = (date: Date): Date => new Date(date.getTime() + offset);
const two = (value: number): string => String(value).padStart(2, '0');

export function vietnamYear(date: Date): number {
  return local(date).getUTCFullYear();
}

/** `dd/MM/yyyy` on Vietnam's calendar. */
function formatDate(date: Date): string {
  const at = local(date);
  return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
}

/** `dd/MM/yyyy HH:mm` on Vietnam's wall clock. */
export function formatDateTime(date: Date): string {
  const at = local(date);
  return `${formatDate(date)} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** `yyyy-MM-dd` → `dd/MM/yyyy`. */
export function formatIsoDay(isoDay: string): string {
  return isoDay.split('-').toReversed().join('/');
}

function isWorkingDay(date: Date): boolean {
  const at = local(date);
  const weekday = at.getUTCDay();
  const monthDay = `${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
  return weekday !== 0 && weekday !== 6 && !fixedHolidays.has(monthDay);
}

/** The same day at so many minutes after midnight on Vietnam's wall clock. */
export function atMinuteOfDay(date: Date, minutes: number): Date {
  const midnight = Math.floor((date.getTime() + offset) / day) * day - offset;
  return new Date(midnight + minutes * minute);
}

/** Same wall-clock time `count` working days later (earlier when negative). */
export function addWorkingDays(from: Date, count: number): Date {
  const step = count < 0 ? -day : day;
  let at = from;
  for (let left = Math.abs(count); left > 0;) {
    at = new Date(at.getTime() + step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** When a dossier received at `received` is due: the hour is kept, a started minute counts as full. */
export function dueDate(received: Date, workingDays: number): Date {
  const wholeMinute = Math.ceil(received.getTime() / minute) * minute;
  return addWorkingDays(new Date(wholeMinute), workingDays);
}

/** What the list shows under "Thời gian còn lại". */
export function remainingText(now: Date, due: Date): string {
  const late = now > due;
  const [from, to] = late ? [due, now] : [now, due];
  let days = 0;
  while (addWorkingDays(from, days + 1) <= to) days += 1;
  if (days > 0) return late ? `Quá hạn ${days} ngày làm việc` : `${days} ngày làm việc`;
  const hours = Math.floor((to.getTime() - from.getTime()) / 3_600_000);
  return late ? `Quá hạn ${hours} giờ` : `${hours} giờ`;
}
