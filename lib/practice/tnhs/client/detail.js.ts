export const source = String.raw`
import { api, errorBox, getCatalogue, h, options, takeFlash } from './core.js';
import { componentTable, fillFileCell } from './file-row.js';

function facts(dossier) {
  const { applicant } = dossier;
  const organisation = applicant.kind === 'organisation';
  const pairs = [
    ['Số hồ sơ', dossier.number, 'Mã biên nhận', dossier.receiptCode],
    organisation
      ? ['Tên đơn vị', applicant.unitName, 'Mã đơn vị', applicant.unitCode]
      : ['Chủ hồ sơ', applicant.name, 'Số định danh', applicant.number],
    organisation && applicant.name !== '' && ['Chủ hồ sơ', applicant.name, 'Số định danh', applicant.number],
    ['Ngày sinh', applicant.birthDate, 'Số điện thoại', applicant.phone],
    ['Quy trình', dossier.procedure, 'Hình thức tiếp nhận', dossier.channel],
    ['Ngày nhận', dossier.receivedAt, 'Hạn trả', dossier.dueAt],
    ['Trạng thái', dossier.state, 'Cán bộ xử lý', dossier.handler],
  ].filter(Boolean);
  return h('table', { class: 'thong-tin' }, h('tbody', {}, pairs.map(([leftName, left, rightName, right]) =>
    h('tr', {}, h('th', {}, leftName), h('td', {}, left), h('th', {}, rightName), h('td', {}, right)))));
}

function missingText(count) {
  return count > 0 ? 'Còn ' + count + ' thành phần bắt buộc chưa số hóa.' : '';
}

function forwardBlock(dossier, catalogue, missing, act) {
  const next = h('select', { id: 'nguoiXuLyTiepTheo' }, options([
    ['', '-- Chọn cán bộ --'],
    ...catalogue.officers.map(({ user, name, department }) => [user, name + ' - ' + department]),
  ]));
  return h('fieldset', {},
    h('legend', {}, 'Chuyển xử lý'),
    missing,
    h('table', { class: 'bieu-mau' }, h('tr', {},
      h('td', { class: 'nhan' }, h('label', { for: 'nguoiXuLyTiepTheo' }, 'Người xử lý tiếp theo:')),
      h('td', {}, next, ' ',
        h('button', { type: 'button', class: 'nut', onclick: () => act('/forward', { to: next.value }) }, 'Chuyển xử lý')))));
}

function returnBlock(dossier, accept, act) {
  const cell = h('td');
  const locked = dossier.step === 'returned';
  fillFileCell(cell, dossier.result, { url: '/dossiers/' + dossier.id + '/result', accept, locked, changed: () => {} });
  return h('fieldset', {},
    h('legend', {}, 'Trả kết quả'),
    h('table', { class: 'bieu-mau' },
      h('tr', {}, h('td', { class: 'nhan' }, 'Đính kèm kết quả điện tử:'), cell),
      !locked && h('tr', {}, h('td'), h('td', {},
        h('button', { type: 'button', class: 'nut', onclick: () => act('/return', {}) }, 'Xác nhận trả kết quả')))));
}

function historyTable(history) {
  return h('fieldset', {},
    h('legend', {}, 'Quá trình xử lý'),
    h('table', { class: 'luoi' },
      h('thead', {}, h('tr', {}, ['Thời gian', 'Cán bộ', 'Nội dung'].map((title) => h('th', {}, title)))),
      h('tbody', {}, history.map(({ at, who, what }) => h('tr', {}, [at, who, what].map((text) => h('td', {}, text)))))));
}

export async function detailView(parameters) {
  const catalogue = await getCatalogue();
  const page = h('div');
  const path = '/dossiers/' + encodeURIComponent(parameters.get('id') ?? '');

  const show = (dossier, notice) => {
    const act = async (step, fields) => {
      try {
        show(await api('POST', path + step, fields), h('div', { class: 'thong-bao', role: 'status' }, 'Thực hiện thành công.'));
      } catch (error) {
        show(dossier, errorBox([error.message]));
        page.scrollIntoView({ block: 'start' });
      }
    };
    const missing = h('p', { class: 'luu-y' }, missingText(dossier.missing));
    // Only the count is renewed after an upload: other rows may still be sending theirs.
    const recount = async () => {
      const now = await api('GET', path).catch(() => dossier);
      missing.textContent = missingText(now.missing);
    };
    page.replaceChildren(...[
      notice,
      h('fieldset', {}, h('legend', {}, 'Thông tin hồ sơ'), facts(dossier)),
      h('fieldset', {}, h('legend', {}, 'Số hóa thành phần hồ sơ'), componentTable(dossier.folder, catalogue.accept, recount)),
      dossier.step === 'waiting' && forwardBlock(dossier, catalogue, missing, act),
      (dossier.step === 'processed' || dossier.step === 'returned') && returnBlock(dossier, catalogue.accept, act),
      historyTable(dossier.history),
      h('div', { class: 'cac-nut' }, h('a', { href: '#/ho-so-cho-thu-ly' }, '« Quay lại danh sách')),
    ].filter(Boolean));
  };

  show(await api('GET', path), takeFlash());
  return page;
}
`;
