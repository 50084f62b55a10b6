import { serve } from '@hono/node-server';
import { createPracticeApp, type PracticeApp } from '#lib/practice/app';

export type PracticeServer = {
  app: PracticeApp;
  origin: string;
  tnhs: string;
  admin: string;
  close(): Promise<void>;
};

/** Serves both practice portals on loopback; port 0 takes any free one. */
export async function servePractice(port = 0): Promise<PracticeServer> {
  const app = createPracticeApp();
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, ({ port: taken }) => {
      const origin = `http://127.0.0.1:${taken}`;
      const close = async () => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        await new Promise<void>((closed) => server.close(() => closed()));
      };
      resolve({ app, origin, tnhs: `${origin}/tnhs/`, admin: `${origin}/quan-tri/`, close });
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
