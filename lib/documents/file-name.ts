import { foldText } from '#lib/domain/text';

export const MAX_NAME_LENGTH = 100;
const EXTENSION = '.pdf';
/** Leaves room for the second half, a counter and the extension. */
const MAX_COMPONENT_LENGTH = 50;

type NameRequest = {
  componentName: string;
  dossierNumber?: string;
  /** Any moment; it is written in Vietnam's time, without a seconds part. */
  at: Date;
  taken: readonly string[];
};

/**
 * A file name every portal takes: lower-case ASCII letters, digits, "-" and "_", at most 100 characters, new among
 * `taken`. It names the component and the dossier, never a person.
 */
export function attachmentName({ componentName, dossierNumber, at, taken }: NameRequest): string {
  const component = slug(componentName, MAX_COMPONENT_LENGTH) || 'thanh-phan';
  const dossier = slug(dossierNumber ?? '', 30) || vietnamTime(at);
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const stem = `${component}_${dossier}`;
  let name = stem + EXTENSION;
  for (let next = 2; used.has(name); next++) name = `${stem}-${next}${EXTENSION}`;
  return name;
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
