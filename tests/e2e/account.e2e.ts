import { practiceCitizens } from '#lib/practice/app';
import { openDeskFor, openSignedIn, stopServiceWorker } from './support/browser.ts';
import { openPortals, switchOff } from './support/portals-page.ts';
import { control } from './support/practice-server.ts';
import { expect, test } from './support/test.ts';
import { field, fillIntake, pillWords, waitForPill } from './support/tnhs.ts';

function citizen(holding: string): { number: string; name: string } {
  const found = practiceCitizens.find((each) => each.holding === holding);
  if (!found) throw new Error(`No practice citizen with ${holding}`);
  return found;
}

const outcomes = [
  { holding: 'vneid', pill: 'Có tài khoản', card: 'Có tài khoản' },
  { holding: 'none', pill: 'Chưa có tài khoản', card: 'Hướng dẫn công dân đăng ký VNeID' },
  { holding: 'both', pill: 'Nhiều kết quả, cần chọn', card: 'Mở cổng quản trị xem đúng người' },
];

for (const { holding, pill, card } of outcomes) {
  test(`a citizen with ${holding} shows as “${pill}” on the page and in the panel`, async ({
    desk,
    practice,
  }) => {
    const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
    const panel = await openDeskFor(desk, portal);
    await portal.bringToFront();
    await fillIntake(portal, { ...citizen(holding), procedure: '651a' });
    await waitForPill(portal, pill);
    await expect(panel.getByText(card).first()).toBeVisible();
  });
}

const numbers = [
  { typed: '00118801234', pill: 'Số định danh thiếu 1 chữ số' },
  { typed: '0011880123456', pill: 'Số định danh thừa 1 chữ số' },
  { typed: '999188012345', pill: 'Mã tỉnh không có' },
  { typed: '00118801234X', pill: 'Số định danh có ký tự lạ' },
];

test('a number that cannot be right is told beside the field, and nothing is asked', async ({
  desk,
  practice,
}) => {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  for (const { typed, pill } of numbers) {
    await field(portal, 'Số định danh').fill(typed);
    await waitForPill(portal, pill);
  }
  expect(desk.context.pages().some((page) => page.url().startsWith(practice.admin))).toBe(false);
});

test('a signed-out admin portal is told, and the check goes on by itself after signing in', async ({
  desk,
  practice,
}) => {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  await control(practice.origin, { expireSessions: 'admin' });
  await fillIntake(portal, { ...citizen('vneid'), procedure: '651a' });
  await waitForPill(portal, 'Cần đăng nhập cổng quản trị');
  const admin = desk.context.pages().find((page) => page.url().startsWith(practice.admin));
  if (!admin) throw new Error('No tab of the admin portal was opened');
  await admin.goto(`${practice.origin}/control/sign-in?next=/quan-tri/tai-khoan`);
  await waitForPill(portal, 'Có tài khoản');
});

test('rows of another person are never this citizen’s answer', async ({ desk, practice }) => {
  await control(practice.origin, { admin: { answer: 'otherRows' } });
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  await portal.bringToFront();
  await fillIntake(portal, { ...citizen('vneid'), procedure: '651a' });
  await waitForPill(portal, 'Chưa kiểm tra được');
  await expect(panel.getByText('Cổng trả lời cho số khác')).toBeVisible();
});

test('an error page of the admin portal is asked anew once, and the answer still comes', async ({
  desk,
  practice,
}) => {
  await control(practice.origin, { admin: { failNext: 1 } });
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  await fillIntake(portal, { ...citizen('vneid'), procedure: '651a' });
  await waitForPill(portal, 'Có tài khoản');
});

test('the service worker killed between queueing and answering loses nothing', async ({ desk, practice }) => {
  await control(practice.origin, { admin: { latency: 1_500 } });
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  await fillIntake(portal, { ...citizen('vneid'), procedure: '651a' });
  await waitForPill(portal, 'Đang kiểm tra…');
  await stopServiceWorker(desk);
  await waitForPill(portal, 'Có tài khoản');
});

test('what the officer records by hand is kept as such', async ({ desk, practice }) => {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  await control(practice.origin, { expireSessions: 'admin' });
  await portal.bringToFront();
  await field(portal, 'Số định danh').fill(citizen('none').number);
  await waitForPill(portal, 'Cần đăng nhập cổng quản trị');
  await panel.bringToFront();
  await expect(panel.getByRole('heading', { name: 'Cần đăng nhập cổng quản trị' })).toBeVisible();
  const decline = panel.getByRole('button', { name: 'Công dân không có nhu cầu' });
  // There is no dossier yet that could keep it, so it is not offered.
  await expect(decline).toHaveCount(0);
  await portal.bringToFront();
  await fillIntake(portal, { ...citizen('none'), procedure: '651a' });
  await panel.bringToFront();
  await decline.click();
  await expect(panel.getByText('Viên chức ghi nhận lúc')).toBeVisible();
  await waitForPill(portal, 'Công dân không có nhu cầu');
  expect(await pillWords(portal)).not.toContain('Cần đăng nhập cổng quản trị');
});

test('looking again while that is switched off says so and why, and keeps the answer', async ({
  desk,
  practice,
}) => {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  await portal.bringToFront();
  await fillIntake(portal, { ...citizen('vneid'), procedure: '651a' });
  await waitForPill(portal, 'Có tài khoản');
  await switchOff(await openPortals(desk), 'kiểm tra tài khoản', 'Cổng quản trị đang nâng cấp');
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Kiểm tra lại' }).click();
  const note = panel.getByRole('status').filter({ hasText: 'Việc tự tra tài khoản đang tắt' });
  await expect(note).toContainText('Cổng quản trị đang nâng cấp');
  await expect(panel.getByRole('heading', { name: /^Có tài khoản/ })).toBeVisible();
});
