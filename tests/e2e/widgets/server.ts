import { createHash, randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createPracticeApp } from '#lib/practice/app';
import type { PracticeServer } from '../support/practice-server.ts';
import { bundlePages } from './bundle.ts';
import { answerInFrame, type Asked, framePage, intakePage } from './markup.ts';
import { misbehaving, usual } from './treatments.ts';

/** What came in for one row of one page; the row counts from 1 as on the page. */
export type Received = { row: number; name: string; size: number; sha256: string };

type Kept = Received & { id: string; bytes: Uint8Array<ArrayBuffer> };

export type WidgetServer = {
  /** The practice portals, for what the desk needs beside the intake page: sign-in, and the accounts. */
  practice: PracticeServer;
  /** The address of an intake page that holds this widget in each row. */
  pageUrl(asked: Asked): string;
  /** All that was stored for a page, in the order it came. */
  received(page: string): readonly Received[];
  /** Gives up the bytes that a page's uploads left in memory. */
  forget(page: string): void;
};

/** A TNHS whose intake page is made with any of the upload widgets; everything beside `/tnhs/` is the practice portals'. */
export async function serveWidgets(): Promise<WidgetServer> {
  const practice = createPracticeApp();
  const assets = await bundlePages();
  const pages = new Map<string, Kept[]>();
  const keptOn = (page: string): Kept[] => pages.get(page) ?? [];
  const app = new Hono();

  app.get('/tnhs/', (context) => context.html(intakePage(context.req.query(), keptOn)));
  app.get('/tnhs/khung-tep', (context) => context.html(framePage(context.req.query())));
  app.get('/tnhs/widgets/:file', (context) => {
    const code = assets.get(context.req.param('file'));
    return code === undefined
      ? context.notFound()
      : context.body(code, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });
  app.post('/tnhs/api/:page/rows/:row/file/:answer', async (context) => {
    const { page, row, answer } = context.req.param();
    const file = await readFile(context.req.raw);
    if (file === null) return context.json({ message: 'Máy chủ không nhận được tệp.' }, 422);
    const { keeps, status, answers } = misbehaving[context.req.query('widget') ?? ''] ?? usual;
    const kept = await keep(Number(row), file);
    if (keeps) pages.set(page, [...keptOn(page), kept]);
    // Given up when the browser is: nobody waits for it.
    if (!answers) await new Promise(() => undefined);
    const url = `/tnhs/api/${page}/files/${kept.id}/${encodeURIComponent(file.name)}`;
    if (status !== 200) return context.json({ message: 'Lỗi máy chủ' }, 500);
    switch (answer) {
      case 'form':
        return context.redirect(`${context.req.header('referer') ?? '/tnhs/'}#/nhap-ho-so`, 303);
      case 'frame':
        return context.html(answerInFrame(Number(row), { name: file.name, url }));
      default:
        return context.json({ ok: keeps, name: file.name, url });
    }
  });
  app.get('/tnhs/api/:page/files/:id/:name', (context) => {
    const found = keptOn(context.req.param('page')).find(({ id }) => id === context.req.param('id'));
    return found === undefined
      ? context.notFound()
      : context.body(found.bytes, 200, { 'content-type': 'application/pdf', 'cache-control': 'no-store' });
  });
  app.all('*', (context) => practice.fetch(context.req.raw));

  const { origin, close } = await listen((request) => app.fetch(request));
  return {
    practice: { app: practice, origin, tnhs: `${origin}/tnhs/`, admin: `${origin}/quan-tri/`, close },
    pageUrl: (asked) => `${origin}/tnhs/?${new URLSearchParams(asked)}#/nhap-ho-so`,
    received: (page) => keptOn(page).map(({ row, name, size, sha256 }) => ({ row, name, size, sha256 })),
    forget: (page) => pages.delete(page),
  };
}

/** The file of a form, or of a body that is the file itself and has its name in a header. */
async function readFile(request: Request): Promise<File | null> {
  const name = request.headers.get('x-filename');
  if (name !== null) return new File([await request.arrayBuffer()], decodeURIComponent(name));
  const form = await request.formData();
  return [...form.values()].find((value) => value instanceof File) ?? null;
}

async function keep(row: number, file: File): Promise<Kept> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id: randomUUID(), row, name: file.name, size: bytes.length, sha256, bytes };
}

function listen(
  answer: (request: Request) => Response | Promise<Response>,
): Promise<{ origin: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      const close = async (): Promise<void> => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        await new Promise<void>((closed) => server.close(() => closed()));
      };
      resolve({ origin: `http://127.0.0.1:${port}`, close });
    });
    server.once('error', reject);
  });
}
