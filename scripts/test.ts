import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './browsers.ts';
import { buildExtension } from './build.ts';
import { runChecks } from './check.ts';
import { root, runNode, runTool, type Run } from './run-tool.ts';
import {
  add,
  judgeRun,
  none,
  readPlaywrightReport,
  readVitestReport,
  writeCounts,
  type Counts,
} from './test-counts.ts';

type Stage = { name: string; needsChromium: boolean; run: () => Promise<Counts> };

const reports = join(root, '.output', 'test');
const stages: Stage[] = [
  { name: 'static checks', needsChromium: false, run: runStaticChecks },
  { name: 'unit', needsChromium: false, run: () => runVitest('unit') },
  { name: 'portals', needsChromium: true, run: () => runVitest('portals') },
  { name: 'gallery', needsChromium: true, run: runGallery },
  { name: 'end to end', needsChromium: true, run: runEndToEnd },
  { name: 'Firefox', needsChromium: false, run: runFirefox },
];

process.exitCode = await main();

async function main(): Promise<number> {
  if (process.argv.includes('--long')) {
    process.env.LONG = '1';
    process.env.VITE_MUTATION_SEQUENCES ??= '20000';
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const chromium = await findChromium();
  if (chromium.kind === 'found') process.env.CHROMIUM_PATH = chromium.path;
  else console.log(`No Chromium: ${chromium.missing}.\n${chromium.how}`);

  let total = none;
  const summary: string[] = [];
  for (const stage of stages) {
    console.log(`\n── ${stage.name}`);
    const began = performance.now();
    const counts =
      stage.needsChromium && chromium.kind === 'missing' ? withoutChromium() : await runStage(stage);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    summary.push(`${counts.failed === 0 ? '✓' : '✗'} ${stage.name}: ${writeCounts(counts)} (${seconds} s)`);
    console.log(summary.at(-1));
    total = add(total, counts);
  }
  console.log(`\n${summary.join('\n')}\n\n${writeCounts(total)}`);
  return total.failed === 0 ? 0 : 1;
}

async function runStage(stage: Stage): Promise<Counts> {
  try {
    return await stage.run();
  } catch (error) {
    console.error(error);
    return { ...none, failed: 1 };
  }
}

function withoutChromium(): Counts {
  console.log('not run: it needs a Chromium');
  return { ...none, failed: 1 };
}

async function runStaticChecks(): Promise<Counts> {
  const results = await runChecks();
  const passed = results.filter(({ ok }) => ok).length;
  return { ...none, passed, failed: results.length - passed };
}

async function runVitest(project: string): Promise<Counts> {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const run = await runTool('vitest', 'vitest', ['run', '--project', project, ...reporters], { show: true });
  return judged(run, readVitestReport(report));
}

async function runEndToEnd(): Promise<Counts> {
  await buildExtension({ browser: 'chrome', practice: true });
  const report = join(reports, 'e2e.json');
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json', ...longRun()];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return judged(
    await runTool('@playwright/test', 'playwright', args, { show: true, env }),
    readPlaywrightReport(report),
  );
}

/** A long run plays every end-to-end test ten times: what fails once in a while is found there, not at the desk. */
function longRun(): string[] {
  return process.env.LONG === '1' ? ['--repeat-each=10'] : [];
}

async function runGallery(): Promise<Counts> {
  const { checkGallery } = await import('../tests/e2e/gallery/shoot.ts');
  const states = await checkGallery();
  const bad = states.filter(({ problems }) => problems.length > 0);
  for (const { state, problems } of bad) console.log(`✗ ${state}\n  ${problems.join('\n  ')}`);
  const counts = { ...none, passed: states.length - bad.length, failed: bad.length };
  return judged({ exitCode: 0 }, counts);
}

async function runFirefox(): Promise<Counts> {
  const run = await runNode(['tests/e2e/firefox-smoke.ts'], { show: true });
  if (run.exitCode !== 0) return { ...none, failed: 1 };
  return /\bskipped\b/i.test(run.output) ? { ...none, skipped: 1 } : { ...none, passed: 1 };
}

function judged(run: Pick<Run, 'exitCode'>, found: Counts | null): Counts {
  const { counts, trouble } = judgeRun(run.exitCode, found);
  if (trouble !== null) console.log(`✗ the runner ${trouble}`);
  return counts;
}
