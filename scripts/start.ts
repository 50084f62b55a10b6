import { existsSync } from 'node:fs';
import path from 'node:path';
import { launchDesk, openSignedIn, setUpOffice } from '../tests/e2e/support/browser.ts';
import { servePractice, type PracticeServer } from '../tests/e2e/support/practice-server.ts';
import { findChromium } from './browsers.ts';
import { buildExtension } from './build.ts';
import { film } from './demo/film.ts';
import { writeReport } from './demo/report.ts';
import { root } from './run-tool.ts';

const usualPort = 4783;
const demoSlowMs = 600;

const isDemo = process.argv.includes('--demo');
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY']) ||
  Boolean(process.env['WAYLAND_DISPLAY']);

const chromium = await findChromium();
if (chromium.kind === 'missing') {
  console.error(`No Chromium that takes the extension: ${chromium.missing}.\n${chromium.how}`);
  process.exit(1);
}
// The scans are drawn by the same browser.
process.env['CHROMIUM_PATH'] = chromium.path;
console.log('Building the extension…');
const { dir: extensionDir } = await buildExtension({ browser: 'chrome', practice: true });
const practice = await servePractice(usualPort).catch(() => servePractice());
console.log(`Practice portals: ${practice.origin}/ (TNHS ${practice.tnhs}, admin portal ${practice.admin})`);

if (hasDisplay && !isDemo) await stayOpen(practice);
else await playThrough(practice);

/** A browser for the user: extension loaded, both portals signed in, kept until the window is closed. */
async function stayOpen(server: PracticeServer): Promise<void> {
  // An office keeps the addresses it was set up with: a port of its own is a profile of its own.
  const { port } = new URL(server.origin);
  const profileDir = path.join(root, '.output', `start-profile-${port}`);
  const isNew = !existsSync(profileDir);
  const desk = await launchDesk({ extensionDir, profileDir, headless: false, viewport: null });
  if (isNew) {
    await setUpOffice(desk, server);
    await (await desk.backstage()).close();
  }
  await openSignedIn(desk, server, '/nhap-ho-so');
  console.log(
    'The browser is open. Press the toolbar button (or Alt+Shift+H) to open the side panel; close the window to stop.',
  );
  await new Promise<void>((closed) => desk.context.once('close', () => closed()));
  await server.close();
}

/** The whole slice by itself: unseen where there is no display, slowly enough to follow with --demo. */
async function playThrough(server: PracticeServer): Promise<void> {
  const isVisible = hasDisplay && isDemo;
  const desk = await launchDesk({ extensionDir, headless: !isVisible, slowMo: isVisible ? demoSlowMs : 0 });
  try {
    await setUpOffice(desk, server);
    const told = ({ title, ms }: { title: string; ms: number }) => console.log(`  ${title} (${ms} ms)`);
    const filmed = await film({ desk, practice: server, told });
    const report = await writeReport(path.join(root, '.output', 'report'), filmed);
    console.log(`Report with screenshots, ledger and timings: ${report}`);
  } finally {
    await desk.close();
    await server.close();
  }
}
