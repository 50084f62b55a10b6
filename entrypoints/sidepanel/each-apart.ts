/**
 * Does a piece of work for one after another: one that fails does not keep the others from theirs, unless `isLast` says so of
 * its fault. `undone` are those that failed, and those that were not come to.
 */
export async function eachApart<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  isLast: (fault: unknown) => boolean,
): Promise<{ faults: unknown[]; undone: Item[] }> {
  const faults: unknown[] = [];
  const undone: Item[] = [];
  for (const [index, item] of items.entries()) {
    try {
      await work(item);
    } catch (fault) {
      faults.push(fault);
      if (isLast(fault)) return { faults, undone: [...undone, ...items.slice(index)] };
      undone.push(item);
    }
  }
  return { faults, undone };
}
