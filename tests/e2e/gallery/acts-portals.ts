import type { Act } from './act.ts';
import { publicKey } from './made-up-portals.ts';

/** Teaching, the page report and the office's page of portals, by hand and by keyboard. */
export const portalActs: readonly Act[] = [
  {
    promise: 'the primary button points at the first thing that is missing',
    state: 'teach-broken',
    act: (page) => page.getByRole('button', { name: 'Chỉ vào số định danh trên trang' }).click(),
    sent: { name: 'onPoint', values: ['citizenNumber'] },
  },
  {
    promise: 'arrows show candidates on the page and Enter takes one',
    state: 'teach-pointing',
    act: async (page) => {
      await page.getByRole('combobox').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    },
    before: [
      { name: 'onHighlight', values: ['c1'] },
      { name: 'onHighlight', values: ['c2'] },
    ],
    sent: { name: 'onPick', values: ['c2'] },
  },
  {
    promise: 'typing without marks finds a candidate',
    state: 'teach-pointing',
    act: async (page) => {
      await page.getByRole('combobox').fill('ma don vi');
      for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    },
    before: [{ name: 'onHighlight', values: ['c4'] }],
    sent: { name: 'onPick', values: ['c4'] },
  },
  {
    promise: 'Escape stops pointing',
    state: 'teach-pointing',
    act: async (page) => {
      await page.getByRole('combobox').focus();
      await page.keyboard.press('Escape');
    },
    sent: { name: 'onCancelPointing', values: [] },
  },
  {
    promise: 'Enter keeps what was pointed at with the ways that were offered',
    state: 'teach-picked',
    act: async (page) => {
      await page.getByRole('button', { name: 'Giữ' }).waitFor();
      await page.keyboard.press('Enter');
    },
    sent: { name: 'onKeep', values: ['citizenNumber', [0, 1]] },
  },
  {
    promise: 'ways are chosen one by one',
    state: 'teach-picked',
    act: async (page) => {
      await page.getByRole('checkbox', { name: /txtSoDinhDanh/ }).uncheck();
      await page.getByRole('checkbox', { name: /Ô nhập mang tên/ }).check();
      await page.getByRole('button', { name: 'Giữ' }).click();
    },
    sent: { name: 'onKeep', values: ['citizenNumber', [0, 2]] },
  },
  {
    promise: 'how a field is filled is chosen with what it is found by',
    state: 'teach-picked-verb',
    act: async (page) => {
      await page.getByLabel('Cách điền').selectOption('ô tự thêm dấu ngăn cách');
      await page.getByRole('button', { name: 'Giữ' }).click();
    },
    sent: { name: 'onKeep', values: ['number', [0, 1], 'masked'] },
  },
  {
    promise: 'the primary button saves what was taught',
    state: 'teach-ready-to-save',
    act: (page) => page.getByRole('button', { name: 'Lưu cách nhận trang nhập hồ sơ (3 thay đổi)' }).click(),
    sent: { name: 'onSave', values: [] },
  },
  {
    promise: 'leaving with unsaved changes asks first',
    state: 'teach-ready-to-save',
    act: async (page) => {
      await page.getByRole('button', { name: 'Quay lại bàn làm việc' }).click();
      await page.getByRole('button', { name: 'Bỏ thay đổi', exact: true }).click();
    },
    sent: { name: 'onLeave', values: [] },
  },
  {
    promise: 'a report holds only the words that were ticked',
    state: 'report-review',
    act: async (page) => {
      await page.getByRole('checkbox', { name: 'Họ và tên' }).uncheck();
      await page.getByRole('checkbox', { name: 'Ngày sinh' }).check();
      await page.getByRole('button', { name: /Lưu tệp mô tả/ }).click();
    },
    sent: { name: 'onSaveReport', values: [['Số định danh (*)', 'Quy trình', 'Ngày sinh']] },
  },
  {
    promise: 'a kind of page is switched off only with a reason',
    state: 'portals-good',
    act: async (page) => {
      await page.getByRole('switch', { name: 'Trang nhập hồ sơ: đang bật' }).press('Space');
      await page.keyboard.press('Enter');
      await page.getByLabel('Lý do').fill('cổng đang nâng cấp');
      await page.keyboard.press('Enter');
    },
    sent: { name: 'onSwitchPage', values: ['tnhs', 'intake', 'cổng đang nâng cấp'] },
  },
  {
    promise: 'what is off is switched on at once',
    state: 'portals-broken',
    act: (page) => page.getByRole('switch', { name: 'Đính kèm tệp: đang tắt' }).press('Space'),
    sent: { name: 'onSwitchFeature', values: ['tnhs', 'attach', null] },
  },
  {
    promise: 'switches are not exported',
    state: 'portals-switches',
    act: (page) => page.getByRole('button', { name: 'Xuất tất cả (1)' }).click(),
    sent: { name: 'onExport', values: [['correction-1']] },
  },
  {
    promise: 'only the chosen corrections are exported',
    state: 'portals-broken',
    act: async (page) => {
      await page
        .getByRole('checkbox', { name: /^Chọn để xuất/ })
        .nth(1)
        .check();
      await page.getByRole('button', { name: 'Xuất 1 mục đã chọn' }).click();
    },
    sent: { name: 'onExport', values: [['correction-2']] },
  },
  {
    promise: 'going back to the built-in description is confirmed first',
    state: 'portals-broken',
    act: async (page) => {
      await page.getByRole('button', { name: /Trở về bản gốc: Cổng quản trị/ }).click();
      await page.getByRole('button', { name: 'Trở về bản gốc', exact: true }).click();
    },
    sent: { name: 'onReset', values: ['quan-tri-dvcqg'] },
  },
  {
    promise: 'corrections that cannot be read are removed only once that is confirmed',
    state: 'portals-unreadable',
    act: async (page) => {
      await page.getByRole('button', { name: 'Gỡ những lần chỉnh không đọc được' }).click();
      await page.getByRole('button', { name: 'Gỡ chỉnh sửa', exact: true }).click();
    },
    sent: { name: 'onRemoveUnreadable', values: [] },
  },
  {
    promise: 'a file that was looked at is accepted',
    state: 'portals-import-review',
    act: (page) => page.getByRole('button', { name: 'Nhận 1 lần chỉnh' }).click(),
    sent: { name: 'onAcceptImport', values: [] },
  },
  {
    promise: 'a pasted key is trusted without the spaces around it',
    state: 'portals-not-a-key',
    act: async (page) => {
      await page.getByLabel('Khóa công khai được giao').fill(` ${publicKey} `);
      await page.getByRole('button', { name: 'Dùng khóa này' }).click();
    },
    sent: { name: 'onTrustKey', values: [publicKey] },
  },
];
