import type { Locator, Page } from 'playwright';

/** Gives the desk files, as the officer's file dialog does, and waits until they lie in the tray. */
export async function chooseFiles(panel: Page, files: string[]): Promise<void> {
  const tray = panel.getByRole('listbox', { name: /khay/ }).getByRole('option');
  const before = await tray.count();
  await panel.locator('input[type=file]').first().setInputFiles(files);
  await tray.nth(before + files.length - 1).waitFor();
}

/** Selects the papers of the tray whose names begin so, and assigns them to a component. */
export async function assignPapers(panel: Page, nameStart: string, component: string): Promise<void> {
  const papers = panel.locator(`[role=option][title^="${nameStart}"]`);
  await papers.first().waitFor();
  for (const paper of await papers.all()) await paper.click();
  await panel.getByRole('button', { name: `Gán vào đây: ${component}` }).click();
  await papers.first().waitFor({ state: 'detached' });
}

/** The button that attaches so many files, for the first time or again. */
export function attachButton(panel: Page, count: number): Locator {
  return panel.getByRole('button', {
    name: new RegExp(`^Đính kèm (lại )?${count} tệp( sẵn sàng)? vào TNHS$`),
  });
}

/** Presses the one primary button and waits until that many components are proven attached. */
export async function pressAttach(panel: Page, count: number): Promise<void> {
  await attachButton(panel, count).click();
  await panel
    .getByText('Đã đính kèm', { exact: true })
    .nth(count - 1)
    .waitFor({ timeout: 60_000 });
}

/** The heading of a citizen's own screen. What is opened before that stands there is gone with the screen before. */
export function dossierOf(panel: Page, { name }: { name: string }): Locator {
  return panel.getByRole('heading', { level: 1, name, exact: true });
}

/** The pill in the desk's first line: which step the dossier is at. */
export function stepPill(panel: Page, words: string): Locator {
  return panel.getByRole('banner').getByText(words, { exact: true });
}

/** Chooses an entry of the desk's menu. */
export async function chooseInMenu(panel: Page, entry: string): Promise<void> {
  await panel.getByRole('banner').getByRole('button', { name: 'Menu' }).click();
  await panel.getByRole('menuitem', { name: entry, exact: true }).click();
}

/** The lines of the dossier's history, oldest first. */
export async function readHistory(panel: Page): Promise<string[]> {
  const card = panel.getByRole('region', { name: 'Lịch sử hồ sơ' });
  const open = card.getByRole('button', { name: /^(Xem|Thu gọn)$/ });
  if ((await open.innerText()) === 'Xem') await open.click();
  const lines = card.getByRole('listitem');
  await lines.first().waitFor();
  return await lines.allInnerTexts();
}

/** Drops files on the desk from memory, as from the file manager. */
export async function dropFiles(panel: Page, files: { name: string; bytes: Uint8Array }[]): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({ name, base64: bytes.toBase64() }));
  const transfer = await panel.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) data.items.add(new File([Uint8Array.fromBase64(base64)], name));
    return data;
  }, plain);
  const tray = panel.getByRole('region', { name: 'Khay quét' });
  for (const type of ['dragenter', 'dragover', 'drop'])
    await tray.dispatchEvent(type, { dataTransfer: transfer });
}
