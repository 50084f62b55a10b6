import type { PortalPage } from '../page-view.ts';

/** Resolves when the page has had a chance to react: the next frame, or the next task where no frames are drawn. */
export type Settle = () => Promise<void>;

/** What acting on a page needs from the world. `now` counts milliseconds. */
export type VerbContext = {
  page: PortalPage;
  settle: Settle;
  now: () => number;
  /** Runs a task later; the returned function cancels it. */
  after: (milliseconds: number, task: () => void) => () => void;
};
