import type { OfficeSettings } from '#lib/domain/officer.schema';
import { applyCorrections } from '#lib/portals/corrections/apply';
import { lintCorrection } from '#lib/portals/corrections/lint';
import { pressStepOf } from '#lib/portals/press-parts';
import { ownCorrection } from '#lib/workflows/own-correction';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { draftChanges, inSteps, type TeachDraft, withoutPart } from '#lib/workflows/teach-page';
import type { Frame } from './frames.ts';
import { clock } from '../paper-work.ts';
import type { Tested } from './state.ts';

/**
 * A frame's spec by which a part is looked for that was pointed at: the one in force; for a button around a file with the rest
 * of the draft over it, since its table may have been pointed at only just now.
 */
export function specFor(
  office: OfficeSettings,
  { spec: now }: Frame,
  draft: TeachDraft,
  part: string,
): PortalSpec {
  const changes = inSteps(withoutPart(draft, part).changes);
  if (pressStepOf(part) === null || changes.length === 0) return now;
  return applyCorrections(now, [ownCorrection({ portal: now.id, changes, kept: [] }, office, clock)]).spec;
}

/** Reads a frame's page by its spec with the draft laid over it (T3); rejects where the page does not answer. */
export async function tryOut(
  office: OfficeSettings,
  { spec: now, teacher, frameId }: Frame,
  draft: TeachDraft,
): Promise<Tested> {
  const { page } = draft;
  const asItIs = await teacher.call('look', { spec: now, page });
  const changes = draftChanges(draft, now, asItIs, frameId === 0);
  if (changes.length === 0) return { spec: now, look: asItIs, problems: [], changes };
  const correction = ownCorrection({ portal: now.id, changes, kept: [] }, office, clock);
  const { spec } = applyCorrections(now, [correction]);
  const problems = lintCorrection(now, correction);
  return { spec, look: await teacher.call('look', { spec, page }), problems, changes };
}
