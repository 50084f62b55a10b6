import { existsSync, readFileSync } from 'node:fs';

export type Counts = { passed: number; failed: number; skipped: number };

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(left: Counts, right: Counts): Counts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

/** `N passed, N failed`, and `, N skipped` where some were. */
export function writeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Counts of vitest's JSON report; null where there is none to read. */
export function readVitestReport(file: string): Counts | null {
  const report = readNumbers(file, []);
  return (
    report && {
      passed: report('numPassedTests'),
      failed: report('numFailedTests'),
      skipped: report('numPendingTests') + report('numTodoTests'),
    }
  );
}

/** Counts of Playwright's JSON report; a test that passed only when repeated counts as failed. */
export function readPlaywrightReport(file: string): Counts | null {
  const stats = readNumbers(file, ['stats']);
  return (
    stats && {
      passed: stats('expected'),
      failed: stats('unexpected') + stats('flaky'),
      skipped: stats('skipped'),
    }
  );
}

/** What a runner's run amounts to: a bad exit code, a missing report and a run without a test are failures too. */
export function judgeRun(
  exitCode: number,
  counts: Counts | null,
): { counts: Counts; trouble: string | null } {
  if (counts === null) return { counts: { ...none, failed: 1 }, trouble: 'left no report' };
  if (counts.passed + counts.failed === 0) {
    return { counts: { ...counts, failed: 1 }, trouble: 'executed no test' };
  }
  if (exitCode !== 0 && counts.failed === 0) {
    return { counts: { ...counts, failed: 1 }, trouble: `failed outside its tests (exit code ${exitCode})` };
  }
  return { counts, trouble: null };
}

function readNumbers(file: string, path: string[]): ((name: string) => number) | null {
  if (!existsSync(file)) return null;
  let value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const step of path) value = readField(value, step);
  const report = value;
  return (name) => {
    const number = readField(report, name);
    if (typeof number !== 'number') throw new Error(`The test report ${file} has no number "${name}".`);
    return number;
  };
}

function readField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
