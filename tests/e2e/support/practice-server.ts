import { serve } from '@hono/node-server';
import { createPracticeApp, type PracticeApp } from '#lib/practice/app';

export type PracticeServer = {
  app: PracticeApp;
  origin: string;
  tnhs: string;
  admin: string;
  close(): Promise<void>;
};

/**
 * Serves both practice portals on loopback; port 0 takes any free one. A second port, of another origin and the same
 * cookies, serves them as well: one build has its inner page there. By another name than the first, it is another site.
 */
export async function servePractice(port = 0, innerHost = '127.0.0.1'): Promise<PracticeServer> {
  const answer = (request: Request): Promise<Response> => app.fetch(request);
  const outer = await listen(answer, port);
  const inner = await listen(answer, 0);
  const contentOrigin = inner.origin.replace('127.0.0.1', innerHost);
  const app = createPracticeApp({ contentOrigin });
  const { origin } = outer;
  const close = async (): Promise<void> => {
    await Promise.all([outer.close(), inner.close()]);
  };
  return { app, origin, tnhs: `${origin}/tnhs/`, admin: `${origin}/quan-tri/`, close };
}

type Listening = { origin: string; close(): Promise<void> };

function listen(answer: (request: Request) => Promise<Response>, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: answer, hostname: '127.0.0.1', port }, ({ port: taken }) => {
      const close = async (): Promise<void> => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        await new Promise<void>((closed) => server.close(() => closed()));
      };
      resolve({ origin: `http://127.0.0.1:${taken}`, close });
    });
    server.once('error', reject);
  });
}

/** Turns switches of the practice portals, as a trainer does on the control page. */
export async function control(origin: string, commands: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${origin}/control/api`, { method: 'POST', body: JSON.stringify(commands) });
  if (!response.ok) throw new Error(`The control page refused: ${await response.text()}`);
}

export type StoredFile = { component: string; name: string; size: number; sha256: string; url: string };

/** The files the practice TNHS has really received. */
export async function storedFiles(origin: string): Promise<StoredFile[]> {
  const response = await fetch(`${origin}/control/files`);
  return await response.json();
}
