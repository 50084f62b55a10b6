import { expect, test } from 'vitest';
import { pageUrl } from '#lib/portals/page-url';
import type { Place, PortalSpec } from '#lib/portals/spec.schema';
import { tnhsSpec } from '#lib/portals/tnhs/spec';

const address = 'https://cong.vidu.vn/tnhs/';

function specAt(places: Place[], routes: PortalSpec['routes'] = {}): PortalSpec {
  const home = { recognise: { places, has: [], hasNot: [] } };
  return { ...tnhsSpec, addresses: [address], routes, pages: { ...tnhsSpec.pages, home } };
}

test.for<[string, Place[], string | null]>([
  ['a hash', [{ hash: '#/trang-chu' }], `${address}#/trang-chu`],
  ['a hash that more may follow', [{ hash: '#/trang-chu*' }], `${address}#/trang-chu`],
  ['a path and a hash', [{ path: 'tiep-nhan/', hash: '#/x' }], `${address}tiep-nhan/#/x`],
  ['the portal itself', [{ path: '' }], address],
  ['the first place that is whole', [{ hash: '#/x?*' }, { hash: '#/y' }], `${address}#/y`],
  ['a place with a dossier in it: none', [{ hash: '#/chi-tiet?*' }], null],
  ['a place with a number in it: none', [{ path: 'ho-so/*/xem' }], null],
  ['anywhere: none', [{}], null],
  ['a place that leads out of the portal: none', [{ path: 'https://khac.vidu.vn/' }], null],
  ['a place above the portal: none', [{ path: '../khac/' }], null],
])('a page known by %s opens there', ([, places, url]) => {
  expect(pageUrl(specAt(places), 'home', address)).toBe(url);
});

test('the form opens where its route says', () => {
  expect(pageUrl(specAt([], { intake: '#/nhap' }), 'intake', address)).toBe(`${address}#/nhap`);
});

test('nothing opens on a host that is not the portal’s', () => {
  expect(pageUrl(specAt([{ hash: '#/x' }]), 'home', 'https://khac.vidu.vn/')).toBeNull();
});
