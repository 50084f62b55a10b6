import { dossierNumber, playedCitizen } from './support/play.ts';
import { openDeskFor } from './support/browser.ts';
import {
  adminBuilds,
  contentFrame,
  fillIntakeOf,
  intakeUrl,
  rememberClosedRoots,
  tnhsBuilds,
  waitForPillIn,
} from './support/builds.ts';
import { assignPapers, chooseFiles, pressAttach } from './support/desk.ts';
import { control, storedFiles } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import { expect, test } from './support/test.ts';
import { fillIntake, waitForPill } from './support/tnhs.ts';

/** Half in English, `mixed` tells its fields to nobody who has not been taught: that is another test's. */
const toldByLabels = tnhsBuilds.filter((build) => build !== 'mixed');

for (const build of toldByLabels) {
  test(`TNHS as ${build}: the number is checked, the dossier followed, its page read`, async ({
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

    const panel = await openDeskFor(desk, portal);
    await expect(panel.locator('[data-component]')).toHaveCount(3);
    await portal.bringToFront();
    await frame.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await dossierNumber(panel).waitFor();
    const [dossier] = practice.app.state.dossiers.slice(-1);
    await expect(dossierNumber(panel)).toHaveText(dossier?.number ?? '');
    await expect(panel.getByText(name, { exact: false }).first()).toBeVisible();
  });
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

for (const build of ['framed', 'srcdoc', 'crossOrigin'] as const) {
  test(`TNHS as ${build}: the pill stands in the inner page, and a file is attached and proven there`, async ({
    desk,
    practice,
  }) => {
    await control(practice.origin, { tnhs: { build } });
    const portal = await desk.context.newPage();
    await portal.goto(intakeUrl(practice.origin, build));
    const frame = await contentFrame(portal, build);
    await fillIntakeOf(frame, build, { ...playedCitizen(), procedure: '607' });
    await waitForPillIn(portal, 'Có tài khoản');
    await expect(frame.locator('input[name=soDinhDanh] + span')).toBeVisible();
    const origins = await Promise.all([portal, frame].map((each) => each.evaluate(() => window.origin)));
    expect(new Set(origins).size).toBe(build === 'crossOrigin' ? 2 : 1);

    const panel = await openDeskFor(desk, portal);
    await chooseFiles(panel, [(await scan('so-bhxh')).pdf]);
    await assignPapers(panel, 'so-bhxh', 'Giấy tờ chứng minh');
    await pressAttach(panel, 1);
    const [stored, ...others] = await storedFiles(practice.origin);
    expect(others).toEqual([]);
    expect(stored?.component).toContain('Giấy tờ chứng minh');
    await expect(frame.getByRole('link', { name: stored?.name ?? '', exact: true })).toBeVisible();
  });
}
