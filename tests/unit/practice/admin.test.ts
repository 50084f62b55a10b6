import { beforeEach, describe, expect, it } from 'vitest';
import { practiceCitizens, practiceOrganisations, practicePassword } from '#lib/practice/app';
import { TestBrowser } from './browser.ts';

const searchPath = '/quan-tri/tai-khoan';
const empty = 'Không tìm thấy tài khoản phù hợp.';

type Holding = (typeof practiceCitizens)[number]['holding'];

function numberOf(holding: Holding): string {
  const found = practiceCitizens.find((citizen) => citizen.holding === holding);
  if (found === undefined) throw new Error(`No practice citizen with ${holding}`);
  return found.number;
}

let browser: TestBrowser;

beforeEach(async () => {
  browser = new TestBrowser();
  await browser.get('/control/sign-in?next=/quan-tri/');
});

async function search(fields: { number?: string; name?: string }): Promise<string> {
  const page = await browser.form(searchPath, {
    ctl00$zzzz$txtSoDinhDanh: fields.number ?? '',
    ctl00$zzzz$txtHoTen: fields.name ?? '',
  });
  return page.text();
}

const bodyRows = (page: string): number => page.split('<tbody>')[1]?.split('<tr>').slice(1).length ?? 0;

describe('signing in', () => {
  it('is asked for with the way back', async () => {
    const answer = await new TestBrowser().get(`${searchPath}?soDinhDanh=1`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(
      `/quan-tri/dang-nhap?ReturnUrl=${encodeURIComponent(`${searchPath}?soDinhDanh=1`)}`,
    );
  });

  it.each([
    ['/quan-tri/tai-khoan', '/quan-tri/tai-khoan'],
    ['https://evil.example/quan-tri/tai-khoan', '/quan-tri/'],
    ['//evil.example/quan-tri/tai-khoan', '/quan-tri/'],
    ['/control', '/quan-tri/'],
  ])('with return address %s leads to %s', async (wanted, reached) => {
    const answer = await new TestBrowser().form('/quan-tri/dang-nhap', {
      ctl00$a$txtTenDangNhap: 'tnhs01',
      ctl00$a$txtMatKhau: practicePassword,
      ReturnUrl: wanted,
    });
    expect(answer.headers.get('location')).toBe(reached);
  });

  it('with a wrong password shows the form again', async () => {
    const stranger = new TestBrowser();
    const answer = await stranger.form('/quan-tri/dang-nhap', {
      ctl00$a$txtTenDangNhap: 'tnhs01',
      ctl00$a$txtMatKhau: 'x',
    });
    expect(await answer.text()).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    expect((await stranger.get('/quan-tri/')).status).toBe(302);
  });

  it('is asked for again once the session is ended', async () => {
    expect((await browser.get('/quan-tri/')).status).toBe(200);
    await browser.control({ expireSessions: 'admin' });
    expect((await browser.get('/quan-tri/')).status).toBe(302);
  });
});

describe('the account search', () => {
  it.each<[Holding, number, string]>([
    ['vneid', 1, 'Tài khoản VNeID mức 2'],
    ['old', 1, 'Tài khoản cũ (Bưu điện)'],
    ['locked', 1, 'Đã khóa'],
    ['both', 2, 'Tài khoản cũ (Bưu điện)'],
    ['none', 0, empty],
  ])('answers a citizen who has "%s" with %i rows and "%s"', async (holding, rows, words) => {
    const number = numberOf(holding);
    const page = await search({ number });
    expect(bodyRows(page)).toBe(rows);
    expect(page).toContain(words);
    expect(page).toContain(`value="${number}"`);
    expect(page.includes(empty)).toBe(rows === 0);
  });

  it('answers the same by address', async () => {
    const page = await (await browser.get(`${searchPath}?soDinhDanh=${numberOf('both')}`)).text();
    expect(bodyRows(page)).toBe(2);
  });

  it('finds by name without marks, and organisations by tax code', async () => {
    expect(bodyRows(await search({ name: 'trang ram' }))).toBe(2);
    const known = practiceOrganisations.find(({ hasAccount }) => hasAccount);
    expect(await search({ number: known?.taxCode ?? '' })).toContain('Tài khoản tổ chức');
  });

  it('asks for something to search by', async () => {
    const page = await search({});
    expect(page).toContain('Vui lòng nhập số định danh hoặc họ và tên.');
    expect(page).not.toContain(empty);
  });

  it('gives its controls new names with every load', async () => {
    const ids = new Set<string | undefined>();
    for (let load = 0; load < 5; load += 1) {
      ids.add(
        /id="(ctl00_[a-z0-9]{4}_txtSoDinhDanh)"/.exec(await (await browser.get(searchPath)).text())?.[1],
      );
    }
    expect(ids.size).toBe(5);
    expect(ids).not.toContain(undefined);
  });

  it('shows what was typed as text, never as markup', async () => {
    const page = await search({ number: '"><script>alert(1)</script>', name: `<img src=x onerror='x'>` });
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;script&gt;');
  });

  it.each([
    ['otherRows', true],
    ['otherSearch', false],
  ])('in mode %s gives another person, with the question echoed: %s', async (answer, echoed) => {
    await browser.control({ admin: { answer } });
    for (const holding of ['vneid', 'none'] as const) {
      const number = numberOf(holding);
      const page = await search({ number });
      expect(bodyRows(page)).toBe(1);
      expect(page.split('<tbody>')[1]).not.toContain(number);
      expect(page.includes(`value="${number}"`)).toBe(echoed);
    }
  });
});
