import type { CDPSession, Page } from 'playwright';
import { build } from 'vite';

/** One script of a module of ours, whose exports it puts into a global of this name. */
export async function bundleFor(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name } },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error('The bundle was not made');
  return bundle.output[0].code;
}

/** Evaluated through the debugger, since an extension's policy lets no other script into its pages. */
export async function evaluateIn(page: Page, expression: string): Promise<unknown> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const answer = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    allowUnsafeEvalBlockedByCSP: false,
  });
  await session.detach();
  if (answer.exceptionDetails)
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  const value: unknown = answer.result.value;
  return value;
}
