import { type Browser, chromium, type JSHandle, type Page } from 'playwright';
import { practiceCitizens } from '#lib/practice/app';
import { chromiumArgs, findChromium } from '../../scripts/browsers.ts';
import { openSignedIn } from '../e2e/support/browser.ts';
import { control, type PracticeServer } from '../e2e/support/practice-server.ts';
import { field, pillWords, waitForPill } from '../e2e/support/tnhs.ts';
import { type BenchRow, median, milliseconds, row } from './rows.ts';
import { type Note, onStage, type Stage } from './stage.ts';

const latencyMs = 150;
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
  const watch = await watchPill(portal);
  const cold = await checkOnce({ portal, watch, number: first.number, width: null });

  const ours: number[] = [];
  const theirs: number[] = [];
  const lags: number[] = [];
  for (const [round, citizen] of citizens.slice(0, quick ? 3 : 15).entries()) {
    const bareFirst = round % 2 === 0;
    if (bareFirst) theirs.push(await lookUp(search, citizen.number));
    const { ms, shownAt } = await checkOnce({ portal, watch, number: citizen.number, width: cold.width });
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

type Checked = { ms: number; shownAt: number; width: number };

/** Clears the field, types the number and tells when the badge stood there. `width` is how wide the wanted badge is. */
async function checkOnce(round: {
  portal: Page;
  watch: JSHandle<Note[]>;
  number: string;
  width: number | null;
}): Promise<Checked> {
  const { portal, watch } = round;
  const input = field(portal, 'Số định danh');
  await input.fill('');
  await portal.waitForFunction(
    (notes) => (notes.findLast(({ what }) => what === 'pill')?.value ?? 0) === 0,
    watch,
  );
  await input.fill(round.number);
  if (round.width === null) await waitForPill(portal, found);
  else {
    const wanted = { notes: watch, width: round.width };
    await portal.waitForFunction(
      ({ notes, width }) => notes.findLast(({ what }) => what === 'pill')?.value === width,
      wanted,
    );
  }
  const words = await pillWords(portal);
  if (!words.includes(found)) throw new Error(`The badge says ${words.join(', ')}, not "${found}"`);
  return readRound(await watch.jsonValue());
}

function readRound(notes: readonly Note[]): Checked {
  const typed = notes.findLast(({ what }) => what === 'input');
  const badge = notes.findLast(({ what }) => what === 'pill');
  if (!typed || !badge || badge.at < typed.at) throw new Error('The badge was not seen');
  return { ms: badge.at - typed.at, shownAt: badge.at, width: badge.value };
}

/**
 * Notes each input event and each frame in which the pill beside the number has another width. Pills live in closed
 * shadow roots: the width of the host is what a page can see of them, and each word has its own.
 */
async function watchPill(portal: Page): Promise<JSHandle<Note[]>> {
  return await portal.evaluateHandle(() => {
    const notes: { at: number; what: string; value: number }[] = [];
    const note = (what: string, value: number) =>
      notes.push({ at: performance.timeOrigin + performance.now(), what, value });
    const input = document.querySelector('input[name="soDinhDanh"]');
    if (!input) throw new Error('The intake page has no field for the number');
    input.addEventListener('input', () => note('input', 0), { capture: true });
    let last = 0;
    const look = () => {
      const width = input.nextElementSibling?.getBoundingClientRect().width ?? 0;
      if (width !== last) note('pill', width);
      last = width;
      requestAnimationFrame(look);
    };
    look();
    return notes;
  });
}

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
