import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { uploadDesk } from './tests/portals/server/upload-desk.ts';
import { practiceServer } from './tests/portals/server/practice-server.ts';

/** Two ways to run: what is true without a browser in Node, what looks at pages in real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx', 'tests/architecture/**/*.test.ts'],
        },
      },
      {
        plugins: [uploadDesk(), practiceServer()],
        optimizeDeps: { include: ['dom-accessibility-api'] },
        test: {
          name: 'portals',
          include: ['tests/portals/**/*.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: {
                executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
                args: [
                  '--no-sandbox',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  '--disable-quic',
                ],
              },
            }),
          },
        },
      },
    ],
  },
});
