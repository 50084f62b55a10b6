import { foldText } from '#lib/domain/text';

export const MAX_NAME_LENGTH = 100;
/** Under this a name would say neither the component nor the dossier. */
const LEAST_NAME_LENGTH = 20;
const EXTENSION = '.pdf';
/** Leaves room for the second half, a counter and the extension. */
const MAX_COMPONENT_LENGTH = 50;

type NameRequest = {
  componentName: string;
  dossierNumber?: string | undefined;
  /** Any moment; it is written in Vietnam's time, without a seconds part. */
  at: Date;
  taken: readonly string[];
  /** The longest name that the row takes, the extension counted; a row that takes fewer than 20 signs gets 20. */
  maxLength?: number | undefined;
};

/**
 * A file name every portal takes: lower-case ASCII letters, digits, "-" and "_", at most 100 characters (or what the row
 * takes), new among `taken`. It names the component and the dossier, never a person.
 */
export function attachmentName({
  componentName,
  dossierNumber,
  at,
  taken,
  maxLength = MAX_NAME_LENGTH,
}: NameRequest): string {
  const length = Math.max(LEAST_NAME_LENGTH, Math.min(MAX_NAME_LENGTH, maxLength));
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let next = 1; ; next++) {
    const end = (next === 1 ? '' : `-${next}`) + EXTENSION;
    const name = stemOf({ componentName, dossierNumber, at }, length - end.length) + end;
    if (!used.has(name)) return name;
  }
}

/** The component and the dossier; where that is too long, as much of the component as leaves the dossier half of the room. */
function stemOf(
  { componentName, dossierNumber, at }: Omit<NameRequest, 'taken' | 'maxLength'>,
  length: number,
): string {
  const dossier = cut(slug(dossierNumber ?? '', 30) || vietnamTime(at), Math.floor(length / 2));
  const component = slug(componentName, Math.min(MAX_COMPONENT_LENGTH, length - dossier.length - 1));
  return `${component || cut('thanh-phan', length - dossier.length - 1)}_${dossier}`;
}

function cut(text: string, maxLength: number): string {
  return text.slice(0, maxLength).replace(/-+$/, '');
}

function slug(text: string, maxLength: number): string {
  const ascii = foldText(text)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-');
  // Long runs of digits could be somebody's number; forms and dossier numbers have at most seven in a row.
  const impersonal = ascii.replace(/\d{9,}/g, '');
  return impersonal.slice(0, maxLength).replace(/-+/g, '-').replace(/^-|-$/g, '');
}

function vietnamTime(at: Date): string {
  // Vietnam has kept UTC+7 without daylight saving since 1975.
  const iso = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  return `${iso.slice(0, 10).replaceAll('-', '')}-${iso.slice(11, 16).replace(':', '')}`;
}
