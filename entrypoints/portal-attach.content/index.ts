import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOrphaned, onMessageToHands, sendToBackground } from '#lib/messaging/page';
import { frameLocation } from '#lib/platform/frame-location';
import { replaceOlderCopy } from '#lib/platform/older-copy';
import { ownNodes } from '#lib/platform/own-nodes';
import { openShadow } from '#lib/platform/shadow';
import { oneAtATime } from '#lib/portals/engine/attach/start-attach';
import { withoutOwn } from '#lib/portals/engine/without-own';
import { deliver } from '#lib/messaging/deliver';
import { attachContext } from './attach-context.ts';

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
  const attach = oneAtATime();
  const stopAnswering = onMessageToHands({
    here: async () => ({ documentId }),
    attach: async ({ order, spec, documentId: meant }) => {
      if (meant !== documentId) return { kind: 'failed', failure: { kind: 'wrongPage' } };
      const started = await attach(order, attachContext(order.jobId, spec, page, documentId));
      if (started.kind === 'failed') return started;
      const { end, ...begun } = started;
      void end.then((outcome) =>
        deliver(() => sendToBackground('attachEnded', { jobId: order.jobId, end: outcome }), isOrphaned),
      );
      return begun;
    },
    stopWatching: async () => null,
    offers: async () => null,
  });
  replaceOlderCopy('tro-ly-tnhs-attach', stopAnswering);
}
