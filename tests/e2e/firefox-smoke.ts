import { type Browser, launch, type Page } from 'puppeteer-core';
import { practiceCitizens } from '#lib/practice/app';
import { buildExtension } from '../../scripts/build.ts';
import { findFirefox } from '../../scripts/browsers.ts';
import { type PracticeServer, servePractice } from './support/practice-server.ts';

/** Firefox gives each installation another address; this preference fixes it for the test. */
const address = '5d0c2a9e-7f57-4a57-9b5e-1333c0de0001';
const extensionId = 'tro-ly-tnhs@bhxh.example';

/** In real Firefox: the extension loads, the office is set up, a number gets its badge. Exits 1 where it does not. */
async function smoke(path: string): Promise<void> {
  const { dir } = await buildExtension({ browser: 'firefox', practice: true });
  const practice = await servePractice();
  const browser = await launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    // Without it WebDriver may not look into the extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: address }) },
  });
  try {
    const installed = await browser.installExtension(dir);
    if (installed !== extensionId) throw new Error(`Firefox installed ${installed}`);
    await setUpOffice(browser, practice);
    await seeBadge(browser, practice);
  } finally {
    await browser.close();
    await practice.close();
  }
}

async function setUpOffice(browser: Browser, practice: PracticeServer): Promise<void> {
  const office = await waitForPage(browser, `moz-extension://${address}/office.html`);
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
}

/** WebDriver may neither open pages of an extension nor tell their address, but the first-run page opens itself. */
async function waitForPage(browser: Browser, start: string): Promise<Page> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    for (const page of await browser.pages()) {
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (url.startsWith(start)) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Firefox never showed ${start}`);
}

/** The badge lives in a closed shadow root; what the page can see of it is that its host stands beside the field. */
async function seeBadge(browser: Browser, practice: PracticeServer): Promise<void> {
  const citizen = practiceCitizens[0];
  if (!citizen) throw new Error('There are no practice citizens');
  const page = await browser.newPage();
  await page.goto(`${practice.origin}/control/sign-in?next=/tnhs/&hash=/nhap-ho-so`);
  const field = await page.waitForSelector('input[name=soDinhDanh]');
  await field?.type(citizen.number);
  await page.waitForFunction(hasGuestBesideNumber, { timeout: 30_000 });
  await waitForAnsweredSearch(browser, practice);
}

function hasGuestBesideNumber(): boolean {
  const field = document.querySelector('input[name=soDinhDanh]');
  const guest = field?.nextElementSibling;
  return guest instanceof HTMLElement && guest.getBoundingClientRect().width > 40;
}

/** The check has run in a tab of its own: the admin portal there shows the number that was asked. */
async function waitForAnsweredSearch(browser: Browser, practice: PracticeServer): Promise<void> {
  const find = async (): Promise<Page | undefined> =>
    (await browser.pages()).find((page) => page.url().startsWith(practice.admin));
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const page = await find();
    const text = await page?.evaluate(() => document.body.innerText).catch(() => '');
    if (text?.includes('Tài khoản VNeID')) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The admin portal never showed an answer in Firefox');
}

const firefox = await findFirefox();
if (firefox.kind === 'missing') {
  console.log(`Firefox smoke test skipped: ${firefox.how}`);
} else {
  await smoke(firefox.path);
  console.log('1 passed, 0 failed');
}
