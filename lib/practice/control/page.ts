import { html } from 'hono/html';
import type { AdminBuild, TnhsBuild } from '../builds.ts';
import { practiceAccounts } from '../data/accounts.ts';
import { practiceCitizens } from '../data/citizens.ts';
import { stateNames } from '../dossiers.ts';
import { formatSize, listFiles } from '../files.ts';
import type { Practice } from '../practice.ts';
import type { Dossier } from '../state.ts';
import type { adminAnswers, uploadModes, uploadWays } from '../switches.ts';
import { formatIsoDay } from '../vietnam-time.ts';
import { layout, type Markup } from './layout.ts';

const tnhsBuildNames: Record<TnhsBuild, string> = {
  spa: 'Một trang, biểu mẫu dạng bảng',
  classic: 'Kiểu cũ: mỗi bước tải lại cả trang',
  components: 'Kiểu mới: tự vẽ lại, tên sinh tự động',
  framed: 'Nằm trong khung (iframe)',
  srcdoc: 'Nằm trong khung không có địa chỉ riêng (srcdoc)',
  sandboxed: 'Nằm trong khung bị cách ly (sandbox)',
  crossOrigin: 'Nằm trong khung của một địa chỉ khác (cross-origin)',
  shadow: 'Phần tử riêng, nội dung khép kín (shadow DOM)',
  mixed: 'Lẫn tiếng Anh, đổi thứ tự cột, không có mã',
};

const adminBuildNames: Record<AdminBuild, string> = {
  classic: 'Kiểu cũ: mỗi lần tìm tải lại cả trang',
  components: 'Kiểu mới: trả lời ngay trên trang',
  framed: 'Nằm trong khung (iframe)',
  shadow: 'Phần tử riêng, nội dung khép kín (shadow DOM)',
  mixed: 'Tiếng Anh, đổi thứ tự cột, không có mã',
};

const uploadNames: Record<(typeof uploadModes)[number], string> = {
  normal: 'Bình thường',
  stalled: 'Treo, không trả lời',
  silent: 'Báo xong nhưng không lưu',
  refused: 'Máy chủ từ chối',
};

const uploadWayNames: Record<(typeof uploadWays)[number], string> = {
  row: 'Ô chọn tệp trên từng dòng',
  dialog: 'Nút ⋮ trên dòng mở hộp thoại',
};

const answerNames: Record<(typeof adminAnswers)[number], string> = {
  right: 'Đúng số đã hỏi',
  otherRows: 'Dòng kết quả của người khác',
  otherSearch: 'Cả trang là của người khác',
};

function field(label: string, name: string, value: string | number): Markup {
  return html`<tr>
    <td>${label}</td>
    <td><input type="text" aria-label="${label}" name="${name}" value="${value}" /></td>
  </tr>`;
}

function choice<C extends string>(
  label: string,
  name: string,
  names: Record<C, string>,
  selected: C,
): Markup {
  const choices = Object.entries<string>(names).map(
    ([value, text]) =>
      html`<option value="${value}" ${value === selected ? 'selected' : ''}>${text}</option>`,
  );
  return html`<tr>
    <td>${label}</td>
    <td>
      <select aria-label="${label}" name="${name}">
        ${choices}
      </select>
    </td>
  </tr>`;
}

function commonFields(switches: {
  latency: number;
  failureRate: number;
  failNext: number;
  sessionSeconds: number;
}): Markup {
  return html`${field('Độ trễ (ms)', 'latency', switches.latency)}
  ${field('Tỷ lệ lỗi 500/502 (0 đến 1)', 'failureRate', switches.failureRate)}
  ${field('Số yêu cầu tới chắc chắn lỗi', 'failNext', switches.failNext)}
  ${field('Phiên làm việc (giây)', 'sessionSeconds', switches.sessionSeconds)}`;
}

function command(name: string, value: string, text: string): Markup {
  return html`<form method="post" action="/control/run" class="inline">
    <input type="hidden" name="command" value="${name}" />
    <input type="hidden" name="value" value="${value}" />
    <button type="submit">${text}</button>
  </form>`;
}

function dossierRow(dossier: Dossier): Markup {
  const open = dossier.state === 'waiting' || dossier.state === 'processing';
  return html`<tr>
    <td>${dossier.number}</td>
    <td>${dossier.applicant.unitName || dossier.applicant.name}</td>
    <td>${dossier.procedureCode}</td>
    <td>${stateNames[dossier.state]}</td>
    <td>${open ? command('advance', dossier.id, 'Chuyển thành Đã xử lý xong') : ''}</td>
  </tr>`;
}

