import { componentKey } from './component.ts';
import type { ComponentRow } from './page-reading.schema.ts';

/** An office's word that a portal calls a component otherwise; both names as they are written. */
export type RowName = { component: string; row: string };

/** The row of a page that is a component's; `byOffice`: not by its own name, but by the office's word. */
export type RowMatch =
  { kind: 'row'; row: ComponentRow; byOffice: boolean } | { kind: 'noRow' } | { kind: 'twoRows' };

type Named = { key: string };

/**
 * Which row is whose: by the component's own folded name, else by the office's names for rows that bear no component's
 * own. A row that two could mean is nobody's; `spare` are the rows that no component has to do with.
 */
export function matchRows(
  components: readonly Named[],
  rows: readonly ComponentRow[],
  rowNames: readonly RowName[],
): { of: ReadonlyMap<string, RowMatch>; spare: readonly ComponentRow[] } {
  const keys = components.map(({ key }) => key);
  const known = new Set(keys);
  const byName = Map.groupBy(rows, ({ key }) => key);
  const unnamed = rows.filter(({ key }) => !known.has(key));
  const meantBy = (key: string) => (byName.has(key) ? [] : rowsMeantBy(key, components, rows, rowNames));
  const meant = new Map([...known].map((key) => [key, meantBy(key)]));
  const claims = Map.groupBy([...meant.values()].flat(), (row) => row);
  const matchOf = (key: string): RowMatch => {
    const isTwice = keys.indexOf(key) !== keys.lastIndexOf(key);
    const own = byName.get(key) ?? [];
    const [row, ...others] = own.length > 0 ? own : (meant.get(key) ?? []);
    if (row === undefined) return { kind: 'noRow' };
    const isClaimedTwice = (claims.get(row)?.length ?? 0) > 1;
    if (isTwice || isClaimedTwice || others.length > 0) return { kind: 'twoRows' };
    return { kind: 'row', row, byOffice: own.length === 0 };
  };
  return {
    of: new Map([...known].map((key) => [key, matchOf(key)])),
    spare: unnamed.filter((row) => !claims.has(row)),
  };
}

/** The rows that a component's own name fits; where none does, those that the office calls so and that bear no component's own. */
export function rowsMeantBy(
  key: string,
  components: readonly Named[],
  rows: readonly ComponentRow[],
  rowNames: readonly RowName[],
): ComponentRow[] {
  const own = rows.filter((row) => row.key === key);
  if (own.length > 0) return own;
  const others = rowKeysOf(key, rowNames);
  return rows.filter((row) => others.includes(row.key) && !components.some((named) => named.key === row.key));
}

/** The folded names of the rows that an office has said are a component's. */
export function rowKeysOf(component: string, rowNames: readonly RowName[]): string[] {
  return rowNames
    .filter((pair) => componentKey(pair.component) === component)
    .map((pair) => componentKey(pair.row));
}

/** The office's names with one more; a pair that is known already, or that says nothing new, is not added. */
export function withRowName(rowNames: readonly RowName[], added: RowName): RowName[] {
  const isSaid = componentKey(added.component) === componentKey(added.row);
  const isKnown = rowKeysOf(componentKey(added.component), rowNames).includes(componentKey(added.row));
  return isSaid || isKnown ? [...rowNames] : [...rowNames, added];
}
