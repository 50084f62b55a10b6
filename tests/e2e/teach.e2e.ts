import { openDeskFor } from './support/browser.ts';
import {
  contentFrame,
  control as fieldOf,
  fillIntakeOf,
  intakeUrl,
  waitForPillIn,
} from './support/builds.ts';
import { chooseInMenu, dossierOf } from './support/desk.ts';
import { dossierNumber, playedCitizen } from './support/play.ts';
import { control } from './support/practice-server.ts';
import {
  openMixedIntake,
  pointAndKeep,
  pointAt,
  returnToDesk,
  saveTaught,
  teachMixedIntake,
  teachPart,
} from './support/teaching.ts';
import { expect, test } from './support/test.ts';
import { fillIntake, waitForPill } from './support/tnhs.ts';

test('a page nobody described is taught by pointing: number, name, procedure and the column of files', async ({
  desk,
  practice,
}) => {
  const { portal, panel } = await openMixedIntake(desk, practice);
  await teachMixedIntake({ portal, panel });
  await returnToDesk(panel);

  await portal.bringToFront();
  const frame = await contentFrame(portal, 'mixed');
  await fillIntakeOf(frame, 'mixed', { ...playedCitizen(), procedure: '607' });
  await waitForPillIn(portal, 'Có tài khoản');
  await dossierOf(panel, playedCitizen()).waitFor();
  await chooseInMenu(panel, 'Dạy trang này…');
  await teachPart(panel, 'Cột đính kèm tệp', frame.getByText('Attachment', { exact: true }).first());
  await saveTaught(panel, 'trang nhập hồ sơ');
  await returnToDesk(panel);
  await expect(panel.locator('[data-component]')).toHaveCount(3);
  await expect(panel.getByText('Chưa nhận ra')).toHaveCount(0);
});

test('a detail page nobody described is taught by its captions, and gives the dossier its number', async ({
  desk,
  practice,
}) => {
  const { portal, panel } = await openMixedIntake(desk, practice);
  await teachMixedIntake({ portal, panel });
  await returnToDesk(panel);
  await portal.bringToFront();
  const frame = await contentFrame(portal, 'mixed');
  await fillIntakeOf(frame, 'mixed', { ...playedCitizen(), procedure: '607' });
  await waitForPillIn(portal, 'Có tài khoản');
  await frame.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await frame.getByText('Due date').first().waitFor();

  await panel.bringToFront();
  // The desk leaves the intake page's dossier, and with it the menu of that screen.
  await panel.getByRole('heading', { name: 'Hồ sơ đang nhập' }).waitFor();
  await chooseInMenu(panel, 'Dạy trang này…');
  const [dossier] = practice.app.state.dossiers.slice(-1);
  const number = dossier?.number ?? '';
  await panel.getByRole('heading', { name: 'Số hồ sơ' }).waitFor();
  await expect(panel.getByText(`đọc được: ${number}`)).toBeVisible();
  await teachPart(panel, 'Thủ tục', frame.getByText(/^607 - /).last());
  await teachPart(panel, 'Số định danh', frame.getByText(playedCitizen().number, { exact: true }));
  await saveTaught(panel, 'trang chi tiết hồ sơ');
  await returnToDesk(panel);
  await panel.getByRole('button', { name: 'Theo dõi hồ sơ này' }).click();
  await expect(dossierNumber(panel)).toHaveText(number);
});

test('a search field that only its label tells gets its second way by teaching, and the check goes on', async ({
  desk,
  practice,
}) => {
  await control(practice.origin, { admin: { build: 'components' } });
  const portal = await desk.context.newPage();
  await portal.goto(intakeUrl(practice.origin, 'spa'));
  await fillIntake(portal, { ...playedCitizen(), procedure: '607' });
  await waitForPill(portal, 'Chưa kiểm tra được');

  const accounts = desk.context.pages().find((page) => page.url().includes('/quan-tri/'));
  if (accounts === undefined) throw new Error('No tab of the admin portal was opened');
  const panel = await openDeskFor(desk, accounts);
  await chooseInMenu(panel, 'Dạy trang này…');
  await panel.getByText('Chỉ có một cách').first().waitFor();
  await teachPart(panel, 'Ô nhập số định danh', fieldOf(accounts.mainFrame(), 'Số định danh'));
  await saveTaught(panel, 'trang tra cứu tài khoản');

  // Asked again by itself.
  await waitForPill(portal, 'Có tài khoản');
});

test('without a mouse: a part is chosen in the list, the page shows which, and Enter keeps it', async ({
  desk,
  practice,
}) => {
  const { panel } = await openMixedIntake(desk, practice);
  await panel.getByRole('button', { name: 'Dạy 3 mục này' }).focus();
  await panel.keyboard.press('Enter');
  await panel.getByRole('listbox').waitFor();
  await panel.keyboard.type('Procedure');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Giữ', exact: true }).waitFor();
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('mới dạy, chưa lưu')).toBeVisible();
  await expect(
    panel.getByRole('button', { name: /^Lưu cách nhận trang nhập hồ sơ \(1 thay đổi\)/ }),
  ).toBeEnabled();
});

