import { Hono } from 'hono';
import { readFields } from '../pages.ts';
import type { Practice } from '../practice.ts';
import { authenticate, endSession, readSession, startSession } from '../sessions.ts';
import { switchesFromAddress, trouble } from '../trouble.ts';
import { postback } from './classic/postback.js.ts';
import { classicHome, classicRoutes } from './classic/routes.ts';
import { clientModule } from './client/modules.ts';
import { dossierRoutes, type SignedIn } from './dossier-routes.ts';
import { contentPage, contentPath, entryPage, hasContentPage } from './shells.ts';
import { stylesheet } from './stylesheet.css.ts';
import { uploadRoutes } from './upload-routes.ts';

function gateway(practice: Practice): Hono<SignedIn> {
  const api = new Hono<SignedIn>();
  api.use(trouble(practice, 'tnhs'));

  api.post('/sign-in', async (context) => {
    const fields = await readFields(context.req.raw);
    const officer = authenticate(fields.get('user') ?? '', fields.get('password') ?? '');
    if (officer === undefined)
      return context.json({ message: 'Tên đăng nhập hoặc mật khẩu không đúng.' }, 403);
    startSession(practice, context, 'tnhs', officer.user);
    return context.json({ officer });
  });

  api.use(async (context, next) => {
    const officer = readSession(practice, context, 'tnhs');
    if (officer === undefined) {
      return context.json({ message: 'Phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.' }, 401);
    }
    context.set('user', officer.user);
    return next();
  });

  api.get('/session', (context) => context.json({ officer: readSession(practice, context, 'tnhs') }));
  api.post('/sign-out', (context) => {
    endSession(practice, context, 'tnhs');
    return context.body(null, 204);
  });
  api.route('/', dossierRoutes(practice));
  api.route('/', uploadRoutes(practice));
  return api;
}

const assetHeaders = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'no-store',
  // A sandboxed page has no origin of its own.
  'access-control-allow-origin': '*',
};

/** The practice TNHS in the build that the switch says: its pages, their scripts, and the gateway behind them. */
export function tnhsRoutes(practice: Practice): Hono {
  const routes = new Hono();
  const buildNow = () => practice.state.switches.tnhs.build;
  routes.get('/style.css', (context) =>
    context.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  routes.get('/js/:build/:file', (context) => {
    const source = clientModule(context.req.param('build'), context.req.param('file'));
    return source === undefined ? context.notFound() : context.body(source, 200, assetHeaders);
  });
  routes.get('/js/postback.js', (context) => context.body(postback, 200, assetHeaders));
  routes.route('/api', gateway(practice));

  routes.use(switchesFromAddress(practice, 'tnhs'));
  routes.get('/', async (context) => {
    const build = buildNow();
    return build === 'classic'
      ? context.redirect(classicHome)
      : context.html(await entryPage(build, practice.contentOrigin ?? ''));
  });
  routes.get(contentPath.slice('/tnhs'.length), (context) => {
    const build = buildNow();
    return hasContentPage(build) ? context.html(contentPage(build)) : context.redirect('/tnhs/');
  });
  routes.use(async (context, next) => (buildNow() === 'classic' ? next() : context.redirect('/tnhs/')));
  routes.route('/', classicRoutes(practice));
  return routes;
}
