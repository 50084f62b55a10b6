export const source = String.raw`
import { api, explain, formatSize, h, options, signedOut } from './core.js';

const copyKinds = [['original', 'Bản chính'], ['copy', 'Bản sao'], ['electronic', 'Bản điện tử']];

// Fills a cell with the file of one row, or with the way to attach one.
// place: { url, accept, locked, changed } ; url answers POST and DELETE with { row }.
export function fillFileCell(cell, file, place, message) {
  if (file) {
    const remove = async () => {
      if (!confirm('Xóa tệp ' + file.name + '?')) return;
      try {
        const { row } = await api('DELETE', place.url);
        fillFileCell(cell, row.file, place);
        place.changed();
      } catch (error) {
        fillFileCell(cell, file, place, error.message);
      }
    };
    cell.replaceChildren(
      h('a', { href: file.url, target: '_blank' }, file.name),
      h('span', { class: 'mo' }, ' (' + formatSize(file.size) + ') '),
      place.locked ? '' : h('button', { type: 'button', class: 'nut-nho', onclick: remove }, 'Xóa'),
      message ? h('div', { class: 'loi-dong' }, message) : '');
    return;
  }
  if (place.locked) {
    cell.replaceChildren(h('span', { class: 'mo' }, 'Chưa có tệp'));
    return;
  }
  const input = h('input', { type: 'file', accept: place.accept });
  input.addEventListener('change', () => {
    const chosen = input.files[0];
    if (!chosen) return;
    input.value = '';
    upload(cell, chosen, place);
  });
  cell.replaceChildren(input, message ? h('div', { class: 'loi-dong' }, message) : '');
}

function upload(cell, file, place) {
  const bar = h('progress', { max: '100', value: '0' });
  const text = h('span', { class: 'mo' }, 'Đang tải lên ' + file.name + ' ... 0%');
  cell.replaceChildren(bar, ' ', text);

  const form = new FormData();
  form.append('file', file, file.name);
  const request = new XMLHttpRequest();
  request.open('POST', '/tnhs/api' + place.url);
  request.responseType = 'json';
  request.upload.addEventListener('progress', (event) => {
    const percent = event.lengthComputable ? Math.floor((event.loaded / event.total) * 100) : 0;
    bar.value = percent;
    text.textContent = 'Đang tải lên ' + file.name + ' ... ' + percent + '%';
  });
  request.addEventListener('load', () => {
    const answer = request.response;
    if (request.status === 200 && answer && answer.row) {
      fillFileCell(cell, answer.row.file, place);
      place.changed();
      return;
    }
    fillFileCell(cell, null, place, explain(request.status, answer));
    if (request.status === 401) signedOut();
  });
  request.addEventListener('error', () => fillFileCell(cell, null, place, explain(0)));
  request.send(form);
}

// The table of a folder's components with one upload row each.
export function componentTable(folder, accept, changed) {
  const rows = folder.rows.map((row, index) => {
    const base = '/folders/' + encodeURIComponent(folder.id) + '/rows/' + (index + 1);
    const kind = h('select', { disabled: folder.locked }, options(copyKinds, row.copyKind));
    kind.addEventListener('change', async () => {
      try {
        await api('PUT', base, { copyKind: kind.value });
        row.copyKind = kind.value;
      } catch (error) {
        kind.value = row.copyKind;
        alert(error.message);
      }
    });
    const cell = h('td');
    const place = { url: base + '/file', accept, locked: folder.locked, changed: changed ?? (() => {}) };
    fillFileCell(cell, row.file, place);
    return h('tr', {},
      h('td', { class: 'giua' }, String(index + 1)),
      h('td', {}, row.name),
      h('td', {}, kind),
      h('td', { class: 'giua' }, row.required ? 'Có' : 'Không'),
      cell);
  });
  return h('table', { class: 'luoi' },
    h('thead', {}, h('tr', {},
      h('th', { class: 'giua', style: 'width: 40px' }, 'STT'),
      h('th', {}, 'Tên thành phần hồ sơ'),
      h('th', { style: 'width: 120px' }, 'Loại bản'),
      h('th', { class: 'giua', style: 'width: 70px' }, 'Bắt buộc'),
      h('th', { style: 'width: 38%' }, 'Đính kèm tệp tin'))),
    h('tbody', {}, rows));
}
`;
