import { describe, expect, test } from 'vitest';
import { pathBelow, routeUrl, toBaseAddress } from '#lib/portals/addresses';
import { builtInSpecs, findSpec, roleOf, specFor } from '#lib/portals/catalogue';
import { PortalSpec } from '#lib/portals/spec.schema';

const builtIn = { intake: '', accounts: '' };
const moved = { intake: 'https://tnhs.btc.example:8443/ho-so/#/nhap-ho-so', accounts: 'quantri.example' };

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
  const oneHost = { intake: 'https://mot.example/cua/', accounts: 'https://mot.example/cua/quan-tri/' };

  test.for([
    ['https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so', builtIn, 'intake'],
    ['https://quantri.dichvucong.gov.vn/p/home', builtIn, 'accounts'],
    ['https://tnhs.btc.example:8443/ho-so/index', moved, 'intake'],
    ['https://quantri.example/tai-khoan', moved, 'accounts'],
    ['https://mot.example/cua/quan-tri/tai-khoan', oneHost, 'accounts'],
    ['https://mot.example/cua/nhap-ho-so', oneHost, 'intake'],
    ['http://127.0.0.1:3000/quan-tri/tai-khoan', practice, 'accounts'],
    ['http://127.0.0.1:3000/tnhs/#/nhap-ho-so', practice, 'intake'],
    ['http://127.0.0.1:4000/tnhs/noi-dung/#/nhap-ho-so', practice, 'intake'],
    ['http://127.0.0.1:4000/quan-tri/khung/tai-khoan', practice, 'accounts'],
  ] as const)('%s', ([url, addresses, role]) => {
    expect(roleOf(url, addresses)).toBe(role);
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

test.for(builtInSpecs.map((spec) => [spec.id, spec] as const))(
  '%s is plain data that survives export',
  ([, spec]) => {
    expect(PortalSpec.parse(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  },
);
