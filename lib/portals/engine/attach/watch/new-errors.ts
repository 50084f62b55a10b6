import { refusing } from './page-alerts.ts';
import type { RowLook } from './row-look.ts';

/**
 * Tells of each look what newly stands on the row as an error; null while the row uploads. What stood there at the first look, and
 * has not gone since, is old. `isSince`: the file may have been put there before that look, so that an error's own words decide.
 */
export function watchErrors(isSince: boolean): (seen: RowLook) => string | null {
  let old: readonly string[] | null = null;
  return ({ row, errorWords }) => {
    if (row === null) return null;
    const { errors } = row;
    old ??= isSince ? withoutRefusals(errors, errorWords) : errors;
    const standing = old.filter((text) => errors.includes(text));
    old = standing;
    return row.reading.uploading ? null : (errors.find((text) => !standing.includes(text)) ?? null);
  };
}

function withoutRefusals(errors: readonly string[], errorWords: readonly string[]): string[] {
  const refuses = refusing(errorWords);
  return errors.filter((text) => !refuses(text));
}
