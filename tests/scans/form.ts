export const FORM_IDS = [
  'giay-ra-vien',
  'giay-chung-sinh',
  '01B-HSB',
  'TK1-TS',
  'so-bhxh',
  '14-HSB',
  'C65-HD',
] as const;
export type FormId = (typeof FORM_IDS)[number];

/** A paper of a dossier: the title printed on it and its pages as HTML. */
export type PaperForm = { id: FormId; title: string; pages: readonly string[] };
