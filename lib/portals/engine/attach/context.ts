import type { PortalSpec } from '../../spec.schema.ts';
import type { VerbContext } from '../verbs/context.ts';

/**
 * A request of the page, as the browser's timing tells it; `status` null where it does not say. `initiator`: what asked for it
 * (`fetch`, `xmlhttprequest`, `beacon`; `iframe` and `navigation` for a form that was sent into a frame).
 */
export type RequestFact = {
  url: string;
  startedAt: number;
  endedAt: number;
  status: number | null;
  initiator: string;
};

/** What an address gave; null where it could not be read. */
export type Fetched = { type: string; bytes: ArrayBuffer } | null;

/** What an attach needs from the world. `now` counts milliseconds on the clock that the times of a `RequestFact` are read from. */
export type AttachContext = VerbContext & {
  spec: PortalSpec;
  documentId: string;
  /**
   * Reports the requests that ended before, then every one as it ends, those of frames of the page too; the returned function
   * stops it.
   */
  observeRequests: (report: (request: RequestFact) => void) => () => void;
  /** Reads an address of the page's own origin with the officer's session. Never rejects. */
  fetchBack: (url: string) => Promise<Fetched>;
  /** Reads an address of the portal that this frame may not read, by the tab's own top page. Never rejects. */
  fetchByTopPage: (url: string) => Promise<Fetched>;
  /** Sets the page's own world to catch its next call for a file (A17); whether that is set. */
  armPage: () => Promise<boolean>;
};
