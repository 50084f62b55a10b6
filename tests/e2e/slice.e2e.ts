import type { Page } from 'playwright';
import { findProcedure } from '#lib/domain/procedure-catalogue';
import { practiceProcedures } from '#lib/practice/app';
import { launchDesk, openDeskFor, openSignedIn, stopServiceWorker } from './support/browser.ts';
import { readHistory, stepPill } from './support/desk.ts';
import { type Director, dossierNumber, type Pages, play, playedCitizen } from './support/play.ts';
import { type PracticeServer, storedFiles } from './support/practice-server.ts';
import { expect, test } from './support/test.ts';
import { componentRow } from './support/tnhs.ts';

const listed = practiceProcedures.find(({ code }) => code === '630')?.components ?? [];

// The whole life of a dossier.
test.setTimeout(240_000);

test('a number on the page becomes an answer on the page, scans become proven attachments, and the dossier remembers', async ({
  desk,
  practice,
  extensionDir,
}) => {
  const direct: Director = async (scene, act, pages) => {
    await test.step(scene, async () => {
      if (scene === 'attach') await stopServiceWorker(desk);
      await act();
      if (scene === 'account') {
        const admin = desk.context.pages().filter((page) => page.url().startsWith(practice.admin));
        expect(admin, 'the check runs in one tab, opened in the background').toHaveLength(1);
        await expectAnswerAndList(pages.panel);
      }
      if (scene === 'attach') await expectEvidence(pages, practice);
    });
  };
  const { portal, panel } = await play({ desk, practice }, direct);
  const number = await dossierNumber(panel).innerText();
  await expectComplete(panel, number);
  const history = await readHistory(panel);

  await test.step('everything survives closing the browser', async () => {
    const route = new URL(portal.url()).hash.slice(1);
    await desk.close();
    const reopened = await launchDesk({ extensionDir, profileDir: desk.profileDir });
    try {
      const again = await openSignedIn(reopened, practice, route);
      const deskAgain = await openDeskFor(reopened, again);
      await expectComplete(deskAgain, number);
      expect(withoutTimes(await readHistory(deskAgain))).toEqual(withoutTimes(history));
    } finally {
      await reopened.close();
    }
  });
});

/** The components are those of the page, in its words and order, which are not those of the built-in catalogue. */
async function expectAnswerAndList(panel: Page): Promise<void> {
  await expect(
    panel.getByText(`Cổng quản trị trả lời đúng số ${playedCitizen().number}`, { exact: false }),
  ).toBeVisible();
  const names = listed.map(({ name }) => name);
  expect(names).not.toEqual(findProcedure('630')?.components.map(({ name }) => name));
  await expect(panel.locator('[data-component]')).toContainText(names);
  // The catalogue may have helped while the page was still fetching its table; the page has the last word.
  const lastList = async () =>
    (await readHistory(panel)).findLast((line) => /^(Đọc bảng|Lấy) thành phần/.test(line));
  await expect.poll(lastList).toContain(`Đọc bảng thành phần trên TNHS: ${names.length} dòng`);
}

/** Each name stands on its row, and the bytes that TNHS holds are those of the evidence. */
async function expectEvidence({ portal, panel }: Pages, practice: PracticeServer): Promise<void> {
  const files = await storedFiles(practice.origin);
  expect(files).toHaveLength(3);
  const history = (await readHistory(panel)).join('\n');
  for (const { component, name, sha256, url } of files) {
    await expect(componentRow(portal, component)).toContainText(name);
    expect(history).toContain(`SHA-256 ${sha256}`);
    const bytes = await (await fetch(`${practice.origin}${url}`)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    expect(digest.toHex()).toBe(sha256);
  }
  expect(history.match(/nhận lại tệp, khớp mã băm/g)).toHaveLength(3);
}

async function expectComplete(panel: Page, number: string): Promise<void> {
  await expect(stepPill(panel, 'Đã hoàn tất')).toBeVisible();
  await expect(dossierNumber(panel)).toHaveText(number);
  await expect(panel.getByText('Đã đính kèm', { exact: true })).toHaveCount(3);
  const steps = panel.getByRole('list', { name: 'Năm bước theo QĐ 1333' }).getByRole('listitem');
  await expect(steps.filter({ hasText: 'đã xong' })).toHaveCount(5);
}

/** "hôm nay" may have become a date, at midnight. */
function withoutTimes(history: readonly string[]): string[] {
  return history.map((line) => line.replaceAll(/\d\d:\d\d (hôm nay|ngày \S+)/g, 'lúc ấy'));
}
