import type { Act } from './act.ts';
import { officeStates } from './states-office.ts';

const saved = (further?: { intake: string[]; accounts: string[] }) => {
  const state = officeStates['office-settings'];
  if (state?.kind !== 'settings') throw new Error('The settings are not in the gallery');
  const { settings } = state;
  const portals = further === undefined ? settings.portals : { ...settings.portals, further };
  return [{ officer: settings.officer, office: settings.office, portals, language: settings.language }];
};
const save = 'Lưu thay đổi';
const intake = 'Các địa chỉ khác: Cổng TNHS';
const accounts = 'Các địa chỉ khác: Cổng quản trị Dịch vụ công';

/** What a hand or a keyboard does on the office's own pages. */
export const officeActs: readonly Act[] = [
  {
    promise: 'the first run starts with the officer, the office and the known portals',
    state: 'office-first-run',
    act: async (page) => {
      await page.getByLabel('Họ tên viên chức').fill('Phạm Minh Tâm');
      await page.getByLabel('Cơ quan').fill('BHXH cơ sở Hoàn Kiếm');
      await page.getByRole('button', { name: 'Bắt đầu' }).click();
    },
    sent: {
      name: 'onStart',
      values: [
        {
          officer: 'Phạm Minh Tâm',
          office: 'BHXH cơ sở Hoàn Kiếm',
          portals: {
            intake: 'https://tnhs.baohiemxahoi.gov.vn',
            accounts: 'https://quantri.dichvucong.gov.vn',
          },
          language: 'vi',
        },
      ],
    },
  },
  {
    promise: 'a portal is given a further address with the keyboard alone, which stands where it is typed',
    state: 'office-settings',
    act: async (page) => {
      await page.getByRole('group', { name: accounts }).getByRole('button').press('Enter');
      await page.keyboard.type('quantri2.dichvucong.gov.vn/');
      await page.keyboard.press('Enter');
    },
    sent: {
      name: 'onSave',
      values: saved({ intake: [], accounts: ['https://quantri2.dichvucong.gov.vn'] }),
    },
  },
  {
    promise: 'a row that was matched is taken back, and nothing else',
    state: 'office-row-names',
    act: (page) => page.getByRole('button', { name: /^Bỏ ghép Sổ BHXH/ }).press('Enter'),
    sent: { name: 'onRemoveRowName', values: [{ component: 'Sổ BHXH', row: 'Sổ bảo hiểm xã hội' }] },
  },
  {
    promise: 'a further address is removed, the other stays, and the focus is on it',
    state: 'office-addresses',
    act: async (page) => {
      await page.getByRole('button', { name: /^Bỏ địa chỉ https:.*mot-cua/ }).press('Enter');
      await page.keyboard.press('End');
      await page.keyboard.type('/tnhs');
      await page.getByRole('button', { name: save }).click();
    },
    sent: { name: 'onSave', values: saved({ intake: ['http://10.0.0.8:8080/tnhs'], accounts: [] }) },
  },
  {
    promise: 'once all further addresses are removed, the focus is where one is added, and none is kept',
    state: 'office-addresses',
    act: async (page) => {
      const remove = page.getByRole('group', { name: intake }).getByRole('button', { name: /^Bỏ địa chỉ/ });
      await remove.nth(1).press('Enter');
      await remove.press('Enter');
      const focused = page.locator(':focus');
      const words = await focused.textContent();
      if (words !== 'Thêm địa chỉ khác của cổng này') throw new Error(`The focus is on ${words}`);
      await page.getByRole('button', { name: save }).click();
    },
    sent: { name: 'onSave', values: saved() },
  },
  {
    promise: 'five further addresses are the most; the sixth can be added when one is removed',
    state: 'office-addresses-most',
    act: async (page) => {
      const group = page.getByRole('group', { name: intake });
      const add = group.getByRole('button', { name: 'Thêm một địa chỉ nữa' });
      if ((await add.count()) > 0) throw new Error('A sixth address can be added');
      await group.getByRole('button', { name: 'Bỏ địa chỉ http://10.0.0.3:8080' }).click();
      await add.click();
      await page.keyboard.type('http://10.0.0.6:8080');
      await page.getByRole('button', { name: save }).click();
    },
    sent: {
      name: 'onSave',
      values: saved({
        intake: [1, 2, 4, 5, 6].map((order) => `http://10.0.0.${order}:8080`),
        accounts: ['https://quantri2.dichvucong.gov.vn'],
      }),
    },
  },
];
