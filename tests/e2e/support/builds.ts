import { expect } from '@playwright/test';
import type { BrowserContext, ElementHandle, Frame, Locator, Page } from 'playwright';
import { adminBuilds, isFramed, tnhsBuilds, type TnhsBuild } from '../../../lib/practice/builds.ts';
import { describePages } from '../../../lib/practice/tnhs/pages/describe.ts';
import { findInClosedRoots, rememberRoots } from './closed-roots.ts';
import { statusWords } from './tnhs.ts';

export { adminBuilds, tnhsBuilds, type TnhsBuild };

/** The address of an intake form in one build, signed in to both portals. */
export function intakeUrl(origin: string, build: TnhsBuild): string {
  const next = build === 'classic' ? '/tnhs/nhap-ho-so' : '/tnhs/&hash=/nhap-ho-so';
  return `${origin}/control/sign-in?next=${next}`;
}

/** The frame that holds the portal's page: the page's own, or the one inside it. */
export async function contentFrame(page: Page, build: TnhsBuild): Promise<Frame> {
  if (!isFramed(build)) return page.mainFrame();
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('The frame has no page');
  return frame;
}

/** The innermost line or group that begins with a label and holds a control. */
function line(frame: Frame, label: string): Locator {
  return frame
    .locator('tr, div')
    .filter({ hasText: new RegExp(`^\\s*${label}`) })
    .filter({ has: frame.locator('input, select') })
    .last();
}

export function control(frame: Frame, label: string): Locator {
  return line(frame, label).locator('input, select').first();
}

/** Takes a choice of a select by its value, or one of a list that opens over the page by how it begins. */
export async function choose(
  frame: Frame,
  label: string,
  choice: { value: string; text: string },
): Promise<void> {
  const field = control(frame, label);
  if ((await field.getAttribute('role')) === null) {
    await field.selectOption(choice.value);
    return;
  }
  await field.click();
  await frame.getByRole('option', { name: new RegExp(`^${choice.text}`) }).click();
}

/** Types what an officer types on intake, in the words of the build. */
export async function fillIntakeOf(
  frame: Frame,
  build: TnhsBuild,
  given: { number: string; name: string; procedure: string },
): Promise<void> {
  const { words } = describePages(build);
  const closed = await inClosedRoot(frame, 'input[name=soDinhDanh]');
  if (closed) await closed.fill(given.number);
  else await fillWhenAlive(frame, words.identity, given.number);
  await control(frame, words.fullName).fill(given.name);
  await choose(frame, words.procedure, { value: given.procedure, text: given.procedure });
  if (closed) await expect.poll(() => inClosedRoot(frame, 'input[type=file]')).not.toBeNull();
  else await frame.getByText(words.componentName, { exact: true }).first().waitFor();
}

/** Remembers the closed shadow roots of every page that is opened from now on. */
export async function rememberClosedRoots(context: BrowserContext): Promise<void> {
  await context.addInitScript(rememberRoots);
}

async function inClosedRoot(frame: Frame, selector: string): Promise<ElementHandle | null> {
  await frame.waitForLoadState('networkidle');
  const found = await frame.evaluateHandle(findInClosedRoots, selector);
  return found.asElement();
}

/** The words of all pills, in whichever frame of a page they stand. */
export async function pillWordsIn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const words: string[] = [];
  for (const frameId of idsOf(frameTree)) {
    const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
    words.push(...statusWords(nodes));
  }
  await session.detach();
  for (const frame of page.frames().slice(1)) words.push(...(await wordsOfIsolated(frame)));
  return words;
}

/** A sandboxed frame may have a process of its own, and then a session of its own. */
async function wordsOfIsolated(frame: Frame): Promise<string[]> {
  const session = await frame
    .page()
    .context()
    .newCDPSession(frame)
    .catch(() => null);
  if (session === null) return [];
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return statusWords(nodes);
}

type FrameTree = { frame: { id: string }; childFrames?: FrameTree[] };

function idsOf({ frame, childFrames = [] }: FrameTree): string[] {
  return [frame.id, ...childFrames.flatMap(idsOf)];
}

export async function waitForPillIn(page: Page, word: string): Promise<void> {
  await expect.poll(() => pillWordsIn(page), { timeout: 30_000 }).toContain(word);
}

/** A page may be drawn anew after it looked ready, and then has forgotten what was typed. */
async function fillWhenAlive(frame: Frame, label: string, value: string): Promise<void> {
  const field = control(frame, label);
  for (let quiet = 0; quiet < 2;) {
    await field.waitFor();
    const handle = await field.elementHandle();
    await field.fill(value);
    await frame.waitForFunction(() => new Promise((resolve) => requestIdleCallback(() => resolve(true))));
    const kept = (await field.inputValue()) === value && (await handle?.evaluate((node) => node.isConnected));
    quiet = kept ? quiet + 1 : 0;
  }
}
