import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { practiceCitizens } from '#lib/practice/app';
import { openSignedIn, openDeskFor } from './support/browser.ts';
import {
  assignPapers,
  attachButton,
  chooseFiles,
  chooseInMenu,
  dossierOf,
  readHistory,
  stepPill,
} from './support/desk.ts';
import { playedCitizen } from './support/play.ts';
import { storedFiles } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import { expect, test } from './support/test.ts';
import { componentRow, fillIntake, pillWords, waitForPill } from './support/tnhs.ts';

const citizen = practiceCitizens[5];
if (!citizen) throw new Error('There are fewer practice citizens than six');

/** A form in the action bar's place: fills what is given, and records. */
async function recordInForm(panel: Page, title: string, words: Record<string, string>): Promise<void> {
  const form = panel.getByRole('form', { name: title });
  for (const [label, text] of Object.entries(words)) await form.getByLabel(label).fill(text);
  await form.getByRole('button', { name: 'Ghi nhận' }).click();
  await form.waitFor({ state: 'detached' });
}

test('a dossier that no page can tell is opened, numbered, forwarded, issued and returned by hand', async ({
  desk,
  practice,
}) => {
  const lists = await openSignedIn(desk, practice, '/tra-cuu-ho-so');
  const panel = await openDeskFor(desk, lists);
  await chooseInMenu(panel, 'Mở hồ sơ bằng tay');
  const form = panel.getByRole('form', { name: 'Mở hồ sơ bằng tay' });
  await form.getByLabel('Số định danh').fill(citizen.number);
  await form.getByLabel('Họ và tên').fill(citizen.name);
  await form.getByLabel('Thủ tục').fill('630');
  await panel.getByRole('option', { name: /^630/ }).click();
  await form.getByRole('button', { name: 'Mở hồ sơ' }).click();
  await dossierOf(panel, citizen).waitFor();
  await expect(panel.getByText('Theo danh mục có sẵn', { exact: false })).toBeVisible();

  await panel.getByRole('button', { name: 'Ghi bằng tay' }).click();
  await panel.getByRole('menuitem', { name: 'Tôi đã tra: có tài khoản' }).click();
  await expect(stepPill(panel, 'Bước 3 · Số hóa')).toBeVisible();

  await chooseInMenu(panel, 'Ghi số hồ sơ bằng tay');
  await recordInForm(panel, 'Ghi số hồ sơ bằng tay', { 'Số hồ sơ': '04444/2026/07906' });
  await expect(panel.getByRole('banner')).toContainText('04444/2026/07906');

  await chooseInMenu(panel, 'Ghi nhận đã chuyển nghiệp vụ');
  await recordInForm(panel, 'Ghi nhận đã chuyển bộ phận nghiệp vụ', { 'Chuyển cho': 'Phòng Chế độ BHXH' });
  await expect(stepPill(panel, 'Bước 4 · Giải quyết')).toBeVisible();

  await panel.getByRole('button', { name: 'Ghi nhận đã có kết quả' }).click();
  await recordInForm(panel, 'Ghi nhận đã có kết quả giải quyết', {});
  await expect(stepPill(panel, 'Bước 5 · Trả kết quả')).toBeVisible();

  await panel.getByRole('button', { name: 'Ghi nhận đã trả kết quả' }).click();
  await recordInForm(panel, 'Ghi nhận đã trả kết quả', { 'Cách trả': 'Trực tiếp' });
  await expect(stepPill(panel, 'Đã hoàn tất')).toBeVisible();

  const byHand = [
    'Tiếp nhận:',
    'Số hồ sơ 04444/2026/07906',
    'Chuyển bộ phận',
    'Đã có kết quả',
    'Đã trả kết quả',
  ];
  const history = await readHistory(panel);
  for (const words of byHand) {
    const line = history.find((each) => each.startsWith(words));
    expect(line, words).toContain('viên chức ghi');
  }
  expect(history.filter((line) => line.includes('đọc trên trang TNHS'))).toEqual([]);
  expect(history.find((line) => line.includes('danh mục có sẵn'))).toBeDefined();
});

test('A21 a file that cannot be put on its row by the product is saved under its name, put there by hand, and proven', async ({
  desk,
  practice,
}, testInfo) => {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  await portal.bringToFront();
  await fillIntake(portal, { ...playedCitizen(), procedure: '630' });
  await waitForPill(portal, 'Có tài khoản');
  // As on a portal that has a field each for the copy and the original: which one is meant, only the officer knows.
  const inputs = componentRow(portal, 'Giấy chứng sinh').locator('input[type=file]');
  await inputs.evaluate((input) => input.after(input.cloneNode()));
  await panel.bringToFront();
  await chooseFiles(panel, [(await scan('giay-chung-sinh')).pdf]);
  await assignPapers(panel, 'giay-chung-sinh', 'Giấy chứng sinh');
  await attachButton(panel, 1).click();
  await expect(panel.getByText('Chưa đính kèm được', { exact: true })).toBeVisible();
  expect(await storedFiles(practice.origin)).toEqual([]);

  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Đính kèm bằng tay' }).click();
  const guide = panel.getByRole('region', { name: /^Đính kèm bằng tay: Giấy chứng sinh/ });
  await expect(guide.getByRole('listitem')).toHaveCount(3);
  const name = await guide.locator('code').innerText();
  expect((await download).suggestedFilename()).toBe(name);
  const saved = path.join(testInfo.outputDir, name);
  await (await download).saveAs(saved);

  await portal.bringToFront();
  await waitForPill(portal, 'Đặt tệp vào dòng này');
  const chooser = portal.waitForEvent('filechooser');
  await inputs.first().click();
  await (await chooser).setFiles(saved);

  await waitForPill(portal, 'Đã đính kèm');
  expect(await pillWords(portal)).not.toContain('Đặt tệp vào dòng này');
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toBeVisible();
  await expect(panel.getByText(/^Đã đọc lại từ TNHS, trùng khớp từng byte/)).toBeVisible();
  await expect(guide).toHaveCount(0);
  const digest = await crypto.subtle.digest('SHA-256', await readFile(saved));
  const sha256 = new Uint8Array(digest).toHex();
  expect(await storedFiles(practice.origin)).toMatchObject([{ name, sha256 }]);
});
