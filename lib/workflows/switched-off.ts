import type { Feature, PortalRole, PortalSpec } from '#lib/portals/spec.schema';

/** Why a feature is off on the office's portal for a job, in the office's words; null where it is on. */
export type IsOff = (portal: PortalRole, feature: Feature) => Promise<string | null>;

/** Why a portal's spec has a feature off; null where it is on. An account cannot be checked where its page is off. */
export function whyOff({ off, pages }: PortalSpec, feature: Feature): string | null {
  const page = feature === 'accountCheck' ? pages.accountSearch?.off : undefined;
  return (off?.[feature] ?? page)?.why ?? null;
}
