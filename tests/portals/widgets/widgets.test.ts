import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { readPage } from '#lib/portals/engine/read-page';
import { antd } from './antd/page.tsx';
import { angularMaterial } from './angular-material/page.ts';
import { checks, withSample } from './checks.ts';
import { expectedFailures } from './expected-failures.ts';
import { jqueryUi } from './jquery-ui/page.ts';
import { spec } from './spec.ts';
import { vaadin } from './vaadin/page.ts';

const kits = [antd, angularMaterial, vaadin, jqueryUi];
const outcomes = new Map<string, string>();

afterEach(() => document.body.replaceChildren());

describe.for(kits)('$name', (kit) => {
  test.for(checks)('$verb', async ({ verb, run }) => {
    const { expected, actual } = await run(kit, newRoot());
    const id = `${kit.name}: ${verb}`;
    const known = expectedFailures[id];
    const works = JSON.stringify(actual) === JSON.stringify(expected);
    outcomes.set(id, works ? 'works' : 'fails');
    const mended = works ? 'works now: take it off the list' : JSON.stringify(actual);
    expect(known === undefined ? actual : mended).toEqual(known ?? expected);
  });

  test('is read as it was recorded', async () => {
    const reading = await withSample(kit, newRoot(), (page) => readPage(spec, page));
    await expect(`${JSON.stringify(reading, null, 2)}\n`).toMatchFileSnapshot(`./${kit.name}/intake.json`);
  });
});

function newRoot(): HTMLElement {
  return document.body.appendChild(document.createElement('main'));
}

test('every expected failure is one of a check that there is', () => {
  const ids = kits.flatMap(({ name }) => checks.map(({ verb }) => `${name}: ${verb}`));
  expect(ids).toEqual(expect.arrayContaining(Object.keys(expectedFailures)));
});

test('nothing is fetched from anywhere else', () => {
  const urls = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(urls).not.toHaveLength(0);
  expect(urls.filter((url) => /^https?:/.test(url) && new URL(url).origin !== location.origin)).toEqual([]);
});

afterAll(() => {
  const width = Math.max(...checks.map(({ verb }) => verb.length)) + 2;
  const line = (first: string, rest: readonly string[]): string =>
    first.padEnd(width) + rest.map((each) => each.padEnd(18)).join('');
  const table = checks.map(({ verb }) =>
    line(
      verb,
      kits.map(({ name }) => outcomes.get(`${name}: ${verb}`) ?? '-'),
    ),
  );
  // oxlint-disable-next-line no-console
  console.info(
    [
      line(
        '',
        kits.map(({ name }) => name),
      ),
      ...table,
    ].join('\n'),
  );
});
