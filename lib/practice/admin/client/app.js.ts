/** The admin portal as one page: the answer comes into the document that is there. */
export const source = String.raw`
import { grid } from './component-grid.js';
import { newId } from './component-names.js';
import { css } from './component-styles.js';
import { h, nodes } from './h.js';
import { pages } from './pages.js';

const { words, columns } = pages;
const app = document.getElementById('app');
const home = '/quan-tri/';
const accounts = '/quan-tri/tai-khoan';

function link(href, title) {
  const follow = (event) => {
    event.preventDefault();
    history.pushState(null, '', href);
    show();
  };
  return h('a', { href, class: css.link, onclick: follow }, title);
}

function input(label, isTied) {
  const control = h('input', { type: 'text', id: newId(), class: css.input, maxlength: '20', autocomplete: 'off' });
  const caption = isTied ? h('label', { for: control.id, class: css.label }, label) : h('div', { class: css.label }, label);
  return { control, group: h('div', { class: css.group }, caption, h('div', {}, control)) };
}

async function ask(question) {
  const response = await fetch('/quan-tri/api/tai-khoan?' + new URLSearchParams(question)).catch(() => null);
  if (response && response.status === 401) {
    location.href = '/quan-tri/dang-nhap?ReturnUrl=' + encodeURIComponent(location.pathname);
  }
  return response && response.ok ? response.json() : null;
}

function table(rows, empty, busy) {
  return grid(null, { title: words.accounts, columns, rows, empty, busy });
}

function answerPart(answer) {
  if (answer === null) return h('div', { class: css.alert, role: 'alert' }, 'Hệ thống đang bận. Vui lòng thử lại sau.');
  if (answer.kind === 'incomplete') return h('div', { class: css.alert, role: 'alert' }, words.incomplete);
  return [
    answer.rows.length > 0 && h('div', { class: css.soft }, words.found + ' ' + answer.rows.length + ' ' + words.foundUnit),
    table(answer.rows, words.empty, false),
  ];
}

function accountView() {
  const number = input(words.askedNumber, false);
  const name = input(words.askedName, true);
  const result = h('div', {});
  let last = 0;
  const search = async (event) => {
    event.preventDefault();
    const mine = ++last;
    result.replaceChildren(table([], words.loading, true));
    const answer = await ask({ number: number.control.value, name: name.control.value });
    if (mine !== last) return;
    if (answer) {
      number.control.value = answer.question.number;
      name.control.value = answer.question.name;
    }
    result.replaceChildren(...nodes(answerPart(answer)));
  };
  return h('form', { class: css.card, onsubmit: search },
    h('div', { class: css.fields }, number.group, name.group),
    h('div', { class: css.actions }, h('button', { type: 'submit', class: css.button }, h('span', {}, words.search))),
    result);
}

function homeView() {
  return h('div', { class: css.card }, h('p', {}, words.welcome),
    h('p', {}, 'Chọn ', h('a', { href: accounts }, words.accounts), ' để tra cứu tài khoản của công dân, tổ chức.'));
}

function show() {
  const isAccounts = location.pathname === accounts;
  const title = isAccounts ? words.accounts : words.dashboard;
  document.title = title;
  app.replaceChildren(
    h('header', { class: css.bar }, h('div', {}, words.system), h('a', { href: '/quan-tri/dang-xuat', class: css.link }, words.signOut)),
    h('nav', { class: css.nav }, link(home, words.home), link(accounts, words.accounts)),
    h('div', { class: css.crumbs }, words.home + ' > ' + title),
    h('main', { class: css.main }, isAccounts ? accountView() : homeView()));
}

window.addEventListener('popstate', show);
show();
`;
