import type { Feature, PageKind } from '#lib/domain/portal-part';
import type { RungRecord } from '#lib/domain/rung-record.schema';
import type { PageHealth } from '#lib/domain/portal-health.schema';

/** Switched off: why, and since when (ISO day or instant). `byOffice`: by a correction; else by the built-in description. */
export type Off = { why: string; since: string; byOffice: boolean };

export type PageKindView = {
  page: PageKind;
  /** null where no page of this kind was ever seen. */
  health: PageHealth | null;
  off: Off | null;
  /** The address at which it opens by itself; null where none is known. */
  opens: string | null;
};

/** A portal as it was last seen. `pages` are the kinds its description knows, `unknown` pages that no kind fits. */
export type PortalView = {
  id: string;
  name: string;
  /** The address its pages live below. */
  address: string;
  version: string;
  pages: readonly PageKindView[];
  unknown: readonly PageHealth[];
  features: readonly { feature: Feature; off: Off | null }[];
  /** How the ways of putting files onto its rows have fared; the one that worked last comes first. */
  rungs: readonly RungRecord[];
};

export type HealthEvents = {
  /** `why` null switches on again. */
  onSwitchPage: (portal: string, page: PageKind, why: string | null) => void;
  onSwitchFeature: (portal: string, feature: Feature, why: string | null) => void;
};
