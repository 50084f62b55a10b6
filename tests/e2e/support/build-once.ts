import { buildExtension } from '../../../scripts/build.ts';

/** Before any test: two workers must not build into one folder. */
// oxlint-disable-next-line import/no-default-export -- Playwright takes a global setup by its default export
export default async function buildOnce(): Promise<void> {
  await buildExtension({ browser: 'chrome', practice: true });
}
