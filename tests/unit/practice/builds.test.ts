import { beforeEach, describe, expect, it } from 'vitest';
import { practiceCitizens, practicePassword } from '#lib/practice/app';
import { adminBuilds, tnhsBuilds } from '#lib/practice/builds';
import { clientModule } from '#lib/practice/tnhs/client/modules';
import { pdfBytes, TestBrowser } from './browser.ts';

const citizen = practiceCitizens[0];
const entry = '/tnhs/';
const scripted = tnhsBuilds.filter((build) => build !== 'classic');

let browser: TestBrowser;

beforeEach(async () => {
  browser = new TestBrowser();
  await browser.get('/control/sign-in');
});

async function page(path: string): Promise<string> {
  return (await browser.get(path)).text();
}

/** Every module that a script names, and those that these name. */
function modulesFrom(build: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = clientModule(build, file);
  if (source === undefined) throw new Error(`${build} has no ${file}`);
  for (const [, name = ''] of source.matchAll(/(?:from|import) '\.\/([^']+)'/g))
    modulesFrom(build, name, seen);
  return seen;
}

describe('the build', () => {
  it.each([
    ['tnhs', '/tnhs/?build=mixed', 'mixed'],
    ['admin', '/quan-tri/?build=shadow', 'shadow'],
  ] as const)('of %s is chosen by the address %s, and stays', async (portal, address, build) => {
    await browser.get(address);
    expect(browser.app.state.switches[portal].build).toBe(build);
    await browser.get(entry);
    expect(browser.app.state.switches[portal].build).toBe(build);
  });

  it('is chosen by the control page, which names every one in words', async () => {
    const control = await page('/control');
    for (const build of [...tnhsBuilds, ...adminBuilds])
      expect(control).toContain(`<option value="${build}"`);
    await browser.form('/control/switches/tnhs', { build: 'components' });
    expect(browser.app.state.switches.tnhs.build).toBe('components');
    expect(await page('/control')).toMatch(/<option value="components"\s+selected/);
  });

  it('is refused where there is none of that name, and is the usual one after a reset', async () => {
    expect((await browser.control({ tnhs: { build: 'jquery' } })).status).toBe(400);
    await browser.control({ tnhs: { build: 'shadow' }, admin: { build: 'framed' }, reset: true });
    expect(browser.app.state.switches).toMatchObject({ tnhs: { build: 'spa' }, admin: { build: 'classic' } });
  });

  it.each(scripted)('%s has every script that its scripts name', (build) => {
    const modules = modulesFrom(build, 'main.js');
    expect(modules).toContain('kit.js');
    expect(modules.size).toBeGreaterThan(10);
  });

  it.each([
    ['framed', 'frame.js'],
    ['crossOrigin', 'frame.js'],
    ['sandboxed', 'bridge.js'],
  ])('%s has the scripts of the page around it', (build, file) => {
    expect(modulesFrom(build, file)).toContain('frame.js');
  });
});

describe('where the pages of a build are', () => {
  it.each([
    ['spa', '/tnhs/js/spa/main.js'],
    ['components', '/tnhs/js/components/main.js'],
    ['srcdoc', 'srcdoc="'],
    ['sandboxed', 'sandbox="allow-scripts'],
    ['framed', '/tnhs/js/framed/frame.js'],
    ['crossOrigin', '/tnhs/js/crossOrigin/frame.js'],
  ])('%s has %s in the page of its address', async (build, words) => {
    await browser.control({ tnhs: { build } });
    expect(await page(entry)).toContain(words);
  });

  it('crossOrigin has its inner page at the second origin, which is the only one a page may frame', async () => {
    const contentOrigin = 'http://practice.test:81';
    browser = new TestBrowser({ contentOrigin });
    await browser.control({ tnhs: { build: 'crossOrigin' } });
    const outer = await browser.get(entry);
    expect(outer.headers.get('content-security-policy')).toContain(`frame-src 'self' ${contentOrigin};`);
    expect(await outer.text()).toContain(`data-noi-dung="${contentOrigin}/tnhs/noi-dung/"`);
    expect(await page('/tnhs/noi-dung/')).toContain('/tnhs/js/crossOrigin/main.js');
  });

  it('a page of another build leads to where this one begins', async () => {
    expect((await browser.get('/tnhs/nhap-ho-so')).headers.get('location')).toBe('/tnhs/');
    await browser.control({ tnhs: { build: 'classic' } });
    expect((await browser.get('/tnhs/')).headers.get('location')).toBe('/tnhs/ho-so-cho-thu-ly');
    expect((await browser.get('/quan-tri/khung/tai-khoan')).headers.get('location')).toBe(
      '/quan-tri/tai-khoan',
    );
  });

  it('the framed admin portal stays inside its frame, signing in included', async () => {
    await browser.control({ admin: { build: 'framed' }, expireSessions: 'admin' });
    expect(await page('/quan-tri/tai-khoan')).toContain('src="/quan-tri/khung/tai-khoan"');
    const answer = await browser.get('/quan-tri/khung/tai-khoan');
    expect(answer.headers.get('location')).toContain('/quan-tri/khung/dang-nhap?ReturnUrl=');
  });
});

