import { onTestFinished } from 'vitest';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import type { Change } from '#lib/portals/corrections/correction.schema';
import type { Finder } from '#lib/portals/spec.schema';
import type { Frame, NoFrames } from '../../../entrypoints/sidepanel/teaching/frames.ts';
import { createTeachSession } from '../../../entrypoints/sidepanel/teaching/session.ts';
import type { TeachWish } from '../../../entrypoints/sidepanel/teaching/wiring.ts';
import type { TeachingState, TeachState } from '../../../entrypoints/sidepanel/teaching/state.ts';
import { derivedBy, type FakeFrame, fakeFrame } from './fake-frames.ts';

export const office: OfficeSettings = {
  officer: 'Lê Thị Hồng Thắm',
  office: 'BHXH cơ sở Thử',
  portals: { intake: 'http://127.0.0.1/tnhs/', accounts: 'http://127.0.0.1/quan-tri/' },
  language: 'vi',
};
export const label = (text: string): Finder => ({ by: 'label', text: [text], since: '2026-11-23' });
export const part = 'fullName';

type More = {
  wish?: TeachWish;
  openFrames?: () => Promise<Frame[] | NoFrames>;
  save?: (portal: string, changes: Change[]) => Promise<void>;
  second?: () => Promise<void>;
};

/** A session on these frames, and what it has shown and kept. */
export function begin(fakes: readonly FakeFrame[], more: More = {}) {
  const shown: TeachState[] = [];
  const saved: { portal: string; changes: Change[] }[] = [];
  const rests: number[] = [];
  const session = createTeachSession({
    office,
    wish: { page: null, part: null },
    openFrames: async () => fakes.map(({ frame }) => frame),
    save: async (portal, changes) => void saved.push({ portal, changes }),
    rest: async () => void rests.push(shown.length),
    second: async () => {},
    show: (state) => void shown.push(state),
    ...more,
  });
  onTestFinished(session.close);
  return {
    session,
    shown,
    saved,
    /** How often it was waited for a page to come back. */
    rested: () => rests.length,
    now: () => shown.at(-1),
    teaching(): TeachingState {
      const state = shown.at(-1);
      if (state?.kind !== 'teaching') throw new Error(`Not teaching, but ${state?.kind}`);
      return state;
    },
  };
}

/** A frame on which the part is pointed at and offered these finders, and the session there. */
export async function pickedOn(finders: readonly Finder[], more: More = {}) {
  const fake = fakeFrame(0, 'intake', { derive: () => derivedBy(part, ...finders) });
  const begun = begin([fake], more);
  await begun.session.open();
  await begun.session.point(part);
  await begun.session.pick('e1');
  return { ...begun, fake };
}
