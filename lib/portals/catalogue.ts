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

/**
 * Which of the office's portals a page is of. Where a portal is comes from the office's settings alone: no correction
 * changes it. The practice portals are told by their paths: a frame may come from another port than the page around it.
 */
export function roleOf(url: string, addresses: PortalAddresses): PortalRole {
  if (isLoopback(url)) return practicePath(url)?.startsWith('quan-tri') ? 'accounts' : 'intake';
  if (isBelow(addresses.accounts, url)) return 'accounts';
  if (isBelow(addresses.intake, url)) return 'intake';
  return pathBelow(specFor('accounts', addresses).addresses, url) === null ? 'intake' : 'accounts';
}

function isBelow(typed: string, url: string): boolean {
  const address = toBaseAddress(typed);
  return address !== null && pathBelow([address], url) !== null;
}

function movedSpec(role: PortalRole, typed: string): PortalSpec | null {
  const address = toBaseAddress(typed);
  return address === null ? null : { ...builtInFor(role), addresses: [address] };
}

function builtInFor(role: PortalRole): PortalSpec {
  return role === 'intake' ? tnhsSpec : quanTriDvcqgSpec;
}

function isOf(spec: PortalSpec, url: string): boolean {
  return spec === practiceSpec ? practicePath(url) !== null : pathBelow(spec.addresses, url) !== null;
}

/** The path of a page of one of the practice portals; null for any other. */
function practicePath(url: string): string | null {
  const path = pathBelow(practiceSpec.addresses, url);
  return path !== null && /^(?:tnhs|quan-tri)(?:\/|$)/.test(path) ? path : null;
}
