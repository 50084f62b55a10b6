import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pdfBytes, TestBrowser } from './browser.ts';

describe('the switches', () => {
  it.each([
    [{ tnhs: { latency: -1 } }, 'tnhs.latency'],
    [{ tnhs: { upload: 'sometimes' } }, 'tnhs.upload'],
    [{ tnhs: { uploadFailureRate: 1.1 } }, 'tnhs.uploadFailureRate'],
    [{ tnhs: { uploadWay: 'post' } }, 'tnhs.uploadWay'],
    [{ admin: { outOfOrder: true } }, 'admin.outOfOrder'],
    [{ admin: { constructor: 1 } }, 'admin.constructor'],
    [{ tnhs: { failureRate: 'x' } }, 'tnhs.failureRate'],
    [{ explode: true }, 'explode'],
    ['reset', 'JSON'],
  ])('refuse %o and say so', async (commands, words) => {
    const answer = await new TestBrowser().control(commands);
    expect(answer.status).toBe(400);
    expect((await answer.json()).problems.join()).toContain(words);
  });

  it.each([
    ['/tnhs/?latency=800', '/tnhs/api/session'],
    ['/quan-tri/?latency=800', '/quan-tri/tai-khoan'],
  ])('can be turned by address: %s slows %s', async (address, page) => {
    const browser = new TestBrowser();
    await browser.get(address);
    browser.waited.length = 0;
    await browser.get(page);
    expect(browser.waited).toEqual([800]);
  });

  it('refuse a senseless value in the address', async () => {
    expect((await new TestBrowser().get('/tnhs/?latency=soon')).status).toBe(400);
  });

  it('make exactly the next requests fail, with 500 or 502', async () => {
    const browser = new TestBrowser();
    await browser.get('/control/sign-in');
    await browser.control({ tnhs: { failNext: 2 } });
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await browser.get('/tnhs/api/session')).status);
    expect(statuses.map((status) => status >= 500)).toEqual([true, true, false]);
    expect(statuses.slice(0, 2).every((status) => status === 500 || status === 502)).toBe(true);
  });

  it('fail the same requests again with the same seed', async () => {
    const browser = new TestBrowser();
    await browser.get('/control/sign-in');
    const play = async (): Promise<number[]> => {
      await browser.control({ seed: 7, admin: { failureRate: 0.5 } });
      const statuses: number[] = [];
      for (let count = 0; count < 20; count += 1)
        statuses.push((await browser.get('/quan-tri/style.css')).status);
      for (let count = 0; count < 20; count += 1) statuses.push((await browser.get('/quan-tri/')).status);
      return statuses;
    };
    const first = await play();
    expect(await play()).toEqual(first);
    expect(first.slice(0, 20).every((status) => status === 200)).toBe(true);
    expect(first.slice(20)).toContain(200);
    expect(first.slice(20).some((status) => status >= 500)).toBe(true);
  });

  it('let the second of two list requests be answered first', async () => {
    const waits: (() => void)[] = [];
    const browser = new TestBrowser({ wait: () => new Promise((resolve) => waits.push(resolve)) });
    await browser.get('/control/sign-in');
    await browser.control({ tnhs: { outOfOrder: true } });
    const order: string[] = [];
    const ask = async (name: string): Promise<void> => {
      await browser.get(`/tnhs/api/dossiers?name=${name}`);
      order.push(name);
    };
    const first = ask('first');
    await expect.poll(() => browser.app.state.releaseHeld).not.toBeNull();
    await ask('second');
    // Another whole request goes by, and the first one is still held.
    await browser.get('/control/api');
    expect(order).toEqual(['second']);
    waits.at(-1)?.();
    await first;
    expect(order).toEqual(['second', 'first']);
  });
});

describe('the control page', () => {
  it('signs in both portals and goes only where this origin is', async () => {
    const browser = new TestBrowser();
    const answer = await browser.get('/control/sign-in?next=/tnhs/&hash=/nhap-ho-so');
    expect(answer.headers.get('location')).toBe('/tnhs/#/nhap-ho-so');
    expect((await browser.get('/tnhs/api/session')).status).toBe(200);
    expect((await browser.get('/quan-tri/')).status).toBe(200);
    for (const next of ['//evil.example/', '/x/..//evil.example/', '/%5Cevil.example/x/..//evil.example']) {
      expect((await browser.get(`/control/sign-in?next=${next}`)).headers.get('location')).toBe('/');
    }
  });

  it('lists stored files with the hash of their bytes and gives them back', async () => {
    const browser = new TestBrowser();
    await browser.get('/control/sign-in');
    const draft = await (await browser.json('POST', '/tnhs/api/drafts', { procedure: '612' })).json();
    const bytes = pdfBytes(5000);
    await browser.upload(`/tnhs/api/folders/${draft.id}/rows/1/file`, 'tk1.pdf', bytes);
    const files = await (await browser.get('/control/files')).json();
    expect(files).toMatchObject([
      {
        dossierId: draft.id,
        dossierNumber: null,
        name: 'tk1.pdf',
        size: 5000,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ]);
    expect(new Uint8Array(await (await browser.get(files[0].url)).arrayBuffer())).toEqual(bytes);
  });

  it('puts everything back on reset', async () => {
    const browser = new TestBrowser();
    await browser.get('/control/sign-in');
    await browser.json('POST', '/tnhs/api/drafts', { procedure: '612' });
    await browser.control({ tnhs: { latency: 5 }, reset: true });
    expect(browser.app.state.switches.tnhs.latency).toBe(0);
    expect(browser.app.state.drafts.size).toBe(0);
    expect((await browser.get('/tnhs/api/session')).status).toBe(401);
  });

  it('turns switches and runs commands from its forms', async () => {
    const browser = new TestBrowser();
    const saved = await browser.form('/control/switches/tnhs', {
      upload: 'stalled',
      latency: '20',
      outOfOrder: 'true',
      uploadWay: 'dialog',
      uploadFailureRate: '0.3',
    });
    expect(saved.status).toBe(303);
    expect(browser.app.state.switches.tnhs).toMatchObject({
      upload: 'stalled',
      latency: 20,
      outOfOrder: true,
      uploadWay: 'dialog',
      uploadFailureRate: 0.3,
    });
    await browser.form('/control/run', { command: 'reset' });
    expect(browser.app.state.switches.tnhs.latency).toBe(0);
    expect(await (await browser.get('/control')).text()).toContain('001188012345');
  });

  it('takes no command from another site', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    const answer = await new TestBrowser().send('/control/api', {
      method: 'POST',
      body: '{"reset":true}',
      headers,
    });
    expect(answer.status).toBe(403);
  });

  it('keeps two apps apart', async () => {
    const [one, other] = [new TestBrowser(), new TestBrowser()];
    await one.control({ tnhs: { latency: 9 } });
    expect(other.app.state.switches.tnhs.latency).toBe(0);
  });
});

describe('the origin the pages are seen under', () => {
  it.each([
    ['https://tap-huan.example', 200],
    ['https://evil.example', 403],
  ])('may differ from that of the requests: a command from %s gets %i', async (origin, status) => {
    const browser = new TestBrowser({ origin: 'https://tap-huan.example' });
    const headers = { origin, 'content-type': 'application/json' };
    expect(
      (await browser.send('/control/api', { method: 'POST', body: '{"reset":true}', headers })).status,
    ).toBe(status);
  });
});
