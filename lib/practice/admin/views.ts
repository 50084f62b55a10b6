import { html } from 'hono/html';
import type { PracticeAccount } from '../data/accounts.ts';
import type { PracticeOfficer } from '../data/officers.ts';
import { formatIsoDay } from '../vietnam-time.ts';
import type { AccountAnswer } from './search.ts';

export type Markup = ReturnType<typeof html>;

/** Ids and names of one page load, in the manner of server-side controls: `ctl00_x7f3_txtHoTen`, `ctl00$x7f3$txtHoTen`. */
export interface Naming {
  id(control: string): string;
  name(control: string): string;
  readonly viewState: string;
}

export function naming(prefix: string, viewState: string): Naming {
  return {
    id: (control) => `ctl00_${prefix}_${control}`,
    name: (control) => `ctl00$${prefix}$${control}`,
    viewState,
  };
}

function page(title: string, officer: PracticeOfficer | undefined, content: Markup): Markup {
  const frame = officer
    ? html`<div class="user">
        Xin chào <b>${officer.name}</b> | <a href="/quan-tri/dang-xuat">Đăng xuất</a>
      </div>`
    : '';
  const menu = officer
    ? html`<td class="menu">
        <ul>
          <li><a href="/quan-tri/">Trang chủ</a></li>
          <li><a href="/quan-tri/tai-khoan">Quản lý tài khoản</a></li>
        </ul>
      </td>`
    : '';
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>${title} - Quản trị Cổng dịch vụ công</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/quan-tri/style.css" />
      </head>
      <body>
        <div class="header">
          <div class="title">Quản trị Cổng dịch vụ công</div>
          ${frame}
        </div>
        <table class="layout">
          <tr>
            ${menu}
            <td class="content">
              <div class="breadcrumb">Trang chủ &gt; ${title}</div>
              ${content}
            </td>
          </tr>
        </table>
        <div class="footer">Bản thực hành. Dữ liệu giả định, không phải hệ thống thật.</div>
      </body>
    </html>`;
}

export function signInPage(names: Naming, returnTo: string, message: string | null): Markup {
  const notice = message === null ? '' : html`<div class="error">${message}</div>`;
  return page(
    'Đăng nhập',
    undefined,
    html`<form method="post" action="/quan-tri/dang-nhap" class="box">
      <h1>Đăng nhập hệ thống</h1>
      ${notice}
      <input type="hidden" name="__VIEWSTATE" value="${names.viewState}" />
      <input type="hidden" name="ReturnUrl" value="${returnTo}" />
      <table>
        <tr>
          <td><label for="${names.id('txtTenDangNhap')}">Tên đăng nhập</label></td>
          <td>
            <input type="text" id="${names.id('txtTenDangNhap')}" name="${names.name('txtTenDangNhap')}" />
          </td>
        </tr>
        <tr>
          <td><label for="${names.id('txtMatKhau')}">Mật khẩu</label></td>
          <td><input type="password" id="${names.id('txtMatKhau')}" name="${names.name('txtMatKhau')}" /></td>
        </tr>
        <tr>
          <td></td>
          <td><input type="submit" name="${names.name('btnDangNhap')}" value="Đăng nhập" /></td>
        </tr>
      </table>
    </form>`,
  );
}

export function homePage(officer: PracticeOfficer): Markup {
  return page(
    'Bảng điều khiển',
    officer,
    html`<p>Chào mừng đến với phân hệ quản trị.</p>
      <p>
        Chọn <a href="/quan-tri/tai-khoan">Quản lý tài khoản</a> để tra cứu tài khoản của công dân, tổ chức.
      </p>`,
  );
}

function accountRow(account: PracticeAccount, index: number): Markup {
  const birthDate = account.birthDate === null ? '' : formatIsoDay(account.birthDate);
  return html`<tr>
    <td class="center">${index + 1}</td>
    <td>${account.number}</td>
    <td>${account.name}</td>
    <td>${birthDate}</td>
    <td>${account.kind}</td>
    <td>${account.level}</td>
    <td>${account.status}</td>
  </tr>`;
}

function answerPart(names: Naming, answer: AccountAnswer): Markup | '' {
  if (answer.kind === 'notAsked') return '';
  if (answer.kind === 'incomplete') {
    return html`<div class="error">Vui lòng nhập số định danh hoặc họ và tên.</div>`;
  }
  if (answer.rows.length === 0) {
    return html`<span id="${names.id('lblThongBao')}" class="empty">Không tìm thấy tài khoản phù hợp.</span>`;
  }
  return html`<div class="total">Tìm thấy ${answer.rows.length} tài khoản</div>
    <table class="grid" id="${names.id('grvTaiKhoan')}">
      <thead>
        <tr>
          <th>STT</th>
          <th>Số định danh</th>
          <th>Họ và tên</th>
          <th>Ngày sinh</th>
          <th>Loại tài khoản</th>
          <th>Mức độ</th>
          <th>Trạng thái</th>
        </tr>
      </thead>
      <tbody>
        ${answer.rows.map(accountRow)}
      </tbody>
    </table>`;
}

export function accountPage(officer: PracticeOfficer, names: Naming, answer: AccountAnswer): Markup {
  const { number, name } = answer.question;
  return page(
    'Quản lý tài khoản',
    officer,
    html`<form method="post" action="/quan-tri/tai-khoan" id="aspnetForm">
        <input type="hidden" name="__VIEWSTATE" value="${names.viewState}" />
        <table class="filter">
          <tr>
            <td class="caption"><span>Số định danh/CCCD</span></td>
            <td>
              <input
                type="text"
                id="${names.id('txtSoDinhDanh')}"
                name="${names.name('txtSoDinhDanh')}"
                value="${number}"
                maxlength="20"
                autocomplete="off"
              />
            </td>
            <td class="caption"><label for="${names.id('txtHoTen')}">Họ và tên</label></td>
            <td>
              <input
                type="text"
                id="${names.id('txtHoTen')}"
                name="${names.name('txtHoTen')}"
                value="${name}"
                autocomplete="off"
              />
            </td>
            <td>
              <input
                type="submit"
                id="${names.id('btnTimKiem')}"
                name="${names.name('btnTimKiem')}"
                value="Tìm kiếm"
              />
            </td>
          </tr>
        </table>
      </form>
      ${answerPart(names, answer)}`,
  );
}
