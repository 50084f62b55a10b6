import { defineContentScript } from 'wxt/utils/define-content-script';
import type { AttachEnd, AttachOrder } from '#lib/domain/page-action';
import { deliver } from '#lib/messaging/deliver';
import type { ToHands } from '#lib/messaging/messages';
import { isOrphaned, onMessageToHands, sendToBackground } from '#lib/messaging/page';
import { after } from '#lib/platform/after';
import { frameLocation } from '#lib/platform/frame-location';
import { replaceOlderCopy } from '#lib/platform/older-copy';
import { ownNodes } from '#lib/platform/own-nodes';
import { openShadow } from '#lib/platform/shadow';
import { oneAtATime } from '#lib/portals/engine/attach/start-attach';
import { withoutOwn } from '#lib/portals/engine/without-own';
import { attachContext } from './attach-context.ts';
import { asBlob, readAddress } from './read-address.ts';
import { highlightRow } from './highlight.ts';
import { createOffers } from './offers.ts';
import { createOrders } from './orders.ts';

/** The hands: put into the frame that shows a dossier when there is something to attach, and never before. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main: start,
});

function start(): void {
  const location = frameLocation(window);
  if (location === null) return;
  const documentId = String(performance.timeOrigin);
  const own = ownNodes();
  const page = withoutOwn({ document, location, shadowOf: openShadow }, (element) => own.has(element));
  const now = () => performance.now();
  const attach = oneAtATime();
  const orders = createOrders();
  const offers = createOffers({
    page,
    own,
    now,
    isTaken: (row) => isOrphaned() || orders.isTaken(row),
    take: (component) => sendToBackground('takeOffer', { documentId, component }),
  });

  const stopAnswering = onMessageToHands({
    here: async () => ({ documentId, jobIds: orders.inHand() }),
    attach: async (ask) => {
      const { order, spec } = ask;
      if (ask.documentId !== documentId) return { kind: 'failed', failure: { kind: 'wrongPage' } };
      // What we drew must not lie over the row.
      offers.close();
      const taken = orders.take(order);
      const started = await attach(order, attachContext(order.jobId, spec, page, documentId)).catch(
        (error: unknown) => {
          taken.end();
          taken.settle();
          throw error;
        },
      );
      if (started.kind === 'failed') {
        taken.end();
        // Whoever asked may have stopped listening. A look that could not be taken is taken again.
        if (order.hand === 'nobody') taken.settle();
        else void tell(order, started).then(taken.settle);
        return started;
      }
      const { end, stop, ...begun } = started;
      taken.onEnd(showRow(ask));
      taken.onStop(stop);
      void end.then(async (outcome) => {
        taken.end();
        await tell(order, outcome);
        taken.settle();
      });
      return begun;
    },
    read: async ({ url }) => await asBlob(readAddress(url, location.href)),
    stopWatching: async ({ jobId }) => {
      orders.stop(jobId);
      return null;
    },
    offers: async (ask) => {
      if (ask.documentId === documentId) offers.set(ask);
      return null;
    },
  });
  replaceOlderCopy('tro-ly-tnhs-attach', retire);

  async function tell({ jobId, expiresAt }: AttachOrder<File>, end: AttachEnd): Promise<void> {
    await deliver(() => sendToBackground('attachEnded', { jobId, orderUntil: expiresAt, end }), isOrphaned);
  }

  /** Where the officer's own hand is waited for, the row is marked. */
  function showRow({ order, spec, word }: ToHands['attach']['ask']): () => void {
    if (order.hand !== 'officer' || word === undefined) return () => undefined;
    try {
      return highlightRow({ page, spec, own, now, after, row: order.component, word });
    } catch {
      // A page on which nothing can be drawn is watched all the same.
      return () => undefined;
    }
  }

  function retire(): void {
    stopAnswering();
    offers.stop();
    orders.withdraw();
  }
}
