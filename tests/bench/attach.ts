import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { JSHandle, Page } from 'playwright';
import { practiceCitizens } from '#lib/practice/app';
import { openDeskFor, openSignedIn } from '../e2e/support/browser.ts';
import { assignPapers, chooseFiles } from '../e2e/support/desk.ts';
import { storedFiles } from '../e2e/support/practice-server.ts';
import { fillIntake, waitForPill } from '../e2e/support/tnhs.ts';
import { type BenchRow, median, milliseconds, row } from './rows.ts';
import { writeScannedPdf } from './scanned-pdf.ts';
import { type Note, onStage, type Stage } from './stage.ts';

const components = ['Giấy ra viện', 'Giấy chứng sinh', 'Danh sách đề nghị', 'Sổ BHXH'];
/** 50 pages of this size make 20 MB with what a PDF needs around them. */
const scan = { pages: 50, pageBytes: 399_400 };

type Timing = { toChange: number; toProof: number };

/** A 20 MB scan that lies at its component: from the press to the page's own `change`, and from the page's word to ours. */
export async function benchAttach(quick: boolean): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tnhs-attach-'));
  try {
    const rounds = quick ? 2 : components.length;
    const files = components.slice(0, rounds).map((_, index) => join(folder, `quet-${index + 1}.pdf`));
    for (const [seed, file] of files.entries()) await writeScannedPdf(file, { ...scan, seed });
    const megabytes = ((await stat(files[0] ?? '')).size / 1e6).toFixed(1);
    const timings = await onStage(quick, (stage) => attachAll(stage, files));
    const toChange = timings.map((timing) => timing.toChange);
    const toProof = timings.map((timing) => timing.toProof);
    console.log(`  attach: to change ${milliseconds(toChange)}; to proof ${milliseconds(toProof)}`);
    return [
      row(`A ${megabytes} MB file from tray to the page's change event`, median(toChange), {
        unit: 'ms',
        budget: 500,
      }),
      row(`A ${megabytes} MB file on the page's row to the desk's proof`, median(toProof), {
        unit: 'ms',
        budget: 250,
      }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function attachAll({ desk, practice }: Stage, files: readonly string[]): Promise<Timing[]> {
  const [citizen] = practiceCitizens;
  if (citizen === undefined) throw new Error('There are no practice citizens');
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  await fillIntake(portal, { number: citizen.number, name: citizen.name, procedure: '630' });
  await waitForPill(portal, 'Có tài khoản');
  const panel = await openDeskFor(desk, portal);
  const portalNotes = await watchPortal(portal);
  const panelNotes = await watchPanel(panel);
  const timings: Timing[] = [];
  for (const [index, file] of files.entries()) {
    await chooseFiles(panel, [file]);
    await assignPapers(panel, basename(file), components[index] ?? '');
    await panel.getByRole('button', { name: 'Đính kèm 1 tệp sẵn sàng vào TNHS' }).click();
    await panel.getByText('Đã đính kèm', { exact: true }).nth(index).waitFor({ timeout: 60_000 });
    timings.push(readTiming(await portalNotes.jsonValue(), await panelNotes.jsonValue()));
  }
  const kept = await storedFiles(practice.origin);
  if (kept.length !== files.length) throw new Error(`TNHS holds ${kept.length} of ${files.length} files`);
  return timings;
}

function readTiming(portal: readonly Note[], panel: readonly Note[]): Timing {
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
      const links = [...document.querySelectorAll('table.luoi a')].filter((link) =>
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
