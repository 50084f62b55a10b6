import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOrphaned, onMessageInPage, sendToBackground } from '#lib/messaging/page';
import { askAccount } from '#lib/portals/engine/ask-account';
import { oneAtATime } from '#lib/portals/engine/attach/start-attach';
import { attachContext } from './attach-context.ts';
import { createOverlay } from './overlay.ts';
import { replaceOlderCopy } from './older-copy.ts';
import { createReporter } from './reporter.ts';
import { nextTurn } from './turn.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main: () => void start(),
});

async function start(): Promise<void> {
  const answer = await sendToBackground('hello', { url: location.href }).catch(() => null);
  if (answer === null) return;
  const { spec, reloadWord } = answer;
  const page = { document, location };
  const documentId = randomId();

  const overlay = createOverlay(page, spec);
  const reporter = createReporter({
    spec,
    page,
    documentId,
    send: (report) => sendToBackground('pageReport', report).then(() => undefined, retireIfOrphaned),
    leave: () => void sendToBackground('pageGone', { documentId }).catch(retireIfOrphaned),
    isOrphaned,
    onOrphaned: retireIfOrphaned,
    isOwn: overlay.isOwn,
    afterRead: overlay.place,
  });
  const attach = oneAtATime(attachContext(spec, page, documentId));

  const stopAnswering = onMessageInPage({
    report: async () => reporter.read(),
    askAccount: async ({ number, documentId: meant }) =>
      meant === documentId
        ? await askAccount(number, {
            spec,
            page,
            documentId,
            revision: reporter.revision,
            settle: () => nextTurn(document),
          })
        : { kind: 'failed', failure: { kind: 'wrongPage', found: 'otherDocument' } },
    attach: async ({ order, documentId: meant }) => {
      if (meant !== documentId) return { kind: 'failed', failure: { kind: 'wrongPage' } };
      const started = await attach(order);
      if (started.kind === 'failed') return started;
      const { end, ...begun } = started;
      void end
        .then((outcome) => sendToBackground('attachEnded', { jobId: order.jobId, end: outcome }))
        .catch(retireIfOrphaned);
      return begun;
    },
    paint: async (pills) => {
      overlay.paint(pills);
      return null;
    },
  });
  replaceOlderCopy(retire);
  reporter.start();

  function retire(): void {
    stopAnswering();
    reporter.stop();
    overlay.remove();
  }

  function retireIfOrphaned(): void {
    if (!isOrphaned()) return;
    retire();
    overlay.showNotice(reloadWord);
  }
}

/** `crypto.randomUUID` is missing on pages served without TLS. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
