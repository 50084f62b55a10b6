import path from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import type { Desk } from './browser.ts';

/** What the practice portals are called in the office. */
export const portal = 'Cổng thực hành';

/** The office's page of portals, in front. */
export async function openPortals(desk: Desk): Promise<Page> {
  const page = await desk.backstage();
  await page.bringToFront();
  await page.getByRole('link', { name: 'Cổng', exact: true }).click();
  await page.getByRole('heading', { name: 'Cổng', exact: true }).waitFor();
  return page;
}

/** The line of a kind of page in the table of a portal's health. */
export function pageLine(portals: Page, kind: string): Locator {
  return portals
    .getByRole('table', { name: `Tình trạng từng trang của ${portal}` })
    .getByRole('row')
    .filter({ has: portals.getByRole('rowheader', { name: new RegExp(`${kind}$`) }) });
}

/** Opens the line of the kinds of page that were never opened here. */
export async function showNeverOpened(portals: Page): Promise<void> {
  await portals
    .getByRole('table', { name: /^Tình trạng từng trang/ })
    .first()
    .waitFor();
  const line = portals.getByRole('button', { name: /^Chưa mở trên máy này/, expanded: false });
  if (await line.isVisible()) await line.click();
}

export async function switchOff(portals: Page, what: string, why: string): Promise<void> {
  await showNeverOpened(portals);
  await portals.getByRole('switch', { name: `${what}: đang bật` }).press('Space');
  const form = portals.getByRole('form', { name: `Tắt ${what}?` });
  await form.getByLabel('Lý do (hiện cho viên chức)').fill(why);
  await form.getByRole('button', { name: 'Tắt', exact: true }).click();
  await portals.getByText(why, { exact: false }).first().waitFor();
}

export async function switchOn(portals: Page, what: string): Promise<void> {
  await portals.bringToFront();
  await portals.getByRole('switch', { name: `${what}: đang tắt` }).press('Space');
}

/** Exports every correction, and gives the file's place. */
export async function exportAll(portals: Page, dir: string): Promise<string> {
  await portals.bringToFront();
  const download = portals.waitForEvent('download');
  await portals.getByRole('button', { name: /^Xuất tất cả/ }).click();
  const file = path.join(dir, (await download).suggestedFilename());
  await (await download).saveAs(file);
  return file;
}

export function importFile(portals: Page, file: string): Promise<void> {
  return portals.getByLabel('Nhập tệp').setInputFiles(file);
}

export function reviewOf(portals: Page): Locator {
  return portals.getByRole('region', { name: /^Xem trước khi nhận/ });
}

export async function acceptImport(portals: Page): Promise<void> {
  await reviewOf(portals).getByRole('button', { name: 'Nhận 1 lần chỉnh' }).click();
  await portals.getByText(/^Đã nhận 1 lần chỉnh/).waitFor();
}

/** What was taught of the number, before and after. */
export async function expectDifference(where: Locator): Promise<void> {
  const difference = where
    .getByRole('listitem')
    .filter({ hasText: 'Trang nhập hồ sơ · Số định danh' })
    .last();
  await expect(difference).toContainText('Trước');
  await expect(difference).toContainText('Nhãn “Số định danh”');
  await expect(difference).toContainText('Sau');
  await expect(difference).toContainText('Nhãn “ID number”');
}
