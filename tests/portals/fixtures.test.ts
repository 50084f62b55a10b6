import { afterEach, describe, expect, test } from 'vitest';
import { builtInSpecs } from '#lib/portals/catalogue';
import { viewPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { recognisePage } from '#lib/portals/engine/recognise-page';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { openFixture, showPage } from './page.ts';

const pages = import.meta.glob<string>('./*/*.html', { query: '?raw', import: 'default', eager: true });
const readings = import.meta.glob<{ kind: string }>('./*/*.json', { import: 'default', eager: true });

const fixtures = Object.entries(pages).map(([path, source]) => {
  const [, portal = '', name = ''] = /^\.\/([^/]+)\/(.+)\.html$/.exec(path) ?? [];
  const spec = builtInSpecs.find(({ id }) => id === portal);
  if (spec === undefined) throw new Error(`No spec for ${path}`);
  return {
    title: `${portal}/${name}`,
    spec,
    expected: readings[path.replace(/html$/, 'json')],
    ...openFixture(source),
  };
});

/** Pages that only their address tells apart: what is known of the real portals gives no better mark. */
const knownConfusions = [
  'tnhs/dossier-detail at lookUp',
  'tnhs/dossier-detail at waitingList',
  'tnhs/look-up at dossierDetail',
  'tnhs/look-up at waitingList',
  'tnhs/waiting-list at dossierDetail',
  'tnhs/waiting-list at lookUp',
];

afterEach(() => document.body.replaceChildren());

describe('recorded pages', () => {
  test('every spec has recorded pages', () => {
    for (const { id } of builtInSpecs)
      expect(fixtures.filter(({ spec }) => spec.id === id)).not.toHaveLength(0);
  });

  test.for(fixtures)('$title is read as expected', ({ spec, html, href, expected }) => {
    expect(readPage(spec, showPage(html, href))).toEqual(expected);
  });

  test.for(fixtures)('$title is no page of another portal', ({ spec, html, href }) => {
    for (const other of builtInSpecs.filter(({ id }) => id !== spec.id)) {
      expect(readPage(other, showPage(html, href))).toEqual({ kind: 'unknown', candidates: [] });
    }
  });

  test('no page is taken for another kind, even at that kind’s address', () => {
    const confusions = fixtures.flatMap(({ title, spec, html, expected }) =>
      Object.entries(addressesOf(spec)).flatMap(([kind, hrefs]) =>
        kind !== expected?.kind && hrefs.some((href) => isTakenFor(kind, spec, html, href))
          ? [`${title} at ${kind}`]
          : [],
      ),
    );
    expect(confusions.toSorted()).toEqual(knownConfusions);
  });
});

function isTakenFor(kind: string, spec: PortalSpec, html: string, href: string): boolean {
  const recognition = recognisePage(spec, viewPage(showPage(html, href)));
  return recognition.kind === 'known'
    ? recognition.page === kind
    : recognition.candidates.some((each) => each === kind);
}

/** For each kind of page an address it may have. */
function addressesOf(spec: PortalSpec): Record<string, string[]> {
  const base = (spec.addresses[0] ?? '').replace(':*', ':3000');
  const entries = Object.entries(spec.pages).map(([kind, page]) => {
    const places = (page?.recognise.places ?? []).map(
      ({ path = '', hash = '' }) => base + (path + hash).replaceAll('*', '1'),
    );
    return [kind, places] as const;
  });
  return Object.fromEntries(entries);
}
