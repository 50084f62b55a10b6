/**
 * `node scripts/with-install.mjs <script.ts> [arguments]` runs a script of the project with the project's own Node,
 * after installing what package-lock.json names if it is not there yet. Plain JavaScript without packages: on a fresh
 * machine this is all that runs before the installation.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const [script, ...args] = process.argv.slice(2);

if (!script) {
  console.error('Usage: node scripts/with-install.mjs <script.ts> [arguments]');
  process.exit(2);
}

const missing = whatIsMissing();
if (missing) {
  console.log(
    `Installing the packages of package-lock.json with "npm ci": ${missing}. This takes a minute or two.`,
  );
  const began = Date.now();
  install();
  const stillMissing = whatIsMissing();
  if (stillMissing) fail(`"npm ci" ended without an error, yet ${stillMissing}.`);
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}
run();

/** Names the first difference between the lock file and what is installed; null when there is none. */
function whatIsMissing() {
  const installedLock = join(modules, '.package-lock.json');
  if (!existsSync(installedLock)) return 'nothing is installed yet';
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(installedLock);
  for (const [place, { version, integrity, optional }] of Object.entries(wanted)) {
    if (place === '') continue;
    const present = existsSync(join(root, place, 'package.json')) ? installed[place] : undefined;
    // Optional packages are those of other systems, which npm leaves out.
    if (!present && optional) continue;
    if (!present) return `${place} is missing`;
    if (present.version !== version || present.integrity !== integrity)
      return `${place} is not version ${version}`;
  }
  return existsSync(projectNode()) ? null : "the project's own Node is missing";
}

function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}

function install() {
  const npm = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = runNpm(npm);
  if (result.error) fail(`npm could not be started (${result.error.message}). Is it installed?`);
  if (result.status !== 0) {
    const lines = withoutAddresses(`${result.stdout}\n${result.stderr}`).trim().split('\n');
    console.error(lines.slice(0, 20).join('\n'));
    fail(`"npm ci" failed (exit code ${result.status ?? result.signal}). Nothing else was run.`);
  }
}

function runNpm(npmArgs) {
  const options = {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  };
  const cli = process.env.npm_execpath;
  // Under `npm run` the path of the running npm is known; started by hand, it is looked up (a .cmd file on Windows).
  return cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...npmArgs], options)
    : spawnSync('npm', npmArgs, { ...options, shell: process.platform === 'win32' });
}

/** Where packages come from is the machine's own affair and does not belong into a log. */
function withoutAddresses(text) {
  const registry = runNpm(['config', 'get', 'registry']).stdout?.trim() ?? '';
  const host = URL.canParse(registry) ? new URL(registry).hostname : '';
  const shortened = text.replaceAll(/\bhttps?:\/\/\S+/g, '(address)');
  return host ? shortened.replaceAll(host, '(address)') : shortened;
}

function projectNode() {
  return join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function run() {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [join(modules, '.bin'), process.env[pathName]].filter(Boolean).join(delimiter);
  const child = spawn(projectNode(), [resolve(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, [pathName]: path },
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // In a terminal Ctrl+C reaches the child by itself; twice would read as "stop at once".
  const forward = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
  for (const signal of signals) process.on(signal, forward);
  child.on('error', (error) => fail(`${script} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, forward);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
