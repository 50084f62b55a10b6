import type { Verb } from '#lib/domain/portal-verb';
import type { PartState } from '#lib/domain/portal-part.schema';
import type { Change } from '#lib/portals/corrections/correction.schema';
import type { KnownKind } from '#lib/portals/page-parts';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { Finder, PortalSpec } from '#lib/portals/spec.schema';
import type { Look } from '#lib/portals/teach/teaching';
import type { TeachDraft } from '#lib/workflows/teach-page';

export const spec: PortalSpec = practiceSpec;
const since = '2026-11-23';
export const label = (text: string): Finder => ({ by: 'label', text: [text], since });
export const place = { path: 'tnhs/', hash: '#/tiep-nhan' };

export const taught = (part: string, ...finders: Finder[]): Change => ({
  what: 'part',
  page: 'intake',
  part,
  finders,
});
export const header = (part: string, ...words: string[]): Change => ({
  what: 'column',
  page: 'intake',
  part,
  header: words,
});
export const verb = (part: string, how: Verb): Change => ({ what: 'verb', page: 'intake', part, verb: how });
export const withVerb = (part: string, how: Verb): Change[] => [taught(part, label('A')), verb(part, how)];
export const draft = (...changes: Change[]): TeachDraft => ({ page: 'intake', changes });

/** A look at the page as an intake page: taken for `page`, with these parts in these states. */
export function look(
  page: KnownKind | null,
  states: Record<string, PartState> = {},
  more: Partial<Look> = {},
): Look {
  const sights = Object.entries(states).map(([part, state]) => ({ part, state, optional: false }));
  return {
    href: 'http://127.0.0.1/tnhs/#/tiep-nhan',
    page,
    candidates: [],
    sights,
    values: {},
    place,
    hasTable: true,
    twins: [],
    ...more,
  };
}

export const { intake } = practiceSpec.pages;
export const { citizenNumber, fullName, procedure } = intake.fields;
export const known = (field: { finders: Finder[] } | undefined): Finder[] => field?.finders ?? [];
