import type { Page } from 'playwright';
import { practiceAccounts, practiceProcedures } from '#lib/practice/app';
import { openDeskFor, openSignedIn } from './support/browser.ts';
import { chooseInMenu } from './support/desk.ts';
import { playedCitizen } from './support/play.ts';
import { expect, test } from './support/test.ts';
import { fillIntake, waitForPill } from './support/tnhs.ts';

const citizen = playedCitizen();
const procedure = practiceProcedures.find(({ code }) => code === '630');
const account = practiceAccounts.find(({ number }) => number === citizen.number);
if (!procedure || !account) throw new Error('The practice data lacks what this test is about');

/** What is the portal's or the officer's own: names, never texts of the interface. */
const data = [
  citizen.name,
  procedure.name,
  ...procedure.components.map(({ name }) => name),
  account.kind,
  account.level,
  account.status,
  'Trần Thị Lan Chi',
  // The portal's button, named as it stands there.
  'Tiếp nhận',
  // The way back.
  'Tiếng Việt',
]
  .map((own) => own.toLowerCase())
  .toSorted((one, another) => another.length - one.length);

/** Words with Vietnamese letters that are neither data nor the way back. */
async function vietnameseOn(page: Page): Promise<string[]> {
  const labels = await page
    .locator('[aria-label], [placeholder], [title]')
    .evaluateAll((parts) =>
      parts.flatMap((part) =>
        ['aria-label', 'placeholder', 'title'].map((name) => part.getAttribute(name) ?? ''),
      ),
    );
  const lines = [...(await page.locator('body').innerText()).split('\n'), ...labels];
  return lines
    .map((line) => data.reduce((rest, own) => rest.replaceAll(own, ''), line.normalize('NFC').toLowerCase()))
    .filter((rest) => /[à-ỹ]/.test(rest));
}

test('in English nothing Vietnamese is left in the desk, in its menus or beside the field', async ({
  desk,
  practice,
}) => {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  expect(await vietnameseOn(panel), 'the check sees Vietnamese').not.toEqual([]);
  await chooseInMenu(panel, 'English');
  await expect(panel.getByRole('heading', { name: 'Dossier being typed' })).toBeVisible();
  expect(await vietnameseOn(panel)).toEqual([]);

  await portal.bringToFront();
  await fillIntake(portal, { number: citizen.number, name: citizen.name, procedure: '630' });
  await waitForPill(portal, 'Has an account');
  await panel.bringToFront();
  await expect(panel.getByText('Step 3 · Scanning')).toBeVisible();
  const history = panel.getByRole('region', { name: 'Dossier history' });
  await history.getByRole('button').first().click();
  await history.getByRole('listitem').first().waitFor();
  await panel.getByRole('banner').getByRole('button', { name: 'Menu' }).click();
  await panel.getByRole('menuitem', { name: 'Settings' }).waitFor();
  expect(await vietnameseOn(panel)).toEqual([]);

  await panel.reload();
  await expect(panel.getByText('Step 3 · Scanning')).toBeVisible();
  await chooseInMenu(panel, 'Tiếng Việt');
  await expect(panel.getByText('Bước 3 · Số hóa')).toBeVisible();
  await waitForPill(portal, 'Có tài khoản');
});
