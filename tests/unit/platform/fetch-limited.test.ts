import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchLimited } from '#lib/platform/fetch-limited';

let server: Server;
let origin = '';
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    if (url === '/to-portal') response.writeHead(302, { location: '/portal/file.pdf' }).end();
    else if (url === '/portal/astray') response.writeHead(302, { location: '/elsewhere' }).end();
    else if (url === '/portal/missing') response.writeHead(404).end('no');
    else if (url === '/portal/endless') response.writeHead(200).write('x'.repeat(64));
    else if (url === '/portal/long') {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      for (let part = 0; part < 10; part += 1) response.write('x'.repeat(20));
      response.end();
    } else response.writeHead(200, { 'content-type': 'application/pdf' }).end('bytes');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  origin = `http://127.0.0.1:${address.port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const limits = {
  isAllowed: async (url: string) => url.startsWith(`${origin}/portal/`),
  maxBytes: 100,
  withinMs: 1_000,
};
const read = async (path: string) => await fetchLimited(`${origin}${path}`, limits);

describe('an address read for a page', () => {
  it('gives its bytes and their type', async () => {
    const back = await read('/portal/file.pdf');
    expect([back?.type, new TextDecoder().decode(back?.bytes)]).toEqual(['application/pdf', 'bytes']);
  });

  it('is never asked for beyond what is allowed', async () => {
    asked.length = 0;
    expect([await read('/elsewhere'), await read('/to-portal')]).toEqual([null, null]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['leads beyond what is allowed', '/portal/astray'],
    ['is not found', '/portal/missing'],
    ['is larger than the limit', '/portal/long'],
    ['never comes to its end', '/portal/endless'],
  ])('gives nothing where it %s', async (_name, path) => {
    expect(await read(path)).toBeNull();
  });
});
