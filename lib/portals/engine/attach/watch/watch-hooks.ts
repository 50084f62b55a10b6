import type { AttachEnd } from '#lib/domain/page-action';

/** What the watch of an upload asks of whoever puts the file there. */
export type AttachWatchHooks = {
  /** Whether the file still lies in the input it was put into: the page has not taken it. */
  isHeld: () => boolean;
  /**
   * When the page was last given the file or told to send it, on the clock of the context; 0 before that. The quiet time begins
   * anew with it, and requests and alerts count from then on.
   */
  touchedAt: () => number;
  /** When what sends the file was last seen switched off since it was put there: the page is at work on it; 0 before that. */
  workedAt: () => number;
};

/** A watch that has begun: `watchUpload(order, context, hooks)`, called before the page is touched. `end` never rejects. */
export type UploadWatch = {
  /** The names that stood on the row when the watch began (or, where the order has them, before that). */
  before: string[];
  end: Promise<AttachEnd>;
  /** Whether a request that may have carried the file has begun since then, on the clock of the context, and ended. */
  hasRequestSince: (from: number) => boolean;
  /** Ends the watch with this; one that has ended keeps its end. */
  stop: (end: AttachEnd) => void;
};
