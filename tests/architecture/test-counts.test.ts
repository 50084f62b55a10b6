import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  add,
  judgeRun,
  readPlaywrightReport,
  readVitestReport,
  writeCounts,
} from '../../scripts/test-counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plantReport(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('a run is a failure', () => {
  test.each([
    ['when it leaves no report', 0, null, 'left no report'],
    ['when it executes no test', 0, { passed: 0, failed: 0, skipped: 0 }, 'executed no test'],
    ['when it skips every test', 0, { passed: 0, failed: 0, skipped: 9 }, 'executed no test'],
    [
      'when it ends badly with good tests',
      1,
      { passed: 5, failed: 0, skipped: 0 },
      'failed outside its tests (exit code 1)',
    ],
  ])('%s', (_, exitCode, counts, trouble) => {
    const judged = judgeRun(exitCode, counts);
    expect(judged.trouble).toBe(trouble);
    expect(judged.counts.failed).toBe(1);
  });

  test('when a test failed, counted as it was reported', () => {
    const counts = { passed: 5, failed: 2, skipped: 1 };
    expect(judgeRun(1, counts)).toEqual({ counts, trouble: null });
  });
});

test('a good run is not a failure', () => {
  const counts = { passed: 5, failed: 0, skipped: 1 };
  expect(judgeRun(0, counts)).toEqual({ counts, trouble: null });
});

test("vitest's report is read, todo as skipped", () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 2,
    numPendingTests: 1,
    numTodoTests: 4,
    testResults: [],
  };
  expect(readVitestReport(plantReport(report))).toEqual({ passed: 3, failed: 2, skipped: 5 });
});

test("Playwright's report is read, a test that passed only when repeated as failed", () => {
  const report = { stats: { expected: 3, unexpected: 2, flaky: 1, skipped: 4 } };
  expect(readPlaywrightReport(plantReport(report))).toEqual({ passed: 3, failed: 3, skipped: 4 });
});

test('a report of another shape is an error, not zero tests', () => {
  expect(() => readVitestReport(plantReport({ passed: 3 }))).toThrow('numPassedTests');
});

test.each([
  [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'],
  [{ passed: 3, failed: 1, skipped: 2 }, '3 passed, 1 failed, 2 skipped'],
])('the closing line of %o', (counts, line) => {
  expect(writeCounts(counts)).toBe(line);
});

test('counts add up field by field', () => {
  expect(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
    passed: 11,
    failed: 22,
    skipped: 33,
  });
});
