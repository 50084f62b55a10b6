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
  const match = /^(\d{3,7}(?:\.[A-Z0-9]+)?)\/(\d{4})\/(\d{3,5})$/.exec(number);
  const [, serial, year, office] = match ?? [];
  if (serial === undefined || year === undefined || office === undefined)
    return { kind: 'unknownForm', number };
  return { kind: 'tnhs', number, serial, year, office };
}
