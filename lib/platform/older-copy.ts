/** Makes the copy of a script that was put into the page before withdraw, and takes its place under the script's name. */
export function replaceOlderCopy(script: string, retire: () => void): void {
  const older: unknown = Reflect.get(globalThis, script);
  if (typeof older === 'function') Reflect.apply(older, undefined, []);
  Reflect.set(globalThis, script, retire);
}
