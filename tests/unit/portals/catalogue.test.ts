import { describe, expect, test } from 'vitest';
import { hostPatterns, pathBelow, routeUrl, toBaseAddress } from '#lib/portals/addresses';
import { allAddresses, builtInSpecs, findSpec, roleOf, specFor } from '#lib/portals/catalogue';
import { placeOf } from '#lib/portals/place';
import { PortalSpec } from '#lib/portals/spec.schema';

const builtIn = { intake: '', accounts: '' };
const moved = { intake: 'https://tnhs.btc.example:8443/ho-so/#/nhap-ho-so', accounts: 'quantri.example' };
const oneHost = { intake: 'https://mot.example/cua/', accounts: 'https://mot.example/cua/quan-tri/' };

describe('which portal a page is of', () => {
  test.for([
    ['https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so', builtIn, 'tnhs'],
    ['https://quantri.dichvucong.gov.vn/p/home/x?y=1', builtIn, 'quan-tri-dvcqg'],
    ['http://127.0.0.1:3000/tnhs/#/nhap-ho-so', builtIn, 'practice'],
    ['http://localhost:41234/quan-tri/tai-khoan', builtIn, 'practice'],
    ['https://tnhs.btc.example:8443/ho-so/index#/nhap-ho-so', moved, 'tnhs'],
    ['https://quantri.example/tai-khoan', moved, 'quan-tri-dvcqg'],
    ['https://tnhs.baohiemxahoi.gov.vn/', moved, 'tnhs'],
    ['http://127.0.0.1:3000/control', builtIn, null],
    ['http://127.0.0.1:3000/tnhs-other/', builtIn, null],
    ['https://mot.example/cua/quan-tri/tai-khoan', oneHost, 'quan-tri-dvcqg'],
    ['https://mot.example/cua/nhap-ho-so', oneHost, 'tnhs'],
    ['https://mot.example/khac', oneHost, null],
    ['https://tnhs.btc.example:8443/khac/', moved, null],
    ['https://tnhs.btc.example/ho-so/', moved, null],
    ['https://tnhs.baohiemxahoi.gov.vn.evil.example/', builtIn, null],
    ['http://tnhs.baohiemxahoi.gov.vn/', builtIn, null],
    ['https://example.org/', builtIn, null],
    ['about:blank', builtIn, null],
  ] as const)('%s', ([url, addresses, id]) => {
    expect(findSpec(url, addresses)?.id ?? null).toBe(id);
  });
});

describe('which job a page serves', () => {
  const practice = { intake: 'http://127.0.0.1:3000/tnhs/', accounts: 'http://127.0.0.1:3000/quan-tri/' };
  const below = { intake: 'https://mot.example/cua/tnhs/', accounts: 'https://mot.example/' };

  test.for([
    ['https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so', builtIn, 'intake'],
    ['https://quantri.dichvucong.gov.vn/p/home', builtIn, 'accounts'],
    ['https://tnhs.btc.example:8443/ho-so/index', moved, 'intake'],
    ['https://quantri.example/tai-khoan', moved, 'accounts'],
    ['https://mot.example/cua/quan-tri/tai-khoan', oneHost, 'accounts'],
    ['https://mot.example/cua/nhap-ho-so', oneHost, 'intake'],
    ['https://mot.example/cua/tnhs/nhap-ho-so', below, 'intake'],
    ['https://mot.example/cua/tai-khoan', below, 'accounts'],
    ['http://127.0.0.1:3000/quan-tri/tai-khoan', practice, 'accounts'],
    ['http://127.0.0.1:3000/tnhs/#/nhap-ho-so', practice, 'intake'],
    ['http://127.0.0.1:4000/tnhs/noi-dung/#/nhap-ho-so', practice, 'intake'],
    ['http://127.0.0.1:4000/quan-tri/khung/tai-khoan', practice, 'accounts'],
  ] as const)('%s', ([url, addresses, role]) => {
    expect(roleOf(url, addresses)).toBe(role);
  });
});

