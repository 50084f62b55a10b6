import { Hono } from 'hono';
import { practiceReceptionist } from '../data/officers.ts';
import { fileResponse, listFiles } from '../files.ts';
import { localPath } from '../pages.ts';
import type { Practice } from '../practice.ts';
import { startSession } from '../sessions.ts';
import { isSwitch, portalNames, type PortalName } from '../switches.ts';
import { listLine } from '../tnhs/views.ts';
import { runCommands } from './commands.ts';
import { controlPage } from './page.ts';

/** The trainer's page, and the same levers as JSON for tests. It asks for no password: it is for practice only. */
export function controlRoutes(practice: Practice): Hono {
  const routes = new Hono();
  const back = (notice: string): string => `/control?notice=${encodeURIComponent(notice)}`;

  routes.get('/', (context) => context.html(controlPage(practice, context.req.query('notice') ?? '')));

  routes.get('/api', (context) => {
    const { switches, sessions, dossiers } = practice.state;
    return context.json({
      switches,
      sessions: { tnhs: sessions.tnhs.size, admin: sessions.admin.size },
      dossiers: dossiers.map((dossier) => listLine(dossier, practice.now())),
    });
  });

  routes.post('/api', async (context) => {
    const commands: unknown = await context.req.json().catch(() => null);
    const problems = runCommands(practice, commands);
    return context.json({ problems, switches: practice.state.switches }, problems.length > 0 ? 400 : 200);
  });

  routes.post('/switches/:portal', async (context) => {
    const portal = portalNames.find((name) => name === context.req.param('portal'));
    if (portal === undefined) return context.notFound();
    const fields = [...(await context.req.formData())].filter(([name]) => isSwitch(portal, name));
    const problems = runCommands(practice, { [portal]: Object.fromEntries(fields) });
    return context.redirect(back(problems.join(' ') || 'Đã lưu.'), 303);
  });

  routes.post('/run', async (context) => {
    const form = await context.req.formData();
    const command = form.get('command');
    if (typeof command !== 'string') return context.redirect(back('Thiếu lệnh.'), 303);
    const value = command === 'reset' ? true : form.get('value');
    const problems = runCommands(practice, { [command]: value });
    return context.redirect(back(problems.join(' ') || 'Đã thực hiện.'), 303);
  });

  routes.get('/sign-in', (context) => {
    const signIn = (portal: PortalName): void =>
      startSession(practice, context, portal, practiceReceptionist);
    portalNames.forEach(signIn);
    const next = localPath(context.req.query('next'), '/', '/');
    // A fragment cannot be part of "next" unescaped, so it may come by itself: ?next=/tnhs/&hash=/nhap-ho-so
    const hash = context.req.query('hash');
    return context.redirect(hash === undefined ? next : `${next}#${encodeURI(hash)}`);
  });

  routes.get('/files', (context) =>
    context.json(
      listFiles(practice.state).map(({ dossierId, dossierNumber, component, file }) => ({
        dossierId,
        dossierNumber,
        component,
        name: file.name,
        size: file.size,
        sha256: file.sha256,
        url: `/control/files/${file.id}`,
      })),
    ),
  );

  routes.get('/files/:id', (context) => {
    const filed = listFiles(practice.state).find(({ file }) => file.id === context.req.param('id'));
    return filed ? fileResponse(filed.file) : context.text('Không tìm thấy tệp.', 404);
  });

  return routes;
}
