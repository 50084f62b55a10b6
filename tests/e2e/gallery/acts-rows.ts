import type { Page } from 'playwright';
import type { Act } from './act.ts';
import { keys } from './made-up.ts';

const bodyRow = 'Giấy ra viện hoặc bản tóm tắt hồ sơ bệnh án (bản sao)';
/** The line of the desk that has the keyboard. */
const focused = (page: Page) => page.locator('[data-component]:focus');

/** What a hand or a keyboard does with components that stand beside the rows of a page. */
export const rowActs: readonly Act[] = [
  {
    promise: 'the primary button sends what can go, and nothing that may be on its row already',
    state: 'rows-failures',
    act: (page) => page.getByRole('button', { name: 'Đính kèm lại 3 tệp vào TNHS' }).click(),
    sent: { name: 'onAttach', values: [[keys.list, keys.book, keys.authorisation]] },
  },
  {
    promise: 'where nothing can go, the primary button leads to the first that cannot, and sends nothing',
    state: 'rows-none-can-go',
    act: async (page) => {
      await page.getByRole('button', { name: 'Xem 2 tệp chưa gửi được' }).click();
      await focused(page).getByRole('button', { name: 'Đính kèm thêm' }).click();
    },
    sent: { name: 'onAttachAnyway', values: [keys.birth] },
  },
  {
    promise: 'a component without a row is matched with one of the page by the keyboard alone',
    state: 'rows-hindered',
    act: async (page) => {
      await page.getByRole('button', { name: 'Ghép với dòng…' }).press('Enter');
      await page.getByRole('menuitem', { name: bodyRow }).press('Enter');
    },
    sent: {
      name: 'onPairRow',
      values: [keys.discharge, { key: 'giay ra vien hoac ban tom tat ho so benh an ban sao', name: bodyRow }],
    },
  },
  {
    promise: 'papers that are too large are taken back to the tray',
    state: 'rows-none-can-go',
    act: (page) => page.getByRole('button', { name: 'Trả tệp về khay' }).click(),
    sent: { name: 'onAssign', values: [['paper-5'], null] },
  },
  {
    promise: 'any file that is ready can be attached by hand instead',
    state: 'rows-ready',
    act: async (page) => {
      await page.getByRole('button', { name: 'Thao tác với Giấy ra viện' }).click();
      await page.getByRole('menuitem', { name: 'Đính kèm bằng tay' }).click();
    },
    sent: { name: 'onAttachByHand', values: [keys.discharge] },
  },
  {
    promise: 'waiting for a file to be put there by hand is stopped',
    state: 'rows-by-hand',
    act: (page) => page.getByRole('button', { name: 'Dừng chờ' }).click(),
    sent: { name: 'onStopByHand', values: [`job ${keys.discharge}`] },
  },
  {
    promise: 'the line about what was sent leads to what is not attached',
    state: 'rows-sent-but-one',
    act: async (page) => {
      await page.getByRole('status').getByRole('button', { name: 'Xem' }).click();
      await focused(page).getByRole('button', { name: 'Đính kèm lại' }).click();
    },
    sent: { name: 'onAttach', values: [[keys.list]] },
  },
];
