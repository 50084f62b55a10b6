/**
 * Whether a PDF that is alone stays byte for byte as it is: it must not be rewritten, or nothing has to change. One older than 1.4
 * is no good as an archive copy (NĐ 30/2020, Phụ lục I) and is rewritten if it may be.
 */
export function staysAsItIs({ editable, version }: { editable: boolean; version: string }): boolean {
  return !editable || version >= '1.4';
}
