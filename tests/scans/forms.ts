import { BIRTH, DISCHARGE, SICK_NOTE } from './health-forms.ts';
import { BOOK, DECLARATION, REQUEST, SICKNESS_LIST } from './insurance-forms.ts';
import type { PaperForm } from './form.ts';

export const FORMS: readonly PaperForm[] = [
  DISCHARGE,
  BIRTH,
  SICKNESS_LIST,
  DECLARATION,
  BOOK,
  REQUEST,
  SICK_NOTE,
];
