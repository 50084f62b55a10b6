import { isLoopback, pathBelow, toBaseAddress } from './addresses.ts';
import { practiceSpec } from './practice/spec.ts';
import { quanTriDvcqgSpec } from './quan-tri-dvcqg/spec.ts';
import type { PortalRole, PortalSpec } from './spec.schema.ts';
import { tnhsSpec } from './tnhs/spec.ts';

export const builtInSpecs: readonly PortalSpec[] = [tnhsSpec, quanTriDvcqgSpec, practiceSpec];

/** The spec that the product brings for a portal, without the office's address or corrections; null for an unknown id. */
export function builtInSpec(id: string): PortalSpec | null {
  return builtInSpecs.find((spec) => spec.id === id) ?? null;
}

/** The portals' addresses as the office configured them; empty text where it kept the built-in one. */
export type PortalAddresses = Record<PortalRole, string>;

/**
 * The spec that describes the page at `url`; null where it is no portal's page. The address an office configured for a
 * job moves the spec built in for that job to that host. A loopback address is a practice portal.
 */
export function findSpec(url: string, addresses: PortalAddresses): PortalSpec | null {
  if (isLoopback(url)) return isOf(practiceSpec, url) ? practiceSpec : null;
  const moved = (['intake', 'accounts'] as const).map((role) => movedSpec(role, addresses[role]));
  return [...moved, ...builtInSpecs].find((spec) => spec !== null && isOf(spec, url)) ?? null;
}

/** The spec that serves a job at the address the office configured, or the built-in one where it configured none. */
export function specFor(role: PortalRole, addresses: PortalAddresses): PortalSpec {
  if (isLoopback(addresses[role])) return practiceSpec;
  return movedSpec(role, addresses[role]) ?? builtInFor(role);
}

function movedSpec(role: PortalRole, typed: string): PortalSpec | null {
  const address = toBaseAddress(typed);
  return address === null ? null : { ...builtInFor(role), addresses: [address] };
}

function builtInFor(role: PortalRole): PortalSpec {
  return role === 'intake' ? tnhsSpec : quanTriDvcqgSpec;
}

function isOf(spec: PortalSpec, url: string): boolean {
  if (spec !== practiceSpec) return pathBelow(spec.addresses, url) !== null;
  const path = pathBelow(spec.addresses, url);
  return path !== null && /^(?:tnhs|quan-tri)(?:\/|$)/.test(path);
}
