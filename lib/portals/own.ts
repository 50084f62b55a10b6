/**
 * A property that may be absent, as the object itself says it: what is added to all objects is nobody's, and a name from
 * a file, such as `constructor`, is not there.
 */
export function ownOf<Owner extends object, Key extends keyof Owner>(
  owner: Owner,
  key: Key,
): Owner[Key] | undefined {
  return Object.hasOwn(owner, key) ? owner[key] : undefined;
}
