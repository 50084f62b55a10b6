import { closestOf, isConnectedOf, parentElementOf } from '#lib/portals/engine/dom';
import { isTable } from '#lib/portals/engine/elements';
import { isBig } from '#lib/portals/engine/page-view';

/** So many records are looked at; a batch with more is taken for a real change. */
const mostRecords = 200;

/** Whether a batch of mutations cannot change what is read: our own pills, and rows of big tables. */
export function isNoise(records: readonly MutationRecord[], isOwn: (node: Node) => boolean): boolean {
  if (records.length > mostRecords && !records.every(({ target }) => target === records[0]?.target))
    return false;
  const big = new Map<Element, boolean>();
  return records.slice(0, mostRecords).every((record) => {
    const changed = [...record.addedNodes, ...record.removedNodes];
    if (changed.length > 0 && changed.length < mostRecords && changed.every(isOwn)) return true;
    const { target } = record;
    // What has left the page is read no more; that it left is a record of its own.
    if (!isConnectedOf(target)) return true;
    const element = target instanceof Element ? target : parentElementOf(target);
    const table = element && closestOf(element, 'table');
    if (table === null || !isTable(table)) return false;
    const known = big.get(table) ?? isBig(table);
    big.set(table, known);
    return known;
  });
}
