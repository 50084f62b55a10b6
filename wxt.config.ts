import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Addresses the product knows from the start; every other one is asked for when the office enters it. */
const knownPortals = ['https://tnhs.baohiemxahoi.gov.vn/*', 'https://quantri.dichvucong.gov.vn/*'];
/** The practice build also knows portals served on this machine (`npm start`, tests). */
const practicePortals = ['http://127.0.0.1/*', 'http://localhost/*'];

/** Fixes the id (lplljfgceoelopjbgeghkfjfcmnjpmkg), so that data and policies survive a reinstall. */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtj/x1wnfYQ6Z4Mt2NUuE7UwxjUdE8srmOWDT/jW2Ge5f2L2DybmDc8THpBCaJBT0c8Z063FRQE2qxPeZv4NBoF3GIQSh8V88VLUnAHOen/kkrsClThNiE7UTWe0EOBa6732RmPzUVW1jAvdfl4CWph4lkFVfqjBsSECAjW0xcj43/ZUPQBjqq4D7auSlsS6aFLmT8gT2xpYLKcFWnRuuRxoXeBCUKmym8nq3nRpCu5HmdMXV3AqftLDfmK6hUVKgQJsLfgIOeLneZB3e4xa+UdlmfF6Mf09KYJcAaGMgs7bYh+Wq9ely8KEcKXWA46SMAuTbHJdawUxpj2zX6McfLwIDAQAB';

/** Native calls in the place of the polyfill's. */
const ownBrowserCalls: Plugin = {
  name: 'own-browser-calls',
  enforce: 'pre',
  resolveId(source) {
    return source === '@wxt-dev/webextension-polyfill/browser' ? this.resolve('@wxt-dev/browser') : null;
  },
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  hooks: {
    // What runs in every page of a portal does without the polyfill: there the browsers' own calls give promises.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script')) config.plugins?.push(ownBrowserCalls);
    },
  },
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    short_name: 'Trợ lý TNHS',
    description: '__MSG_description__',
    default_locale: 'vi',
    permissions: ['unlimitedStorage', 'scripting', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: mode === 'practice' ? [...knownPortals, ...practicePortals] : knownPortals,
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_openPanel__' },
    commands: {
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+Shift+H' },
      },
    },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        // The document worker decodes JPEG 2000 and JBIG2 scans with wasm from the package.
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tro-ly-tnhs@bhxh.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key, minimum_chrome_version: '148', message_serialization: 'structured_clone' }),
  }),
});
