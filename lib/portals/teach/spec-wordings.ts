import type { PortalSpec } from '../spec.schema.ts';

/** The keys under which a spec holds what portals say, as against what developers wrote. */
const saying = new Set([
  'text',
  'name',
  'column',
  'row',
  'within',
  'header',
  'not',
  'requiredWords',
  'inPerson',
  'byPost',
  'item',
]);

/** All the wordings a spec knows: none of them is anybody's. */
export function specWordings(spec: PortalSpec): string[] {
  const found: string[] = [];
  collect(spec.pages, false, found);
  return found;
}

function collect(value: unknown, says: boolean, found: string[]): void {
  if (typeof value === 'string') {
    if (says) found.push(value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    collect(inner, Array.isArray(value) ? says : saying.has(key), found);
}
