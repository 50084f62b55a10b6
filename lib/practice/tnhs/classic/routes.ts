import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { PracticeOfficer } from '../../data/officers.ts';
import { localPath } from '../../pages.ts';
import type { Practice } from '../../practice.ts';
import { authenticate, endSession, readSession, startSession } from '../../sessions.ts';
import { trouble } from '../../trouble.ts';
import { describePages } from '../pages/describe.ts';
import { statusOf } from './component-table.ts';
import { detailForm, detailPath, plainDetail, takeDetail, type DetailShown } from './detail-page.ts';
import { emptyIntake, intakeForm, takeIntake } from './intake-page.ts';
import { list, lookUpParts, waitingParts } from './list-pages.ts';
import * as markup from './markup.ts';
import type { Content, Markup } from './markup.ts';
import type { Refusal } from '../uploads.ts';

export const classicHome = '/tnhs/ho-so-cho-thu-ly';
const signIn = '/tnhs/dang-nhap';
const pages = describePages('classic');
const { words } = pages;

type Signed = { Variables: { officer: PracticeOfficer } };

function signInPage(returnTo: string, errors: readonly string[]): Markup {
  const lines = pages.signIn.map((field) => markup.line(`${field.label}:`, markup.control(field, '', [])));
  const content = html`<form method="post" action="${signIn}" class="dang-nhap">
    <h2>${words.signIn}</h2>
    ${markup.errorBox(errors)}
    <input type="hidden" name="quayLai" value="${returnTo}" />
    ${markup.layoutTable([lines, markup.line('', markup.submit(words.signIn, 'dang-nhap'))])}
  </form>`;
  return markup.page({ words, officer: null, crumbs: [words.signIn], content });
}

/** TNHS as software of another age: every page is loaded whole, a form is sent and drawn anew by the server. */
export function classicRoutes(practice: Practice): Hono<Signed> {
  const routes = new Hono<Signed>();
  const show = (
    context: Context<Signed>,
    crumbs: readonly string[],
    content: Content,
    refusals: Iterable<Refusal> = [],
  ) =>
    context.html(markup.page({ words, officer: context.var.officer, crumbs, content }), statusOf(refusals));
  const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
  routes.use(trouble(practice, 'tnhs'));

  routes.get('/dang-nhap', (context) =>
    context.html(signInPage(localPath(context.req.query('quayLai'), '/tnhs/', classicHome), [])),
  );
  routes.post('/dang-nhap', async (context) => {
    const form = await context.req.formData();
    const [user = '', password = ''] = pages.signIn.map((field) => asText(form.get(markup.fieldName(field))));
    const returnTo = localPath(asText(form.get('quayLai')), '/tnhs/', classicHome);
    const officer = authenticate(user.trim(), password);
    if (officer === undefined)
      return context.html(signInPage(returnTo, ['Tên đăng nhập hoặc mật khẩu không đúng.']));
    startSession(practice, context, 'tnhs', officer.user);
    return context.redirect(returnTo, 303);
  });
  routes.get('/dang-xuat', (context) => {
    endSession(practice, context, 'tnhs');
    return context.redirect(signIn);
  });

  routes.use(async (context, next) => {
    const officer = readSession(practice, context, 'tnhs');
    if (officer === undefined) {
      const { pathname, search } = new URL(context.req.url);
      return context.redirect(`${signIn}?quayLai=${encodeURIComponent(pathname + search)}`);
    }
    context.set('officer', officer);
    return next();
  });

  routes.get('/nhap-ho-so', (context) =>
    show(context, [words.intake], intakeForm(practice, pages, emptyIntake)),
  );
  routes.post('/nhap-ho-so', async (context) => {
    const taken = await takeIntake(practice, pages, context.req.raw, context.var.officer.user);
    if (taken.kind === 'cancelled') return context.redirect('/tnhs/nhap-ho-so', 303);
    if (taken.kind === 'accepted') return context.redirect(`${detailPath(taken.id)}&moi=1`, 303);
    return show(
      context,
      [words.intake],
      intakeForm(practice, pages, taken.shown),
      taken.shown.refusals.values(),
    );
  });

  routes.get('/ho-so-cho-thu-ly', (context) => {
    const asked = (name: string) => context.req.query(name);
    return show(context, [words.waitingList], list(practice, pages, waitingParts(pages), asked, null));
  });
  routes.get('/tra-cuu-ho-so', (context) => {
    const asked = (name: string) => context.req.query(name);
    return show(
      context,
      [words.lookUp],
      list(practice, pages, lookUpParts(pages), asked, words.askSomething),
    );
  });

  const findDossier = (context: Context) =>
    practice.state.dossiers.find(({ id }) => id === context.req.query('id'));
  const showDetail = (context: Context<Signed>, shown: DetailShown) => {
    const dossier = findDossier(context);
    const content = dossier
      ? detailForm(practice, pages, dossier, shown)
      : markup.errorBox(['Không tìm thấy hồ sơ.']);
    const { refusals, resultRefusal } = shown;
    const refused = [...refusals.values(), ...(resultRefusal === null ? [] : [resultRefusal])];
    return show(context, [words.waitingList, words.detail], content, refused);
  };
  routes.get('/chi-tiet-ho-so-cho-thu-ly', (context) => {
    const number = findDossier(context)?.number ?? '';
    const isNew = context.req.query('moi') !== undefined && number !== '';
    return showDetail(context, { ...plainDetail, notice: isNew ? words.accepted + number : '' });
  });
  routes.post('/chi-tiet-ho-so-cho-thu-ly', async (context) => {
    const dossier = findDossier(context);
    const shown = dossier
      ? await takeDetail(practice, pages, dossier, context.req.raw, context.var.officer.user)
      : plainDetail;
    return showDetail(context, shown);
  });

  return routes;
}
