/** The names of an error and of what lies under it, as Dexie and the browser nest them. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (typeof current === 'object' && current !== null && names.length < 8) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name);
    current = 'inner' in current ? current.inner : null;
  }
  return names;
}

/** Whether a write failed because the disk or the browser's share of it is full. */
export function isStorageFull(error: unknown): boolean {
  return namesOf(error).includes('QuotaExceededError');
}

/** Whether the database was written by a newer version of the product. */
export function isNewerVersion(error: unknown): boolean {
  return namesOf(error).includes('VersionError');
}

/** Whether a write lost against another one that took the same unique key. */
export function isConflict(error: unknown): boolean {
  if (namesOf(error).includes('ConstraintError')) return true;
  if (typeof error !== 'object' || error === null || !('failures' in error)) return false;
  return Array.isArray(error.failures) && error.failures.some((failure) => isConflict(failure));
}

/** One line for a report: name and message, never a row's content. */
export function describeFault(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
