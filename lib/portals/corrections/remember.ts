import type { PortalSpec } from '../spec.schema.ts';
import { withCorrections } from './apply.ts';
import type { Correction } from './correction.schema.ts';

/**
 * Specs in force, made once for each state of the corrections: `rev` names that state, and `load` is asked only where it
 * is another one. A result depends on nothing else, so that forgetting it loses nothing.
 */
export function rememberSpecs() {
  const made = new Map<string, { rev: string; spec: PortalSpec }>();
  return async (
    builtIn: PortalSpec,
    rev: string,
    load: () => Promise<readonly Correction[]>,
  ): Promise<PortalSpec> => {
    const key = JSON.stringify([builtIn.id, builtIn.version, builtIn.addresses]);
    const known = made.get(key);
    if (known?.rev === rev) return known.spec;
    const spec = withCorrections(builtIn, await load());
    made.set(key, { rev, spec });
    return spec;
  };
}
