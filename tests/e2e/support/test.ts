import { test as base } from '@playwright/test';
import { buildExtension } from '../../../scripts/build.ts';
import { type Desk, launchDesk, setUpOffice } from './browser.ts';
import { type PracticeServer, servePractice } from './practice-server.ts';

type Fixtures = { practice: PracticeServer; desk: Desk };

/** Each test has practice portals and a browser of its own, with the office set up. */
export const test = base.extend<Fixtures, { extensionDir: string }>({
  extensionDir: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const { dir } = await buildExtension({ browser: 'chrome', practice: true });
      await use(dir);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  practice: async ({}, use) => {
    const practice = await servePractice();
    await use(practice);
    await practice.close();
  },
  desk: async ({ extensionDir, practice }, use) => {
    const desk = await launchDesk({ extensionDir });
    await setUpOffice(desk, practice);
    await use(desk);
    await desk.close();
  },
});

export { expect } from '@playwright/test';
