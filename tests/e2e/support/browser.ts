import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { chromiumArgs, findChromium } from '../../../scripts/browsers.ts';
import type { Browser } from 'webextension-polyfill';
import type { PracticeServer } from './practice-server.ts';

/** Inside a page of the extension. */
declare const browser: Browser;

/** The id that the manifest's key gives the extension in every Chromium. */
export const extensionId = 'lplljfgceoelopjbgeghkfjfcmnjpmkg';

export type Desk = {
  context: BrowserContext;
  profileDir: string;
  /** Opens an extension page by its file name, e.g. `office.html`. */
  open(file: string): Promise<Page>;
  close(): Promise<void>;
};

type LaunchOptions = {
  extensionDir: string;
  profileDir?: string;
  headless?: boolean;
  slowMo?: number;
  /** null: as large as the window. */
  viewport?: { width: number; height: number } | null;
};

/** Starts a Chromium with the extension loaded, on a profile of its own or on a given one (to reopen it). */
export async function launchDesk(options: LaunchOptions): Promise<Desk> {
  const found = await findChromium();
  if (found.kind === 'missing') throw new Error(found.how);
  const profileDir = options.profileDir ?? (await mkdtemp(path.join(tmpdir(), 'tro-ly-tnhs-')));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: found.path,
    args: chromiumArgs(options.extensionDir),
    ignoreDefaultArgs: ['--disable-extensions'],
    headless: options.headless ?? true,
    slowMo: options.slowMo ?? 0,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: 'light',
  });
  return {
    context,
    profileDir,
    open: async (file) => {
      const page = await context.newPage();
      // Chromium refuses the extension's pages until it has loaded it.
      await expect(() => page.goto(`chrome-extension://${extensionId}/${file}`)).toPass({ timeout: 20_000 });
      return page;
    },
    close: async () => await context.close(),
  };
}

/** Fills in the first-run page as an officer does. */
export async function setUpOffice(desk: Desk, practice: PracticeServer): Promise<void> {
  const office = await desk.open('office.html');
  await office.getByLabel('Họ tên viên chức').fill('Trần Thị Lan Chi');
  await office.getByLabel('Cơ quan').fill('BHXH cơ sở Thực Hành');
  await office.getByLabel('Cổng TNHS').fill(practice.tnhs);
  await office.getByLabel('Cổng quản trị Dịch vụ công').fill(practice.admin);
  await office.getByRole('button', { name: 'Bắt đầu' }).click();
  await office.getByText('Đã lưu').waitFor();
  await office.close();
}

/** Opens a portal page, signed in to both portals. */
export async function openSignedIn(desk: Desk, practice: PracticeServer, route: string): Promise<Page> {
  const page = await desk.context.newPage();
  await page.goto(`${practice.origin}/control/sign-in?next=/tnhs/&hash=${encodeURIComponent(route)}`);
  return page;
}

/** The desk (side panel) as a page of its own, tied to a portal's tab. */
export async function openDeskFor(desk: Desk, portalPage: Page): Promise<Page> {
  const tabId = await tabIdOf(desk, portalPage);
  const panel = await desk.open(`sidepanel.html?tab=${tabId}`);
  await panel.setViewportSize({ width: 400, height: 900 });
  return panel;
}

async function tabIdOf(desk: Desk, page: Page): Promise<number> {
  const office = await desk.open('office.html');
  const tabId = await office.evaluate(async (url) => {
    const tabs = await browser.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, page.url());
  await office.close();
  if (tabId === undefined) throw new Error(`No tab shows ${page.url()}`);
  return tabId;
}

/** Stops the service worker, as the browser does after half a minute of rest. */
export async function stopServiceWorker(desk: Desk): Promise<void> {
  const page = await desk.context.newPage();
  const session = await desk.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}
