import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { uploadDesk } from './tests/portals/server/upload-desk.ts';
import { practiceServer } from './tests/portals/server/practice-server.ts';

/** What the component pages are made with, bundled before the first test: found one by one, each would reload the page. */
const widgetPackages = [
  'react',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'antd',
  'antd/locale/vi_VN',
  'dayjs',
  'dayjs/locale/vi',
  'dayjs/plugin/customParseFormat',
  '@angular/compiler',
  '@angular/core',
  '@angular/forms',
  '@angular/platform-browser',
  ...[
    'autocomplete',
    'button',
    'checkbox',
    'core',
    'datepicker',
    'form-field',
    'input',
    'menu',
    'radio',
    'select',
    'table',
  ].map((part) => `@angular/material/${part}`),
  ...['button', 'checkbox', 'combo-box', 'date-picker', 'grid', 'text-field', 'upload'].map(
    (part) => `@vaadin/${part}`,
  ),
  '@vaadin/grid/vaadin-grid-column.js',
  'jquery',
  'jquery-ui/dist/jquery-ui.js',
];

/** Two ways to run: what is true without a browser in Node, what looks at pages in real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Made-up keys and thousands of made-up files take their time on a busy machine.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx', 'tests/architecture/**/*.test.ts'],
        },
      },
      {
        plugins: [uploadDesk(), practiceServer()],
        optimizeDeps: { include: ['dom-accessibility-api', ...widgetPackages] },
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
