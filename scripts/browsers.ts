import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { runProgram } from './run-tool.ts';

export type BrowserFound = { kind: 'found'; path: string; version: number; args: string[] };
export type BrowserMissing = { kind: 'missing'; missing: string; how: string };

type Wanted = {
  name: string;
  /** Environment variable that names the program and overrides the search. */
  variable: string;
  debianPackage: string;
  oldest: number;
  places: () => string[];
  /** Why a browser that is installed and new enough cannot be used all the same; null when it can. */
  refusal: (banner: string) => string | null;
  how: string;
};

const isRoot = process.getuid?.() === 0;

const chromium: Wanted = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  debianPackage: 'chromium',
  oldest: 148,
  places: chromiumPlaces,
  refusal: (banner) => {
    if (banner.includes('Firefox')) return 'this is a Firefox';
    const isBranded = banner.startsWith('Google Chrome ') && !banner.includes('for Testing');
    return isBranded ? 'Google Chrome itself no longer loads extensions from the command line' : null;
  },
  how: 'Install Chromium, Chrome for Testing or Microsoft Edge, version 148 or later, or set CHROMIUM_PATH to the program.',
};

const firefox: Wanted = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  debianPackage: 'firefox-esr',
  oldest: 140,
  places: firefoxPlaces,
  refusal: (banner) => (/chrom|edge/i.test(banner) ? 'this is a Chromium' : null),
  how: 'Install Firefox 140 or later (ESR will do), or set FIREFOX_PATH to the program.',
};

/** Finds, or as root on Debian installs, a Chromium that takes an unpacked extension. */
export async function findChromium(): Promise<BrowserFound | BrowserMissing> {
  const found = await findBrowser(chromium);
  return found.kind === 'found' ? { ...found, args: chromiumArgs() } : found;
}

/** Finds, or as root on Debian installs, a Firefox; callers that can do without one say "skipped". */
export function findFirefox(): Promise<BrowserFound | BrowserMissing> {
  return findBrowser(firefox);
}

/** Switches for every Chromium the project starts; with a folder, the unpacked extension in it is loaded alone. */
export function chromiumArgs(extensionFolder?: string): string[] {
  return [
    // Chromium refuses to run its sandbox as root.
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    ...(extensionFolder === undefined
      ? []
      : [`--disable-extensions-except=${extensionFolder}`, `--load-extension=${extensionFolder}`]),
  ];
}

async function findBrowser(wanted: Wanted): Promise<BrowserFound | BrowserMissing> {
  const named = process.env[wanted.variable];
  if (named !== undefined && named !== '') {
    const tried = await tryBrowser(wanted, named);
    return typeof tried === 'string' ? missing(wanted, `${wanted.variable}: ${tried}`) : tried;
  }
  const first = await searchPlaces(wanted);
  if (first.kind === 'found' || !isDebianRoot()) return first;
  const trouble = await installPackage(wanted.debianPackage);
  return trouble === null ? await searchPlaces(wanted) : missing(wanted, `${first.missing}; ${trouble}`);
}

async function searchPlaces(wanted: Wanted): Promise<BrowserFound | BrowserMissing> {
  const refused: string[] = [];
  for (const place of wanted.places().filter((path) => existsSync(path))) {
    const tried = await tryBrowser(wanted, place);
    if (typeof tried !== 'string') return tried;
    refused.push(tried);
  }
  return missing(wanted, refused.join('; ') || `no ${wanted.name} was found on this machine`);
}

/** The browser at this path, or why it will not do. */
async function tryBrowser(wanted: Wanted, path: string): Promise<BrowserFound | string> {
  if (!existsSync(path)) return `there is no file ${path}`;
  const banner = await readBanner(path);
  const version = Number(/(\d+)\.\d+/.exec(banner)?.[1] ?? Number.NaN);
  if (Number.isNaN(version)) return `${path} does not tell its version`;
  if (version < wanted.oldest) return `${path} is version ${version}, older than ${wanted.oldest}`;
  const refusal = wanted.refusal(banner);
  return refusal === null ? { kind: 'found', path, version, args: [] } : `${path}: ${refusal}`;
}

async function readBanner(path: string): Promise<string> {
  if (process.platform !== 'win32') return (await runProgram(path, ['--version'])).output.trim();
  // On Windows "--version" opens a window; the version is a folder beside the program, or stands in a file.
  const folder = dirname(path);
  const version =
    readdirSync(folder).find((name) => /^\d+\.\d+\.\d+/.test(name)) ?? readFirefoxVersion(folder);
  const brand = /\\Google\\Chrome\\Application\\/i.test(path) ? 'Google Chrome ' : '';
  return `${brand}${version}`;
}

function readFirefoxVersion(folder: string): string {
  const file = join(folder, 'application.ini');
  return existsSync(file) ? (/^Version=(.+)$/m.exec(readFileSync(file, 'utf8'))?.[1]?.trim() ?? '') : '';
}

function missing(wanted: Wanted, reason: string): BrowserMissing {
  return { kind: 'missing', missing: reason, how: wanted.how };
}

function isDebianRoot(): boolean {
  if (!isRoot || !existsSync('/etc/os-release') || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Null when the package is installed afterwards, else what went wrong. */
async function installPackage(name: string): Promise<string | null> {
  console.log(`Installing Debian's package "${name}" with apt-get. This takes a minute or two.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['-qq', 'update'],
    ['-qq', 'install', '-y', '--no-install-recommends', name],
  ]) {
    const { exitCode } = await runProgram('apt-get', args, { env });
    if (exitCode !== 0) return `"apt-get ${args.join(' ')}" failed with exit code ${exitCode}`;
  }
  return null;
}

function chromiumPlaces(): string[] {
  const inCaches = (patterns: string[]) =>
    patterns
      .flatMap((pattern) => globSync(pattern))
      .toSorted()
      .toReversed();
  if (process.platform === 'darwin') {
    const apps = ['Chromium.app', 'Google Chrome for Testing.app', 'Microsoft Edge.app', 'Google Chrome.app'];
    return apps.flatMap((app) => inApplications(app, app.replace('.app', '')));
  }
  if (process.platform === 'win32') {
    const programs = ['Chromium', 'Microsoft\\Edge', 'Google\\Chrome'];
    const names = ['chrome.exe', 'msedge.exe'];
    return programs.flatMap((program) =>
      windowsFolders().flatMap((folder) => names.map((name) => join(folder, program, 'Application', name))),
    );
  }
  const caches = join(homedir(), '.cache');
  return [
    ...['chromium', 'chromium-browser', 'ungoogled-chromium'].map((name) => join('/usr/bin', name)),
    '/snap/bin/chromium',
    ...inCaches([
      join(caches, 'ms-playwright/chromium-*/chrome-linux*/chrome'),
      join(caches, 'puppeteer/chrome/*/chrome-linux*/chrome'),
    ]),
    ...['microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable'].map((name) =>
      join('/usr/bin', name),
    ),
  ];
}

function firefoxPlaces(): string[] {
  if (process.platform === 'darwin') return inApplications('Firefox.app', 'firefox');
  if (process.platform === 'win32')
    return windowsFolders().map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];
}

function inApplications(app: string, program: string): string[] {
  return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
    join(folder, app, 'Contents/MacOS', program),
  );
}

function windowsFolders(): string[] {
  const names = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
  return names.map((name) => process.env[name]).filter((folder) => folder !== undefined);
}
