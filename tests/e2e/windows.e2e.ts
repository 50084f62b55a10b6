import type { Page } from 'playwright';
import { practiceCitizens, type PracticeCitizen } from '#lib/practice/app';
import { openSignedIn, openWindow, signedInUrl, urlsInFront } from './support/browser.ts';
import { assignPapers, chooseFiles, pressAttach } from './support/desk.ts';
import { storedFiles } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import { expect, test } from './support/test.ts';
import { fillIntake, waitForPill } from './support/tnhs.ts';

const [citizen, other] = [citizenAt(0), citizenAt(2)];

function citizenAt(index: number): PracticeCitizen {
  const found = practiceCitizens[index];
  if (!found) throw new Error(`There is no practice citizen ${index}`);
  return found;
}

async function receive(
  portal: Page,
  { number, name }: Pick<PracticeCitizen, 'number' | 'name'>,
): Promise<void> {
  await portal.bringToFront();
  await fillIntake(portal, { number, name, procedure: '630' });
}

const whose = (panel: Page) => panel.getByRole('heading', { level: 1 });

test('the desk follows the tab in front of its own window, and no other window', async ({
  desk,
  practice,
}) => {
  const intake = signedInUrl(practice, '/nhap-ho-so');
  const elsewhere = await openSignedIn(desk, practice, '/nhap-ho-so');
  const { portals, panel } = await openWindow(desk, [intake, intake]);
  const [left, right] = portals;
  if (!left || !right) throw new Error('The window has fewer tabs than two');
  await receive(left, citizen);
  await expect(whose(panel)).toHaveText(citizen.name);
  await receive(right, other);
  await expect(whose(panel)).toHaveText(other.name);
  await left.bringToFront();
  await expect(whose(panel)).toHaveText(citizen.name);

  await receive(elsewhere, { ...citizen, number: citizen.number.slice(1) });
  await waitForPill(elsewhere, 'Số định danh thiếu 1 chữ số');
  await expect(whose(panel)).toHaveText(citizen.name);
  await right.bringToFront();
  await expect(whose(panel)).toHaveText(other.name);
});

test('in two windows the dossier is attached once, and the window without its page says where it is', async ({
  desk,
  practice,
}) => {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  await receive(portal, citizen);
  await waitForPill(portal, 'Có tài khoản');
  const here = await desk.open('sidepanel.html');
  await expect(here.getByText('Hồ sơ gần đây'), 'its own tab is in front').toBeVisible();
  await portal.bringToFront();
  await expect(whose(here)).toHaveText(citizen.name);

  const { portals, panel: there } = await openWindow(desk, [signedInUrl(practice, '/tra-cuu-ho-so')]);
  await portals[0]?.bringToFront();
  await there.getByRole('button', { name: citizen.name }).click();
  await chooseFiles(here, [(await scan('giay-chung-sinh')).pdf]);
  await assignPapers(here, 'giay-chung-sinh', 'Giấy chứng sinh');
  await expect(there.getByText('Hồ sơ này ở thẻ khác')).toBeVisible();
  await expect(there.getByRole('button', { name: 'Chuyển tới thẻ TNHS của hồ sơ này' })).toBeVisible();
  await expect(there.getByRole('button', { name: /^Đính kèm/ })).toHaveCount(0);

  await pressAttach(here, 1);
  await expect(there.getByText('Đã đính kèm', { exact: true })).toBeVisible();
  expect(await storedFiles(practice.origin)).toHaveLength(1);

  await here.bringToFront();
  expect(await urlsInFront(desk)).not.toContain(portal.url());
  await there.getByRole('button', { name: 'Chuyển tới thẻ', exact: true }).click();
  await expect.poll(() => urlsInFront(desk)).toContain(portal.url());
});
