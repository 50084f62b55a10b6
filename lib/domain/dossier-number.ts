/** How a TNHS dossier number begins, as a pattern: serial and year. */
export const serialAndYear = String.raw`(\d{3,7}(?:\.[A-Z0-9]+)?)\/(\d{4})`;

/** A whole TNHS dossier number as a pattern: serial, year and the office's code. */
export const dossierNumber = String.raw`${serialAndYear}\/(\d{3,5})`;

const whole = new RegExp(`^${dossierNumber}$`);

export type DossierNumberReading =
  | { kind: 'tnhs'; number: string; serial: string; year: string; office: string }
  | { kind: 'unknownForm'; number: string };

/**
 * Reads a TNHS dossier number `serial[.suffix]/year/office`, e.g. `03706/2026/07906`.
 * A number of another form is kept as typed; null where there is none.
 */
export function parseDossierNumber(text: string): DossierNumberReading | null {
  const number = text.trim();
  if (number === '') return null;
  const [, serial, year, office] = whole.exec(number) ?? [];
  if (serial === undefined || year === undefined || office === undefined)
    return { kind: 'unknownForm', number };
  return { kind: 'tnhs', number, serial, year, office };
}
