const slot = 'tro-ly-tnhs';

/** Makes the copy of this script that an earlier version left in the page withdraw, and takes its place. */
export function replaceOlderCopy(retire: () => void): void {
  const older: unknown = Reflect.get(globalThis, slot);
  if (typeof older === 'function') Reflect.apply(older, undefined, []);
  Reflect.set(globalThis, slot, retire);
}
