import { Hono, type Context } from 'hono';
import type { PracticeOfficer } from '../data/officers.ts';
import { localPath } from '../pages.ts';
import type { Practice } from '../practice.ts';
import { randomToken } from '../random.ts';
import { authenticate, endSession, readSession, startSession } from '../sessions.ts';
import { switchesFromAddress, trouble } from '../trouble.ts';
import { searchAccounts, type AccountAnswer } from './search.ts';
import { stylesheet } from './stylesheet.css.ts';
import { accountPage, homePage, naming, signInPage, type Naming } from './views.ts';

const home = '/quan-tri/';
const signIn = '/quan-tri/dang-nhap';

/** Control names differ with every page load; their ends do not. */
function fieldByEnding(form: FormData, ending: string): string {
  for (const [name, value] of form) {
    if (name.endsWith(`$${ending}`) && typeof value === 'string') return value.trim();
  }
  return '';
}

/** The practice admin portal: every page is loaded whole, every load names its controls anew. */
export function adminRoutes(practice: Practice): Hono<{ Variables: { officer: PracticeOfficer } }> {
  const routes = new Hono<{ Variables: { officer: PracticeOfficer } }>();
  const newNames = (): Naming =>
    naming(randomToken(practice.random, 4), btoa(randomToken(practice.random, 42)));
  const signInAgain = (context: Context, returnTo: string, message: string | null) =>
    context.html(signInPage(newNames(), returnTo, message));

  routes.get('/style.css', (context) =>
    context.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  routes.use(switchesFromAddress(practice, 'admin'), trouble(practice, 'admin'));

  routes.get('/dang-nhap', (context) => {
    const wanted = context.req.query('ReturnUrl');
    const expired = wanted !== undefined ? 'Phiên làm việc đã kết thúc. Vui lòng đăng nhập lại.' : null;
    return signInAgain(context, localPath(wanted, home, home), expired);
  });

  routes.post('/dang-nhap', async (context) => {
    const form = await context.req.formData();
    const officer = authenticate(fieldByEnding(form, 'txtTenDangNhap'), fieldByEnding(form, 'txtMatKhau'));
    const wanted = form.get('ReturnUrl');
    const returnTo = localPath(typeof wanted === 'string' ? wanted : undefined, home, home);
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
      return context.redirect(`${signIn}?ReturnUrl=${encodeURIComponent(pathname + search)}`);
    }
    context.set('officer', officer);
    return next();
  });

  const show = (context: Context, officer: PracticeOfficer, answer: AccountAnswer) =>
    context.html(accountPage(officer, newNames(), answer));

  routes.get('/', (context) => context.html(homePage(context.var.officer)));

  routes.get('/tai-khoan', (context) => {
    const question = {
      number: context.req.query('soDinhDanh')?.trim() ?? '',
      name: context.req.query('hoTen')?.trim() ?? '',
    };
    const asked = context.req.query('soDinhDanh') !== undefined || context.req.query('hoTen') !== undefined;
    const answer: AccountAnswer = asked
      ? searchAccounts(question, practice.state.switches.admin.answer)
      : { kind: 'notAsked', question };
    return show(context, context.var.officer, answer);
  });

  routes.post('/tai-khoan', async (context) => {
    const form = await context.req.formData();
    const question = { number: fieldByEnding(form, 'txtSoDinhDanh'), name: fieldByEnding(form, 'txtHoTen') };
    return show(context, context.var.officer, searchAccounts(question, practice.state.switches.admin.answer));
  });

  return routes;
}
