import { html } from 'hono/html';
import type { PracticeOfficer } from '../data/officers.ts';
import { inShadow, page, type Markup, type Site } from './layout.ts';
import type { Naming } from './naming.ts';
import { accountLines, type AccountLine, type AccountAnswer } from './search.ts';

function idOf(names: Naming, control: string): Markup | '' {
  const id = names.id(control);
  return id === null ? '' : html` id="${id}"`;
}

/** A caption that is tied to its control where the control has an id. */
function captionFor(names: Naming, control: string, text: string): Markup {
  const id = names.id(control);
  return id === null ? html`<span>${text}</span>` : html`<label for="${id}">${text}</label>`;
}

function textInput(names: Naming, control: string, type: string, more: Markup | ''): Markup {
  return html`<input type="${type}" ${idOf(names, control)} name="${names.name(control)}" ${more} />`;
}

export function signInPage(site: Site, names: Naming, returnTo: string, message: string | null): Markup {
  const { words } = site.pages;
  const notice = message === null ? '' : html`<div class="error">${message}</div>`;
  return page(
    site,
    words.signIn,
    undefined,
    html`<form method="post" action="${site.base}dang-nhap" class="box">
      <h1>${words.signInTitle}</h1>
      ${notice}
      <input type="hidden" name="__VIEWSTATE" value="${names.viewState}" />
      <input type="hidden" name="ReturnUrl" value="${returnTo}" />
      <table>
        <tr>
          <td>${captionFor(names, 'txtTenDangNhap', words.user)}</td>
          <td>${textInput(names, 'txtTenDangNhap', 'text', '')}</td>
        </tr>
        <tr>
          <td>${captionFor(names, 'txtMatKhau', words.password)}</td>
          <td>${textInput(names, 'txtMatKhau', 'password', '')}</td>
        </tr>
        <tr>
          <td></td>
          <td><input type="submit" name="${names.name('btnDangNhap')}" value="${words.signIn}" /></td>
        </tr>
      </table>
    </form>`,
  );
}

export function homePage(site: Site, officer: PracticeOfficer): Markup {
  const { words } = site.pages;
  return page(
    site,
    words.dashboard,
    officer,
    html`<p>${words.welcome}</p>
      <p>
        Chọn <a href="${site.base}tai-khoan">${words.accounts}</a> để tra cứu tài khoản của công dân, tổ chức.
      </p>`,
  );
}

function accountRow({ pages }: Site, line: AccountLine): Markup {
  return html`<tr>
    ${pages.columns.map(({ key }) =>
      key === 'index' ? html`<td class="center">${line.index}</td>` : html`<td>${line[key]}</td>`,
    )}
  </tr>`;
}

function answerPart(site: Site, names: Naming, answer: AccountAnswer): Markup | '' {
  const { words, columns } = site.pages;
  if (answer.kind === 'notAsked') return '';
  if (answer.kind === 'incomplete') return html`<div class="error">${words.incomplete}</div>`;
  const lines = accountLines(answer);
  if (lines.length === 0) return html`<span${idOf(names, 'lblThongBao')} class="empty">${words.empty}</span>`;
  return html`<div class="total">${words.found} ${lines.length} ${words.foundUnit}</div>
    <table class="grid" ${idOf(names, 'grvTaiKhoan')}>
      <thead>
        <tr>
          ${columns.map(({ title }) => html`<th>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines.map((line) => accountRow(site, line))}
      </tbody>
    </table>`;
}

function filterForm(site: Site, names: Naming, { number, name }: AccountAnswer['question']): Markup {
  const { words } = site.pages;
  const most = html` value="${number}" maxlength="20" autocomplete="off"`;
  return html`<form method="post" action="${site.base}tai-khoan" id="aspnetForm">
    <input type="hidden" name="__VIEWSTATE" value="${names.viewState}" />
    <table class="filter">
      <tr>
        <td class="caption"><span>${words.askedNumber}</span></td>
        <td>${textInput(names, 'txtSoDinhDanh', 'text', most)}</td>
        <td class="caption">${captionFor(names, 'txtHoTen', words.askedName)}</td>
        <td>${textInput(names, 'txtHoTen', 'text', html` value="${name}" autocomplete="off"`)}</td>
        <td>
          <input
            type="submit"
            ${idOf(names, 'btnTimKiem')}
            name="${names.name('btnTimKiem')}"
            value="${words.search}"
          />
        </td>
      </tr>
    </table>
  </form>`;
}

export function accountPage(
  site: Site,
  officer: PracticeOfficer,
  names: Naming,
  answer: AccountAnswer,
): Markup {
  const answered = answerPart(site, names, answer);
  return page(
    site,
    site.pages.words.accounts,
    officer,
    html`${inShadow(site, 'qt-bo-loc', 'open', filterForm(site, names, answer.question))}
    ${answered === '' ? '' : inShadow(site, 'qt-ket-qua', 'closed', answered)}`,
  );
}
