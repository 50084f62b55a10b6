import type { Page } from 'playwright';
import { practiceCitizens, type PracticeCitizen } from '#lib/practice/app';
import {
  encryptedPdf,
  exeNamedJpeg,
  damagedPdf,
  jpegNamedPdf,
  signedPdf,
  zeroByteFile,
} from '../scans/broken.ts';
import { type Desk, openDeskFor, openSignedIn } from './support/browser.ts';
import { assignPapers, attachButton, chooseFiles, dropFiles, pressAttach } from './support/desk.ts';
import { control, type PracticeServer, storedFiles } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import { expect, test } from './support/test.ts';
import { componentRow, field, fillIntake, waitForPill } from './support/tnhs.ts';

const [citizen, other] = [citizenAt(0), citizenAt(1)];

function citizenAt(index: number): PracticeCitizen {
  const found = practiceCitizens[index];
  if (!found) throw new Error(`There is no practice citizen ${index}`);
  return found;
}

/** An intake page with a citizen, her desk beside it, and one paper assigned to its component. */
async function readyToAttach(desk: Desk, practice: PracticeServer): Promise<{ portal: Page; panel: Page }> {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  await portal.bringToFront();
  await fillIntake(portal, { number: citizen.number, name: citizen.name, procedure: '630' });
  await waitForPill(portal, 'Có tài khoản');
  await panel.bringToFront();
  await chooseFiles(panel, [(await scan('giay-chung-sinh')).pdf]);
  await assignPapers(panel, 'giay-chung-sinh', 'Giấy chứng sinh');
  return { portal, panel };
}

const attachOne = (panel: Page) => attachButton(panel, 1);

test('files that cannot be used are named with the reason, and the good ones are taken', async ({
  desk,
  practice,
}) => {
  const { panel } = await readyToAttach(desk, practice);
  const jpeg = new Uint8Array(
    await (await import('node:fs/promises')).readFile((await scan('so-bhxh')).jpegs[0] ?? ''),
  );
  await dropFiles(panel, [
    zeroByteFile(),
    jpegNamedPdf(jpeg),
    exeNamedJpeg(),
    await encryptedPdf(),
    await damagedPdf(),
    { name: 'so-bhxh.jpg', bytes: jpeg },
  ]);
  await expect(panel.getByText('Tệp rỗng (0 byte)')).toBeVisible();
  await expect(panel.getByText('Đuôi tệp không đúng: bên trong là', { exact: false })).toHaveCount(2);
  await expect(panel.getByText('PDF đặt mật khẩu')).toBeVisible();
  await expect(panel.getByText('Tệp hỏng hoặc chép chưa hết')).toBeVisible();
  await expect(panel.getByRole('option')).toHaveCount(1);
});

test('a signed PDF is attached byte for byte', async ({ desk, practice }) => {
  const { panel } = await readyToAttach(desk, practice);
  const signed = await signedPdf();
  await dropFiles(panel, [signed]);
  await assignPapers(panel, signed.name, 'Giấy ra viện');
  await pressAttach(panel, 2);
  const stored = (await storedFiles(practice.origin)).find(({ component }) =>
    component.startsWith('Giấy ra viện'),
  );
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(signed.bytes)));
  expect(stored?.sha256).toBe(digest.toHex());
});

test('a file that the portal refuses is told in the portal’s words and stays ready', async ({
  desk,
  practice,
}) => {
  const { panel } = await readyToAttach(desk, practice);
  await control(practice.origin, { tnhs: { upload: 'refused' } });
  await attachOne(panel).click();
  await expect(panel.getByText('Chưa đính kèm được', { exact: true })).toBeVisible();
  await control(practice.origin, { tnhs: { upload: 'normal' } });
  await pressAttach(panel, 1);
  expect(await storedFiles(practice.origin)).toHaveLength(1);
});

test('a file over the portal’s limit is told before or by the portal, and nothing is ticked', async ({
  desk,
  practice,
}) => {
  await control(practice.origin, { tnhs: { maxUploadBytes: 100_000 } });
  const { panel } = await readyToAttach(desk, practice);
  await attachOne(panel).click();
  await expect(panel.getByText('Chưa đính kèm được', { exact: true })).toBeVisible();
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toHaveCount(0);
  expect(await storedFiles(practice.origin)).toHaveLength(0);
});

