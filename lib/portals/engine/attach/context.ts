import type { PortalSpec } from '../../spec.schema.ts';
import type { PortalPage } from '../page-view.ts';

/** A request of the page's scripts, as the browser's resource timing tells it; `status` null where it does not say. */
export type RequestFact = { url: string; startedAt: number; status: number | null };

/** What an attach needs from the world. `now` counts milliseconds on the clock that `RequestFact.startedAt` is read from. */
export type AttachContext = {
  spec: PortalSpec;
  page: PortalPage;
  documentId: string;
  now: () => number;
  /** Runs a task later; the returned function cancels it. */
  after: (milliseconds: number, task: () => void) => () => void;
  /** Reports every finished request from now on; the returned function stops it. */
  observeRequests: (report: (request: RequestFact) => void) => () => void;
  /** Reads an address of the page's own origin with the officer's session. */
  fetchBack: (url: string) => Promise<Response>;
  /** SHA-256 in hex; null where the browser offers none (pages without a secure context). */
  digest: (bytes: ArrayBuffer) => Promise<string | null>;
};
