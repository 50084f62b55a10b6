import { defineContentScript } from 'wxt/utils/define-content-script';
import { onTeacher } from '#lib/messaging/teach';
import { frameLocation } from '#lib/platform/frame-location';
import { replaceOlderCopy } from '#lib/platform/older-copy';
import { ownNodes } from '#lib/platform/own-nodes';
import { openShadow } from '#lib/platform/shadow';
import { createTeaching } from '#lib/portals/teach/teach-page';

/** Put into a page when somebody begins to teach it, and never before. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main: start,
});

function start(): void {
  const here = frameLocation(window);
  if (here === null) return;
  const page = { document, location: here, shadowOf: openShadow };
  const own = ownNodes();
  const { answers, leave } = createTeaching(
    page,
    today,
    (event) => line.send(event),
    (node) => own.has(node),
  );
  const line = onTeacher(
    {
      where: async (ask) => answers.where(ask),
      look: async (ask) => answers.look(ask),
      list: async (ask) => answers.list(ask),
      highlight: async (ask) => answers.highlight(ask),
      derive: async (ask) => answers.derive(ask),
      point: async (ask) => answers.point(ask),
      stopPointing: async (ask) => answers.stopPointing(ask),
      report: async (ask) => answers.report(ask),
    },
    leave,
  );
  replaceOlderCopy('tro-ly-tnhs-teach', () => {
    line.stop();
    leave();
  });
}

function today(): string {
  return Temporal.Now.plainDateISO().toString();
}
