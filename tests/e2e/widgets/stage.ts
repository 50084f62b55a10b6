import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { practiceCitizens } from '#lib/practice/app';
import { bundleFor, evaluateIn } from '../../bench/bundle.ts';
import { type Desk, launchDesk, openDeskFor, setUpOffice } from '../support/browser.ts';
import { assignPapers, chooseFiles } from '../support/desk.ts';
import { targetComponent } from './markup.ts';
import { type Scan, scanMaker } from './scans.ts';
import { serveWidgets, type WidgetServer } from './server.ts';

/** One browser and one portal for all widgets: each of them gets pages and a citizen of its own. */
export type WidgetStage = {
  desk: Desk;
  server: WidgetServer;
  /** Evaluates a call of what `inside.ts` exports, in a page of the extension. */
  inside(call: string): Promise<unknown>;
  makeScan: ReturnType<typeof scanMaker>;
  close(): Promise<void>;
};

export async function openStage(extensionDir: string): Promise<WidgetStage> {
  const server = await serveWidgets();
  const desk = await launchDesk({ extensionDir });
  await setUpOffice(desk, server.practice);
  // The browser is signed in to both portals from here on.
  await desk.context.request.get(`${server.practice.origin}/control/sign-in`);
  const folder = await mkdtemp(join(tmpdir(), 'tnhs-widgets-'));
  const script = await bundleFor(join(import.meta.dirname, 'inside.ts'), 'inside');
  return {
    desk,
    server,
    inside: async (call) =>
      await evaluateIn(
        await desk.backstage(),
        `globalThis.inside ??= (() => { ${script}; return inside; })(); inside.${call}`,
      ),
    makeScan: scanMaker(folder),
    close: async () => {
      await desk.close();
      await server.practice.close();
      await rm(folder, { recursive: true, force: true });
      await rm(desk.profileDir, { recursive: true, force: true });
    },
  };
}

let opened = 0;

export type Pages = { portal: Page; panel: Page; page: string; choosers: () => number };

/** An intake page with a widget in its rows, the desk beside it, and the scan laid on the middle row's component. */
export async function readyToAttach(
  { desk, server }: Pick<WidgetStage, 'desk' | 'server'>,
  widget: string,
  scan: Scan,
): Promise<Pages> {
  const citizen = practiceCitizens[opened % practiceCitizens.length];
  if (citizen === undefined) throw new Error('There are no practice citizens');
  opened += 1;
  const page = `${widget}-${opened}`;
  const portal = await desk.context.newPage();
  let choosers = 0;
  portal.on('filechooser', () => (choosers += 1));
  await portal.goto(server.pageUrl({ widget, page, number: citizen.number, name: citizen.name }));
  const panel = await openDeskFor(desk, portal);
  await chooseFiles(panel, [scan.path]);
  await assignPapers(panel, 'Giấy tờ chứng minh', targetComponent);
  return { portal, panel, page, choosers: () => choosers };
}
