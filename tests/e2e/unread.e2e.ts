import { openWindow, signedInUrl, urlsInFront } from './support/browser.ts';
import { contentFrame, control as fieldOf, fillIntakeOf, waitForPillIn } from './support/builds.ts';
import { assignPapers, chooseFiles, pressAttach } from './support/desk.ts';
import { playedCitizen } from './support/play.ts';
import { control } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import {
  openMixedIntake,
  pointAndKeep,
  pointAt,
  returnToDesk,
  saveTaught,
  teachMixedIntake,
} from './support/teaching.ts';
import { expect, test } from './support/test.ts';
import { fillIntake, waitForPill } from './support/tnhs.ts';

const received = { ...playedCitizen(), procedure: '607' };

test('what of a page is not known is said before anything is pressed, and taught from there', async ({
  desk,
  practice,
}) => {
  const { portal, panel } = await openMixedIntake(desk, practice);
  await expect(panel.getByText('Chưa đọc được', { exact: true })).toHaveCount(3);
  await expect(panel.getByText('Nhập nốt trên trang TNHS')).toHaveCount(0);
  await teachMixedIntake({ portal, panel });
  await returnToDesk(panel);

  await portal.bringToFront();
  const frame = await contentFrame(portal, 'mixed');
  await fillIntakeOf(frame, 'mixed', received);
  await waitForPillIn(portal, 'Có tài khoản');
  await panel.bringToFront();
  await expect(panel.getByText('Chưa nhận ra cột đính kèm tệp trên trang.')).toBeVisible();
  await expect(panel.getByText('không phải bảng trên trang')).toBeVisible();
  const { pdf } = await scan('giay-ra-vien');
  await chooseFiles(panel, [pdf]);
  await assignPapers(panel, 'giay-ra-vien', 'Giấy ủy quyền');
  await expect(panel.getByRole('button', { name: /^Đính kèm/ })).toHaveCount(0);

  await panel.getByRole('button', { name: 'Dạy cột đính kèm tệp trước khi đính kèm' }).click();
  await pointAndKeep(panel, frame.getByText('Attachment', { exact: true }).first());
  await saveTaught(panel, 'trang nhập hồ sơ');
  await returnToDesk(panel);
  await expect(panel.getByText('Chưa nhận ra')).toHaveCount(0);
  await pressAttach(panel, 1);
});

test('a look-up page known in part is taught from the dossier, and its citizen is looked up again', async ({
  desk,
  practice,
}) => {
  await control(practice.origin, { admin: { build: 'components' } });
  const { portals, panel } = await openWindow(desk, [
    signedInUrl(practice, '/nhap-ho-so'),
    `${practice.origin}/control/sign-in?next=/quan-tri/tai-khoan`,
  ]);
  const intake = portals.find((page) => page.url().includes('/tnhs/'));
  const accounts = portals.find((page) => page.url().includes('/quan-tri/'));
  if (intake === undefined || accounts === undefined) throw new Error('A portal was not opened');
  await fieldOf(accounts.mainFrame(), 'Số định danh').waitFor();
  await intake.bringToFront();
  await fillIntake(intake, received);
  await waitForPill(intake, 'Chưa kiểm tra được');

  await panel.getByRole('button', { name: 'Dạy trang tra cứu tài khoản' }).click();
  await expect.poll(() => urlsInFront(desk)).toContainEqual(accounts.url());
  await pointAt(panel, fieldOf(accounts.mainFrame(), 'Số định danh'));
  await panel.getByRole('button', { name: 'Giữ', exact: true }).click();
  await saveTaught(panel, 'trang tra cứu tài khoản');
  await waitForPill(intake, 'Có tài khoản');
});
