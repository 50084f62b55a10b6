import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../.output/e2e',
  globalSetup: './support/build-once.ts',
  // A browser mostly waits: for its portal's answers, for what must not happen.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../../.output/e2e.json' }]],
  // Pictures of every step take as long as the tests do; what a page held is kept without them.
  use: { trace: { mode: 'retain-on-failure', screenshots: false }, screenshot: 'only-on-failure' },
});
