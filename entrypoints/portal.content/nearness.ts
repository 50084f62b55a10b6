import { isShadowRoot, parentNodeOf } from '#lib/portals/engine/dom';
import { flatLine, flatParent } from '#lib/portals/engine/flat';

/** More records than this are not looked at one by one: so much has changed that it is taken for near. */
const mostRecords = 100;

/**
 * Tells changes near what is mapped from changes elsewhere: near is the box around the smallest box that holds all of
 * it, and everything around that box. Where nothing is mapped, everything is near.
 */
export function nearnessOf(mapped: readonly HTMLElement[]): (records: readonly MutationRecord[]) => boolean {
  const inner = commonBox(mapped);
  const box = inner === null ? null : (flatParent(inner) ?? inner);
  if (box === null) return () => true;
  const around = new Set<Node>(flatLine(box));
  return (records) =>
    records.length > mostRecords ||
    records.some(({ target }) => around.has(target) || isNodeWithin(target, box, around));
}

function commonBox(elements: readonly HTMLElement[]): HTMLElement | null {
  const [first, ...others] = elements;
  if (first === undefined) return null;
  let line = flatLine(first);
  for (const element of others) {
    const own = new Set(flatLine(element));
    line = line.filter((each) => own.has(each));
  }
  return line[0] ?? null;
}

/** Climbs until the box, or until a box around it: then the node stands beside. */
function isNodeWithin(node: Node, box: HTMLElement, around: ReadonlySet<Node>): boolean {
  for (let each: Node | null = node; each !== null; each = parentOf(each)) {
    if (each === box) return true;
    if (around.has(each)) return false;
  }
  return true;
}

function parentOf(node: Node): Node | null {
  return isShadowRoot(node) ? node.host : parentNodeOf(node);
}
