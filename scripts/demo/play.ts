import type { Page } from 'playwright';
import { practiceCitizens } from '#lib/practice/app';
import { type Desk, openDeskFor, openSignedIn } from '../../tests/e2e/support/browser.ts';
import { assignPapers, chooseFiles, pressAttach, readHistory } from '../../tests/e2e/support/desk.ts';
import {
  control,
  type PracticeServer,
  storedFiles,
  type StoredFile,
} from '../../tests/e2e/support/practice-server.ts';
import { scan } from '../../tests/e2e/support/scans.ts';
import { field, fillIntake, waitForPill } from '../../tests/e2e/support/tnhs.ts';

export type Scene = { title: string; tells: string; ms: number; pictures: { name: string; png: Buffer }[] };
export type Played = { scenes: Scene[]; history: string[]; files: StoredFile[] };

type Stage = { desk: Desk; practice: PracticeServer; told: (scene: Scene) => void };

/** Plays the officer's whole day with one dossier, and photographs each scene. */
export async function play({ desk, practice, told }: Stage): Promise<Played> {
  const citizen = practiceCitizens[0];
  if (!citizen) throw new Error('There are no practice citizens');
  const scenes: Scene[] = [];
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);

  const scene = async (title: string, tells: string, act: () => Promise<void>) => {
    const started = performance.now();
    await act();
    const ms = Math.round(performance.now() - started);
    const done = { title, tells, ms, pictures: await photograph({ TNHS: portal, 'Trợ lý': panel }) };
    scenes.push(done);
    told(done);
  };

  await scene(
    'Số định danh trên trang thành câu trả lời trên trang',
    'Gõ số định danh và chọn quy trình; không bấm gì thêm.',
    async () => {
      await portal.bringToFront();
      await fillIntake(portal, { number: citizen.number, name: citizen.name, procedure: '630' });
      await waitForPill(portal, 'Có tài khoản');
    },
  );
  await scene(
    'Bản quét vào khay, rồi vào từng thành phần',
    'Một PDF hai trang, một trang JPEG và ba trang JPEG.',
    async () => {
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
    },
  );
  await scene(
    'Một lần bấm, ba tệp đúng dòng, có bằng chứng',
    'Mỗi tệp được nhận lại từ TNHS và khớp mã băm SHA-256.',
    async () => {
      await pressAttach(panel, 3);
    },
  );
  await scene('TNHS cấp số hồ sơ', 'Số hồ sơ, mã biên nhận và hạn trả tự được ghi.', async () => {
    await portal.bringToFront();
    await portal.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await panel
      .getByText(/^\d{5}\/\d{4}\/07906$/)
      .first()
      .waitFor();
  });
  await scene('Chuyển bộ phận nghiệp vụ', 'Trang báo đang thụ lý; hồ sơ sang bước 4.', async () => {
    await field(portal, 'Người xử lý tiếp theo').selectOption({ index: 3 });
    await portal.getByRole('button', { name: 'Chuyển xử lý' }).click();
    await panel
      .getByText(/Bước 4/)
      .first()
      .waitFor();
  });
  await scene(
    'Có kết quả, trả kết quả',
    'Bộ phận nghiệp vụ giải quyết xong; viên chức xác nhận trả kết quả.',
    async () => {
      const number = await panel
        .getByText(/^\d{5}\/\d{4}\/07906$/)
        .first()
        .textContent();
      await control(practice.origin, { advance: number });
      await portal.reload();
      portal.once('dialog', (dialog) => void dialog.accept());
      await portal.getByRole('button', { name: 'Xác nhận trả kết quả' }).click();
      await panel
        .getByText(/Đã trả kết quả|hoàn tất/)
        .first()
        .waitFor();
    },
  );
  return { scenes, history: await readHistory(panel), files: await storedFiles(practice.origin) };
}

async function photograph(pages: Record<string, Page>): Promise<Scene['pictures']> {
  const pictures: Scene['pictures'] = [];
  for (const [name, page] of Object.entries(pages)) pictures.push({ name, png: await page.screenshot() });
  return pictures;
}
