import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { openDeskFor, openSignedIn, openWindow, signedInUrl } from './support/browser.ts';
import { contentFrame, control as fieldOf, intakeUrl } from './support/builds.ts';
import { chooseInMenu, dossierOf } from './support/desk.ts';
import { openPortals, pageLine, showNeverOpened, switchOff, switchOn } from './support/portals-page.ts';
import { playedCitizen } from './support/play.ts';
import { control } from './support/practice-server.ts';
import { expect, test } from './support/test.ts';
import { openMixedIntake, pointAt, teachMixedIntake } from './support/teaching.ts';
import { field, fillIntake, pillWords, waitForPill } from './support/tnhs.ts';

const citizen = { ...playedCitizen(), procedure: '607' };
const office = 'BHXH cơ sở Thực Hành';

test('one look says what a portal shows, what broke since when, and that teaching found it again', async ({
  desk,
  practice,
}) => {
  const intake = await openSignedIn(desk, practice, '/nhap-ho-so');
  await fillIntake(intake, citizen);
  await waitForPill(intake, 'Có tài khoản');
  const portals = await openPortals(desk);
  await expect(portals).toHaveTitle('Cổng · Trợ lý TNHS');
  await expect(pageLine(portals, 'Trang nhập hồ sơ')).toContainText(/Nhận ra đủ \d mục/);
  await expect(pageLine(portals, 'Trang tra cứu tài khoản')).toContainText(/Nhận ra đủ \d mục/);
  await showNeverOpened(portals);
  await expect(pageLine(portals, 'Trang chi tiết hồ sơ')).toContainText('Chưa thấy');
  await expect(portals.getByText('Mọi trang đã mở trên máy này đều được nhận ra đủ.')).toBeVisible();
  await intake.close();

  const pages = await openMixedIntake(desk, practice);
  await portals.bringToFront();
  const morning = portals.getByText(
    /^Trang nhập hồ sơ: không còn thấy .*số định danh.* từ \d\d:\d\d hôm nay$/,
  );
  await expect(morning).toBeVisible();
  await expect(pageLine(portals, 'Trang nhập hồ sơ')).toContainText('Hỏng');
  await expect(pageLine(portals, 'Số định danh')).toContainText('Không thấy');

  await teachMixedIntake(pages);
  await portals.bringToFront();
  await expect(morning).toHaveCount(0);
  await portals.getByRole('button', { name: /^Xem \d+ mục: Trang nhập hồ sơ$/ }).click();
  const found = pageLine(portals, 'Số định danh');
  await expect(found).toContainText('Đã tìm thấy');
  await expect(found).toContainText(new RegExp(`\\d\\d:\\d\\d hôm nay · ${office}`));
});

test('checking accounts switched off asks nobody and says why, and goes on once it is on again', async ({
  desk,
  practice,
}) => {
  const why = 'Cổng quản trị đang nâng cấp';
  const portals = await openPortals(desk);
  await switchOff(portals, 'kiểm tra tài khoản', why);
  const intake = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, intake);
  await intake.bringToFront();
  await fillIntake(intake, citizen);
  await waitForPill(intake, 'Đang tắt tự tra');
  await expect(panel.getByText('Việc tự tra tài khoản đang tắt')).toBeVisible();
  await expect(panel.getByText(`Lý do cơ quan ghi: “${why}”`, { exact: false })).toBeVisible();
  await expect(panel.getByText('Mở cổng quản trị, tự tra rồi ghi kết quả bằng tay.')).toBeVisible();
  expect(desk.context.pages().filter((page) => page.url().startsWith(practice.admin))).toEqual([]);

  await switchOn(portals, 'kiểm tra tài khoản');
  await waitForPill(intake, 'Có tài khoản');
});

