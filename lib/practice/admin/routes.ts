import { Hono, type Context } from 'hono';
import type { PracticeOfficer } from '../data/officers.ts';
import { localPath } from '../pages.ts';
import type { Practice } from '../practice.ts';
import { authenticate, endSession, readSession, startSession } from '../sessions.ts';
import { randomToken } from '../random.ts';
import { switchesFromAddress, trouble } from '../trouble.ts';
import { adminModule } from './client/modules.ts';
import type { Site } from './layout.ts';
import { fieldOf, namelessNaming, naming, type Naming } from './naming.ts';
import { describeAdminPages } from './pages.ts';
import { accountLines, searchAccounts, type AccountAnswer } from './search.ts';
import { appPage, framePage } from './shells.ts';
import { stylesheet } from './stylesheet.css.ts';
import { accountPage, homePage, signInPage } from './views.ts';

type Signed = { Variables: { officer: PracticeOfficer } };

/** How long the single page's answer takes, whatever the latency switch adds. */
const answerMs = 400;

const text = (type: string) => ({ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });

/** The practice admin portal in the build that the switch says. */
export function adminRoutes(practice: Practice): Hono<Signed> {
  const routes = new Hono<Signed>();
  const buildNow = () => practice.state.switches.admin.build;
  routes.get('/style.css', (context) => context.body(stylesheet, 200, text('text/css')));
  routes.get('/js/:file', (context) => {
    const source = adminModule(context.req.param('file'));
    return source === undefined ? context.notFound() : context.body(source, 200, text('text/javascript'));
  });
  routes.use(switchesFromAddress(practice, 'admin'));
  routes.use(async (context, next) => {
    const { pathname } = new URL(context.req.url);
    const inside = pathname.startsWith('/quan-tri/khung/');
    if (buildNow() === 'framed' && !inside && context.req.method === 'GET')
      return context.html(framePage(pathname.slice('/quan-tri/'.length) + new URL(context.req.url).search));
    if (buildNow() !== 'framed' && inside)
      return context.redirect(pathname.replace('/quan-tri/khung/', '/quan-tri/'));
    return next();
  });
  routes.use(trouble(practice, 'admin'));
  routes.route('/khung/', sitePages(practice, '/quan-tri/khung/'));
  routes.route('/', sitePages(practice, '/quan-tri/'));
  return routes;
}

/** Every page below one base address; every load names its controls anew. */
function sitePages(practice: Practice, base: string): Hono<Signed> {
  const routes = new Hono<Signed>();
  const signIn = `${base}dang-nhap`;
  const site = (): Site => {
    const { build } = practice.state.switches.admin;
    return { base, pages: describeAdminPages(build), hasShadows: build === 'shadow' };
  };
  const newNames = (): Naming => {
    const prefix = randomToken(practice.random, 4);
    const viewState = btoa(randomToken(practice.random, 42));
    return site().pages.hasNames ? naming(prefix, viewState) : namelessNaming(viewState);
  };
  const isOnePage = () => practice.state.switches.admin.build === 'components';
  const signInAgain = (context: Context, returnTo: string, message: string | null) =>
    context.html(signInPage(site(), newNames(), returnTo, message));

  routes.get('/dang-nhap', (context) => {
    const wanted = context.req.query('ReturnUrl');
    const expired = wanted !== undefined ? 'Phiên làm việc đã kết thúc. Vui lòng đăng nhập lại.' : null;
    return signInAgain(context, localPath(wanted, base, base), expired);
  });

  routes.post('/dang-nhap', async (context) => {
    const form = await context.req.formData();
    const officer = authenticate(fieldOf(form, 'txtTenDangNhap'), fieldOf(form, 'txtMatKhau'));
    const wanted = form.get('ReturnUrl');
    const returnTo = localPath(typeof wanted === 'string' ? wanted : undefined, base, base);
    if (officer === undefined)
      return signInAgain(context, returnTo, 'Tên đăng nhập hoặc mật khẩu không đúng.');
    startSession(practice, context, 'admin', officer.user);
    return context.redirect(returnTo);
  });

  routes.get('/dang-xuat', (context) => {
    endSession(practice, context, 'admin');
    return context.redirect(signIn);
  });

  routes.use(async (context, next) => {
    const officer = readSession(practice, context, 'admin');
    if (officer === undefined) {
      const { pathname, search } = new URL(context.req.url);
      if (pathname.startsWith(`${base}api/`)) return context.json({ message: 'Chưa đăng nhập.' }, 401);
      return context.redirect(`${signIn}?ReturnUrl=${encodeURIComponent(pathname + search)}`);
    }
    context.set('officer', officer);
    return next();
  });

  const search = (question: AccountAnswer['question']): AccountAnswer =>
    searchAccounts(question, practice.state.switches.admin.answer);
  const show = (context: Context, officer: PracticeOfficer, answer: AccountAnswer) =>
    context.html(accountPage(site(), officer, newNames(), answer));

  routes.get('/', (context) => context.html(isOnePage() ? appPage() : homePage(site(), context.var.officer)));

  routes.get('/api/tai-khoan', async (context) => {
    await practice.wait(answerMs);
    const asked = (key: string): string => context.req.query(key)?.trim() ?? '';
    const answer = search({ number: asked('number'), name: asked('name') });
    return context.json({ kind: answer.kind, question: answer.question, rows: accountLines(answer) });
  });

  routes.get('/tai-khoan', (context) => {
    if (isOnePage()) return context.html(appPage());
    const question = {
      number: context.req.query('soDinhDanh')?.trim() ?? '',
      name: context.req.query('hoTen')?.trim() ?? '',
    };
    const asked = context.req.query('soDinhDanh') !== undefined || context.req.query('hoTen') !== undefined;
    return show(context, context.var.officer, asked ? search(question) : { kind: 'notAsked', question });
  });

  routes.post('/tai-khoan', async (context) => {
    const form = await context.req.formData();
    const question = { number: fieldOf(form, 'txtSoDinhDanh'), name: fieldOf(form, 'txtHoTen') };
    return show(context, context.var.officer, search(question));
  });

  return routes;
}
