const name = 'tro-ly-tnhs-own';

/**
 * What our scripts have drawn on this page. They share a world with each other, and not with the page: what one has drawn
 * the others know for their own.
 */
export function ownNodes(): WeakSet<Node> {
  const known: unknown = Reflect.get(globalThis, name);
  if (known instanceof WeakSet) return known;
  const made = new WeakSet<Node>();
  Reflect.set(globalThis, name, made);
  return made;
}
