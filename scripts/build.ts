import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runTool } from './run-tool.ts';

export type BrowserName = 'chrome' | 'firefox';

export type BuildOrder = {
  browser: BrowserName;
  /** With the practice portals among the known ones, for start and tests; never for the stores. */
  practice: boolean;
};

const output = join(root, '.output');
const inputs = [
  'entrypoints/**',
  'components/**',
  'lib/**',
  'public/**',
  'wxt.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Builds the extension unless the folder already holds a build of the very same sources; throws when it fails. */
export async function buildExtension(order: BuildOrder): Promise<{ dir: string; built: boolean }> {
  const folder = `${order.browser}-mv3${order.practice ? '-practice' : ''}`;
  const dir = join(output, folder);
  const stamp = join(output, `${folder}.inputs`);
  const inputHash = hashInputs();
  const isFresh =
    existsSync(join(dir, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputHash;
  if (isFresh) return { dir, built: false };
  await runWxt('build', order);
  if (!existsSync(join(dir, 'manifest.json')))
    throw new Error(`wxt build left no manifest.json in .output/${folder}.`);
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, inputHash);
  return { dir, built: true };
}

/** Packs the extension as the stores take it and returns the archives (Firefox: with the sources beside). */
async function zipExtension(browser: BrowserName): Promise<string[]> {
  const began = Date.now();
  await runWxt('zip', { browser, practice: false });
  // The file system may keep times less finely than the clock.
  const isNew = (file: string) => statSync(join(output, file)).mtimeMs >= began - 2000;
  const archives = globSync('*.zip', { cwd: output }).filter(isNew);
  if (archives.length === 0) throw new Error('wxt zip left no archive.');
  return archives.map((file) => join(output, file));
}

async function runWxt(command: 'build' | 'zip', { browser, practice }: BuildOrder): Promise<void> {
  const mode = practice ? ['--mode', 'practice'] : [];
  const run = await runTool('wxt', 'wxt', [command, '-b', browser, '--mv3', ...mode], {
    // The practice build is the product in every other way: it is not to run on the slow build of React either.
    env: { CI: '1', NODE_ENV: 'production' },
  });
  if (run.exitCode !== 0) throw new Error(`wxt ${command} -b ${browser} failed:\n${run.output}`);
}

function hashInputs(): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(inputs, { cwd: root }).filter((file) => statSync(join(root, file)).isFile());
  for (const file of files.filter((name) => !name.endsWith('.md')).toSorted())
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function readBrowsers(name: string | undefined): BrowserName[] {
  if (name === undefined) return ['chrome', 'firefox'];
  if (name === 'chrome' || name === 'firefox') return [name];
  throw new Error(`--browser takes chrome or firefox, not "${name}".`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { zip: { type: 'boolean' }, practice: { type: 'boolean' }, browser: { type: 'string' } },
  });
  if (values.zip && values.practice)
    throw new Error('The practice build is not for the stores: --zip goes without --practice.');
  for (const browser of readBrowsers(values.browser)) {
    if (values.zip) {
      for (const archive of await zipExtension(browser)) console.log(archive);
    } else {
      const { dir, built } = await buildExtension({ browser, practice: values.practice ?? false });
      console.log(`${dir}${built ? '' : ' (unchanged)'}`);
    }
  }
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