test('a kind of page switched off is not read: the desk says so, and no dossier comes of it', async ({
  desk,
  practice,
}) => {
  const why = 'Trang nhập hồ sơ đang thử bản mới';
  const portals = await openPortals(desk);
  await switchOff(portals, 'trang nhập hồ sơ', why);
  await expect(
    portals.getByText(new RegExp(`^Đang tắt trang nhập hồ sơ từ \\d\\d:\\d\\d hôm nay: ${why}$`)),
  ).toBeVisible();
  const corrections = portals.getByRole('region', { name: 'Chỉnh sửa của cơ quan' });
  await expect(corrections).toContainText(`Tắt trang nhập hồ sơ: ${why}`);
  await expect(corrections).not.toContainText('dạy trên máy này');
  await expect(corrections.getByRole('button', { name: /^Xuất/ })).toHaveCount(0);
  const intake = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, intake);
  await intake.bringToFront();
  await fillIntake(intake, citizen);
  await expect(panel.getByText('Trợ lý đang tắt trên trang này')).toBeVisible();
  await expect(panel.getByText(why, { exact: false })).toBeVisible();
  await intake.reload();
  await field(intake, 'Số định danh').waitFor();
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Xem ở trang Cổng' }).click();

  await switchOn(portals, 'trang nhập hồ sơ');
  await panel.bringToFront();
  await expect(panel.getByText('Trợ lý đang tắt trên trang này')).toHaveCount(0);
  expect(await pillWords(intake)).toEqual([]);
  // A page that had been read would have opened her dossier.
  await expect(panel.getByText('Hồ sơ đang nhập')).toBeVisible();
  await expect(panel.getByText(citizen.name)).toHaveCount(0);
  await intake.bringToFront();
  await fillIntake(intake, citizen);
  await waitForPill(intake, 'Có tài khoản');
});

test('what was pointed at waits while another tab is looked at', async ({ desk, practice }) => {
  await control(practice.origin, { tnhs: { build: 'mixed' } });
  const { portals, panel } = await openWindow(desk, [
    intakeUrl(practice.origin, 'mixed'),
    signedInUrl(practice, '/tra-cuu-ho-so'),
  ]);
  const [taught, other] = [pageAt(portals, 'nhap-ho-so'), pageAt(portals, 'tra-cuu-ho-so')];
  await taught.bringToFront();
  await panel.getByRole('button', { name: 'Dạy 3 mục này' }).click();
  await pointAt(panel, fieldOf(await contentFrame(taught, 'mixed'), 'Procedure'));
  await panel.getByRole('button', { name: 'Giữ', exact: true }).click();
  const draft = panel.getByText('mới dạy, chưa lưu');
  await expect(draft).toBeVisible();
  await other.bringToFront();
  await expect(draft).toBeHidden();
  await expect(panel.getByRole('banner').getByText('Trợ lý TNHS')).toBeVisible();
  await taught.bringToFront();
  await expect(draft).toBeVisible();
});

function pageAt(pages: readonly Page[], route: string): Page {
  const found = pages.find((page) => page.url().includes(route));
  if (!found) throw new Error(`No page at ${route}`);
  return found;
}

test('the report of a page for support is seen before it is saved, and holds nothing of the citizen', async ({
  desk,
  practice,
}, testInfo) => {
  const intake = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, intake);
  await intake.bringToFront();
  await fillIntake(intake, citizen);
  await waitForPill(intake, 'Có tài khoản');
  await panel.bringToFront();
  await dossierOf(panel, citizen).waitFor();
  await chooseInMenu(panel, 'Dạy trang này…');
  await panel.getByRole('button', { name: 'Gửi mô tả trang cho người hỗ trợ' }).click();
  await panel.getByRole('heading', { name: 'Mô tả trang cho người hỗ trợ' }).waitFor();
  await expect(panel.getByText('Trang nhập hồ sơ', { exact: true })).toBeVisible();
  // With every word that is offered, not only with those that are ticked already.
  await panel.getByRole('checkbox').first().waitFor();
  const all = panel.getByRole('button', { name: /^Hiện cả \d+ nhãn$/ });
  if (await all.isVisible()) await all.click();
  for (const box of await panel.getByRole('checkbox').all()) await box.check();

  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: /^Lưu tệp mô tả/ }).click();
  const file = path.join(testInfo.outputDir, (await download).suggestedFilename());
  await (await download).saveAs(file);
  await expect(panel.getByText(`Đã lưu ${path.basename(file)} vào thư mục tải xuống.`)).toBeVisible();
  const saved = await readFile(file, 'utf8');
  expect(JSON.parse(saved)).toMatchObject({ page: 'intake', root: { tag: expect.any(String) } });
  expect(saved).toContain('Số định danh');
  const numbers = (saved.match(/\d{6,}/g) ?? []).filter((run) => !/^9+$/.test(run));
  expect(numbers).toEqual([]);
  for (const part of [citizen.number, citizen.number.slice(0, 6), citizen.number.slice(-6), citizen.name])
    expect(saved.toLocaleLowerCase('vi')).not.toContain(part.toLocaleLowerCase('vi'));
});
