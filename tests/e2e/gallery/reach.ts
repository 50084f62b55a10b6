import type { Page } from 'playwright';

/** What has to be pressed (in Vietnamese) before a state is the one its name says. */
export const reach: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'unknown-province': (page) =>
    page.getByRole('button', { name: 'Tự tra, rồi ghi kết quả bằng tay' }).click(),
  'saved-by-hand': async (page) => {
    await page.getByRole('button', { name: 'Đính kèm bằng tay' }).click();
    await page.getByRole('region', { name: /^Đính kèm bằng tay/ }).waitFor();
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
  'office-addresses-wrong': (page) => page.getByRole('button', { name: 'Lưu thay đổi' }).click(),
  'teach-leaving': async (page) => {
    await page.getByRole('button', { name: 'Quay lại bàn làm việc' }).click();
    await page.getByText('Bỏ 3 thay đổi chưa lưu?').waitFor();
  },
  'teach-pointing-filtered': async (page) => {
    await page.getByRole('combobox').fill('so dinh');
    await page.keyboard.press('ArrowDown');
  },
  'report-large': (page) => page.getByRole('button', { name: 'Mở hết' }).click(),
  'portals-switching-off': async (page) => {
    await page.getByRole('switch', { name: 'Trang nhập hồ sơ: đang bật' }).press('Space');
    await page.getByRole('switch', { name: 'Đính kèm tệp: đang bật' }).first().press('Space');
    await page.getByRole('button', { name: 'Tắt', exact: true }).first().click();
  },
  'portals-never-opened': (page) =>
    page
      .getByRole('button', { name: /^Chưa mở/ })
      .first()
      .click(),
  'portals-correction-open': async (page) => {
    await page.getByRole('button', { name: 'Xem 5 chỗ đổi' }).click();
    await page.getByRole('button', { name: 'Gỡ chỉnh sửa 08:30 hôm nay' }).click();
  },
  'portals-correction-how': (page) => page.getByRole('button', { name: 'Xem 3 chỗ đổi' }).click(),
  'portals-key-copied': async (page) => {
    await page.getByRole('button', { name: 'Chép khóa công khai' }).click();
    await page.getByText('Đã chép').waitFor();
  },
  'portals-key-not-copied': async (page) => {
    await page.getByRole('button', { name: 'Chép khóa công khai' }).click();
    await page.getByRole('alert').waitFor();
  },
  'portals-switches': (page) => page.getByRole('button', { name: /Trở về bản gốc: Hệ/ }).click(),
  'portals-resetting': (page) => page.getByRole('button', { name: /Trở về bản gốc: Hệ/ }).click(),
  'portals-removing-key': (page) => page.getByRole('button', { name: 'Bỏ khóa này' }).click(),
};