describe('the classic TNHS', () => {
  const path = '/tnhs/nhap-ho-so';
  const fields = {
    hinhThucTiepNhan: 'Trực tiếp',
    doiTuong: 'individual',
    soDinhDanh: citizen?.number ?? '',
    hoTen: '"><script>alert(1)</script>',
    quyTrinh: '607',
  };

  beforeEach(() => browser.control({ tnhs: { build: 'classic' } }));

  async function post(to: string, values: Record<string, string>, file?: [string, File]): Promise<Response> {
    const body = new FormData();
    for (const [name, value] of Object.entries(values)) body.append(name, value);
    if (file) body.append(...file);
    return browser.send(to, { method: 'POST', body });
  }

  const draftOf = (html: string): string => /name="maBanNhap" value="([^"]+)"/.exec(html)?.[1] ?? '';

  it('asks a stranger to sign in, and leads back', async () => {
    const stranger = new TestBrowser();
    await stranger.control({ tnhs: { build: 'classic' } });
    const location = (await stranger.get(path)).headers.get('location') ?? '';
    expect(location).toBe('/tnhs/dang-nhap?quayLai=%2Ftnhs%2Fnhap-ho-so');
    expect(await (await stranger.get(location)).text()).toContain('type="password"');
    const answer = await stranger.form('/tnhs/dang-nhap', {
      username: 'tnhs01',
      password: practicePassword,
      quayLai: path,
    });
    expect(answer.headers.get('location')).toBe(path);
    expect((await stranger.get(path)).status).toBe(200);
  });

  it('draws the form anew with what was typed, as text, and with the table of the procedure', async () => {
    const html = await (await post(path, fields)).text();
    expect(html).toContain(`value="${citizen?.number}"`);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('name="tep-3"');
    expect(browser.app.state.drafts.has(draftOf(html))).toBe(true);
  });

  it('keeps one draft for a form, and another for another procedure', async () => {
    const first = draftOf(await (await post(path, fields)).text());
    const again = draftOf(await (await post(path, { ...fields, maBanNhap: first })).text());
    expect(again).toBe(first);
    const other = draftOf(await (await post(path, { ...fields, maBanNhap: first, quyTrinh: '612' })).text());
    expect(other).not.toBe(first);
    expect([...browser.app.state.drafts.keys()]).toEqual([other]);
  });

  it('receives a file with the form, accepts the dossier, and shows it with the file', async () => {
    const maBanNhap = draftOf(await (await post(path, fields)).text());
    const file = new File([pdfBytes(2000)], 'tờ khai (1).pdf');
    const sent = await post(path, { ...fields, maBanNhap, thaoTac: 'tai-len-1' }, ['tep-1', file]);
    expect(await sent.text()).toContain('tờ khai (1).pdf</a>');
    const accepted = await post(path, { ...fields, maBanNhap, thaoTac: 'tiep-nhan' });
    const location = accepted.headers.get('location') ?? '';
    expect(location).toBe('/tnhs/chi-tiet-ho-so-cho-thu-ly?id=103706&moi=1');
    const detail = await page(location);
    for (const words of [
      '03706/2026/07906',
      'BN07906-26-03706',
      'tờ khai (1).pdf</a>',
      'Tiếp nhận hồ sơ thành công',
    ])
      expect(detail).toContain(words);
  });

  it.each([
    ['refused', 'Máy chủ lưu trữ từ chối tệp'],
    ['silent', 'name="tep-1"'],
  ])('with uploads %s keeps nothing, and the row says or shows it', async (upload, words) => {
    await browser.control({ tnhs: { upload } });
    const maBanNhap = draftOf(await (await post(path, fields)).text());
    const file = new File([pdfBytes()], 'a.pdf');
    const sent = await post(path, { ...fields, maBanNhap, thaoTac: 'tai-len-1' }, ['tep-1', file]);
    const html = await sent.text();
    expect(html).toContain(words);
    expect(html).not.toContain('a.pdf</a>');
  });

  it.each([1, 0])(
    'with a share of %i failing uploads says so in the row and in the status of the page',
    async (rate) => {
      await browser.control({ tnhs: { uploadFailureRate: rate } });
      const maBanNhap = draftOf(await (await post(path, fields)).text());
      const file = new File([pdfBytes()], 'a.pdf');
      const sent = await post(path, { ...fields, maBanNhap, thaoTac: 'tai-len-1' }, ['tep-1', file]);
      const html = await sent.text();
      expect(sent.status >= 500).toBe(rate === 1);
      expect(html.includes(`Hệ thống đang bận (lỗi ${sent.status})`)).toBe(rate === 1);
      expect(html.includes('a.pdf</a>')).toBe(rate === 0);
      expect(html.includes('name="tep-1"')).toBe(rate === 1);
      expect(html).toContain(`value="${citizen?.number}"`);
    },
  );

  it('says what is wrong with a form, and keeps it', async () => {
    const html = await (await post(path, { ...fields, soDinhDanh: '1', thaoTac: 'tiep-nhan' })).text();
    expect(html).toContain('Số định danh phải gồm 9 hoặc 12 chữ số.');
    expect(browser.app.state.dossiers).toHaveLength(12);
  });

  it('forwards and returns a dossier by the buttons of its page', async () => {
    const detail = '/tnhs/chi-tiet-ho-so-cho-thu-ly?id=103700';
    const dossier = browser.app.state.dossiers.find(({ id }) => id === '103700');
    expect(dossier?.state).toBe('waiting');
    expect(await (await post(detail, { thaoTac: 'chuyen-xu-ly' })).text()).toContain('Chưa chọn người xử lý');
    await post(detail, { thaoTac: 'chuyen-xu-ly', nguoiXuLyTiepTheo: 'cdbh01' });
    expect(dossier?.state).toBe('processing');
    await browser.control({ advance: dossier?.number });
    await post(detail, {}, ['tep-ket-qua', new File([pdfBytes()], 'kq.pdf')]);
    await post(detail, { thaoTac: 'tra-ket-qua' });
    expect(dossier).toMatchObject({ state: 'returned', result: { name: 'kq.pdf' } });
  });

  it('is as slow as its switch says', async () => {
    await browser.control({ tnhs: { latency: 800 } });
    browser.waited.length = 0;
    await page(path);
    expect(browser.waited).toEqual([800]);
  });
});

