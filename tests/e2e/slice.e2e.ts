import { practiceCitizens } from '#lib/practice/app';
import { launchDesk, openDeskFor, openSignedIn, stopServiceWorker } from './support/browser.ts';
import { assignPapers, chooseFiles, pressAttach, readHistory } from './support/desk.ts';
import { storedFiles } from './support/practice-server.ts';
import { scan } from './support/scans.ts';
import { expect, test } from './support/test.ts';
import { componentRow, field, fillIntake, waitForPill } from './support/tnhs.ts';

const giang = practiceCitizens[0];
if (giang?.holding !== 'vneid') throw new Error('The first practice citizen should have an account');

test('a number on the page becomes an answer on the page, scans become proven attachments, and the dossier remembers', async ({
  desk,
  practice,
  extensionDir,
}) => {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);

  await test.step('the account is checked without a click, in a tab opened in the background', async () => {
    await portal.bringToFront();
    await fillIntake(portal, { number: giang.number, name: giang.name, procedure: '630' });
    await waitForPill(portal, 'Có tài khoản');
    await expect(panel.getByText(`Cổng quản trị trả lời đúng số ${giang.number}`)).toBeVisible();
    expect(desk.context.pages().filter((page) => page.url().startsWith(practice.admin))).toHaveLength(1);
  });

  await test.step('papers are assigned to components and attached with one press, with the service worker killed before', async () => {
    const [leave, birth, list] = [
      await scan('giay-ra-vien'),
      await scan('giay-chung-sinh'),
      await scan('01B-HSB'),
    ];
    await panel.bringToFront();
    await chooseFiles(panel, [leave.pdf, ...birth.jpegs, ...list.jpegs]);
    await assignPapers(panel, 1, 'Giấy ra viện');
    await assignPapers(panel, 1, 'Giấy chứng sinh');
    await assignPapers(panel, list.jpegs.length, 'Danh sách đề nghị');
    await stopServiceWorker(desk);
    await pressAttach(panel, 3);
  });

  await test.step('the names stand on their rows, and the bytes that TNHS holds are those of the evidence', async () => {
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
  });

  await test.step('the number that TNHS assigns is taken over, and forwarding is seen', async () => {
    await portal.bringToFront();
    await portal.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await expect(panel.getByRole('banner')).toContainText(/\d{5}\/\d{4}\/07906/);
    await field(portal, 'Người xử lý tiếp theo').selectOption({ index: 3 });
    await portal.getByRole('button', { name: 'Chuyển xử lý' }).click();
    await expect(panel.getByText('Bước 4 · Giải quyết')).toBeVisible();
  });

  await test.step('everything survives closing the browser', async () => {
    const route = new URL(portal.url()).hash.slice(1);
    await desk.close();
    const reopened = await launchDesk({ extensionDir, profileDir: desk.profileDir });
    try {
      const again = await openSignedIn(reopened, practice, route);
      const deskAgain = await openDeskFor(reopened, again);
      await expect(deskAgain.getByText('Đã đính kèm', { exact: true })).toHaveCount(3);
      await expect(deskAgain.getByText('Bước 4 · Giải quyết')).toBeVisible();
    } finally {
      await reopened.close();
    }
  });
});
