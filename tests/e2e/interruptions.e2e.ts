import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { type Desk, openDeskFor, openSignedIn, signedInUrl, stopServiceWorker } from './support/browser.ts';
import { assignPapers, attachButton, chooseFiles } from './support/desk.ts';
import { dossierNumber, playedCitizen } from './support/play.ts';
import { control, type PracticeServer, storedFiles } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import { expect, test } from './support/test.ts';
import { fillIntake, waitForPill } from './support/tnhs.ts';

/** Inside a page of the extension. */
declare const browser: Browser;

type Attaching = {
  portal: Page;
  panel: Page;
  /** The address of the dossier's own page. */
  url: string;
  /** How often a page has begun to send a file. */
  sent: () => number;
};

const component = 'Giấy tờ chứng minh';

/** A dossier that TNHS has received, and one file of it on its way to a server that does not answer. */
async function attaching(desk: Desk, practice: PracticeServer): Promise<Attaching> {
  const requests: string[] = [];
  desk.context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/file')) requests.push(request.url());
  });
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  await portal.bringToFront();
  await fillIntake(portal, { ...playedCitizen(), procedure: '607' });
  await waitForPill(portal, 'Có tài khoản');
  await portal.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await dossierNumber(panel).waitFor();
  await panel.bringToFront();
  await chooseFiles(panel, [(await scan('so-bhxh')).pdf]);
  await assignPapers(panel, 'so-bhxh', component);
  await control(practice.origin, { tnhs: { upload: 'stalled' } });
  await attachOne(panel).click();
  await expect.poll(() => practice.app.state.stalledUploads.size).toBe(1);
  return { portal, panel, url: portal.url(), sent: () => requests.length };
}

/** Chromium loads an unpacked extension again only where its developer mode is on. */
async function allowReload(desk: Desk): Promise<void> {
  const extensions = await desk.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await extensions.close();
}

const attachOne = (panel: Page) => attachButton(panel, 1);
const answer = (practice: PracticeServer) => control(practice.origin, { tnhs: { upload: 'normal' } });

/** The desk says so, by the file's own bytes; it was sent once, and the server holds it once. */
async function expectProvenOnce(panel: Page, practice: PracticeServer, sent: () => number): Promise<void> {
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toBeVisible({ timeout: 40_000 });
  await expect(panel.getByText(/trùng khớp|khớp mã băm/).first()).toBeVisible();
  const bytes = await readFile((await scan('so-bhxh')).pdf);
  const sha256 = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
  expect(await storedFiles(practice.origin)).toMatchObject([{ component, sha256 }]);
  expect(sent()).toBe(1);
}

const expectUnproven = (panel: Page) =>
  expect(panel.getByText('Chưa xác nhận được', { exact: true })).toBeVisible({ timeout: 40_000 });

test('the service worker is stopped while a file is on its way: the page’s watch proves it', async ({
  desk,
  practice,
}) => {
  const { panel, sent } = await attaching(desk, practice);
  await stopServiceWorker(desk);
  await answer(practice);
  await expectProvenOnce(panel, practice, sent);
});

test('A20 the page is loaded anew while a file is on its way: the file that the server kept proves itself', async ({
  desk,
  practice,
}) => {
  const { portal, panel, sent } = await attaching(desk, practice);
  await portal.reload();
  await answer(practice);
  await expectProvenOnce(panel, practice, sent);
});

test('A20 the page is loaded anew and the service worker is stopped: still proven, and sent once', async ({
  desk,
  practice,
}) => {
  const { portal, panel, sent } = await attaching(desk, practice);
  await stopServiceWorker(desk);
  await portal.reload();
  await stopServiceWorker(desk);
  await answer(practice);
  await expectProvenOnce(panel, practice, sent);
});

test('A20 the tab is closed while a file is on its way: not proven, until the dossier is opened again', async ({
  desk,
  practice,
}) => {
  const { portal, panel, url, sent } = await attaching(desk, practice);
  await portal.close();
  await expectUnproven(panel);
  await answer(practice);
  const again = await desk.context.newPage();
  await again.goto(url);
  await expectProvenOnce(panel, practice, sent);
});

test('A20 the session ends while a file is on its way: told as signed out, proven after signing in', async ({
  desk,
  practice,
}) => {
  const { portal, panel, url, sent } = await attaching(desk, practice);
  await control(practice.origin, { expireSessions: 'tnhs' });
  await portal.reload();
  await expect(panel.getByText('Chưa đính kèm được', { exact: true })).toBeVisible({ timeout: 40_000 });
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toHaveCount(0);
  await answer(practice);
  await portal.goto(signedInUrl(practice, new URL(url).hash.slice(1)));
  await expectProvenOnce(panel, practice, sent);
});

test('A12 A20 the officer goes to another page and comes back: not proven in between, proven late', async ({
  desk,
  practice,
}) => {
  const { portal, panel, url, sent } = await attaching(desk, practice);
  await portal.bringToFront();
  await portal.evaluate(() => (location.hash = '#/tra-cuu-ho-so'));
  await expectUnproven(panel);
  await answer(practice);
  await expect.poll(async () => (await storedFiles(practice.origin)).length).toBe(1);
  await portal.evaluate((hash) => (location.hash = hash), new URL(url).hash);
  await expectProvenOnce(panel, practice, sent);
});

test('two tabs with a desk each: what is on its way in one cannot be begun in the other, and both say how it ended', async ({
  desk,
  practice,
}) => {
  const { panel, url, sent } = await attaching(desk, practice);
  const other = await desk.context.newPage();
  await other.goto(url);
  const second = await openDeskFor(desk, other);
  await expect(second.getByRole('button', { name: /^Đính kèm \d/ })).toHaveCount(0);
  await answer(practice);
  await expectProvenOnce(panel, practice, sent);
  await expect(second.getByText('Đã đính kèm', { exact: true })).toBeVisible();
});

test('A20 the extension is updated while a file is on its way: a new look at the same page proves it', async ({
  desk,
  practice,
}) => {
  const { portal, sent } = await attaching(desk, practice);
  await allowReload(desk);
  const office = await desk.backstage();
  const closed = office.waitForEvent('close');
  // The page that asks for it is closed before it could hear of it.
  await office.evaluate(() => browser.runtime.reload()).catch(() => undefined);
  await closed;
  await answer(practice);
  await portal.bringToFront();
  const panel = await openDeskFor(desk, portal);
  await expectProvenOnce(panel, practice, sent);
});

test('A22 a server that fails now and then: the file goes in by itself, and once', async ({
  desk,
  practice,
}) => {
  const { panel, sent } = await attaching(desk, practice);
  await control(practice.origin, { tnhs: { uploadFailureRate: 1, upload: 'normal' } });
  await expect.poll(sent).toBe(2);
  await control(practice.origin, { tnhs: { uploadFailureRate: 0 } });
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toBeVisible({ timeout: 40_000 });
  expect(await storedFiles(practice.origin)).toHaveLength(1);
});
