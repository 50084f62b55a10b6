import { controlPrefixes } from './code-names.ts';

/** Short words that developers put into a name to say what kind of thing it is, and that no form says to its readers. */
export const kindAbbreviations: readonly string[] = [
  ...controlPrefixes,
  ...'txb tb dd cb cmb rb hdn hf frm ctl ctrl'.split(' '),
];
