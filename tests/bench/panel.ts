import type { Page } from 'playwright';
import { practiceCitizens } from '#lib/practice/app';
import { extensionId, openDeskFor, openSignedIn } from '../e2e/support/browser.ts';
import { fillIntake, waitForPill } from '../e2e/support/tnhs.ts';
import { type BenchRow, median, milliseconds, row } from './rows.ts';
import { onStage } from './stage.ts';

/** From the start of its navigation until the desk shows its primary button, with a dossier and without one. */
export async function benchPanel(quick: boolean): Promise<BenchRow[]> {
  return await onStage(quick, async ({ desk, practice }) => {
    const [citizen] = practiceCitizens;
    if (citizen === undefined) throw new Error('There are no practice citizens');
    const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
    await fillIntake(portal, { number: citizen.number, name: citizen.name, procedure: '630' });
    await waitForPill(portal, 'Có tài khoản');
    const panel = await openDeskFor(desk, portal);
    const withDossier = panel.url();
    await panel.getByRole('button', { name: 'Chọn tệp cho 3 thành phần' }).waitFor();
    await panel.close();

    const dossier: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < (quick ? 3 : 9); round += 1) {
      dossier.push(await openOnce(await desk.context.newPage(), withDossier, 'Chọn tệp cho 3 thành phần'));
      const withoutTab = `chrome-extension://${extensionId}/sidepanel.html?tab=1`;
      empty.push(await openOnce(await desk.context.newPage(), withoutTab, 'Mở TNHS'));
    }
    console.log(`  panel: dossier ${milliseconds(dossier)}; empty ${milliseconds(empty)}`);
    return [
      row('Side panel with a dossier, open to its primary button', median(dossier), {
        unit: 'ms',
        budget: 400,
      }),
      row('Side panel without a portal tab, open to its empty state', median(empty), {
        unit: 'ms',
        budget: 400,
      }),
      row('Side panel, the first time after the browser was started', dossier[0] ?? Number.NaN, {
        unit: 'ms',
        budget: null,
      }),
    ];
  });
}

/** Opens the panel, waits for its primary button, and tells how long after the start of its navigation this was drawn. */
async function openOnce(page: Page, url: string, button: string): Promise<number> {
  await page.addInitScript(noteButtons);
  await page.goto(url, { waitUntil: 'commit' });
  // A locator would look for the button by its role again and again, and slow down what is measured.
  const at = await page.evaluate(
    (wanted) =>
      new Promise<number>((seen, missed) => {
        const end = performance.now() + 20_000;
        const look = () => {
          const notes: unknown = Reflect.get(globalThis, 'benchButtons');
          const known =
            notes instanceof Map ? [...notes].find(([text]) => String(text).startsWith(wanted)) : undefined;
          if (known !== undefined) seen(Number(known[1]));
          else if (performance.now() > end)
            missed(new Error(`The panel never showed the button "${wanted}"`));
          else requestAnimationFrame(look);
        };
        look();
      }),
    button,
  );
  await page.close();
  return at;
}

/** Runs in the panel before its own scripts: notes in which frame each button has first been there. */
function noteButtons(): void {
  const seen = new Map<string, number>();
  Reflect.set(globalThis, 'benchButtons', seen);
  const look = () => {
    for (const button of document.querySelectorAll('button')) {
      const text = button.textContent ?? '';
      if (!seen.has(text) && button.offsetHeight > 0) seen.set(text, performance.now());
    }
    requestAnimationFrame(look);
  };
  look();
}