test('a page that loads itself anew on a choice, or when it is opened again, is found again with what was taught on it', async ({
  desk,
  practice,
}) => {
  await control(practice.origin, { tnhs: { build: 'classic' } });
  const portal = await desk.context.newPage();
  await portal.goto(intakeUrl(practice.origin, 'classic'));
  const frame = portal.mainFrame();
  const panel = await openDeskFor(desk, portal);
  await chooseInMenu(panel, 'Dạy trang này…');
  await panel.getByText('Bảng chưa hiện').first().waitFor();
  await teachPart(panel, 'Họ và tên', fieldOf(frame, 'Họ và tên'));
  await expect(panel.getByText('mới dạy, chưa lưu')).toBeVisible();

  await portal.bringToFront();
  await fieldOf(frame, 'Quy trình').selectOption('607');
  await portal.getByText('Tên thành phần hồ sơ').waitFor();
  await expect(panel.getByText('đọc được: 607 - ')).toBeVisible();
  await expect(panel.getByText('mới dạy, chưa lưu')).toBeVisible();
  await expect(panel.getByText('Bảng chưa hiện')).toHaveCount(0);

  await portal.goto(portal.url());
  await panel.getByText('Bảng chưa hiện').first().waitFor();
  await expect(panel.getByText('mới dạy, chưa lưu')).toBeVisible();
  await saveTaught(panel, 'trang nhập hồ sơ');
});

test('a wrong click goes on pointing, a caption means its field, one field is not two parts, and the next part waits', async ({
  desk,
  practice,
}) => {
  const { panel, portal } = await openMixedIntake(desk, practice);
  const frame = await contentFrame(portal, 'mixed');
  await panel.getByRole('button', { name: 'Dạy 3 mục này' }).click();
  await pointAt(panel, frame.getByText('Nhập hồ sơ').last());
  await expect(panel.getByText('Chỗ vừa chỉ không phải ô nhập')).toBeVisible();
  await pointAndKeep(panel, frame.getByText('Procedure').first());
  await expect(panel.getByRole('button', { name: /: Số định danh$/ })).toBeFocused();

  await teachPart(panel, 'Số định danh', frame.getByText('ID number').first());
  await teachPart(panel, 'Họ và tên', frame.getByText('ID number').first());
  await expect(
    panel.getByText('Số định danh và Họ và tên đang chỉ cùng một chỗ. Chỉ lại một trong hai.'),
  ).toBeVisible();
  const save = panel.getByRole('button', { name: /^Lưu cách nhận trang nhập hồ sơ/ });
  await expect(save).toBeDisabled();
  await teachPart(panel, 'Họ và tên', frame.getByText('Full name').first());
  await expect(panel.getByText('đang chỉ cùng một chỗ')).toHaveCount(0);
  await saveTaught(panel, 'trang nhập hồ sơ');
  await expect(panel.getByRole('heading', { name: /^Đã lưu cách nhận/ })).toBeFocused();
  await expect(panel.getByText('Vẫn chưa tìm thấy')).toBeVisible();
});

for (const build of ['framed', 'shadow'] as const) {
  test(`a field inside ${build} can be pointed at, and says what it reads`, async ({ desk, practice }) => {
    await control(practice.origin, { tnhs: { build } });
    const portal = await desk.context.newPage();
    await portal.goto(intakeUrl(practice.origin, build));
    const frame = await contentFrame(portal, build);
    const name = fieldOf(frame, 'Họ và tên');
    await name.fill('Nguyễn Thị Thử');
    const panel = await openDeskFor(desk, portal);
    await chooseInMenu(panel, 'Dạy trang này…');
    await panel.getByText('đọc được: Nguyễn Thị Thử').waitFor();
    await panel.getByRole('button', { name: /: Họ và tên$/ }).click();
    await pointAndKeep(panel, name);
    await expect(panel.getByText('mới dạy, chưa lưu')).toBeVisible();
    await expect(panel.getByText('đọc được: Nguyễn Thị Thử')).toBeVisible();
  });
}

test('what sends a file is taught on one row by its words alone, counted on every row, and never pressed for it', async ({
  desk,
  practice,
}) => {
  await control(practice.origin, { tnhs: { build: 'classic' } });
  const portal = await desk.context.newPage();
  await portal.goto(intakeUrl(practice.origin, 'classic'));
  await fieldOf(portal.mainFrame(), 'Quy trình').selectOption('607');
  const send = portal.getByRole('button', { name: 'Tải lên', exact: true });
  await send.first().waitFor();
  const rows = await send.count();
  const panel = await openDeskFor(desk, portal);
  await chooseInMenu(panel, 'Dạy trang này…');
  const loads: string[] = [];
  portal.on('request', (request) => void loads.push(request.url()));

  await panel.getByRole('button', { name: /: Nút mở chỗ chọn tệp$/ }).click();
  await pointAt(panel, portal.locator('input[type=file]').first());
  await panel.bringToFront();
  await expect(panel.getByText('Đây đã là ô chọn tệp')).toBeVisible();
  await panel.getByRole('button', { name: 'Thôi chỉ (Esc)' }).click();

  await panel.getByRole('button', { name: /: Nút gửi tệp$/ }).click();
  await pointAt(panel, send.last());
  await panel.bringToFront();
  await expect(panel.getByText(`đúng một nút trên ${rows}/${rows} dòng`)).toBeVisible();
  await panel.getByRole('button', { name: 'Giữ', exact: true }).click();
  await expect(
    panel.getByText(`Nút “Tải lên” · đúng một nút trên ${rows}/${rows} dòng`).last(),
  ).toBeVisible();
  await saveTaught(panel, 'trang nhập hồ sơ');
  expect(loads).toEqual([]);
});
