import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSHandle, Page } from 'playwright';
import { targetRow } from '../e2e/widgets/markup.ts';
import { type Scan, scanMaker } from '../e2e/widgets/scans.ts';
import { serveWidgets, type WidgetServer } from '../e2e/widgets/server.ts';
import { readyToAttach } from '../e2e/widgets/stage.ts';
import { type BenchRow, median, milliseconds, row } from './rows.ts';
import { type Note, onStage, type Stage } from './stage.ts';

/** A scan of 20 MB has half a second to the page; a larger one its share of that, and the same time to its proof. */
const sizes = [
  { megabytes: 20, toChange: 500, toProof: 250 },
  { megabytes: 100, toChange: 2_500, toProof: null },
] as const;

type Timing = { toChange: number; toProof: number; bare: number };

/** Scans that lie at their component: from the press to the page's own `change`, and from the page's word to ours. */
export async function benchAttach(quick: boolean): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tnhs-attach-'));
  const makeScan = scanMaker(folder);
  const rows: BenchRow[] = [];
  try {
    for (const { megabytes, toChange, toProof } of quick ? sizes.slice(0, 1) : sizes) {
      const timings = await measure(megabytes, makeScan, quick ? 2 : 5);
      const changes = timings.map((timing) => timing.toChange);
      const proofs = timings.map((timing) => timing.toProof);
      const bares = timings.map(({ bare }) => bare);
      console.log(
        `  ${megabytes} MB: to change ${milliseconds(changes)}; bare ${milliseconds(bares)}; to proof ${milliseconds(proofs)}`,
      );
      rows.push(
        row(`A ${megabytes} MB file from tray to the page's change event`, median(changes), {
          unit: 'ms',
          budget: toChange,
        }),
        row(`A ${megabytes} MB file from tray to change, times as long`, median(changes) / median(bares), {
          unit: '×',
          budget: null,
          against: 'a script of the page reading the same file from the disk into the input',
        }),
        row(`A ${megabytes} MB file on the page's row to the desk's proof`, median(proofs), {
          unit: 'ms',
          budget: toProof,
        }),
      );
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  megabytes: number,
  makeScan: (megabytes: number) => Promise<Scan>,
  rounds: number,
): Promise<Timing[]> {
  const server = await serveWidgets();
  return await onStage(
    false,
    async (stage) => {
      await stage.desk.context.request.get(`${stage.practice.origin}/control/sign-in`);
      const timings: Timing[] = [];
      for (let round = 0; round < rounds; round += 1)
        timings.push(await attachOne(stage, server, await makeScan(megabytes)));
      return timings;
    },
    async () => server.practice,
  );
}

async function attachOne({ desk }: Stage, server: WidgetServer, scan: Scan): Promise<Timing> {
  const { portal, panel, page } = await readyToAttach({ desk, server }, 'plain-fetch', scan);
  const portalNotes = await watchPortal(portal);
  const panelNotes = await watchPanel(panel);
  await panel.getByRole('button', { name: 'Đính kèm 1 tệp sẵn sàng vào TNHS' }).click();
  await panel.getByText('Đã đính kèm', { exact: true }).waitFor({ timeout: 60_000 });
  const timing = readTiming(await portalNotes.jsonValue(), await panelNotes.jsonValue());
  const [kept, ...others] = server.received(page);
  if (kept?.row !== targetRow || kept.sha256 !== scan.sha256 || others.length > 0)
    throw new Error('TNHS does not hold that file, once, on that row');
  await panel.close();
  const bare = await putBare(portal, scan);
  await portal.close();
  server.forget(page);
  return { ...timing, bare };
}

/** What the same file takes into a file input of the same page with nothing of the product in between: bytes, `File`, `change`. */
async function putBare(portal: Page, scan: Scan): Promise<number> {
  await portal.evaluate(() => {
    const source = Object.assign(document.createElement('input'), { type: 'file', id: 'bench-source' });
    const goal = Object.assign(document.createElement('input'), { type: 'file', id: 'bench-goal' });
    document.body.append(source, goal);
  });
  await portal.locator('#bench-source').setInputFiles(scan.path);
  return await portal.evaluate(async () => {
    const [source, goal] = ['#bench-source', '#bench-goal'].map((id) => document.querySelector(id));
    if (!(source instanceof HTMLInputElement) || !(goal instanceof HTMLInputElement)) throw new Error('Gone');
    const [file] = source.files ?? [];
    if (file === undefined) throw new Error('The page was given no file');
    const changed = Promise.withResolvers<number>();
    goal.addEventListener('change', () => changed.resolve(performance.now()));
    const start = performance.now();
    const transfer = new DataTransfer();
    transfer.items.add(new File([await file.arrayBuffer()], file.name, { type: file.type }));
    goal.files = transfer.files;
    goal.dispatchEvent(new Event('change', { bubbles: true }));
    return (await changed.promise) - start;
  });
}

function readTiming(portal: readonly Note[], panel: readonly Note[]): Omit<Timing, 'bare'> {
  const pressed = panel.findLast(({ what }) => what === 'click');
  const proven = panel.findLast(({ what }) => what === 'attached');
  const changed = portal.findLast(({ what }) => what === 'change');
  const shown = portal.findLast(({ what }) => what === 'shown');
  if (!pressed || !proven || !changed || !shown) throw new Error('Not every step of the attach was seen');
  if (changed.at < pressed.at || shown.at < changed.at || proven.at < shown.at)
    throw new Error('The steps of the attach were seen in the wrong order');
  return { toChange: changed.at - pressed.at, toProof: proven.at - shown.at };
}

/** Notes the file inputs' `change`, and when one more link to a PDF stands on the page. */
async function watchPortal(portal: Page): Promise<JSHandle<Note[]>> {
  return await portal.evaluateHandle(() => {
    const notes: { at: number; what: string; value: number }[] = [];
    const note = (what: string, value: number) =>
      notes.push({ at: performance.timeOrigin + performance.now(), what, value });
    const onChange = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.type === 'file')
        note('change', target.files?.[0]?.size ?? 0);
    };
    window.addEventListener('change', onChange, { capture: true });
    let last = 0;
    const look = () => {
      const links = [...document.querySelectorAll('#components a')].filter((link) =>
        link.textContent?.endsWith('.pdf'),
      );
      if (links.length > last) note('shown', links.length);
      last = links.length;
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    return notes;
  });
}

/** Notes presses, and when one more component says that it is attached. */
async function watchPanel(panel: Page): Promise<JSHandle<Note[]>> {
  return await panel.evaluateHandle(() => {
    const notes: { at: number; what: string; value: number }[] = [];
    const note = (what: string, value: number) =>
      notes.push({ at: performance.timeOrigin + performance.now(), what, value });
    window.addEventListener('click', () => note('click', 0), { capture: true });
    let last = 0;
    const look = () => {
      const done = [...document.querySelectorAll('li[data-component] span')].filter(
        ({ childElementCount, textContent }) => childElementCount === 0 && textContent === 'Đã đính kèm',
      );
      if (done.length > last) note('attached', done.length);
      last = done.length;
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    return notes;
  });
}