describe('the admin portal', () => {
  const number = citizen?.number ?? '';
  const rows = (html: string): string => html.split('<tbody>')[1] ?? '';

  it('as one page answers by its gateway, and not to strangers', async () => {
    await browser.control({ admin: { build: 'components' } });
    expect(await page('/quan-tri/tai-khoan')).toContain('/quan-tri/js/app.js');
    const address = `/quan-tri/api/tai-khoan?number=${number}`;
    expect(await (await browser.get(address)).json()).toMatchObject({
      kind: 'answered',
      question: { number },
      rows: [{ index: '1', number, kind: 'Tài khoản VNeID mức 2', birthDate: '14/03/1988' }],
    });
    expect((await new TestBrowser().get(address)).status).toBe(401);
  });

  it('inside shadow roots says the same, the rows in a closed one', async () => {
    await browser.control({ admin: { build: 'shadow' } });
    const html = await (await browser.form('/quan-tri/tai-khoan', { ctl00$a$txtSoDinhDanh: number })).text();
    expect(html).toMatch(/<qt-bo-loc><template shadowrootmode="open">/);
    expect(html.split('<qt-ket-qua><template shadowrootmode="closed">')[1]).toContain(`<td>${number}</td>`);
  });

  it('half in English has no ids, other names, and other columns in another order', async () => {
    await browser.control({ admin: { build: 'mixed' } });
    const html = await (await browser.form('/quan-tri/tai-khoan', { f3: number })).text();
    expect(html).not.toMatch(/id="ctl00|txtSoDinhDanh/);
    expect(html).toContain('<span>Identity number</span>');
    expect(rows(html)).toContain(`<td>${number}</td>`);
    expect(rows(html).indexOf('Đang hoạt động')).toBeLessThan(rows(html).indexOf(number));
  });
});
