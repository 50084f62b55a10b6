import type { Page } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { type Desk, openDeskFor } from './support/browser.ts';
import { contentFrame, fillIntakeOf, intakeUrl, waitForPillIn } from './support/builds.ts';
import { playedCitizen } from './support/play.ts';
import { control, type PracticeServer, servePractice } from './support/practice-server.ts';
import { expect, test as base } from './support/test.ts';

/** Inside a page of the extension. */
declare const browser: Browser;

/** The same machine by another name: to the browser another host, another site, and nothing the office has entered. */
const innerHost = 'localhost';

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  practice: async ({}, use) => {
    const practice = await servePractice(0, innerHost);
    await control(practice.origin, { tnhs: { build: 'crossOrigin' } });
    await use(practice);
    await practice.close();
  },
});

test('a portal’s page in a frame from another server is read once its address is entered, and no longer without it', async ({
  desk,
  practice,
}) => {
  const before = await openFramedIntake(desk, practice);
  await expectUnknown(desk, before.portal);
  expect(desk.context.pages().filter((page) => page.url().startsWith(practice.admin))).toEqual([]);

  const office = await desk.backstage();
  const further = office.getByRole('group', { name: 'Các địa chỉ khác: Cổng TNHS' });
  await office.bringToFront();
  await further.getByRole('button', { name: 'Thêm địa chỉ khác của cổng này' }).click();
  await further.getByLabel('Địa chỉ khác, dòng 1').fill(before.address);
  await office.getByRole('button', { name: 'Lưu thay đổi' }).click();
  // The page that was open already is read, as it stands.
  await waitForPillIn(before.portal, 'Có tài khoản');
  const panel = await openDeskFor(desk, before.portal);
  await expect(panel.locator('[data-component]')).toHaveCount(3);

  // It is kept, also when the office page is opened anew.
  await before.portal.close();
  await office.reload();
  await expect(further.getByLabel('Địa chỉ khác, dòng 1')).toHaveValue(before.address.replace(/\/$/, ''));
  const again = await openFramedIntake(desk, practice);
  await waitForPillIn(again.portal, 'Có tài khoản');
  await again.portal.close();

  await office.bringToFront();
  await further.getByRole('button', { name: /^Bỏ địa chỉ http/ }).click();
  await office.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await office.getByText('Đã lưu').waitFor();
  await expect.poll(() => hostsOfScript(office)).not.toContain(`http://${innerHost}/*`);
  const after = await openFramedIntake(desk, practice);
  await expectUnknown(desk, after.portal);
});

/** An intake form in a frame of the other host, filled in. `address` is where the frame has its portal. */
async function openFramedIntake(
  desk: Desk,
  practice: PracticeServer,
): Promise<{ portal: Page; address: string }> {
  const portal = await desk.context.newPage();
  await portal.goto(intakeUrl(practice.origin, 'crossOrigin'));
  await signInWithinFrames(portal);
  await portal.reload();
  const frame = await contentFrame(portal, 'crossOrigin');
  await fillIntakeOf(frame, 'crossOrigin', { ...playedCitizen(), procedure: '607' });
  const url = new URL(frame.url());
  expect(url.hostname).toBe(innerHost);
  return { portal, address: `${url.origin}/tnhs/` };
}

/** A portal that is shown in frames of other sites lets its session go there, site by site; the practice one does not. */
async function signInWithinFrames(portal: Page): Promise<void> {
  const { origin } = new URL(portal.url());
  const cookies = await portal.context().cookies(`${origin}/tnhs/`);
  const session = cookies.find(({ name }) => name === 'TNHS_SESSION');
  if (!session) throw new Error('Nobody is signed in');
  const { name, value, path } = session;
  const within = {
    domain: innerHost,
    partitionKey: 'http://127.0.0.1',
    secure: true,
    sameSite: 'None',
  } as const;
  await portal.context().addCookies([{ name, value, path, ...within }]);
}

/** The desk has heard from the page around the frame, and from no other. */
async function expectUnknown(desk: Desk, portal: Page): Promise<void> {
  const panel = await openDeskFor(desk, portal);
  await expect(panel.getByText('Chưa nhận ra trang này')).toBeVisible();
  await expect(panel.locator('[data-component]')).toHaveCount(0);
  await panel.close();
}

async function hostsOfScript(office: Page): Promise<string[]> {
  return await office.evaluate(async () => {
    const scripts = await browser.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ matches }) => matches ?? []);
  });
}
