/** A text without the number that a form puts before it: `1. `, `(2) `, `[04] `, `1.2. `. */
export function withoutNumbering(text: string): string {
  return text.replace(/^\s*(?:[([]\d{1,2}(?:\.\d{1,2})*[)\]]|\d{1,2}(?:\.\d{1,2})*[.)])\s*(?=\p{L})/u, '');
}
