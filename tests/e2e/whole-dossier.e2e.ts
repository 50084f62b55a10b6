import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { practiceProcedures } from '#lib/practice/app';
import { type OddFile, signedPdf } from '../scans/broken.ts';
import type { FormId } from '../scans/form.ts';
import { openDeskFor, openSignedIn } from './support/browser.ts';
import { assignPapers, attachButton, dropFiles, readHistory } from './support/desk.ts';
import { playedCitizen } from './support/play.ts';
import { control, type PracticeServer, storedFiles } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import { expect, test } from './support/test.ts';
import { componentRow, fillIntake, waitForPill } from './support/tnhs.ts';

const code = '643a';
const components = (practiceProcedures.find((each) => each.code === code)?.components ?? []).map(
  ({ name }) => name,
);

/** Of the scans, one for each component but the last, which gets a signed file: all different, each in one piece. */
const forms: readonly FormId[] = [
  '14-HSB',
  'so-bhxh',
  '01B-HSB',
  'giay-ra-vien',
  'C65-HD',
  'giay-chung-sinh',
  'TK1-TS',
];

/** By this seed three of the first eight uploads fail, by 500 and by 502, and of these three one fails once more. */
const trouble = { seed: 287, tnhs: { uploadFailureRate: 0.35 } };
const failing = 4;

type Laid = OddFile & { component: string; sha256: string };

/** A paper for each component, its file unlike any other. */
async function papersFor(names: readonly string[]): Promise<Laid[]> {
  const scans = forms.map(async (form) => {
    const { pdf } = await scan(form);
    return { name: path.basename(pdf), bytes: new Uint8Array(await readFile(pdf)) };
  });
  const files = [...(await Promise.all(scans)), await signedPdf()];
  return await Promise.all(
    files.map(async ({ name, bytes }, index) => {
      const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
      return { component: names[index] ?? '', name, bytes, sha256: new Uint8Array(digest).toHex() };
    }),
  );
}

/** Counts from now on what a hand does on a page: keys, presses, files dropped. Nothing that a script does counts. */
async function countActions(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const seen = { count: 0 };
    const count = (event: Event): void => {
      if (event.isTrusted) seen.count += 1;
    };
    for (const type of ['pointerdown', 'keydown', 'drop', 'paste']) addEventListener(type, count, true);
    return seen;
  });
  return () => counter.evaluate(({ count }) => count);
}

/** The statuses of the uploads that a page has had answered, in order. */
function watchUploads(portal: Page): readonly number[] {
  const statuses: number[] = [];
  portal.on('response', (response) => {
    const isUpload = /\/rows\/\d+\/file$/.test(response.url()) && response.request().method() === 'POST';
    if (isUpload) statuses.push(response.status());
  });
  return statuses;
}

async function expectEachOnItsRow(
  { portal, panel }: { portal: Page; panel: Page },
  practice: PracticeServer,
  laid: readonly Laid[],
): Promise<void> {
  const stored = await storedFiles(practice.origin);
  const held = stored.map(({ component, sha256 }) => [component, sha256]);
  expect(held).toEqual(laid.map(({ component, sha256 }) => [component, sha256]));
  for (const { component, name } of stored)
    await expect(componentRow(portal, component).getByRole('link', { name, exact: true })).toHaveCount(1);

  const history = (await readHistory(panel)).join('\n');
  for (const { sha256 } of laid) expect(history).toContain(`SHA-256 ${sha256}`);
  expect(history.match(/nhận lại tệp, khớp mã băm/g)).toHaveLength(laid.length);
}

// Eight uploads, the second and third rounds of those that failed, and the waits between them.
test.setTimeout(240_000);

test('a dossier of eight components is attached with one press, each file proven on its row, though uploads fail with 500 and 502', async ({
  desk,
  practice,
}) => {
  expect(components).toHaveLength(8);
  const laid = await papersFor(components);
  expect(new Set(laid.map(({ sha256 }) => sha256)).size).toBe(8);

  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  await portal.bringToFront();
  await fillIntake(portal, { ...playedCitizen(), procedure: code });
  await waitForPill(portal, 'Có tài khoản');
  await panel.bringToFront();
  await expect(panel.locator('[data-component]')).toHaveCount(8);
  await dropFiles(panel, laid);
  for (const { component, name } of laid) await assignPapers(panel, path.parse(name).name, component);

  await control(practice.origin, trouble);
  const uploads = watchUploads(portal);
  const actions = await Promise.all([portal, panel].map(countActions));
  await attachButton(panel, 8).click();
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toHaveCount(8, { timeout: 120_000 });

  expect(uploads.filter((status) => status === 200)).toHaveLength(8);
  expect(new Set(uploads)).toEqual(new Set([200, 500, 502]));
  expect(uploads.filter((status) => status >= 500)).toHaveLength(failing);
  const counts = await Promise.all(actions.map((count) => count()));
  expect(
    counts.reduce((sum, count) => sum + count, 0),
    'the officer’s actions once the papers lie on their components',
  ).toBe(1);
  await expectEachOnItsRow({ portal, panel }, practice, laid);
});
