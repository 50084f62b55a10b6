import { Hono } from 'hono';
import { html } from 'hono/html';
import { readFields } from '../pages.ts';
import type { Practice } from '../practice.ts';
import { authenticate, endSession, readSession, startSession } from '../sessions.ts';
import { switchesFromAddress, trouble } from '../trouble.ts';
import { clientModules } from './client/modules.ts';
import { dossierRoutes, type SignedIn } from './dossier-routes.ts';
import { stylesheet } from './stylesheet.css.ts';
import { uploadRoutes } from './upload-routes.ts';

const shell = html`<!doctype html>
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <title>Hệ thống tiếp nhận và quản lý hồ sơ</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/tnhs/style.css" />
      <script type="module" src="/tnhs/js/main.js"></script>
    </head>
    <body>
      <div id="app"></div>
      <noscript>Trình duyệt cần bật JavaScript.</noscript>
    </body>
  </html>`;

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

/** The practice TNHS: a page that is the same for every route, its scripts, and the gateway behind it. */
export function tnhsRoutes(practice: Practice): Hono {
  const routes = new Hono();
  routes.use(switchesFromAddress(practice, 'tnhs'));
  routes.get('/', (context) => context.html(shell));
  routes.get('/style.css', (context) =>
    context.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  routes.get('/js/:file', (context) => {
    const source = clientModules.get(context.req.param('file'));
    if (source === undefined) return context.notFound();
    return context.body(source, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
    });
  });
  routes.route('/api', gateway(practice));
  return routes;
}
