import './jquery-global.ts';
import 'jquery-ui/dist/jquery-ui.js';
import 'jquery-ui/dist/themes/base/jquery-ui.css';
import { jQuery as $ } from 'jquery';
import {
  channels,
  components,
  emptyIntake,
  findAccounts,
  type Intake,
  isoDay,
  type Kit,
  procedures,
  rowActions,
  searchWards,
} from '../kit.ts';

const row = (label: string, control: string): string => `<tr><td>${label}:</td><td>${control}</td></tr>`;

function showIntake(root: HTMLElement) {
  const model: Intake = { ...emptyIntake };
  const page = $(root).html(`
    <h2>Tiếp nhận hồ sơ</h2>
    <table class="form">
      ${row('Số định danh (*)', '<input type="text" name="ctl00$f1" maxlength="12">')}
      ${row('Họ và tên', '<input type="text" name="ctl00$f2">')}
      ${row('Ngày sinh', '<input type="text" name="ctl00$f3">')}
      ${row('Quy trình', `<select name="ctl00$f4"><option value="">-- Chọn --</option>${procedures.map(({ code, name }) => `<option value="${code}">${name}</option>`).join('')}</select>`)}
      ${row('Nơi nhận kết quả', '<input type="text" name="ctl00$f5">')}
      ${row('Hình thức tiếp nhận', channels.map(({ code, name }) => `<label><input type="radio" name="ctl00$f6" value="${code}"> ${name}</label>`).join(' '))}
      <tr><td></td><td><label><input type="checkbox" name="ctl00$f7"> Có giấy ủy quyền</label></td></tr>
    </table>
    <table class="grid" border="1">
      <thead><tr><th>STT</th><th>Tên thành phần hồ sơ</th><th>Bắt buộc</th><th>Đính kèm tệp tin</th><th>Thao tác</th></tr></thead>
      <tbody>${components.map(({ key, name, required }) => `<tr><td>${key}</td><td>${name}</td><td>${required}</td><td><input type="file" accept=".pdf"></td><td><button type="button">Thao tác</button></td></tr>`).join('')}</tbody>
    </table>`);
  const control = (number: number) => page.find(`[name="ctl00$f${number}"]`);
  control(3).datepicker({ dateFormat: 'dd/mm/yy', changeYear: true });
  control(4).selectmenu({ change: () => (model.procedure = control(4).val()) });
  control(5).autocomplete({
    delay: 100,
    source: ({ term }, answer) => void searchWards(term).then(answer),
    select: (_, { item }) => (model.ward = item.value),
  });
  control(1).on('input', () => (model.number = control(1).val()));
  control(2).on('change', () => (model.name = control(2).val()));
  control(3).on('change', () => (model.birth = isoDay(control(3).datepicker('getDate'))));
  control(6).on('change', () => (model.channel = control(6).filter(':checked').val()));
  control(7).on('change', () => (model.proxy = control(7).prop('checked')));
  const menu = $(
    `<ul style="position: absolute">${rowActions.map((action) => `<li><div>${action}</div></li>`).join('')}</ul>`,
  )
    .appendTo('body')
    .menu({ select: (_, { item }) => (model.done = `${menu.data('row')}: ${item.text()}`) })
    .hide();
  const hideMenu = (): void => {
    menu.hide();
    $(document).off('click.rowmenu');
  };
  page.find('button').on('mousedown', function open() {
    menu.data('row', $(this).closest('tr').find('td:nth-child(2)').text());
    menu.show().position({ my: 'left top', at: 'left bottom', of: $(this) });
    setTimeout(() => $(document).on('click.rowmenu', hideMenu));
  });
  return {
    read: () => ({ ...model }),
    write(intake: Intake) {
      Object.assign(model, intake);
      control(1).val(intake.number);
      control(2).val(intake.name);
      control(3).datepicker('setDate', intake.birth === '' ? null : new Date(`${intake.birth}T00:00`));
      control(4).val(intake.procedure).selectmenu('refresh');
      control(5).val(intake.ward);
      for (const { code } of channels) {
        control(6)
          .filter(`[value="${code}"]`)
          .prop('checked', intake.channel === code);
      }
      control(7).prop('checked', intake.proxy);
    },
    remove() {
      menu.remove();
      $('#ui-datepicker-div').hide();
      $('.ui-autocomplete, .ui-selectmenu-menu').remove();
      root.replaceChildren();
    },
  };
}

function showAccounts(root: HTMLElement) {
  const asked: string[] = [];
  const page = $(root).html(`
    <h2>Tra cứu tài khoản</h2>
    <table><tr><td>Số định danh/CCCD:</td><td><input type="text" name="ctl00$q"></td><td><input type="button" value="Tìm kiếm"></td></tr></table>
    <div class="result"></div>`);
  page
    .find('[type=button]')
    .button()
    .on('click', () => {
      const number = page.find('[type=text]').val();
      asked.push(number);
      const rows = findAccounts(number).map(
        (account) => `<tr><td>${account.number}</td><td>${account.name}</td><td>${account.kind}</td></tr>`,
      );
      page
        .find('.result')
        .html(
          rows.length === 0
            ? '<p>Không tìm thấy tài khoản phù hợp</p>'
            : `<table border="1"><tr><th>Số định danh</th><th>Họ và tên</th><th>Loại tài khoản</th></tr>${rows.join('')}</table>`,
        );
    });
  return { asked: () => asked, remove: () => root.replaceChildren() };
}

export const jqueryUi: Kit = { name: 'jquery-ui', showIntake, showAccounts };
