export const source = String.raw`
import { api, forgetCatalogue, getCatalogue, nodes, takeReturnTo } from './core.js';
import { detailView } from './detail.js';
import { intakeView } from './intake.js';
import * as kit from './kit.js';
import { lookUpView, waitingView } from './lists.js';
import { pages } from './pages.js';
import { go, onRoute, route } from './route.js';
import { signInView } from './sign-in.js';

const { words } = pages;
const home = '/ho-so-cho-thu-ly';

const routes = {
  '/nhap-ho-so': { crumbs: [words.intake], view: intakeView },
  '/ho-so-cho-thu-ly': { crumbs: [words.waitingList], view: waitingView },
  '/chi-tiet-ho-so-cho-thu-ly': { crumbs: [words.waitingList, words.detail], view: detailView },
  '/tra-cuu-ho-so': { crumbs: [words.lookUp], view: lookUpView },
};

const menu = [
  ['/nhap-ho-so', words.intake],
  ['/ho-so-cho-thu-ly', words.waitingList],
  ['/tra-cuu-ho-so', words.lookUp],
];

const app = document.getElementById('app');
let visit = 0;

function enter() {
  const returnTo = takeReturnTo();
  go(returnTo === '' ? home : returnTo);
}

async function signOut() {
  await api('POST', '/sign-out').catch(() => null);
  forgetCatalogue();
  go('/dang-nhap');
}

async function show() {
  const mine = ++visit;
  const [path, query = ''] = (route() || home).split('?');
  if (path === '/dang-nhap') {
    app.replaceChildren(...nodes(kit.frame({ officer: null, menu, crumbs: [words.signIn], path, content: signInView(enter) })));
    return;
  }
  const page = routes[path];
  if (!page) {
    go(home);
    return;
  }
  let officer = null;
  let office = null;
  let content;
  try {
    officer = (await api('GET', '/session')).officer;
    office = (await getCatalogue()).office;
    content = await page.view(new URLSearchParams(query), show);
  } catch (error) {
    if (error.status === 401) return;
    content = [kit.errorBox([error.message]), kit.button(words.reload, show, 'main')];
  }
  if (mine !== visit) return;
  app.replaceChildren(...nodes(kit.frame({ officer: office && officer, office, menu, crumbs: page.crumbs, path, signOut, content })));
}

onRoute(show);
void kit.ready().then(show);
`;
