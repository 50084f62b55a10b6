import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { z } from 'zod';
import { extensionId, openSignedIn } from '../e2e/support/browser.ts';
import { type BenchRow, row } from './rows.ts';
import { buildRelease, onStage } from './stage.ts';

const script = 'content-scripts/portal.js';
const kilo = 1000;

const Manifest = z.object({ content_scripts: z.array(z.unknown()).optional() });

/** What a portal page has to load for us, and what every other page has to. */
export async function benchContentScript(quick: boolean): Promise<BenchRow[]> {
  const { dir } = await buildRelease();
  const source = await readFile(join(dir, script));
  const manifest = Manifest.parse(JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')));
  if (manifest.content_scripts !== undefined)
    throw new Error('The manifest names content scripts of its own');
  const eager = gzipSync(source, { level: 9 }).length / kilo;
  const elsewhere = await countElsewhere(quick);
  return [
    row('Content script on a portal page, eager, gzip (release build)', eager, { unit: 'kB', budget: 40 }),
    row('Content script on any other page', elsewhere === 0 ? 0 : eager, { unit: 'kB', budget: 0 }),
  ];
}

/** How many of our scripts run in a page on another host than the portals', with the office set up for these. */
async function countElsewhere(quick: boolean): Promise<number> {
  return await onStage(quick, async ({ desk, practice }) => {
    const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
    if ((await countOwnWorlds(portal)) === 0)
      throw new Error('No content script was seen on the portal page');
    const other = await serveOtherPage();
    try {
      const page = await desk.context.newPage();
      await page.goto(other.url);
      return await countOwnWorlds(page);
    } finally {
      other.close();
    }
  });
}

/** A content script runs in a world of its own, which bears the extension's address. */
async function countOwnWorlds(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let count = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(extensionId)) count += 1;
  });
  await session.send('Runtime.enable');
  await session.detach();
  return count;
}

async function serveOtherPage(): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Trang khác</title><label>Số định danh <input></label>');
  });
  await new Promise<void>((listening) => server.listen(0, '::1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The other page has no port');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://[::1]:${address.port}/`, close };
}
