import type { Page } from 'playwright';
import type { Desk } from '../../tests/e2e/support/browser.ts';
import { readHistory } from '../../tests/e2e/support/desk.ts';
import { play, type SceneName } from '../../tests/e2e/support/play.ts';
import {
  type PracticeServer,
  storedFiles,
  type StoredFile,
} from '../../tests/e2e/support/practice-server.ts';

export type Scene = { title: string; tells: string; ms: number; pictures: { name: string; png: Buffer }[] };
export type Film = { scenes: Scene[]; history: string[]; files: StoredFile[] };

const captions: Record<SceneName, { title: string; tells: string }> = {
  account: {
    title: 'Số định danh trên trang thành câu trả lời trên trang',
    tells: 'Gõ số định danh và chọn quy trình; không bấm gì thêm.',
  },
  papers: {
    title: 'Bản quét vào khay, rồi vào từng thành phần',
    tells: 'Tệp PDF và các trang JPEG từ máy quét.',
  },
  attach: {
    title: 'Một lần bấm, ba tệp đúng dòng, có bằng chứng',
    tells: 'Mỗi tệp được nhận lại từ TNHS và khớp mã băm SHA-256.',
  },
  number: { title: 'TNHS cấp số hồ sơ', tells: 'Số hồ sơ, mã biên nhận và hạn trả tự được ghi.' },
  forward: {
    title: 'Chuyển bộ phận nghiệp vụ',
    tells: 'Trang báo đang thụ lý; hồ sơ sang bước 4.',
  },
  return: {
    title: 'Có kết quả, trả kết quả',
    tells: 'Bộ phận nghiệp vụ giải quyết xong; viên chức xác nhận trả kết quả.',
  },
};

type Stage = { desk: Desk; practice: PracticeServer; told: (scene: Scene) => void };

/** Plays one dossier, times and photographs each scene, and keeps what the ledger and the portal hold at the end. */
export async function film({ desk, practice, told }: Stage): Promise<Film> {
  const scenes: Scene[] = [];
  const { panel } = await play({ desk, practice }, async (name, act, { portal, panel: deskPage }) => {
    const started = performance.now();
    await act();
    const ms = Math.round(performance.now() - started);
    const pictures = await photograph({ TNHS: portal, 'Trợ lý': deskPage });
    const scene = { ...captions[name], ms, pictures };
    scenes.push(scene);
    told(scene);
  });
  return { scenes, history: await readHistory(panel), files: await storedFiles(practice.origin) };
}

async function photograph(pages: Record<string, Page>): Promise<Scene['pictures']> {
  const pictures: Scene['pictures'] = [];
  for (const [name, page] of Object.entries(pages)) pictures.push({ name, png: await page.screenshot() });
  return pictures;
}