test('a portal that says yes but shows nothing is never believed', async ({ desk, practice }) => {
  const { panel } = await readyToAttach(desk, practice);
  await control(practice.origin, { tnhs: { upload: 'silent' } });
  await attachOne(panel).click();
  await expect(panel.getByText(/Chưa xác nhận được|Chưa đính kèm được/).first()).toBeVisible({
    timeout: 40_000,
  });
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toHaveCount(0);
});

test('a page reloaded in the middle of an upload ends as not proven, and the paper is still there', async ({
  desk,
  practice,
}) => {
  const { portal, panel } = await readyToAttach(desk, practice);
  await control(practice.origin, { tnhs: { upload: 'stalled' } });
  await attachOne(panel).click();
  await waitForPill(portal, 'Đang đính kèm…');
  await portal.reload();
  await fillIntake(portal, { number: citizen.number, name: citizen.name, procedure: '630' });
  await expect(panel.getByText('Chưa xác nhận được', { exact: true })).toBeVisible({ timeout: 30_000 });
  await control(practice.origin, { tnhs: { upload: 'normal' } });
  await pressAttach(panel, 1);
});

test('a portal signed out in the middle is told, and after signing in the same paper can be attached', async ({
  desk,
  practice,
}) => {
  const { portal, panel } = await readyToAttach(desk, practice);
  await control(practice.origin, { expireSessions: 'tnhs' });
  await attachOne(panel).click();
  await expect(panel.getByText(/đăng nhập/i).first()).toBeVisible();
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toHaveCount(0);
  await portal.goto(`${practice.origin}/control/sign-in?next=/tnhs/&hash=/nhap-ho-so`);
  await fillIntake(portal, { number: citizen.number, name: citizen.name, procedure: '630' });
  await pressAttach(panel, 1);
});

test('a file is never put on another citizen’s page', async ({ desk, practice }) => {
  const { portal, panel } = await readyToAttach(desk, practice);
  await portal.bringToFront();
  await field(portal, 'Số định danh').fill(other.number);
  await waitForPill(portal, 'Có tài khoản');
  await expect(panel.getByText(other.number).first()).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Đính kèm/ })).toHaveCount(0);
  expect(await storedFiles(practice.origin)).toHaveLength(0);
});

test('a row that holds a file is not overwritten without being asked', async ({ desk, practice }) => {
  const { portal, panel } = await readyToAttach(desk, practice);
  await portal.bringToFront();
  await componentRow(portal, 'Giấy chứng sinh')
    .locator('input[type=file]')
    .setInputFiles((await scan('so-bhxh')).pdf);
  await expect(componentRow(portal, 'Giấy chứng sinh').getByRole('link')).toBeVisible();
  await panel.bringToFront();
  await expect(panel.getByText('Dòng đã có tệp', { exact: true })).toBeVisible();
  await expect(attachOne(panel)).toHaveCount(0);
  expect(await storedFiles(practice.origin)).toHaveLength(1);
});

test('with another tab in front, the desk says where the dossier is and attaches nothing', async ({
  desk,
  practice,
}) => {
  const { panel } = await readyToAttach(desk, practice);
  const stranger = await openSignedIn(desk, practice, '/tra-cuu-ho-so');
  const elsewhere = await openDeskFor(desk, stranger);
  await elsewhere.getByText(citizen.name, { exact: false }).first().click();
  await expect(elsewhere.getByRole('button', { name: 'Chuyển tới thẻ TNHS của hồ sơ này' })).toBeVisible();
  await expect(elsewhere.getByRole('button', { name: /^Đính kèm/ })).toHaveCount(0);
  await panel.bringToFront();
  await pressAttach(panel, 1);
  await expect(elsewhere.getByText('Đã đính kèm', { exact: true })).toBeVisible();
});

test('two desks on one dossier attach a file once', async ({ desk, practice }) => {
  const { portal, panel } = await readyToAttach(desk, practice);
  const second = await openDeskFor(desk, portal);
  await attachOne(second).waitFor();
  await control(practice.origin, { tnhs: { latency: 800 } });
  await Promise.all([attachOne(panel).click(), attachOne(second).click()]);
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toBeVisible({ timeout: 40_000 });
  await expect(second.getByText('Đã đính kèm', { exact: true })).toBeVisible();
  expect(await storedFiles(practice.origin)).toHaveLength(1);
});
