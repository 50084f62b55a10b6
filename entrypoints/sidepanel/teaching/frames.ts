import type { OfficeSettings } from '#lib/domain/officer.schema';
import { connectTeacher, type Teacher } from '#lib/messaging/teach';
import { injectTeacher } from '#lib/platform/portal-scripts';
import { withCorrections } from '#lib/portals/corrections/apply';
import { Correction } from '#lib/portals/corrections/correction.schema';
import { findSpec } from '#lib/portals/catalogue';
import type { PortalSpec } from '#lib/portals/spec.schema';
import type { Look } from '#lib/portals/teach/teaching';
import { listCorrections } from '#lib/storage/corrections';
import type { Store } from '#lib/storage/database';

/** A frame of the tab that shows a page of a portal. `spec` is the one in force, `look` what the page shows by it. */
export type Frame = { frameId: number; teacher: Teacher; href: string; spec: PortalSpec; look: Look };

/** Why there is nothing to teach. */
export type NoFrames = 'noPortalPage' | 'notReached';

/** Puts the teaching script into a tab and looks at each of its frames; those of no portal are left alone. */
export async function openFrames(
  store: Store,
  office: OfficeSettings,
  tabId: number,
): Promise<Frame[] | NoFrames> {
  const ids = await injectTeacher(tabId).catch(() => null);
  if (ids === null) return 'noPortalPage';
  const { kept } = await listCorrections(store, (value) => Correction.parse(value));
  const corrections = kept.map(({ correction }) => correction);
  const opened = await Promise.allSettled(
    ids.map(async (frameId): Promise<Frame | null> => {
      const teacher = connectTeacher(tabId, frameId);
      let isUsed = false;
      try {
        const { href } = await teacher.call('where', null);
        const found = findSpec(href, office.portals);
        if (found === null) return null;
        const spec = withCorrections(found, corrections);
        const look = await teacher.call('look', { spec, page: null });
        isUsed = true;
        return { frameId, teacher, href, spec, look };
      } finally {
        if (!isUsed) teacher.close();
      }
    }),
  );
  const frames = opened.flatMap((each) =>
    each.status === 'fulfilled' && each.value !== null ? [each.value] : [],
  );
  if (frames.length > 0) return frames.toSorted((left, right) => left.frameId - right.frameId);
  return opened.some(({ status }) => status === 'rejected') ? 'notReached' : 'noPortalPage';
}

/** Ends the lines to what was opened and is not used. */
export function closeAll(opened: readonly Frame[] | NoFrames): void {
  if (typeof opened !== 'string') for (const { teacher } of opened) teacher.close();
}
