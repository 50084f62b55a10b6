import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { checkActs } from './acts.ts';
import { reach } from './reach.ts';
import { states } from './states.ts';

/** `width` is the panel's, `wide` the window's of a page of its own; `isExtra`: only in a long run. */
type Look = {
  lang: 'vi' | 'en';
  scheme: 'light' | 'dark';
  width: number;
  wide: number;
  axe: boolean;
  isExtra?: true;
};

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
const outDir = fileURLToPath(new URL('../../../.output/gallery/', import.meta.url));

/** What axe judges depends on colours and parts, not on the width: once in each scheme is enough. */
const looks: readonly Look[] = [
  { lang: 'vi', scheme: 'light', width: 360, wide: 900, axe: true },
  { lang: 'vi', scheme: 'dark', width: 480, wide: 1280, axe: true },
  { lang: 'en', scheme: 'light', width: 360, wide: 900, axe: false },
  { lang: 'vi', scheme: 'dark', width: 360, wide: 900, axe: false, isExtra: true },
  { lang: 'vi', scheme: 'light', width: 480, wide: 1280, axe: false, isExtra: true },
];

/**
 * Opens every state of the gallery in every look, writes a picture of each to `.output/gallery`, and tells what is
 * wrong with it: what axe finds, what overflows sideways, what the console says, texts that were not filled in.
 */
export async function checkGallery(
  only: readonly string[] = [],
): Promise<{ state: string; problems: string[] }[]> {
  await mkdir(outDir, { recursive: true });
  await build({ configFile });
  const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1', open: false } });
  const browser = await openBrowser();
  try {
    const site = server.resolvedUrls?.local[0];
    if (site === undefined) throw new Error('the gallery is not being served');
    const names = Object.keys(states).filter(
      (name) => only.length === 0 || only.some((each) => name === each || name.startsWith(`${each}-`)),
    );
    const found = new Map<string, string[]>(names.map((name) => [name, []]));
    const waiting = looks.filter(({ isExtra }) => isExtra === undefined || process.env['LONG'] === '1');
    const lane = async () => {
      for (let look = waiting.shift(); look !== undefined; look = waiting.shift())
        for (const [name, problems] of await checkLook(browser, site, names, look)) {
          const { lang, scheme, width } = look;
          found.get(name)?.push(...problems.map((problem) => `${lang} ${scheme} ${width}: ${problem}`));
        }
    };
    const acts = async () => {
      await lane();
      found.set('acts', await checkActs(browser, site));
    };
    await Promise.all([lane(), acts()]);
    return [...found].map(([state, problems]) => ({ state, problems }));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Every state in one look, in a window of its own. */
async function checkLook(
  browser: Browser,
  site: string,
  names: readonly string[],
  look: Look,
): Promise<Map<string, string[]>> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.scheme,
    reducedMotion: 'reduce',
    deviceScaleFactor: 1.25,
  });
  const page = await context.newPage();
  const found = new Map<string, string[]>();
  for (const name of names) found.set(name, await checkState(page, site, name, look));
  await context.close();
  return found;
}

function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  });
}

async function checkState(page: Page, site: string, name: string, look: Look): Promise<string[]> {
  const problems: string[] = [];
  page.removeAllListeners('console').removeAllListeners('pageerror');
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  const kind = states[name]?.kind;
  const arePills = kind === 'pills';
  const width = kind === 'portals' ? look.wide : look.width;
  await page.setViewportSize({ width, height: 900 });
  const asked = `lang=${look.lang}&scheme=${look.scheme}`;
  // The states of one page are shown by it one after the other: loading it for each of them is most of their time.
  await page.goto(arePills ? `${site}pills.html?state=${name}&${asked}` : `${site}?${asked}#${name}`);
  if (!arePills) await page.locator(`html[data-state="${name}"]`).waitFor();
  await page.locator('main').first().waitFor();
  await page.evaluate(loadFonts);
  if (look.lang === 'vi') await reach[name]?.(page);
  problems.push(...(await findOverflow(page)), ...(await findRawTexts(page)));
  // The recorded page is the portal's, and its pills are closed to axe: `pills-words` shows the same ones open.
  if (look.axe && name !== 'pills-intake') problems.push(...(await findAxeViolations(page, name)));
  const { tall, wide } = await page.evaluate(() => {
    const main = document.querySelector('main');
    const { documentElement: whole } = document;
    const inside = main === null ? 0 : main.scrollHeight - main.clientHeight;
    return {
      tall: Math.max(0, inside, whole.scrollHeight - whole.clientHeight),
      wide: whole.scrollWidth - whole.clientWidth,
    };
  });
  if (tall > 0 || wide > 0) await page.setViewportSize({ width: width + wide, height: 900 + tall });
  await page.screenshot({ path: `${outDir}${name}.${look.lang}.${look.scheme}.${width}.png` });
  return problems;
}

async function findAxeViolations(page: Page, name: string): Promise<string[]> {
  // Legacy mode spares the second page axe otherwise opens for frames, of which there are none here.
  const axe = new AxeBuilder({ page, ...((await holdsAxe(page)) && { axeSource: 'void 0' }) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  // An open menu lies over the page, in no landmark of it.
  if (name in reach) axe.disableRules('region');
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `axe ${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')})`,
  );
}

/** A page that shows one state after another has axe from the first of them. */
function holdsAxe(page: Page): Promise<boolean> {
  return page.evaluate(() => 'axe' in window);
}

/** A face that is still loading when the picture is taken leaves its words out. */
async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load()));
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
}

/** Parts that stick out sideways of the page, or words cut off that are not meant to be. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('#root *')]
      .filter((part) => part.getBoundingClientRect().right > width + 1)
      .slice(0, 3)
      .map(
        (part) =>
          `sticks out of the page: <${part.tagName.toLowerCase()} class="${part.getAttribute('class') ?? ''}">`,
      );
  });
}

/** Placeholders or keys that were shown instead of a text. */
function findRawTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = document.body.innerText;
    return [...words.matchAll(/\{\{.*?\}\}|undefined|\b[a-z]+(?:\.[a-zA-Z]+){2,}\b/g)]
      .map(([raw]) => raw)
      .filter((raw) => !raw.includes('gov.vn') && !raw.endsWith('.vn'))
      .map((raw) => `raw text: ${raw}`);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await checkGallery(process.argv.slice(2));
  const bad = results.filter(({ problems }) => problems.length > 0);
  for (const { state, problems } of bad) console.log(`${state}\n  ${problems.join('\n  ')}`);
  console.log(`${results.length} states, ${bad.length} with problems`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}
