import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '#lib/portals/engine/read-page';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { openFixture, showPage } from '../page.ts';
import listed from './expected-failures.json';

/**
 * The same pages of every build, recorded by record.ts in the middle of the same dossier: `builds/<build>-<page>.html`.
 * What a person reads on them is the same for all, `builds/<page>.json`, or says so in a file of the build's own.
 */
const pages = import.meta.glob<string>('./builds/*.html', { query: '?raw', import: 'default', eager: true });
const readings = import.meta.glob<PageReading>('./builds/*.json', { import: 'default', eager: true });

/** What the one spec cannot tell yet: each with its reason, to be taken off the list as soon as it can. */
const expectedFailures: readonly { build: string; page: string; part: string; why: string }[] = listed;

const pageNames = ['intake', 'detail', 'account-one', 'account-none'];

const fixtures = Object.entries(pages).map(([path, source]) => {
  const [, name = ''] = /\/([^/]+)\.html$/.exec(path) ?? [];
  const page = pageNames.find((each) => name.endsWith(`-${each}`)) ?? '';
  const build = name.slice(0, -page.length - 1);
  const expected = readings[`./builds/${name}.json`] ?? readings[`./builds/${page}.json`];
  if (expected === undefined) throw new Error(`No reading for ${path}`);
  const failing = expectedFailures.filter((each) => each.build === build && each.page === page);
  return { title: name, expected, failing: failing.map(({ part }) => part), ...openFixture(source) };
});

/** The parts of a reading, an account's among them. */
function partsOf(reading: PageReading): Map<string, unknown> {
  const { kind } = reading;
  const parts = new Map<string, unknown>(Object.entries(reading).filter(([part]) => part !== 'failures'));
  if (kind !== 'accountSearch') return parts;
  parts.delete('account');
  return new Map([...parts, ...Object.entries(reading.account)]);
}

/** What is read otherwise than a person reads it; on a page that is not recognised, that it is not. */
function misreadParts(read: PageReading, expected: PageReading): string[] {
  if (read.kind !== expected.kind) return ['kind'];
  const seen = partsOf(read);
  return [...partsOf(expected)]
    .filter(([part, value]) => JSON.stringify(seen.get(part)) !== JSON.stringify(value))
    .map(([part]) => part);
}

/** What is misread, is not empty, and is not named among the failures: the page taken for something that it is not. */
function inventedParts(read: PageReading, expected: PageReading): string[] {
  if (read.kind !== expected.kind) return read.kind === 'unknown' ? [] : [read.kind];
  const named = 'failures' in read ? read.failures.map(({ field }) => field) : [];
  const seen = partsOf(read);
  return misreadParts(read, expected).filter(
    (part) => !named.includes(part) && !['', null].includes(toText(seen.get(part))),
  );
}

function toText(value: unknown): string | null {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value);
}

afterEach(() => document.body.replaceChildren());

describe('every build of the practice portals', () => {
  test('is recorded on every page', () => {
    expect(fixtures.map(({ title }) => title)).toHaveLength(8 * 2 + 5 * 2);
  });

  test.for(fixtures)(
    '$title is read with the same spec, but for the failures that are listed',
    ({ html, href, expected, failing }) => {
      const read = readPage(practiceSpec, showPage(html, href));
      // A part that is listed and read rightly fails here as well: it is to be taken off the list.
      expect(misreadParts(read, expected).toSorted()).toEqual(failing.toSorted());
    },
  );

  test.for(fixtures)(
    '$title: what is not read as it stands is empty or named',
    ({ html, href, expected }) => {
      const read = readPage(practiceSpec, showPage(html, href));
      expect(inventedParts(read, expected)).toEqual([]);
    },
  );

  test('mixed-intake: a table with a column that is not known names that column', () => {
    const mixed = fixtures.find(({ title }) => title === 'mixed-intake');
    if (mixed === undefined) throw new Error('mixed-intake is not recorded');
    const read = readPage(practiceSpec, showPage(mixed.html, mixed.href));
    const failures = 'failures' in read ? read.failures : [];
    expect(failures).toContainEqual({ field: 'components.file', why: 'notFound', found: [] });
  });

  test('no failure is listed for a page that is not recorded', () => {
    const titles = fixtures.map(({ title }) => title);
    expect(expectedFailures.filter(({ build, page }) => !titles.includes(`${build}-${page}`))).toEqual([]);
  });
});
