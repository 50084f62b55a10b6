export const source = String.raw`
import { api, errorBox, getCatalogue, h } from './core.js';
import { detailView } from './detail.js';
import { frame, signInView } from './frame.js';
import { intakeView } from './intake.js';
import { lookUpView, waitingView } from './lists.js';

const home = '/ho-so-cho-thu-ly';

const routes = {
  '/nhap-ho-so': { crumbs: ['Nhập hồ sơ'], view: intakeView },
  '/ho-so-cho-thu-ly': { crumbs: ['Hồ sơ chờ thụ lý'], view: waitingView },
  '/chi-tiet-ho-so-cho-thu-ly': { crumbs: ['Hồ sơ chờ thụ lý', 'Chi tiết hồ sơ'], view: detailView },
  '/tra-cuu-ho-so': { crumbs: ['Tra cứu hồ sơ'], view: lookUpView },
};

const app = document.getElementById('app');
let visit = 0;

function enter() {
  const returnTo = sessionStorage.getItem('tnhs.returnTo') ?? '';
  sessionStorage.removeItem('tnhs.returnTo');
  location.hash = returnTo !== '' && !returnTo.startsWith('#/dang-nhap') ? returnTo : '#' + home;
}

async function show() {
  const mine = ++visit;
  const [route, query = ''] = (location.hash.slice(1) || home).split('?');
  if (route === '/dang-nhap') {
    app.replaceChildren(...frame({ officer: null, crumbs: ['Đăng nhập'], route, content: signInView(enter) }).filter(Boolean));
    return;
  }
  const page = routes[route];
  if (!page) {
    location.hash = '#' + home;
    return;
  }
  let officer = null;
  let office = null;
  let content;
  try {
    officer = (await api('GET', '/session')).officer;
    office = (await getCatalogue()).office;
    content = await page.view(new URLSearchParams(query));
  } catch (error) {
    if (error.status === 401) return;
    content = [errorBox([error.message]), h('button', { type: 'button', class: 'nut', onclick: show }, 'Tải lại')];
  }
  if (mine !== visit) return;
  app.replaceChildren(...frame({ officer: office && officer, office, crumbs: page.crumbs, route, content }).filter(Boolean));
}

window.addEventListener('hashchange', show);
show();
`;
