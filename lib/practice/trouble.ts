import type { Context, MiddlewareHandler } from 'hono';
import { applySwitches, isSwitch, type PortalName } from './switches.ts';
import { releaseWaiting, type Practice } from './practice.ts';

/** How long a list request waits at most for the next one before it is answered all the same. */
const holdLimit = 2_000;

/** Reads switches from the address of a portal's page (`?latency=800`); they stay on until changed. */
export function switchesFromAddress(practice: Practice, portal: PortalName): MiddlewareHandler {
  return async (context, next) => {
    const asked = Object.entries(context.req.query()).filter(([name]) => isSwitch(portal, name));
    if (asked.length > 0) {
      const refused = applySwitches(practice.state.switches, portal, asked);
      if (refused.length > 0) return context.text(`Giá trị không hợp lệ: ${refused.join(', ')}`, 400);
      releaseWaiting(practice.state);
    }
    return next();
  };
}

/** Makes a portal as slow and as unreliable as its switches say. */
export function trouble(practice: Practice, portal: PortalName): MiddlewareHandler {
  return async (context, next) => {
    const switches = practice.state.switches[portal];
    if (switches.latency > 0) await practice.wait(switches.latency);
    const certain = switches.failNext > 0;
    if (certain) switches.failNext -= 1;
    if (certain || practice.random() < switches.failureRate)
      return brokenAnswer(context, practice.random() < 0.5 ? 502 : 500);
    return next();
  };
}

/** What stands in front of a broken server answers in its place. */
export type BrokenStatus = 500 | 502;

const brokenTitles: Readonly<Record<BrokenStatus, string>> = {
  500: '500 Internal Server Error',
  502: '502 Bad Gateway',
};

export function brokenAnswer(context: Context, status: BrokenStatus): Response | Promise<Response> {
  const title = brokenTitles[status];
  return context.html(
    `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center><hr><center>nginx</center></body></html>`,
    status,
  );
}

export function isBroken(status: number): status is BrokenStatus {
  return status === 500 || status === 502;
}

/** How the upload under way fails by `uploadFailureRate`; null where it does not. */
export function failsUpload(practice: Practice): BrokenStatus | null {
  const rate = practice.state.switches.tnhs.uploadFailureRate;
  const chance = practice.uploadRandom();
  if (chance >= rate) return null;
  return chance < rate / 2 ? 502 : 500;
}

/** With `outOfOrder` on, every other request is answered only after the one that was sent after it. */
export function answersOutOfOrder(practice: Practice): MiddlewareHandler {
  return async (_context, next) => {
    const { state } = practice;
    if (!state.switches.tnhs.outOfOrder) return next();
    const earlier = state.releaseHeld;
    if (earlier) {
      state.releaseHeld = null;
      await next();
      // The earlier answer must leave after this one has been written, not merely computed.
      practice.wait(50).then(earlier, earlier);
      return;
    }
    const held = Promise.withResolvers<void>();
    state.releaseHeld = held.resolve;
    await Promise.race([held.promise, practice.wait(holdLimit)]);
    if (state.releaseHeld === held.resolve) state.releaseHeld = null;
    return next();
  };
}
