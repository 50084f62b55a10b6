import type { Browser } from 'playwright';
import type { Act } from './act.ts';
import { officeActs } from './acts-office.ts';
import { portalActs } from './acts-portals.ts';
import { rowActs } from './acts-rows.ts';
import { keys } from './made-up.ts';

const ids = (...orders: number[]) => orders.map((order) => `paper-${order}`);

/** What a hand or a keyboard does on the desk, and the one event that must come out of it. */
const acts: readonly Act[] = [
  {
    promise: 'the primary button attaches exactly the ready components',
    state: 'ready',
    act: (page) => page.getByRole('button', { name: 'Đính kèm 2 tệp sẵn sàng vào TNHS' }).click(),
    sent: { name: 'onAttach', values: [[keys.discharge, keys.list]] },
  },
  {
    promise: 'a click and a Shift-click select a run, and a component takes it',
    state: 'tray',
    act: async (page) => {
      await page.getByRole('option').nth(0).click();
      await page
        .getByRole('option')
        .nth(2)
        .click({ modifiers: ['Shift'] });
      await page.getByRole('button', { name: 'Gán vào đây: Sổ BHXH' }).click();
    },
    sent: { name: 'onAssign', values: [ids(4, 5, 6), keys.book] },
  },
  {
    promise: 'the keyboard alone selects and removes',
    state: 'tray',
    act: async (page) => {
      await page.getByRole('option').nth(0).focus();
      for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'Space', 'Delete'])
        await page.keyboard.press(key);
    },
    sent: { name: 'onRemovePapers', values: [ids(4, 6)] },
  },
  {
    promise: 'the primary button selects all that wait in the tray',
    state: 'tray',
    act: async (page) => {
      await page.getByRole('button', { name: 'Chọn 4 tệp trong khay để gán' }).click();
      await page.getByRole('button', { name: 'Gán vào đây: Giấy ra viện' }).click();
    },
    sent: { name: 'onAssign', values: [ids(4, 5, 6, 7), keys.discharge] },
  },
  {
    promise: 'files dropped on a component go straight to it',
    state: 'empty',
    act: async (page) => {
      const transfer = await page.evaluateHandle(() => {
        const data = new DataTransfer();
        data.items.add(new File(['%PDF-1.4'], 'quet.pdf', { type: 'application/pdf' }));
        return data;
      });
      const row = page.getByRole('listitem').filter({ hasText: 'Giấy chứng sinh' });
      for (const type of ['dragenter', 'dragover', 'drop'])
        await row.dispatchEvent(type, { dataTransfer: transfer });
    },
    sent: { name: 'onAddFiles', values: [['quet.pdf'], keys.birth] },
  },
  {
    promise: 'files chosen go to the tray',
    state: 'empty',
    act: (page) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'quet.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }),
    sent: { name: 'onAddFiles', values: [['quet.pdf'], null] },
  },
  {
    promise: 'one click records that the citizen does not want an account',
    state: 'none',
    act: (page) => page.getByRole('button', { name: 'Công dân không có nhu cầu' }).click(),
    sent: { name: 'onDecline', values: [] },
  },
  {
    promise: 'an outcome looked up by hand is recorded as such',
    state: 'could-not-check',
    act: async (page) => {
      await page.getByRole('button', { name: 'Ghi bằng tay' }).click();
      await page.getByRole('menuitem', { name: 'Tôi đã tra: chưa có tài khoản' }).click();
    },
    sent: { name: 'onRecordAccount', values: ['none'] },
  },
  {
    promise: 'a number that cannot be looked up leads to recording the outcome by hand',
    state: 'unknown-province',
    act: async (page) => {
      await page.getByRole('button', { name: 'Tự tra, rồi ghi kết quả bằng tay' }).click();
      await page.getByRole('menuitem', { name: 'Tôi đã tra: có tài khoản' }).click();
    },
    sent: { name: 'onRecordAccount', values: ['hasAccount'] },
  },
  {
    promise: 'a row whose page is in another tab leads there and attaches nothing',
    state: 'failed-wrong-tab',
    act: (page) =>
      page
        .getByRole('listitem')
        .filter({ hasText: 'Giấy ra viện' })
        .getByRole('button', { name: 'Chuyển tới thẻ' })
        .click(),
    sent: { name: 'onGoToTab', values: [{ tabId: 7, windowId: 1 }] },
  },
  {
    promise: 'a file is saved to be attached by hand, and the row says how',
    state: 'saved-by-hand',
    act: async (page) => {
      await page.getByRole('button', { name: 'Đính kèm bằng tay' }).click();
      await page.getByText('giay-ra-vien_03706-2026-07906-2.pdf').waitFor();
    },
    sent: { name: 'onAttachByHand', values: [keys.discharge] },
  },
  {
    promise: 'Alt and an arrow moves the selected papers together',
    state: 'tray',
    act: async (page) => {
      await page.getByRole('option').nth(1).click();
      await page.getByRole('option').nth(2).click();
      await page.keyboard.press('Alt+ArrowRight');
    },
    sent: { name: 'onReorder', values: [ids(4, 7, 5, 6)] },
  },
  {
    promise: 'a paper dragged within the tray goes where it is dropped',
    state: 'tray',
    act: (page) =>
      page
        .getByRole('option')
        .nth(3)
        .dragTo(page.getByRole('option').nth(0), { targetPosition: { x: 5, y: 20 } }),
    sent: { name: 'onReorder', values: [ids(7, 4, 5, 6)] },
  },
  {
    promise: 'the papers of a component are put in order from its menu, and one at the end stays',
    state: 'paper-order',
    act: async (page) => {
      await page.getByRole('button', { name: 'Thao tác với Giấy ra viện' }).click();
      await page.getByRole('menuitem', { name: 'Sắp xếp các tệp' }).click();
      await page.getByRole('button', { name: 'Lên trước: scan-0001.jpg' }).press('Enter');
      await page.getByRole('button', { name: 'Xuống sau: scan-0001.jpg' }).press('Enter');
    },
    sent: { name: 'onReorder', values: [ids(2, 1)] },
  },
  {
    promise: 'a component is recorded as attached by hand, with its note',
    state: 'empty',
    act: async (page) => {
      await page.getByRole('button', { name: 'Thao tác với Sổ BHXH' }).click();
      await page.getByRole('menuitem', { name: 'Ghi nhận bằng tay' }).click();
      await page.getByLabel('Ghi chú').fill('tự tải lên');
      await page.keyboard.press('Enter');
    },
    sent: { name: 'onMarkAttached', values: [keys.book, 'tự tải lên'] },
  },
  {
    promise: 'a dossier number is recorded by hand from the menu',
    state: 'found',
    act: async (page) => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Ghi số hồ sơ bằng tay' }).click();
      await page.getByLabel('Số hồ sơ', { exact: true }).fill('03706/2026/07906');
      await page.keyboard.press('Enter');
    },
    sent: { name: 'onRecordNumber', values: ['03706/2026/07906'] },
  },
  {
    promise: 'a dossier is opened by hand',
    state: 'no-portal-tab',
    act: async (page) => {
      await page.getByRole('button', { name: 'Mở hồ sơ bằng tay' }).click();
      await page.getByLabel('Số định danh (12 chữ số)').fill('001188012345');
      await page.getByRole('combobox', { name: 'Thủ tục' }).fill('Thủ tục riêng');
      await page.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
    },
    sent: {
      name: 'onOpenByHand',
      values: [
        {
          subject: { kind: 'citizen', number: '001188012345' },
          procedure: { name: 'Thủ tục riêng' },
          channel: 'inPerson',
          number: null,
        },
      ],
    },
  },
];

/** Does every act on a fresh page; tells those that did not send exactly the one event they promise. */
export async function checkActs(browser: Browser, site: string): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: 400, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const problems: string[] = [];
  for (const { promise, state, act, before = [], sent } of [
    ...acts,
    ...rowActs,
    ...officeActs,
    ...portalActs,
  ]) {
    await page.goto(`${site}?state=${state}`);
    try {
      await act(page);
    } catch (error) {
      problems.push(`${promise}: ${error instanceof Error ? error.message : String(error)}`);
      continue;
    }
    const seen = JSON.stringify(await page.evaluate(() => window.sent));
    if (seen !== JSON.stringify([...before, sent])) problems.push(`${promise}: sent ${seen}`);
  }
  await context.close();
  return problems;
}
