import { practiceCitizens } from '#lib/practice/app';
import { openDeskFor, openSignedIn } from './support/browser.ts';
import { assignPapers, chooseFiles, pressAttach } from './support/desk.ts';
import { storedFiles } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import { expect, test } from './support/test.ts';
import { fillIntake, pillWords, waitForPill } from './support/tnhs.ts';

const [citizen] = practiceCitizens;
if (!citizen) throw new Error('There are no practice citizens');
const intake = { number: citizen.number, name: citizen.name, procedure: '630' };

test('an intake page loaded anew has a new draft: what was on the old one’s rows is not said to be attached', async ({
  desk,
  practice,
}) => {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  await portal.bringToFront();
  await fillIntake(portal, intake);
  await panel.bringToFront();
  await panel.getByText(citizen.number).first().waitFor();
  await chooseFiles(panel, [(await scan('giay-chung-sinh')).pdf]);
  await assignPapers(panel, 'giay-chung-sinh', 'Giấy chứng sinh');
  await pressAttach(panel, 1);

  await portal.bringToFront();
  await portal.reload();
  await fillIntake(portal, intake);
  await waitForPill(portal, 'Chưa xác nhận được');
  expect(await pillWords(portal)).not.toContain('Đã đính kèm');
  await expect(panel.getByText('Tệp không còn trên dòng này của TNHS')).toBeVisible();
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toHaveCount(0);
  await panel.bringToFront();
  await pressAttach(panel, 1);
  expect(await storedFiles(practice.origin)).toHaveLength(2);
});

test('settings saved while a portal page is open leave one script in it, and a file still gets its proof', async ({
  desk,
  practice,
}) => {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  await portal.bringToFront();
  await fillIntake(portal, intake);
  await waitForPill(portal, 'Có tài khoản');

  const office = await desk.open('office.html');
  await office.getByLabel('Cơ quan', { exact: true }).fill('BHXH cơ sở Thực Hành, quầy 2');
  await office.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await office.getByText('Đã lưu').waitFor();
  await office.close();

  await waitForPill(portal, 'Có tài khoản');
  expect((await pillWords(portal)).filter((word) => word === 'Có tài khoản')).toHaveLength(1);
  await panel.bringToFront();
  await chooseFiles(panel, [(await scan('giay-chung-sinh')).pdf]);
  await assignPapers(panel, 'giay-chung-sinh', 'Giấy chứng sinh');
  await pressAttach(panel, 1);
  expect(await storedFiles(practice.origin)).toHaveLength(1);
});
