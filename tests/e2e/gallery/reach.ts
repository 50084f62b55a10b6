import type { Page } from 'playwright';

/** What has to be pressed (in Vietnamese) before a state is the one its name says. */
export const reach: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'unknown-province': (page) =>
    page.getByRole('button', { name: 'Tự tra, rồi ghi kết quả bằng tay' }).click(),
  'saved-by-hand': async (page) => {
    await page.getByRole('button', { name: 'Lưu tệp để tự đính kèm' }).click();
    await page.getByText('Tự đính kèm tệp đã lưu').waitFor();
  },
  'paper-order': async (page) => {
    await page.getByRole('button', { name: 'Thao tác với Giấy ra viện' }).click();
    await page.getByRole('menuitem', { name: 'Sắp xếp các tệp' }).click();
    await page.getByText('Thứ tự trang').waitFor();
  },
  'tray-selected': async (page) => {
    await page.getByRole('option').nth(1).click();
    await page.getByRole('option').nth(2).click();
  },
};
