export const source = String.raw`
import { api, errorBox, getCatalogue, h, options, setFlash } from './core.js';
import { componentTable } from './file-row.js';

const mark = () => h('span', { class: 'bat-buoc' }, ' (*)');

function line(label, ...cells) {
  return h('tr', {}, h('td', { class: 'nhan' }, label), h('td', {}, cells));
}

// The intake form. It starts empty each time, whatever was typed or scanned before a reload.
export async function intakeView() {
  const catalogue = await getCatalogue();
  let draft = null;
  let busy = false;

  const channel = h('select', { id: 'hinhThucTiepNhan', name: 'hinhThucTiepNhan' },
    options([['', '-- Chọn --'], ...catalogue.channels.map((name) => [name, name])], 'Trực tiếp'));
  const kind = h('select', { name: 'doiTuong' },
    options([['individual', 'Cá nhân'], ['organisation', 'Đơn vị']], 'individual'));
  const number = h('input', { type: 'text', name: 'soDinhDanh', maxlength: '20', autocomplete: 'off' });
  const name = h('input', { type: 'text', id: 'hoTen', name: 'hoTen', class: 'dai', autocomplete: 'off' });
  const birthDate = h('input', { type: 'text', id: 'ngaySinh', name: 'ngaySinh', placeholder: 'dd/mm/yyyy', autocomplete: 'off' });
  const phone = h('input', { type: 'text', name: 'soDienThoai', autocomplete: 'off' });
  const unitCode = h('input', { type: 'text', id: 'maDonVi', name: 'maDonVi', autocomplete: 'off' });
  const unitName = h('input', { type: 'text', name: 'tenDonVi', class: 'dai', autocomplete: 'off' });
  const unitNote = h('span', { class: 'loi-dong' });
  const procedure = h('select', { id: 'quyTrinh', name: 'quyTrinh', class: 'dai' },
    options([['', '-- Chọn quy trình --'], ...catalogue.procedures.map(({ code, name }) => [code, code + ' - ' + name])]));

  const individualMark = mark();
  const nameMark = mark();
  const unitRows = [
    line(h('label', { for: 'maDonVi' }, 'Mã đơn vị', mark(), ':'), unitCode, ' ', unitNote),
    line(['Tên đơn vị', mark(), ':'], unitName),
  ];
  const showKind = () => {
    const organisation = kind.value === 'organisation';
    for (const row of unitRows) row.hidden = !organisation;
    individualMark.hidden = organisation;
    nameMark.hidden = organisation;
  };
  kind.addEventListener('change', showKind);
  showKind();

  unitCode.addEventListener('change', async () => {
    const code = unitCode.value.trim();
    unitNote.textContent = '';
    if (code === '') return;
    try {
      const unit = await api('GET', '/units/' + encodeURIComponent(code));
      unitName.value = unit.name;
      if (phone.value === '') phone.value = unit.phone;
    } catch (error) {
      unitNote.textContent = error.message;
    }
  });

  const messages = h('div');
  const components = h('div', {}, h('p', { class: 'mo' }, 'Chọn quy trình để hiện danh sách thành phần hồ sơ.'));

  procedure.addEventListener('change', async () => {
    const wanted = procedure.value;
    if (draft) api('DELETE', '/drafts/' + draft.id).catch(() => null);
    draft = null;
    components.replaceChildren(h('p', { class: 'mo' }, wanted ? 'Đang tải dữ liệu...' : 'Chọn quy trình để hiện danh sách thành phần hồ sơ.'));
    if (!wanted) return;
    try {
      const opened = await api('POST', '/drafts', { procedure: wanted });
      if (procedure.value !== wanted) return;
      draft = opened;
      components.replaceChildren(componentTable(draft, catalogue.accept));
    } catch (error) {
      if (procedure.value === wanted) components.replaceChildren(errorBox([error.message]));
    }
  });

  const accept = async () => {
    if (busy) return;
    busy = true;
    messages.replaceChildren();
    try {
      const accepted = await api('POST', '/dossiers', {
        draft: draft ? draft.id : '',
        channel: channel.value,
        kind: kind.value,
        number: number.value,
        name: name.value,
        birthDate: birthDate.value,
        phone: phone.value,
        unitCode: unitCode.value,
        unitName: unitName.value,
      });
      setFlash('Tiếp nhận hồ sơ thành công. Số hồ sơ: ' + accepted.number);
      location.hash = '#/chi-tiet-ho-so-cho-thu-ly?id=' + accepted.id;
    } catch (error) {
      const errors = error.body && error.body.errors;
      messages.replaceChildren(errorBox(errors ? errors.map(({ message }) => message) : [error.message]));
      messages.scrollIntoView({ block: 'nearest' });
    } finally {
      busy = false;
    }
  };

  const cancel = async () => {
    if (draft) await api('DELETE', '/drafts/' + draft.id).catch(() => null);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  };

  return h('div', {},
    messages,
    h('fieldset', {},
      h('legend', {}, 'Thông tin hồ sơ'),
      h('table', { class: 'bieu-mau' },
        line(h('label', { for: 'hinhThucTiepNhan' }, 'Hình thức tiếp nhận', mark(), ':'), channel),
        line(['Đối tượng:'], kind),
        unitRows,
        line(['Số định danh', individualMark, ':'], number),
        line(h('label', { for: 'hoTen' }, 'Họ và tên', nameMark, ':'), name, h('span', { class: 'mo' }, ' Chủ hồ sơ')),
        line(h('label', { for: 'ngaySinh' }, 'Ngày sinh:'), birthDate),
        line(['Số điện thoại:'], phone),
        line(h('label', { for: 'quyTrinh' }, 'Quy trình', mark(), ':'), procedure))),
    h('fieldset', {}, h('legend', {}, 'Thành phần hồ sơ'), components),
    h('div', { class: 'cac-nut' },
      h('button', { type: 'button', class: 'nut', onclick: accept }, 'Tiếp nhận'),
      h('button', { type: 'button', class: 'nut-phu', onclick: cancel }, 'Hủy')));
}
`;
