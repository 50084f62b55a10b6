import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { buildExtension } from '../../scripts/build.ts';
import { type Desk, launchDesk, setUpOffice } from '../e2e/support/browser.ts';
import { type PracticeServer, servePractice } from '../e2e/support/practice-server.ts';

/** The practice portals and a browser with the extension set up for them; `quick`: fewer rounds. */
export type Stage = { desk: Desk; practice: PracticeServer; extensionDir: string; quick: boolean };

/** What an in-page watch has noted, oldest first; `at` is in ms since the epoch, the same clock on every page. */
export type Note = { at: number; what: string; value: number };

/** Gives one measurement a browser and portals of its own, so that none begins with what another left behind. */
export async function onStage<T>(
  quick: boolean,
  measure: (stage: Stage) => Promise<T>,
  serve: () => Promise<PracticeServer> = servePractice,
): Promise<T> {
  const extensionDir = await releaseForPractice();
  const practice = await serve();
  const desk = await launchDesk({ extensionDir });
  try {
    await setUpOffice(desk, practice);
    return await measure({ desk, practice, extensionDir, quick });
  } finally {
    await desk.close();
    await practice.close();
    await rm(desk.profileDir, { recursive: true, force: true });
    await rm(extensionDir, { recursive: true, force: true });
  }
}

let building: ReturnType<typeof buildExtension> | undefined;

/** The build all measurements of one run are made on, whatever happens to the sources meanwhile. */
export function buildRelease(): ReturnType<typeof buildExtension> {
  return (building ??= buildExtension({ browser: 'chrome', practice: false }));
}

const Manifest = z.looseObject({ host_permissions: z.array(z.string()) });

/**
 * The release build, file by file as the stores get it; only its manifest grants this machine's host, for which an
 * office would be asked in a dialog that nobody can answer here.
 */
async function releaseForPractice(): Promise<string> {
  const { dir } = await buildRelease();
  const copy = await mkdtemp(join(tmpdir(), 'tnhs-release-'));
  await cp(dir, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = Manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  const hosts = [...manifest.host_permissions, 'http://127.0.0.1/*'];
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return copy;
}