function citizenRows(): readonly Markup[] {
  return practiceCitizens.map((citizen) => {
    const accounts = practiceAccounts.filter(({ number }) => number === citizen.number);
    const kinds = accounts.map(({ kind, status }) => `${kind}: ${status}`).join('; ') || 'Không có tài khoản';
    return html`<tr>
      <td>${citizen.number}</td>
      <td>${citizen.name}</td>
      <td>${formatIsoDay(citizen.birthDate)}</td>
      <td>${kinds}</td>
    </tr>`;
  });
}

function fileRows(practice: Practice): readonly Markup[] {
  return listFiles(practice.state).map(
    ({ dossierId, dossierNumber, component, file }) =>
      html`<tr>
        <td>${dossierNumber ?? `Bản nháp ${dossierId}`}</td>
        <td>${component}</td>
        <td><a href="/control/files/${file.id}">${file.name}</a></td>
        <td>${formatSize(file.size)}</td>
        <td><code>${file.sha256}</code></td>
      </tr>`,
  );
}

function switchForms(practice: Practice): Markup {
  const { tnhs, admin } = practice.state.switches;
  return html`<div class="columns">
    <form method="post" action="/control/switches/tnhs">
      <h2>TNHS thực hành</h2>
      <table>
        ${choice('Giao diện', 'build', tnhsBuildNames, tnhs.build)} ${commonFields(tnhs)}
        ${choice('Trả lời sai thứ tự', 'outOfOrder', { false: 'Không', true: 'Có' }, tnhs.outOfOrder ? 'true' : 'false')}
        ${choice('Tải tệp lên', 'upload', uploadNames, tnhs.upload)}
        ${choice('Nơi chọn tệp', 'uploadWay', uploadWayNames, tnhs.uploadWay)}
        ${field('Tỷ lệ tải lên gặp lỗi 500/502 (0 đến 1)', 'uploadFailureRate', tnhs.uploadFailureRate)}
        ${field('Dung lượng tệp tối đa (byte)', 'maxUploadBytes', tnhs.maxUploadBytes)}
        ${field('Đuôi tệp được nhận', 'accept', tnhs.accept.join(','))}
      </table>
      <button type="submit">Lưu</button>
    </form>
    <form method="post" action="/control/switches/admin">
      <h2>Cổng quản trị thực hành</h2>
      <table>
        ${choice('Giao diện', 'build', adminBuildNames, admin.build)} ${commonFields(admin)}
        ${choice('Kết quả tra cứu', 'answer', answerNames, admin.answer)}
      </table>
      <button type="submit">Lưu</button>
    </form>
  </div>`;
}

/** Everything a trainer can turn, and everything the practice office holds. */
export function controlPage(practice: Practice, notice: string): Markup {
  const noticeBox = notice === '' ? '' : html`<p class="notice" role="status">${notice}</p>`;
  return layout(
    'Bảng điều khiển cổng thực hành',
    html`<p><a href="/">Cổng thực hành</a></p>
      <h1>Bảng điều khiển của người hướng dẫn</h1>
      ${noticeBox}
      <p class="soft">
        Mỗi cổng có nhiều giao diện của cùng các trang và cùng dữ liệu, như ở các cơ quan khác nhau. Đổi giao
        diện rồi mở lại trang của cổng để thử trợ lý trên giao diện ấy.
      </p>
      ${switchForms(practice)}
      <h2>Việc làm ngay</h2>
      ${command('expireSessions', 'tnhs', 'Kết thúc phiên TNHS')}
      ${command('expireSessions', 'admin', 'Kết thúc phiên cổng quản trị')}
      ${command('reset', '', 'Làm lại từ đầu')}
      <a href="/control/sign-in?next=/control">Đăng nhập sẵn cả hai cổng</a>
      <h2>Hồ sơ</h2>
      <table class="grid">
        <tr>
          <th>Số hồ sơ</th>
          <th>Tên đơn vị/Họ tên</th>
          <th>Quy trình</th>
          <th>Trạng thái</th>
          <th>Thao tác</th>
        </tr>
        ${practice.state.dossiers.toReversed().map(dossierRow)}
      </table>
      <h2>Tệp đã nhận</h2>
      <table class="grid">
        <tr>
          <th>Hồ sơ</th>
          <th>Thành phần</th>
          <th>Tên tệp</th>
          <th>Dung lượng</th>
          <th>SHA-256</th>
        </tr>
        ${fileRows(practice)}
      </table>
      <h2>Công dân giả định</h2>
      <table class="grid">
        <tr>
          <th>Số định danh</th>
          <th>Họ và tên</th>
          <th>Ngày sinh</th>
          <th>Tài khoản</th>
        </tr>
        ${citizenRows()}
      </table>`,
  );
}
