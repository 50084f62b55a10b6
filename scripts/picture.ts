import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchDesk, setUpOffice } from '../tests/e2e/support/browser.ts';
import { play } from '../tests/e2e/support/play.ts';
import { servePractice } from '../tests/e2e/support/practice-server.ts';
import { buildExtension } from './build.ts';
import { root } from './run-tool.ts';

/** The ground on both sides and the line around. */
const frame = 2 * 24 + 2 * 1;
const size = { portal: { width: 1000, height: 880 }, panel: { width: 400, height: 880 } };

/** Plays the dossier until three papers are attached, and writes the README's picture: TNHS, and the desk beside it. */
const { dir: extensionDir } = await buildExtension({ browser: 'chrome', practice: true });
const practice = await servePractice();
const desk = await launchDesk({ extensionDir });
const shots: { portal: Buffer; panel: Buffer }[] = [];
try {
  await setUpOffice(desk, practice);
  await play({ desk, practice }, async (scene, act, { portal, panel }) => {
    if (scene === 'account') {
      await portal.setViewportSize(size.portal);
      await panel.setViewportSize(size.panel);
    }
    await act();
    if (scene !== 'attach') return;
    await portal.locator(':focus').blur();
    await panel.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
    shots.push({ portal: await portal.screenshot(), panel: await panel.screenshot() });
  });
  const [shot] = shots;
  if (!shot) throw new Error('Nothing was photographed');
  const page = await desk.context.newPage();
  await page.setViewportSize({
    width: size.portal.width + 1 + size.panel.width + frame,
    height: size.portal.height + frame,
  });
  await page.setContent(sideBySide(shot));
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const file = path.join(root, 'tests/e2e/pictures/desk.png');
  await mkdir(path.dirname(file), { recursive: true });
  const png = await page.screenshot();
  await writeFile(file, png);
  console.log(`${path.relative(root, file)}: ${Math.round(png.length / 1000)} kB`);
} finally {
  await desk.close();
  await practice.close();
}

function sideBySide({ portal, panel }: { portal: Buffer; panel: Buffer }): string {
  const image = (png: Buffer, width: number) =>
    `<img width="${width}" src="data:image/png;base64,${png.toString('base64')}">`;
  return `<!doctype html><style>
body{margin:0;padding:24px;display:flex;background:#e3e7ec}
main{display:flex;gap:1px;background:#c9d0d8;border:1px solid #c9d0d8;border-radius:8px;overflow:hidden}
img{display:block}
</style><main>${image(portal, size.portal.width)}${image(panel, size.panel.width)}</main>`;
}
