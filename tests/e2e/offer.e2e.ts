import type { Locator, Page } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { practiceCitizens } from '#lib/practice/app';
import { signedPdf } from '../scans/broken.ts';
import { type Desk, openDeskFor, openSignedIn } from './support/browser.ts';
import { assignPapers, dropFiles } from './support/desk.ts';
import { openPortals, switchOff, switchOn } from './support/portals-page.ts';
import { type PracticeServer, storedFiles } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import { expect, test } from './support/test.ts';
import { componentRow, fillIntake, waitForPill } from './support/tnhs.ts';

/** Inside a page of the extension. */
declare const browser: Browser;

const citizen = practiceCitizens[0];
if (!citizen) throw new Error('There are no practice citizens');

/** An intake page with a citizen, her desk beside it, and one paper on its component, so that its row has something to offer. */
async function readyToOffer(
  desk: Desk,
  practice: PracticeServer,
): Promise<{ portal: Page; panel: Page; sha256: string }> {
  const paper = await signedPdf();
  const sha256 = await hashOf(paper.bytes);
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  await portal.bringToFront();
  await fillIntake(portal, { number: citizen?.number ?? '', name: citizen?.name ?? '', procedure: '630' });
  await waitForPill(portal, 'Có tài khoản');
  await panel.bringToFront();
  // A signed paper is attached byte for byte.
  await dropFiles(panel, [paper]);
  await assignPapers(panel, paper.name, 'Giấy chứng sinh');
  await portal.bringToFront();
  await waitForPill(portal, 'Sẵn sàng');
  return { portal, panel, sha256 };
}

const fileButton = (portal: Page): Locator =>
  componentRow(portal, 'Giấy chứng sinh').locator('input[type=file]');

/** The middle of a button of ours. It lives in a closed shadow root, which only the accessibility tree shows. */
async function ourButton(page: Page, name: string): Promise<{ x: number; y: number } | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const node = nodes.find((each) => each.role?.value === 'button' && each.name?.value === name);
    if (node?.backendDOMNodeId === undefined) return null;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendDOMNodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  } finally {
    await session.detach();
  }
}

const attach = 'Đính kèm tệp đã quét';
const other = 'Chọn tệp khác…';

async function hashOf(bytes: Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toHex();
}

/** Presses the portal's own button until our offer stands beside it: it may take a moment until the page knows of it. */
async function waitForOffer(portal: Page): Promise<void> {
  await expect(async () => {
    const chooser = portal.waitForEvent('filechooser', { timeout: 500 }).catch(() => null);
    await fileButton(portal).click();
    expect(await chooser).toBeNull();
    expect(await ourButton(portal, attach)).not.toBeNull();
  }).toPass({ timeout: 20_000 });
}

/** Presses a button of ours until that is heard: for a moment after it was drawn or moved it hears nothing. */
async function pressOurs(portal: Page, name: string): Promise<void> {
  await expect(async () => {
    const at = await ourButton(portal, name);
    if (at !== null) await portal.mouse.click(at.x, at.y);
    expect(await ourButton(portal, name)).toBeNull();
  }).toPass({ timeout: 20_000 });
}

/** How many side panels of the extension are open. */
async function openPanels(desk: Desk): Promise<number> {
  const office = await desk.backstage();
  return await office.evaluate(async () => {
    const contexts = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
    return contexts.length;
  });
}

test('A23 the portal’s own button offers the component’s file, which is attached and proven', async ({
  desk,
  practice,
}) => {
  const { portal, panel, sha256 } = await readyToOffer(desk, practice);
  await waitForOffer(portal);
  await pressOurs(portal, attach);
  await waitForPill(portal, 'Đã đính kèm');
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toBeVisible();
  const stored = await storedFiles(practice.origin);
  expect(stored).toMatchObject([{ component: 'Giấy chứng sinh (bản sao)', sha256 }]);
});

test('A23 with no desk open, the press opens it and is carried out', async ({ desk, practice }) => {
  const { portal, panel, sha256 } = await readyToOffer(desk, practice);
  await panel.close();
  await waitForOffer(portal);
  expect(await openPanels(desk)).toBe(0);
  await pressOurs(portal, attach);
  await waitForPill(portal, 'Đã đính kèm');
  expect(await openPanels(desk)).toBe(1);
  expect(await storedFiles(practice.origin)).toMatchObject([{ sha256 }]);
});

test('A23 the button stays the portal’s: for another file, for scripts, and wherever offering is switched off', async ({
  desk,
  practice,
}) => {
  const { portal } = await readyToOffer(desk, practice);
  await waitForOffer(portal);
  await portal.keyboard.press('Escape');
  expect(await ourButton(portal, attach)).toBeNull();
  await fileButton(portal).evaluate((input: HTMLInputElement) => input.click());
  expect(await ourButton(portal, attach)).toBeNull();

  const portals = await openPortals(desk);
  await switchOff(portals, 'nút chọn tệp của cổng gợi ý tệp đã quét', 'Tạm dừng để tập huấn');
  await portal.bringToFront();
  await expect(async () => {
    const own = portal.waitForEvent('filechooser', { timeout: 3_000 }).catch(() => null);
    await fileButton(portal).click();
    expect(await own).not.toBeNull();
  }).toPass({ timeout: 30_000 });
  expect(await ourButton(portal, attach)).toBeNull();
  await switchOn(portals, 'nút chọn tệp của cổng gợi ý tệp đã quét');

  await portal.bringToFront();
  await waitForOffer(portal);
  const chooser = portal.waitForEvent('filechooser');
  await pressOurs(portal, other);
  const chosen = (await scan('so-bhxh')).pdf;
  await (await chooser).setFiles(chosen);
  await expect(componentRow(portal, 'Giấy chứng sinh').getByRole('link')).toBeVisible();
  const stored = await storedFiles(practice.origin);
  expect(stored).toMatchObject([{ name: 'so-bhxh.pdf', component: 'Giấy chứng sinh (bản sao)' }]);
});
