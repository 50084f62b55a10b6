const byName = new Intl.Collator('vi', { numeric: true });

/** Files in the order a person counts their names: `scan-2` before `scan-10`. */
export function inNameOrder<F extends { name: string }>(files: readonly F[]): F[] {
  return files.toSorted((left, right) => byName.compare(left.name, right.name));
}

/** Moves the chosen ids one place earlier or later, each past its next neighbour that is not chosen itself. */
export function moveByOne(
  ids: readonly string[],
  chosen: readonly string[],
  where: 'earlier' | 'later',
): string[] {
  const isChosen = new Set(chosen);
  const moved = where === 'earlier' ? [...ids] : ids.toReversed();
  for (const [index, id] of moved.entries()) {
    const before = moved[index - 1];
    if (before === undefined || !isChosen.has(id) || isChosen.has(before)) continue;
    moved[index - 1] = id;
    moved[index] = before;
  }
  return where === 'earlier' ? moved : moved.toReversed();
}

/** Puts the chosen ids, in the order they have, before or after another; unchanged where that one is chosen itself. */
export function moveBeside(
  ids: readonly string[],
  chosen: readonly string[],
  { id: beside, side }: { id: string; side: 'before' | 'after' },
): string[] {
  const isChosen = new Set(chosen);
  const rest = ids.filter((id) => !isChosen.has(id));
  const at = rest.indexOf(beside);
  if (at === -1) return [...ids];
  return rest.toSpliced(side === 'before' ? at : at + 1, 0, ...ids.filter((id) => isChosen.has(id)));
}

/** The order of all ids once a group of them stands in a new order in the places the group already has. */
export function reorderGroup(ids: readonly string[], group: readonly string[]): string[] {
  const known = new Set(ids);
  const next = [...new Set(group)].filter((id) => known.has(id));
  const isInGroup = new Set(next);
  return ids.map((id) => (isInGroup.has(id) ? (next.shift() ?? id) : id));
}
