import { type Browser, chromium, type JSHandle, type Page } from 'playwright';
import { practiceCitizens } from '#lib/practice/app';
import { chromiumArgs, findChromium } from '../../scripts/browsers.ts';
import { openSignedIn } from '../e2e/support/browser.ts';
import { control, type PracticeServer } from '../e2e/support/practice-server.ts';
import { field } from '../e2e/support/tnhs.ts';
import { type BenchRow, median, milliseconds, row } from './rows.ts';
import { type Note, onStage, type Stage } from './stage.ts';

const latencyMs = 150;
const betweenCitizensMs = 500;
const found = 'Có tài khoản';

/** From the number being complete to the badge, in turns with a script that does the same look-up by hand. */
export async function benchAccountCheck(quick: boolean): Promise<BenchRow[]> {
  return await onStage(quick, async (stage) => {
    const bare = await launchBare();
    try {
      await control(stage.practice.origin, { admin: { latency: latencyMs } });
      return await inTurns(stage, await openBareSearch(bare, stage.practice));
    } finally {
      await bare.close();
    }
  });
}

async function inTurns({ desk, practice, quick }: Stage, search: Page): Promise<BenchRow[]> {
  const [first, ...citizens] = practiceCitizens.filter(({ holding }) => holding === 'vneid');
  if (first === undefined) throw new Error('No practice citizen has an account');
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const number = field(portal, 'Số định danh');
  await number.waitFor();
  const watch = await watchInput(portal);
  await portal.bringToFront();
  const cold = await checkOnce(portal, watch, first.number);

  const ours: number[] = [];
  const theirs: number[] = [];
  const lags: number[] = [];
  for (const [round, citizen] of citizens.slice(0, quick ? 3 : 15).entries()) {
    const bareFirst = round % 2 === 0;
    if (bareFirst) theirs.push(await lookUp(search, citizen.number));
    const { ms, shownAt } = await checkOnce(portal, watch, citizen.number);
    ours.push(ms);
    lags.push(shownAt - (await answeredAt(desk.context.pages(), practice.admin)));
    if (!bareFirst) theirs.push(await lookUp(search, citizen.number));
  }
  console.log(
    `  account check: ours ${milliseconds(ours)}; bare ${milliseconds(theirs)}; lag ${milliseconds(lags)}`,
  );
  return [
    row(
      `Account check, number complete to badge: ${Math.round(median(ours))} ms`,
      median(ours) / median(theirs),
      {
        unit: '×',
        budget: 1.15,
        against: `bare script, ${Math.round(median(theirs))} ms`,
      },
    ),
    row('Account check, portal shows its answer to badge', median(lags), { unit: 'ms', budget: 150 }),
    row('Account check, cold: the tab is opened first', cold.ms, { unit: 'ms', budget: null }),
  ];
}

type Checked = { ms: number; shownAt: number };

/** Clears the field, types the number and tells when the badge said what is wanted. */
async function checkOnce(portal: Page, watch: JSHandle<Note[]>, number: string): Promise<Checked> {
  const input = field(portal, 'Số định danh');
  await input.fill('');
  await portal.waitForFunction(() => !document.querySelector('input[name="soDinhDanh"]')?.nextElementSibling);
  // The pause between two citizens: what is measured is the check, not the clearing of the field before it.
  await portal.waitForTimeout(betweenCitizensMs);
  await input.fill(number);
  await portal.waitForFunction(() => document.querySelector('input[name="soDinhDanh"]')?.nextElementSibling);
  const shownAt = await whenBadgeSays(portal, found);
  const typed = (await watch.jsonValue()).findLast(({ what }) => what === 'input');
  if (!typed || shownAt < typed.at) throw new Error('The badge was not seen');
  return { ms: shownAt - typed.at, shownAt };
}

/** Notes each input event of the number field. */
async function watchInput(portal: Page): Promise<JSHandle<Note[]>> {
  return await portal.evaluateHandle(() => {
    const notes: { at: number; what: string; value: number }[] = [];
    const input = document.querySelector('input[name="soDinhDanh"]');
    if (!input) throw new Error('The intake page has no field for the number');
    const note = () =>
      notes.push({ at: performance.timeOrigin + performance.now(), what: 'input', value: 0 });
    input.addEventListener('input', note, { capture: true });
    return notes;
  });
}

/**
 * The first frame in which the badge holds the word. A page cannot look into a closed shadow root, not even at its
 * width; the debugger can, and leaves a look-out in it that reads at every frame.
 */
async function whenBadgeSays(portal: Page, word: string): Promise<number> {
  const session = await portal.context().newCDPSession(portal);
  try {
    const host = await session.send('Runtime.evaluate', {
      expression: `document.querySelector('input[name="soDinhDanh"]').nextElementSibling`,
    });
    const objectId = host.result.objectId ?? '';
    const { node } = await session.send('DOM.describeNode', { objectId, depth: -1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) throw new Error('The badge has no shadow root');
    const root = await session.send('DOM.resolveNode', { backendNodeId });
    const seen = await session.send('Runtime.callFunctionOn', {
      objectId: root.object.objectId ?? '',
      functionDeclaration: lookOut,
      arguments: [{ value: word }],
      awaitPromise: true,
      returnByValue: true,
    });
    return Number(seen.result.value);
  } finally {
    await session.detach();
  }
}

const lookOut = `function (word) {
  return new Promise((resolve) => {
    const look = () => {
      if (this.textContent.includes(word)) resolve(performance.timeOrigin + performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}`;

/** When the admin page that holds the answer had been read to its end by the browser. */
async function answeredAt(pages: readonly Page[], admin: string): Promise<number> {
  const page = pages.find((each) => each.url().startsWith(admin));
  if (!page) throw new Error('The admin portal is not open');
  return await page.evaluate(() => {
    const [load] = performance.getEntriesByType('navigation');
    if (!(load instanceof PerformanceNavigationTiming))
      throw new Error('The page does not tell when it was loaded');
    return performance.timeOrigin + load.domInteractive;
  });
}

async function launchBare(): Promise<Browser> {
  const program = await findChromium();
  if (program.kind === 'missing') throw new Error(program.how);
  return await chromium.launch({ executablePath: program.path, args: chromiumArgs() });
}

async function openBareSearch(browser: Browser, practice: PracticeServer): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${practice.origin}/control/sign-in?next=/quan-tri/tai-khoan`);
  return page;
}

/** The same look-up as a script would do it: fill, press, read the row. */
async function lookUp(page: Page, number: string): Promise<number> {
  const start = performance.now();
  await page.locator('input[id$="txtSoDinhDanh"]').fill(number);
  await page.locator('input[id$="btnTimKiem"]').click();
  await page.locator('tbody tr', { hasText: number }).last().innerText();
  return performance.now() - start;
}
