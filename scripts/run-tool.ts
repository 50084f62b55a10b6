import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder, wherever the script was started from. */
export const root = join(import.meta.dirname, '..');

export type Run = { exitCode: number; output: string; seconds: number };

export type RunOptions = {
  env?: Record<string, string>;
  /** Shows the output while it is being written, besides keeping it. */
  show?: boolean;
};

/** Runs the command of an installed package, e.g. `runTool('typescript', 'tsc', ['--noEmit'])`. */
export function runTool(
  packageName: string,
  command: string,
  args: string[],
  options: RunOptions = {},
): Promise<Run> {
  return runNode([commandFile(packageName, command), ...args], options);
}

/** Runs a script with this same Node; the output holds stdout and stderr as they came. */
export function runNode(args: string[], options: RunOptions = {}): Promise<Run> {
  return runProgram(process.execPath, args, options);
}

/** Runs any program in the project's folder; a program that cannot be started is exit code 127. */
export function runProgram(program: string, args: string[], options: RunOptions = {}): Promise<Run> {
  const began = performance.now();
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  const keep = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
    chunks.push(chunk);
    if (options.show) stream.write(chunk);
  };
  child.stdout.on('data', keep(process.stdout));
  child.stderr.on('data', keep(process.stderr));
  // A stage that outlives its runner would hold ports and browsers.
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve) => {
    const end = (exitCode: number, note = '') => {
      process.off('exit', stop);
      const output = Buffer.concat(chunks).toString() + note;
      resolve({ exitCode, output, seconds: (performance.now() - began) / 1000 });
    };
    child.once('error', (error) => end(127, `${program}: ${error.message}\n`));
    child.once('close', (code, signal) => end(code ?? 128, signal ? `\nended by ${signal}\n` : ''));
  });
}

function commandFile(packageName: string, command: string): string {
  const folder = join(root, 'node_modules', packageName);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readBin(manifest, command);
  if (file === null) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, file);
}

function readBin(manifest: unknown, command: string): string | null {
  if (typeof manifest !== 'object' || manifest === null || !('bin' in manifest)) return null;
  if (typeof manifest.bin === 'string') return manifest.bin;
  if (typeof manifest.bin !== 'object' || manifest.bin === null) return null;
  const file: unknown = Object.entries(manifest.bin).find(([name]) => name === command)?.[1];
  return typeof file === 'string' ? file : null;
}
