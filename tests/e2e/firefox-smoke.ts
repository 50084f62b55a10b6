import { type Browser, type ElementHandle, type Frame, launch, type Page } from 'puppeteer-core';
import type { Browser as Extension } from 'webextension-polyfill';
import { practiceCitizens } from '#lib/practice/app';
import { isFramed, type TnhsBuild } from '#lib/practice/builds';
import { buildExtension } from '../../scripts/build.ts';
import { findFirefox } from '../../scripts/browsers.ts';
import { findInClosedRoots, rememberRoots } from './support/closed-roots.ts';
import { control, type PracticeServer, servePractice } from './support/practice-server.ts';

/** Inside a page of the extension. */
declare const browser: Extension;

/** Firefox gives each installation another address; this preference fixes it for the test. */
const address = '5d0c2a9e-7f57-4a57-9b5e-1333c0de0001';
const extensionId = 'tro-ly-tnhs@bhxh.example';

/** Where Firefox has a way of its own into a page: its own call opens closed roots, and frames have scripts of their own. */
const builds: readonly TnhsBuild[] = ['spa', 'shadow', 'framed', 'srcdoc', 'sandboxed', 'crossOrigin'];

/** In real Firefox: the extension loads, the office is set up, a number is answered in each build. Exits 1 where not. */
async function smoke(path: string): Promise<void> {
  const { dir } = await buildExtension({ browser: 'firefox', practice: true });
  const practice = await servePractice();
  const firefox = await launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    // Without it WebDriver may not look into the extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: address }) },
  });
  try {
    const installed = await firefox.installExtension(dir);
    if (installed !== extensionId) throw new Error(`Firefox installed ${installed}`);
    const office = await setUpOffice(firefox, practice);
    // A citizen of its own for each, so that no answer is one of the build before.
    const citizens = practiceCitizens.filter(({ holding }) => holding === 'vneid');
    for (const [index, build] of builds.entries()) {
      const citizen = citizens[index];
      if (!citizen) throw new Error('There are fewer citizens with an account than builds');
      const portal = await typeNumber(firefox, practice, build, citizen.number);
      await seeAnswer(firefox, office, portal, citizen.number);
      console.log(
        `${build}: the number is read, the badge beside it, and the desk says that there is an account`,
      );
    }
  } finally {
    await firefox.close();
    await practice.close();
  }
}

function extensionUrl(file: string): string {
  return `moz-extension://${address}/${file}`;
}

async function setUpOffice(firefox: Browser, practice: PracticeServer): Promise<Page> {
  const office = await waitForPage(firefox, extensionUrl('office.html'));
  const answers = ['Trần Thị Lan Chi', 'BHXH cơ sở Thực Hành', practice.tnhs, practice.admin];
  await office.waitForSelector('form input');
  const inputs = await office.$$('form input');
  for (const [index, answer] of answers.entries()) {
    const input = inputs[index];
    if (!input) throw new Error('The first-run page has fewer fields than four');
    await input.click({ count: 3 });
    await input.type(answer);
  }
  await (await office.waitForSelector('form button[type=submit]'))?.click();
  await office.waitForFunction(() => document.body.innerText.includes('Đã lưu'));
  return office;
}

/** WebDriver may neither open pages of an extension nor tell their address, but the first-run page opens itself. */
async function waitForPage(firefox: Browser, start: string): Promise<Page> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    for (const page of await firefox.pages()) {
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (url.startsWith(start)) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Firefox never showed ${start}`);
}

/** Types a number on a build's intake page, where its field is, and waits for the badge beside it. */
async function typeNumber(
  firefox: Browser,
  practice: PracticeServer,
  build: TnhsBuild,
  number: string,
): Promise<Page> {
  await control(practice.origin, { tnhs: { build } });
  const portal = await firefox.newPage();
  await portal.evaluateOnNewDocument(rememberRoots);
  await portal.goto(`${practice.origin}/control/sign-in?next=/tnhs/&hash=/nhap-ho-so`);
  const frame = await contentFrame(portal, build);
  const field = await numberField(frame, build);
  await field.type(number);
  await frame.waitForFunction(hasGuestBeside, { timeout: 30_000 }, field);
  return portal;
}

async function contentFrame(portal: Page, build: TnhsBuild): Promise<Frame> {
  if (!isFramed(build)) return portal.mainFrame();
  const frame = await (await portal.waitForSelector('iframe'))?.contentFrame();
  if (!frame) throw new Error('The frame has no page');
  return frame;
}

/** In the build `shadow` the field is in a closed root, where no page's script would find it; else it lies open. */
async function numberField(frame: Frame, build: TnhsBuild): Promise<ElementHandle<Node>> {
  const selector = 'input[name=soDinhDanh]';
  if (build !== 'shadow') {
    const field = await frame.waitForSelector(selector);
    if (field) return field;
    throw new Error('The page has no field for the number');
  }
  const found = await frame.waitForFunction(findInClosedRoots, {}, selector);
  const field = found.asElement();
  if (!field) throw new Error('No closed root holds the field for the number');
  return field;
}

/** The badge lives in a closed shadow root; what the page can see of it is that its host stands beside the field. */
function hasGuestBeside(field: Node): boolean {
  const guest = field instanceof Element ? field.nextElementSibling : null;
  return guest instanceof HTMLElement && guest.getBoundingClientRect().width > 40;
}

/** The desk of the portal's tab says what the admin portal, in a tab of its own, has answered for this number. */
async function seeAnswer(firefox: Browser, office: Page, portal: Page, number: string): Promise<void> {
  const file = await office.evaluate(async (url) => {
    const [tab] = (await browser.tabs.query({})).filter((each) => each.url === url);
    const desk = `sidepanel.html?tab=${tab?.id}`;
    await browser.tabs.create({ url: desk });
    return desk;
  }, portal.url());
  const desk = await waitForPage(firefox, extensionUrl(file));
  await desk.waitForFunction(
    (asked) => ['Có tài khoản', asked].every((words) => document.body.innerText.includes(words)),
    { timeout: 30_000 },
    number,
  );
  await desk.close();
  await portal.close();
}

const found = await findFirefox();
if (found.kind === 'missing') {
  console.log(`Firefox smoke test skipped: ${found.how}`);
} else {
  await smoke(found.path);
  console.log('1 passed, 0 failed');
}
