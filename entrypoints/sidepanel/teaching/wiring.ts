import type { KnownKind } from '#lib/portals/page-parts';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import type { Change } from '#lib/portals/corrections/correction.schema';
import type { Frame, NoFrames } from './frames.ts';
import type { TeachState } from './state.ts';

/** What teaching is opened for: a kind of page, and a part of it that is to be pointed at first. */
export type TeachWish = { page: KnownKind | null; part: string | null };

/** What a session is given to work with. */
export type Wiring = {
  office: OfficeSettings;
  wish: TeachWish;
  openFrames: () => Promise<Frame[] | NoFrames>;
  /** Rejects where the changes could not be kept. */
  save: (portal: string, changes: Change[]) => Promise<void>;
  /** Waits between two looks for a page that is being loaded. */
  rest: () => Promise<void>;
  /** Waits for a second. */
  second: () => Promise<void>;
  show: (state: TeachState) => void;
};
