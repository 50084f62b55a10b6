import type { Page } from 'playwright';
import { practiceCitizens, type PracticeCitizen } from '#lib/practice/app';
import { type Desk, openDeskFor, openSignedIn } from './browser.ts';
import { assignPapers, chooseFiles, pressAttach, stepPill } from './desk.ts';
import { control, type PracticeServer } from './practice-server.ts';
import { scan } from './scans.ts';
import { field, fillIntake, waitForPill } from './tnhs.ts';

/** The scenes of one dossier, in order. */
export const sceneNames = ['account', 'papers', 'attach', 'number', 'forward', 'return'] as const;
export type SceneName = (typeof sceneNames)[number];

export type Pages = { portal: Page; panel: Page };

/** Lets a scene be acted (once), and does what it likes before and after: assert, photograph, break something. */
export type Director = (scene: SceneName, act: () => Promise<void>, pages: Pages) => Promise<void>;

/** Plays one dossier from the citizen's number to the returned result, as an officer does it on the two pages. */
export async function play(
  { desk, practice }: { desk: Desk; practice: PracticeServer },
  direct: Director,
): Promise<Pages> {
  const portal = await openSignedIn(desk, practice, '/nhap-ho-so');
  const panel = await openDeskFor(desk, portal);
  const pages = { portal, panel };
  const acts: Record<SceneName, () => Promise<void>> = {
    account: () => typeCitizen(portal),
    papers: () => assignScans(panel),
    attach: () => pressAttach(panel, 3),
    number: () => accept(pages),
    forward: () => forward(pages),
    return: () => returnResult(pages, practice),
  };
  for (const scene of sceneNames) await direct(scene, acts[scene], pages);
  return pages;
}

/** Whose dossier is played: the first citizen, who has an account. */
export function playedCitizen(): PracticeCitizen {
  const citizen = practiceCitizens[0];
  if (citizen?.holding !== 'vneid') throw new Error('The first practice citizen should have an account');
  return citizen;
}

async function typeCitizen(portal: Page): Promise<void> {
  const { number, name } = playedCitizen();
  await portal.bringToFront();
  await fillIntake(portal, { number, name, procedure: '630' });
  await waitForPill(portal, 'Có tài khoản');
}

async function assignScans(panel: Page): Promise<void> {
  const [leave, birth, list] = [
    await scan('giay-ra-vien'),
    await scan('giay-chung-sinh'),
    await scan('01B-HSB'),
  ];
  await panel.bringToFront();
  await chooseFiles(panel, [leave.pdf, ...birth.jpegs, ...list.jpegs]);
  await assignPapers(panel, 'giay-ra-vien', 'Giấy ra viện');
  await assignPapers(panel, 'giay-chung-sinh', 'Giấy chứng sinh');
  await assignPapers(panel, '01B-HSB', 'Danh sách đề nghị');
}

async function accept({ portal, panel }: Pages): Promise<void> {
  await portal.bringToFront();
  await portal.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await dossierNumber(panel).waitFor();
}

async function forward({ portal, panel }: Pages): Promise<void> {
  await field(portal, 'Người xử lý tiếp theo').selectOption({ index: 3 });
  await portal.getByRole('button', { name: 'Chuyển xử lý' }).click();
  await stepPill(panel, 'Bước 4 · Giải quyết').waitFor();
}

/** The processing department issues the result, and the officer returns it. */
async function returnResult({ portal, panel }: Pages, practice: PracticeServer): Promise<void> {
  await control(practice.origin, { advance: await dossierNumber(panel).innerText() });
  await portal.reload();
  await stepPill(panel, 'Bước 5 · Trả kết quả').waitFor();
  await portal.getByRole('button', { name: 'Xác nhận trả kết quả' }).click();
  await stepPill(panel, 'Đã hoàn tất').waitFor();
}

/** The number in the desk's first line, once TNHS has assigned it. */
export function dossierNumber(panel: Page) {
  return panel.getByRole('banner').getByText(/^\d{5}\/\d{4}\/07906$/);
}
