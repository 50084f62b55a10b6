import { runNode, runTool, type Run } from './run-tool.ts';

/** What a check says on one line, and its whole output where it failed. */
export type CheckResult = { name: string; ok: boolean; seconds: number; output: string };

type Check = { name: string; run: () => Promise<Run> };

const checks: Check[] = [
  { name: 'types', run: () => runTool('typescript', 'tsc', ['--noEmit', '-p', 'tsconfig.json']) },
  {
    name: 'types without DOM',
    run: () => runTool('typescript', 'tsc', ['--noEmit', '-p', 'tsconfig.pure.json']),
  },
  { name: 'lint', run: () => runTool('oxlint', 'oxlint', ['--type-aware', '--deny-warnings', '.']) },
  {
    name: 'format',
    run: () => runTool('prettier', 'prettier', ['--check', '--log-level=warn', '--cache', '.']),
  },
  { name: 'imports', run: () => runNode(['scripts/imports.ts']) },
  { name: 'import diagram', run: () => runNode(['scripts/diagram.ts', '--check']) },
  { name: 'unused', run: () => runTool('knip', 'knip', ['--no-progress', '--no-config-hints']) },
];

/** Runs every static check, two at a time, one line each. */
export async function runChecks(): Promise<CheckResult[]> {
  const waiting = [...checks];
  const results: CheckResult[] = [];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { exitCode, output, seconds } = await check.run();
      const result = { name: check.name, ok: exitCode === 0, seconds, output };
      results.push(result);
      console.log(`${result.ok ? '✓' : '✗'} ${check.name} ${seconds.toFixed(1)} s`);
      if (!result.ok) console.log(output.trimEnd());
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

if (import.meta.main) {
  const failed = (await runChecks()).filter(({ ok }) => !ok);
  if (failed.length > 0) {
    console.log(`Failed: ${failed.map(({ name }) => name).join(', ')}`);
    process.exitCode = 1;
  }
}
