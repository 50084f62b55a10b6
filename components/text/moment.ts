export const vietnamZone = 'Asia/Ho_Chi_Minh';

/**
 * Reads a time as the ledger writes it (ISO instant), as ISO without a zone, or as portals print it
 * (`04/12/2026 09:30`, `04/12/2026`, `09:30 04/12/2026`), in Vietnam's time; null for any other form.
 */
export function parseMoment(text: string): Temporal.PlainDateTime | null {
  const iso = text.trim();
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(iso)) {
    return attempt(() => Temporal.Instant.from(iso).toZonedDateTimeISO(vietnamZone).toPlainDateTime());
  }
  if (/^\d{4}-\d{2}-\d{2}/.test(iso)) return attempt(() => Temporal.PlainDateTime.from(iso));
  return parsePrinted(iso);
}

function parsePrinted(text: string): Temporal.PlainDateTime | null {
  const day = /(\d{1,2})[/-](\d{1,2})[/-](\d{4})/.exec(text);
  if (day === null) return null;
  const time = /(\d{1,2}):(\d{2})/.exec(text);
  const [, date, month, year] = day.map(Number);
  const [hour, minute] = time === null ? [0, 0] : [Number(time[1]), Number(time[2])];
  if (date === undefined || month === undefined || year === undefined) return null;
  return attempt(() =>
    Temporal.PlainDateTime.from({ year, month, day: date, hour, minute }, { overflow: 'reject' }),
  );
}

function attempt(read: () => Temporal.PlainDateTime): Temporal.PlainDateTime | null {
  try {
    return read();
  } catch {
    return null;
  }
}
