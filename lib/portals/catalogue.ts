import type { OfficePortals } from '#lib/domain/officer.schema';
import { isLoopback, nearness, pathBelow, toBaseAddress } from './addresses.ts';
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
export type PortalAddresses = OfficePortals;

/**
 * The spec that describes the page at `url`; null where it is no portal's page. The addresses an office configured for a
 * job move the spec built in for that job there: it is one portal at all of them. A loopback address is a practice portal.
 */
export function findSpec(url: string, addresses: PortalAddresses): PortalSpec | null {
  if (isLoopback(url)) return isOf(practiceSpec, url) ? practiceSpec : null;
  const role = roleAt(url, addresses);
  if (role !== null) return movedSpec(role, addresses);
  return builtInSpecs.find((spec) => isOf(spec, url)) ?? null;
}

/** The spec that serves a job at the addresses the office configured, or the built-in one where it configured none. */
export function specFor(role: PortalRole, addresses: PortalAddresses): PortalSpec {
  return isLoopback(addresses[role]) ? practiceSpec : movedSpec(role, addresses);
}

/**
 * Which of the office's portals a page is of. Where a portal is comes from the office's settings alone: no correction
 * changes it. The practice portals are told by their paths: a frame may come from another port than the page around it.
 */
export function roleOf(url: string, addresses: PortalAddresses): PortalRole {
  if (isLoopback(url)) return practicePath(url)?.startsWith('quan-tri') ? 'accounts' : 'intake';
  return roleAt(url, addresses) ?? (isOf(quanTriDvcqgSpec, url) ? 'accounts' : 'intake');
}

/** Every address the office has given its portals, where they are opened first. */
export function allAddresses({ intake, accounts, further }: PortalAddresses): string[] {
  return [intake, accounts, ...(further?.intake ?? []), ...(further?.accounts ?? [])];
}

/** The job of the portal that has the nearest address above the page; null where none has. */
function roleAt(url: string, addresses: PortalAddresses): PortalRole | null {
  const intake = nearness(movedSpec('intake', addresses).addresses, url);
  const accounts = nearness(movedSpec('accounts', addresses).addresses, url);
  if (Math.max(intake, accounts) < 0) return null;
  return accounts >= intake ? 'accounts' : 'intake';
}

function movedSpec(role: PortalRole, addresses: PortalAddresses): PortalSpec {
  const builtIn = builtInFor(role);
  const first = toBaseAddress(addresses[role]);
  const further = (addresses.further?.[role] ?? []).map(toBaseAddress).filter((each) => each !== null);
  if (first === null && further.length === 0) return builtIn;
  return { ...builtIn, addresses: [...(first === null ? builtIn.addresses : [first]), ...further] };
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
