import type { KnownKind } from '../page-parts.ts';
import type { PortalSpec, SwitchedOff } from '../spec.schema.ts';
import { ownOf } from '../own.ts';

/** Why a kind of page is switched off; undefined where it is not. */
export function offOf(spec: PortalSpec, kind: KnownKind): SwitchedOff | undefined {
  const page = spec.pages[kind];
  return page === undefined ? undefined : ownOf(page, 'off');
}
