export const source = String.raw`
import { api, errorBox, forgetCatalogue, h } from './core.js';

const menu = [
  ['#/nhap-ho-so', 'Nhập hồ sơ'],
  ['#/ho-so-cho-thu-ly', 'Hồ sơ chờ thụ lý'],
  ['#/tra-cuu-ho-so', 'Tra cứu hồ sơ'],
];

async function signOut() {
  await api('POST', '/sign-out').catch(() => null);
  forgetCatalogue();
  location.hash = '#/dang-nhap';
}

// Header bar, menu, breadcrumb, and the page's own content under them.
export function frame({ officer, office, crumbs, route, content }) {
  return [
    h('div', { class: 'dau-trang' },
      h('div', { class: 'ten-he-thong' }, 'HỆ THỐNG TIẾP NHẬN VÀ QUẢN LÝ HỒ SƠ'),
      officer && h('div', { class: 'nguoi-dung' },
        office.name + ' (' + office.code + ') | ' + officer.name + ' | ',
        h('a', { href: '#/dang-nhap', onclick: (event) => { event.preventDefault(); signOut(); } }, 'Đăng xuất'))),
    officer && h('div', { class: 'thuc-don' },
      menu.map(([href, text]) => h('a', { href, class: href === '#' + route ? 'dang-chon' : null }, text))),
    h('div', { class: 'duong-dan' }, 'Trang chủ » ' + crumbs.join(' » ')),
    h('div', { class: 'noi-dung' }, content),
    h('div', { class: 'chan-trang' }, 'Bản thực hành. Dữ liệu giả định, không phải hệ thống thật.'),
  ];
}

export function signInView(onSignedIn) {
  const message = h('div');
  const user = h('input', { type: 'text', id: 'taiKhoan', name: 'username', autocomplete: 'username' });
  const password = h('input', { type: 'password', id: 'matKhau', name: 'password', autocomplete: 'current-password' });
  const submit = async (event) => {
    event.preventDefault();
    try {
      await api('POST', '/sign-in', { user: user.value, password: password.value });
      onSignedIn();
    } catch (error) {
      message.replaceChildren(errorBox([error.message]));
    }
  };
  return h('form', { class: 'dang-nhap', onsubmit: submit },
    h('h2', {}, 'Đăng nhập'),
    message,
    h('table', { class: 'bieu-mau' },
      h('tr', {}, h('td', { class: 'nhan' }, h('label', { for: 'taiKhoan' }, 'Tên đăng nhập:')), h('td', {}, user)),
      h('tr', {}, h('td', { class: 'nhan' }, h('label', { for: 'matKhau' }, 'Mật khẩu:')), h('td', {}, password)),
      h('tr', {}, h('td'), h('td', {}, h('button', { type: 'submit', class: 'nut' }, 'Đăng nhập')))));
}
`;
