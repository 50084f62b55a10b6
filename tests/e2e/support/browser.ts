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
  /** The office page, which stays open: from it a test may ask the browser what only an extension is told. */
  backstage(): Promise<Page>;
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
    // In a bare environment Chromium could not open a file whose name has marks.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    headless: options.headless ?? true,
    slowMo: options.slowMo ?? 0,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: 'light',
  });
  const open = async (file: string) => {
    const page = await emptyPage(context);
    // Chromium refuses the extension's pages until it has loaded it.
    await expect(() => page.goto(extensionUrl(file))).toPass({ timeout: 20_000 });
    return page;
  };
  return {
    context,
    profileDir,
    open,
    backstage: async () => context.pages().find(isOffice) ?? (await open('office.html')),
    close: async () => await context.close(),
  };
}

function extensionUrl(file: string): string {
  return `chrome-extension://${extensionId}/${file}`;
}

function isOffice(page: Page): boolean {
  return page.url().startsWith(extensionUrl('office.html'));
}

/** The tab that the browser started with, while nothing has been opened in it yet, or a new one. */
async function emptyPage(context: BrowserContext): Promise<Page> {
  const [first, ...others] = context.pages();
  return first?.url() === 'about:blank' && !others.some(isBlank) ? first : await context.newPage();
}

function isBlank(page: Page): boolean {
  return page.url() === 'about:blank';
}

/** Fills in the first-run page, which opens by itself when the extension has been installed. It stays open. */
export async function setUpOffice(desk: Desk, practice: PracticeServer): Promise<void> {
  const office =
    desk.context.pages().find(isOffice) ??
    (await desk.context.waitForEvent('page', { predicate: opensOffice }));
  await office.getByLabel('Họ tên viên chức').fill('Trần Thị Lan Chi');
  await office.getByLabel('Cơ quan').fill('BHXH cơ sở Thực Hành');
  await office.getByLabel('Cổng TNHS').fill(practice.tnhs);
  await office.getByLabel('Cổng quản trị Dịch vụ công').fill(practice.admin);
  await office.getByRole('button', { name: 'Bắt đầu' }).click();
  await office.getByText('Đã lưu').waitFor();
}

async function opensOffice(page: Page): Promise<boolean> {
  await page.waitForURL(/^chrome-extension:/).catch(() => undefined);
  return isOffice(page);
}

/** Opens a portal page, signed in to both portals. */
export async function openSignedIn(desk: Desk, practice: PracticeServer, route: string): Promise<Page> {
  const page = await emptyPage(desk.context);
  await page.goto(signedInUrl(practice, route));
  return page;
}

/** The address that signs in to both portals and goes to a route of TNHS. */
export function signedInUrl(practice: PracticeServer, route: string): string {
  return `${practice.origin}/control/sign-in?next=/tnhs/&hash=${encodeURIComponent(route)}`;
}

/** The desk (side panel) as a page of its own, tied to a portal's tab. */
export async function openDeskFor(desk: Desk, portalPage: Page): Promise<Page> {
  const tabId = await tabIdOf(desk, portalPage);
  const panel = await desk.open(`sidepanel.html?tab=${tabId}`);
  await panel.setViewportSize({ width: 400, height: 900 });
  await leaveLoading(panel);
  return panel;
}

/** Waits until the desk shows its first screen: what is opened before is gone with the shape of what is coming. */
async function leaveLoading(panel: Page): Promise<void> {
  await panel.getByRole('banner').waitFor();
  const loading = panel.getByRole('status', { name: /^(Đang mở hồ sơ|Opening the dossier)$/ });
  await expect(loading).toHaveCount(0);
}

async function tabIdOf(desk: Desk, page: Page): Promise<number> {
  const office = await desk.backstage();
  const tabId = await office.evaluate(async (url) => {
    const tabs = await browser.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, page.url());
  if (tabId === undefined) throw new Error(`No tab shows ${page.url()}`);
  return tabId;
}

/** The desk as the side panel of its own window, which follows the tab in front there. */
const ownDeskUrl = extensionUrl('sidepanel.html');

/** Opens a second browser window with a tab for each address of a portal, and the desk as its last tab. */
export async function openWindow(
  desk: Desk,
  urls: readonly string[],
): Promise<{ portals: Page[]; panel: Page }> {
  const office = await desk.backstage();
  const opened: Page[] = [];
  const collect = (page: Page) => opened.push(page);
  desk.context.on('page', collect);
  await office.evaluate(async (url) => await browser.windows.create({ url }), [...urls, ownDeskUrl]);
  await expect.poll(() => opened.length).toBe(urls.length + 1);
  desk.context.off('page', collect);
  // They are told of as they load, which is not the order of the tabs.
  for (const page of opened) await page.waitForURL((url) => url.href !== 'about:blank');
  const panel = opened.find((page) => page.url() === ownDeskUrl);
  if (!panel) throw new Error('The desk was not opened in the new window');
  await leaveLoading(panel);
  return { portals: opened.filter((page) => page !== panel), panel };
}

/** The addresses of the tabs in front, one a window. */
export async function urlsInFront(desk: Desk): Promise<string[]> {
  const office = await desk.backstage();
  return await office.evaluate(async () => {
    const tabs = await browser.tabs.query({ active: true });
    return tabs.map((tab) => tab.url ?? '');
  });
}

/** Stops the service worker, as the browser does after half a minute of rest. */
export async function stopServiceWorker(desk: Desk): Promise<void> {
  const session = await desk.context.newCDPSession(await desk.backstage());
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