describe('a portal with further addresses', () => {
  const office = {
    intake: 'https://tnhs.example/a/',
    accounts: 'https://quantri.example/',
    further: {
      intake: ['https://khung.example:8443/tnhs', 'http://10.0.0.8', 'https://quantri.example/tnhs'],
      accounts: ['https://mot.example/quan-tri', 'khong phai dia chi'],
    },
  };
  const kept = { ...builtIn, further: { intake: ['https://khung.example'], accounts: [] } };

  test.for([
    ['https://tnhs.example/a/#/nhap-ho-so', office, 'tnhs', 'intake', ''],
    ['https://khung.example:8443/tnhs/x?y#/nhap-ho-so', office, 'tnhs', 'intake', 'x'],
    ['http://10.0.0.8/tnhs/x', office, 'tnhs', 'intake', 'tnhs/x'],
    ['https://mot.example/quan-tri/tai-khoan', office, 'quan-tri-dvcqg', 'accounts', 'tai-khoan'],
    // Below addresses of both portals, a page is of the one whose address is nearer.
    ['https://quantri.example/tnhs/x', office, 'tnhs', 'intake', 'x'],
    ['https://quantri.example/khac/x', office, 'quan-tri-dvcqg', 'accounts', 'khac/x'],
    // An office that kept the built-in address has the further ones beside it.
    ['https://tnhs.baohiemxahoi.gov.vn/x', kept, 'tnhs', 'intake', 'x'],
    ['https://khung.example/x', kept, 'tnhs', 'intake', 'x'],
  ] as const)('has %s', ([url, addresses, id, role, path]) => {
    const spec = findSpec(url, addresses);
    expect(spec?.id).toBe(id);
    expect(roleOf(url, addresses)).toBe(role);
    expect(pathBelow(spec?.addresses ?? [], url)).toBe(path);
    // One portal, wherever it is: what is remembered and corrected of it is the same.
    expect(spec).toEqual(specFor(role, addresses));
  });

  test.for([
    'https://khung.example/tnhs/x',
    'http://khung.example:8443/tnhs/x',
    'https://khung.example:8443/khac/x',
    'https://khung.example:8443/tnhs-khac/x',
    'https://con.khung.example:8443/tnhs/x',
    'http://10.0.0.8:8080/x',
    'https://mot.example/',
    'https://example.org/',
  ])('has no page at %s, which none of them covers', (url) => {
    expect(findSpec(url, office)).toBeNull();
  });

  test('is not there without them', () => {
    const { further: _further, ...first } = office;
    expect(findSpec('https://khung.example:8443/tnhs/x', first)).toBeNull();
    expect(findSpec('https://mot.example/quan-tri/tai-khoan', first)).toBeNull();
  });

  test('is opened at the first, and stays where an open page of it is', () => {
    const spec = specFor('intake', office);
    const opened = (from: string) => routeUrl(spec, 'intake', from);
    expect(opened(office.intake)).toBe('https://tnhs.example/a/#/nhap-ho-so');
    expect(opened('https://khung.example:8443/tnhs/x')).toBe('https://khung.example:8443/tnhs/#/nhap-ho-so');
    expect(opened('https://example.org/')).toBeNull();
  });

  test('has a place in it that is the same at each of them', () => {
    const spec = specFor('intake', office);
    const at = (address: string) => placeOf(spec, `${address}/ho-so#/chi-tiet?id=12`);
    expect(at('https://tnhs.example/a')).toEqual({ path: 'ho-so', hash: '#/chi-tiet?*' });
    expect(at('https://khung.example:8443/tnhs')).toEqual(at('https://tnhs.example/a'));
  });

  test('lets the content script run on the hosts of all of them, and on no other', () => {
    expect(hostPatterns(allAddresses(office))).toEqual([
      'https://tnhs.example/*',
      'https://quantri.example/*',
      'https://khung.example/*',
      'http://10.0.0.8/*',
      'https://mot.example/*',
    ]);
    expect(hostPatterns(allAddresses(moved))).toEqual([
      'https://tnhs.btc.example/*',
      'https://quantri.example/*',
    ]);
    expect(hostPatterns(allAddresses(builtIn))).toEqual([]);
  });
});

test.for([
  ['tnhs.example', 'https://tnhs.example/'],
  ['http://10.0.0.5:8080/tnhs', 'http://10.0.0.5:8080/tnhs/'],
  ['https://a.example/b/index.html?x=1#/c', 'https://a.example/b/'],
  ['ftp://a.example/', null],
  ['  ', null],
] as const)('an address typed as %s is %s', ([typed, address]) => {
  expect(toBaseAddress(typed)).toBe(address);
});

test.for([
  [
    'accounts',
    'http://127.0.0.1:3000/quan-tri/',
    'accountSearch',
    'http://127.0.0.1:3000/quan-tri/tai-khoan',
  ],
  ['intake', 'http://localhost:3000/tnhs/', 'intake', 'http://localhost:3000/tnhs/#/nhap-ho-so'],
  ['intake', 'https://tnhs.example/a/', 'intake', 'https://tnhs.example/a/#/nhap-ho-so'],
  ['accounts', 'https://quantri.example/', 'accountSearch', 'https://quantri.example/'],
] as const)('the portal for %s at %s has its %s at %s', ([role, address, route, url]) => {
  const spec = specFor(role, { intake: '', accounts: '', [role]: address });
  expect(routeUrl(spec, route, address)).toBe(url);
});

test('a path is told only below the portal’s own address', () => {
  expect(pathBelow(['http://127.0.0.1:*/tnhs/'], 'http://127.0.0.1:9/tnhs/a?b#c')).toBe('a');
  expect(pathBelow(['http://127.0.0.1:8/tnhs/'], 'http://127.0.0.1:9/tnhs/a')).toBeNull();
});

test('a path is told below the nearest address, in whichever order they are', () => {
  const addresses = ['https://a.example/', 'https://a.example/b/', 'https://a.example/b/c/'];
  for (const given of [addresses, addresses.toReversed()])
    expect(pathBelow(given, 'https://a.example/b/x')).toBe('x');
});

test.for(builtInSpecs.map((spec) => [spec.id, spec] as const))(
  '%s is plain data that survives export',
  ([, spec]) => {
    expect(PortalSpec.parse(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  },
);
