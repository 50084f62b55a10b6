import type { Browser, Frame, Page } from 'playwright';
import type { PracticeApp } from '../../../lib/practice/app.ts';
import { adminBuilds, tnhsBuilds, type AdminBuild, type TnhsBuild } from '../../../lib/practice/builds.ts';
import { choose, contentFrame, control, fillIntakeOf, intakeUrl } from '../../e2e/support/builds.ts';
import { describeAdminPages } from '../../../lib/practice/admin/pages.ts';
import { describePages } from '../../../lib/practice/tnhs/pages/describe.ts';
import { openShadowRoots, record } from './recording.ts';

const citizen = { number: '001188012345', name: 'NGUYỄN THỊ HƯƠNG GIANG', procedure: '607' };
const pdf = {
  name: 'to-khai-tk1.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 practice'),
};

const fixture = (name: string): URL => new URL(`builds/${name}.html`, import.meta.url);

/** The same intake, dossier and account search of every build, as `builds/<build>-<page>.html`. */
export async function recordBuilds(browser: Browser, origin: string, app: PracticeApp): Promise<void> {
  // The inner page from another origin is the very page of `framed`.
  for (const build of tnhsBuilds.filter((each) => each !== 'crossOrigin')) {
    app.reset();
    app.state.switches.tnhs.build = build;
    await onPage(browser, (page) => recordTnhs(page, origin, build));
  }
  for (const build of adminBuilds) {
    app.reset();
    app.state.switches.admin.build = build;
    await onPage(browser, (page) => recordAdmin(page, origin, build));
  }
}

async function onPage(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await openShadowRoots(page);
  await act(page);
  await context.close();
}

async function recordTnhs(page: Page, origin: string, build: TnhsBuild): Promise<void> {
  const { words } = describePages(build);
  await page.goto(intakeUrl(origin, build));
  const frame = await contentFrame(page, build);
  await fillIntakeOf(frame, build, citizen);
  await choose(frame, words.channel, { value: 'Bưu chính', text: 'Bưu chính' });
  await frame.locator('input[type=file]').first().setInputFiles(pdf);
  if (build === 'classic') await frame.getByRole('button', { name: words.upload }).first().click();
  await frame.getByRole('link', { name: pdf.name }).waitFor();
  await record(frame, fixture(`${build}-intake`));
  await frame.getByRole('button', { name: words.accept, exact: true }).click();
  await frame.getByText(words.digitization).waitFor();
  await record(frame, fixture(`${build}-detail`));
}

async function adminFrame(page: Page, build: AdminBuild): Promise<Frame> {
  if (build !== 'framed') return page.mainFrame();
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('The frame has no page');
  return frame;
}

async function recordAdmin(page: Page, origin: string, build: AdminBuild): Promise<void> {
  const { words } = describeAdminPages(build);
  for (const [name, number, answer] of [
    ['account-one', citizen.number, words.found],
    ['account-none', '001188000001', words.empty],
  ] as const) {
    await page.goto(`${origin}/control/sign-in?next=/quan-tri/tai-khoan`);
    const frame = await adminFrame(page, build);
    await control(frame, words.askedNumber).fill(number);
    await frame.getByRole('button', { name: words.search }).click();
    await frame.getByText(answer).first().waitFor();
    await record(frame, fixture(`${build}-${name}`));
  }
}
