import './no-statistics.ts';
import '@vaadin/checkbox';
import '@vaadin/text-field';
import '@vaadin/upload';
import '@vaadin/button';
import { ComboBox } from '@vaadin/combo-box';
import { DatePicker } from '@vaadin/date-picker';
import { Grid } from '@vaadin/grid';
import { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import { Checkbox } from '@vaadin/checkbox';
import { TextField } from '@vaadin/text-field';
import {
  type Account,
  channels,
  components,
  findAccounts,
  type Intake,
  type Kit,
  procedures,
  rowActions,
  searchWards,
} from '../kit.ts';

type Component = (typeof components)[number];

function textField(label: string): TextField {
  return Object.assign(new TextField(), { label });
}

function datePicker(label: string): DatePicker {
  const picker = Object.assign(new DatePicker(), { label });
  picker.i18n = {
    ...picker.i18n,
    formatDate: ({ day, month, year }) =>
      `${String(day).padStart(2, '0')}/${String(month + 1).padStart(2, '0')}/${year}`,
    parseDate: (text) => {
      const [day, month, year] = text.split('/').map(Number);
      return day === undefined || month === undefined || year === undefined
        ? undefined
        : { day, month: month - 1, year };
    },
  };
  return picker;
}

function column<Item>(header: string, render: (root: HTMLElement, item: Item) => void): GridColumn<Item> {
  return Object.assign(new GridColumn<Item>(), {
    header,
    renderer: (root: HTMLElement, _: unknown, { item }: { item: Item }) => render(root, item),
  });
}

function rowMenu(root: HTMLElement, choose: (action: string) => void): void {
  if (root.childElementCount > 0) return;
  const button = Object.assign(document.createElement('vaadin-button'), { textContent: 'Thao tác' });
  const menu = Object.assign(document.createElement('div'), { popover: 'auto', role: 'menu' });
  for (const action of rowActions) {
    const item = Object.assign(document.createElement('button'), { textContent: action, role: 'menuitem' });
    item.addEventListener('click', () => {
      choose(action);
      menu.hidePopover();
    });
    menu.append(item);
  }
  button.addEventListener('click', () => menu.showPopover());
  root.append(button, menu);
}

function showIntake(root: HTMLElement) {
  let done = '';
  const number = textField('Số định danh');
  const name = textField('Họ và tên');
  const birth = datePicker('Ngày sinh');
  const procedure = Object.assign(new ComboBox<(typeof procedures)[number]>(), {
    label: 'Quy trình',
    itemLabelPath: 'name',
    itemValuePath: 'code',
    items: procedures,
  });
  const ward = Object.assign(new ComboBox<string>(), {
    label: 'Nơi nhận kết quả',
    dataProvider: ({ filter }: { filter: string }, answer: (items: string[], size: number) => void) =>
      void searchWards(filter).then((found) => answer(found, found.length)),
  });
  const channel = Object.assign(document.createElement('fieldset'), {
    innerHTML: `<legend>Hình thức tiếp nhận</legend>${channels.map(({ code, name: text }) => `<label><input type="radio" name="channel" value="${code}"> ${text}</label>`).join('')}`,
  });
  const radios = (): HTMLInputElement[] => [...channel.querySelectorAll('input')];
  const proxy = Object.assign(new Checkbox(), { label: 'Có giấy ủy quyền' });
  const grid = Object.assign(new Grid<Component>(), { items: components, allRowsVisible: true });
  grid.append(
    column<Component>('Tên thành phần hồ sơ', (cell, { name: text }) => void (cell.textContent = text)),
    column<Component>('Bắt buộc', (cell, { required }) => void (cell.textContent = required)),
    column<Component>('Đính kèm tệp tin', (cell) => {
      if (cell.childElementCount === 0)
        cell.append(Object.assign(document.createElement('vaadin-upload'), { noAuto: true }));
    }),
    column<Component>('Thao tác', (cell, item) =>
      rowMenu(cell, (action) => (done = `${item.name}: ${action}`)),
    ),
  );
  const title = Object.assign(document.createElement('h3'), { textContent: 'Tiếp nhận hồ sơ' });
  root.append(title, number, name, birth, procedure, ward, channel, proxy, grid);
  return {
    read: (): Intake => ({
      number: number.value,
      name: name.value,
      birth: birth.value,
      procedure: procedure.value,
      ward: ward.value,
      channel: radios().find(({ checked }) => checked)?.value ?? '',
      proxy: proxy.checked,
      done,
    }),
    write(intake: Intake) {
      done = intake.done;
      Object.assign(number, { value: intake.number });
      Object.assign(name, { value: intake.name });
      Object.assign(birth, { value: intake.birth });
      Object.assign(procedure, { value: intake.procedure });
      Object.assign(ward, intake.ward === '' ? { value: '' } : { selectedItem: intake.ward });
      for (const radio of radios()) radio.checked = radio.value === intake.channel;
      Object.assign(proxy, { checked: intake.proxy });
    },
    remove: () => root.replaceChildren(),
  };
}

function showAccounts(root: HTMLElement) {
  const asked: string[] = [];
  const number = textField('Số định danh/CCCD');
  const search = Object.assign(document.createElement('vaadin-button'), { textContent: 'Tìm kiếm' });
  const result = document.createElement('div');
  search.addEventListener('click', () => {
    asked.push(number.value);
    const found = findAccounts(number.value);
    if (found.length === 0) {
      result.textContent = 'Không tìm thấy tài khoản phù hợp';
      return;
    }
    const grid = Object.assign(new Grid<Account>(), { items: found, allRowsVisible: true });
    grid.append(
      column<Account>('Số định danh', (cell, account) => void (cell.textContent = account.number)),
      column<Account>('Họ và tên', (cell, account) => void (cell.textContent = account.name)),
      column<Account>('Loại tài khoản', (cell, account) => void (cell.textContent = account.kind)),
    );
    result.replaceChildren(grid);
  });
  const title = Object.assign(document.createElement('h3'), { textContent: 'Tra cứu tài khoản' });
  root.append(title, number, search, result);
  return { asked: () => asked, remove: () => root.replaceChildren() };
}

export const vaadin: Kit = { name: 'vaadin', showIntake, showAccounts };
