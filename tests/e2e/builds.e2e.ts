import { readFile } from 'node:fs/promises';
import type { FileChooser, Frame, Page } from 'playwright';
import { dossierNumber, playedCitizen } from './support/play.ts';
import { openDeskFor, openSignedIn } from './support/browser.ts';
import {
  adminBuilds,
  contentFrame,
  fillIntakeOf,
  intakeUrl,
  rememberClosedRoots,
  tnhsBuilds,
  type TnhsBuild,
  waitForPillIn,
} from './support/builds.ts';
import { assignPapers, chooseFiles, pressAttach } from './support/desk.ts';
import { control, type PracticeServer, storedFiles } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import { expect, test } from './support/test.ts';
import { fillIntake, waitForPill } from './support/tnhs.ts';

/** Half in English, `mixed` tells its fields to nobody who has not been taught: that is another test's. */
const toldByLabels = tnhsBuilds.filter((build) => build !== 'mixed');

for (const build of toldByLabels) {
  test(`TNHS as ${build}: the number is checked, a file attached and proven, the dossier followed`, async ({
    desk,
    practice,
  }) => {
    const { number, name } = playedCitizen();
    await control(practice.origin, { tnhs: { build } });
    await rememberClosedRoots(desk.context);
    const portal = await desk.context.newPage();
    await portal.goto(intakeUrl(practice.origin, build));
    const frame = await contentFrame(portal, build);
    await fillIntakeOf(frame, build, { number, name, procedure: '607' });
    await waitForPillIn(portal, 'Có tài khoản');
    await expectPillInside(portal, frame, build);

    const panel = await openDeskFor(desk, portal);
    await expect(panel.locator('[data-component]')).toHaveCount(3);
    await attachOneProven(panel, practice);

    await portal.bringToFront();
    await frame.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await dossierNumber(panel).waitFor();
    const [dossier] = practice.app.state.dossiers.slice(-1);
    await expect(dossierNumber(panel)).toHaveText(dossier?.number ?? '');
    await expect(panel.getByText(name, { exact: false }).first()).toBeVisible();
    expect(dossier?.rows.map(({ file }) => file !== null)).toEqual([false, true, false]);
  });
}

/** Attaches one paper to the second row, where the server must then hold it, and only it; its own bytes are the proof. */
async function attachOneProven(panel: Page, practice: PracticeServer): Promise<void> {
  const { pdf } = await scan('so-bhxh');
  await chooseFiles(panel, [pdf]);
  await assignPapers(panel, 'so-bhxh', 'Giấy tờ chứng minh');
  await pressAttach(panel, 1);
  const digest = await crypto.subtle.digest('SHA-256', await readFile(pdf));
  const sha256 = new Uint8Array(digest).toHex();
  const stored = await storedFiles(practice.origin);
  expect(stored).toMatchObject([{ component: 'Giấy tờ chứng minh', sha256 }]);
  await expect(panel.getByText('trùng khớp từng byte', { exact: false })).toBeVisible();
}

test('TNHS with a menu on each row: a file goes in by the dialog that it opens, and is proven', async ({
  desk,
  practice,
}) => {
  await control(practice.origin, { tnhs: { uploadWay: 'dialog' } });
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const choosers: FileChooser[] = [];
  portal.on('filechooser', (chooser) => choosers.push(chooser));
  await fillIntake(portal, { ...playedCitizen(), procedure: '607' });
  await waitForPill(portal, 'Có tài khoản');
  await attachOneProven(await openDeskFor(desk, portal), practice);
  await expect(portal.getByRole('dialog')).toHaveCount(0);
  expect(choosers).toEqual([]);
});

/** Where the frame can be looked into, the pill stands in it beside the field, of the origin that the build is about. */
async function expectPillInside(portal: Page, frame: Frame, build: TnhsBuild): Promise<void> {
  if (!['framed', 'srcdoc', 'crossOrigin'].includes(build)) return;
  await expect(frame.locator('input[name=soDinhDanh] + span')).toBeVisible();
  const origins = await Promise.all([portal, frame].map((each) => each.evaluate(() => window.origin)));
  expect(new Set(origins).size).toBe(build === 'crossOrigin' ? 2 : 1);
}

/** With generated ids a field is told by its label alone, which is too little to type into. */
const toldOneWay = ['components', 'mixed'];

for (const build of adminBuilds.filter((each) => !toldOneWay.includes(each))) {
  test(`the admin portal as ${build}: its answer comes to the page where the number was typed`, async ({
    desk,
    practice,
  }) => {
    await control(practice.origin, { admin: { build } });
    const portal = await desk.context.newPage();
    await portal.goto(intakeUrl(practice.origin, 'spa'));
    await fillIntake(portal, { ...playedCitizen(), procedure: '607' });
    await waitForPill(portal, 'Có tài khoản');
  });
}

test('the admin portal as components: a field that only its label tells is not typed into, and the page says so', async ({
  desk,
  practice,
}) => {
  await control(practice.origin, { admin: { build: 'components' } });
  const portal = await desk.context.newPage();
  await portal.goto(intakeUrl(practice.origin, 'spa'));
  await fillIntake(portal, { ...playedCitizen(), procedure: '607' });
  await waitForPill(portal, 'Chưa kiểm tra được');
  const admin = desk.context.pages().find((page) => page.url().startsWith(practice.admin));
  if (!admin) throw new Error('No tab of the admin portal was opened');
  await expect(admin.getByRole('textbox').first()).toHaveValue('');
});
