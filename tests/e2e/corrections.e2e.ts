import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { launchDesk, setUpOffice } from './support/browser.ts';
import { contentFrame, fillIntakeOf, waitForPillIn } from './support/builds.ts';
import { playedCitizen } from './support/play.ts';
import {
  acceptImport,
  expectDifference,
  exportAll,
  importFile,
  openPortals,
  portal,
  reviewOf,
} from './support/portals-page.ts';
import { expect, test } from './support/test.ts';
import { openMixedIntake, teachMixedIntake } from './support/teaching.ts';

const office = 'BHXH cơ sở Thực Hành';

/** Types a citizen on the taught form; whoever reads it, asks for the account. */
async function typeOnMixed(page: Page): Promise<void> {
  await page.bringToFront();
  await fillIntakeOf(await contentFrame(page, 'mixed'), 'mixed', { ...playedCitizen(), procedure: '607' });
}

test('what was taught is listed, goes out as a file, is reset, and works again from the file', async ({
  desk,
  practice,
}, testInfo) => {
  const pages = await openMixedIntake(desk, practice);
  await teachMixedIntake(pages);
  const portals = await openPortals(desk);
  const corrections = portals.getByRole('region', { name: 'Chỉnh sửa của cơ quan' });
  await expect(corrections).toContainText(`Trần Thị Lan Chi · ${office} · dạy trên máy này`);
  await corrections.getByRole('button', { name: 'Xem 3 chỗ đổi' }).click();
  await expectDifference(corrections);

  const file = await exportAll(portals, testInfo.outputDir);
  await resetAll(portals);
  await expect(corrections).toContainText('Chưa chỉnh gì: đang dùng bản gốc.');
  await pages.panel.bringToFront();
  await pages.panel.getByRole('status').getByRole('button', { name: 'Quay lại bàn làm việc' }).click();
  await expect(pages.panel.getByText(/^Chưa nhận ra trên trang: /).first()).toBeVisible();

  await portals.bringToFront();
  await importFile(portals, file);
  await expect(reviewOf(portals)).toContainText('Tệp không ký.');
  await expect(reviewOf(portals)).toContainText('Chưa có gì được áp dụng.');
  await expectDifference(reviewOf(portals));
  await acceptImport(portals);
  await expect(corrections).toContainText('nhập từ tệp');
  await typeOnMixed(pages.portal);
  await waitForPillIn(pages.portal, 'Có tài khoản');

  // What was accepted is gone, and so is the word that it was.
  await portals.bringToFront();
  await resetAll(portals);
  await expect(corrections).toContainText('Chưa chỉnh gì: đang dùng bản gốc.');
  await expect(portals.getByText(/^Đã nhận 1 lần chỉnh/)).toHaveCount(0);
});

async function resetAll(portals: Page): Promise<void> {
  await portals.getByRole('button', { name: `Trở về bản gốc: ${portal}` }).click();
  const asked = portals.getByRole('form', { name: `Đưa ${portal} trở về bản gốc?` });
  await asked.getByRole('button', { name: 'Trở về bản gốc' }).click();
}

test('another office sees who signed a file, takes it once the key is known, and refuses what is no such file', async ({
  desk,
  practice,
  extensionDir,
}, testInfo) => {
  await teachMixedIntake(await openMixedIntake(desk, practice));
  const ours = await openPortals(desk);
  await ours.getByRole('button', { name: 'Tạo khóa' }).click();
  const ownKey = ours.getByRole('region', { name: 'Khóa của máy này' });
  const key = await ownKey.locator('code').innerText();
  const signed = await exportAll(ours, testInfo.outputDir);

  const other = await launchDesk({ extensionDir });
  try {
    await setUpOffice(other, practice);
    const theirs = await openPortals(other);
    const text = await readFile(signed, 'utf8');
    const refused = [
      { content: text.replace('ID number', 'ID numbers'), says: 'Chữ ký sai: nội dung đã đổi sau khi ký.' },
      { content: '{"so":1}', says: 'Đây không phải tệp chỉnh sửa của Trợ lý TNHS' },
      { content: 'Kính gửi cơ quan', says: 'Không đọc được tệp' },
    ];
    for (const { content, says } of refused) {
      const file = path.join(testInfo.outputDir, 'tep-nhan-duoc.json');
      await writeFile(file, content);
      await importFile(theirs, file);
      await expect(theirs.getByRole('alert').filter({ hasText: says })).toBeVisible();
      await expect(reviewOf(theirs)).toHaveCount(0);
      await theirs.getByRole('alert').getByRole('button', { name: 'Đóng' }).click();
    }
    await expect(theirs.getByText('Chưa chỉnh gì: đang dùng bản gốc.', { exact: false })).toBeVisible();

    await importFile(theirs, signed);
    await expect(reviewOf(theirs)).toContainText('Có chữ ký đúng, nhưng bằng khóa chưa biết.');
    await theirs.getByLabel('Khóa công khai được giao').fill(key);
    await theirs.getByRole('button', { name: 'Dùng khóa này' }).click();
    await expect(reviewOf(theirs)).toContainText('Chữ ký đúng, bằng khóa cơ quan đã khai báo.');
    await expectDifference(reviewOf(theirs));
    await acceptImport(theirs);
    await expect(theirs.getByText('Ký bằng khóa cơ quan đã khai báo')).toBeVisible();

    const { portal: page } = await openMixedIntake(other, practice);
    await typeOnMixed(page);
    await waitForPillIn(page, 'Có tài khoản');
    await theirs.bringToFront();
    await theirs.getByRole('button', { name: 'Bỏ khóa này' }).click();
    await theirs
      .getByRole('form', { name: 'Bỏ khóa tin dùng?' })
      .getByRole('button', { name: 'Bỏ khóa này' })
      .click();
    await expect(theirs.getByText('Ký bằng khóa chưa biết')).toBeVisible();
  } finally {
    await other.close();
  }
});
