export const source = String.raw`
import { api, errorBox, getCatalogue, h, options, takeFlash } from './core.js';

const detailLink = (line) => h('a', { href: '#/chi-tiet-ho-so-cho-thu-ly?id=' + encodeURIComponent(line.id) }, line.number);

const waitingColumns = [
  ['Số hồ sơ', detailLink],
  ['Quy trình', (line) => line.procedure],
  ['Tên đơn vị/Họ tên', (line) => line.name],
  ['Cán bộ xử lý', (line) => line.handler],
  ['Ngày nhận', (line) => line.receivedAt],
  ['Hạn trả', (line) => line.dueAt],
  ['Thời gian còn lại', (line) => h('span', { class: line.late ? 'tre' : null }, line.remaining)],
];

const lookUpColumns = [
  ['Số hồ sơ', detailLink],
  ['Quy trình', (line) => line.procedure],
  ['Số định danh/Mã đơn vị', (line) => line.identity],
  ['Tên đơn vị/Họ tên', (line) => line.name],
  ['Ngày nhận', (line) => line.receivedAt],
  ['Hạn trả', (line) => line.dueAt],
  ['Trạng thái', (line) => line.state],
];

function resultTable(found, columns, goTo) {
  const body = found.lines.length === 0
    ? h('tr', {}, h('td', { colspan: String(columns.length + 1), class: 'giua' }, 'Không có dữ liệu.'))
    : found.lines.map((line, index) => h('tr', {},
        h('td', { class: 'giua' }, String(found.first + index)),
        columns.map(([, show]) => h('td', {}, show(line)))));
  const turn = (page, text) => page < 1 || page > found.pages
    ? h('span', { class: 'mo' }, text)
    : h('a', { href: location.hash, onclick: (event) => { event.preventDefault(); goTo(page); } }, text);
  return [
    h('table', { class: 'luoi' },
      h('thead', {}, h('tr', {}, h('th', { class: 'giua', style: 'width: 40px' }, 'STT'), columns.map(([title]) => h('th', {}, title)))),
      h('tbody', {}, body)),
    h('div', { class: 'phan-trang' },
      'Tổng số: ' + found.total + ' hồ sơ. Trang ' + found.page + '/' + found.pages + ' ',
      turn(found.page - 1, '« Trước'), ' ', turn(found.page + 1, 'Sau »')),
  ];
}

// Shows whichever answer comes last, as software of this kind does: a late answer can replace a newer one.
function search(target, columns, readQuery) {
  const load = async (page) => {
    const query = new URLSearchParams({ ...readQuery(), page: String(page) });
    try {
      target.replaceChildren(...resultTable(await api('GET', '/dossiers?' + query), columns, load));
    } catch (error) {
      target.replaceChildren(errorBox([error.message]));
    }
  };
  return load;
}

export async function waitingView() {
  const catalogue = await getCatalogue();
  const procedure = h('select', { name: 'locQuyTrinh' },
    options([['', '-- Tất cả --'], ...catalogue.procedures.map(({ code, name }) => [code, code + ' - ' + name])]));
  const number = h('input', { type: 'text', id: 'locSoHoSo', autocomplete: 'off' });
  const state = h('select', { id: 'locTrangThai' },
    options([['', '-- Tất cả --'], ...catalogue.states.map(({ code, name }) => [code, name])]));
  const result = h('div', {}, h('p', { class: 'mo' }, 'Đang tải dữ liệu...'));
  const load = search(result, waitingColumns, () => ({
    procedure: procedure.value,
    number: number.value,
    state: state.value,
  }));
  load(1);
  return h('div', {},
    takeFlash(),
    h('form', { class: 'bo-loc', onsubmit: (event) => { event.preventDefault(); load(1); } },
      h('table', { class: 'bieu-mau' },
        h('tr', {},
          h('td', { class: 'nhan' }, 'Quy trình:'), h('td', { colspan: '3' }, procedure)),
        h('tr', {},
          h('td', { class: 'nhan' }, h('label', { for: 'locSoHoSo' }, 'Số hồ sơ:')), h('td', {}, number),
          h('td', { class: 'nhan' }, h('label', { for: 'locTrangThai' }, 'Trạng thái:')),
          h('td', {}, state, ' ', h('button', { type: 'submit', class: 'nut' }, 'Tìm kiếm'))))),
    result);
}

export async function lookUpView() {
  const number = h('input', { type: 'text', name: 'traSoHoSo', autocomplete: 'off' });
  const identity = h('input', { type: 'text', name: 'traSoDinhDanh', autocomplete: 'off' });
  const name = h('input', { type: 'text', id: 'traHoTen', class: 'dai', autocomplete: 'off' });
  const result = h('div', {}, h('p', { class: 'mo' }, 'Nhập ít nhất một điều kiện tra cứu.'));
  const load = search(result, lookUpColumns, () => ({
    number: number.value,
    identity: identity.value,
    name: name.value,
  }));
  const submit = (event) => {
    event.preventDefault();
    if ([number, identity, name].some((input) => input.value.trim() !== '')) load(1);
    else result.replaceChildren(errorBox(['Nhập ít nhất một điều kiện tra cứu.']));
  };
  return h('div', {},
    h('form', { class: 'bo-loc', onsubmit: submit },
      h('table', { class: 'bieu-mau' },
        h('tr', {},
          h('td', { class: 'nhan' }, 'Số hồ sơ:'), h('td', {}, number),
          h('td', { class: 'nhan' }, 'Số định danh/Mã đơn vị:'), h('td', {}, identity)),
        h('tr', {},
          h('td', { class: 'nhan' }, h('label', { for: 'traHoTen' }, 'Tên đơn vị/Họ tên:')),
          h('td', { colspan: '3' }, name, ' ', h('button', { type: 'submit', class: 'nut' }, 'Tra cứu'))))),
    result);
}
`;
