import { beforeEach, describe, expect, it } from 'vitest';
import { practiceCitizens } from '#lib/practice/app';
import { pdfBytes, TestBrowser } from './browser.ts';

const citizen = practiceCitizens[0];
const intake = {
  channel: 'Trực tiếp',
  kind: 'individual',
  number: citizen?.number,
  name: citizen?.name,
  birthDate: '14/03/1988',
  phone: '0912345678',
};

let browser: TestBrowser;

async function openDraft(): Promise<string> {
  const draft = await (await browser.json('POST', '/tnhs/api/drafts', { procedure: '630' })).json();
  return draft.id;
}

async function acceptDossier(): Promise<{ id: string; number: string }> {
  const draft = await openDraft();
  return (await browser.json('POST', '/tnhs/api/dossiers', { ...intake, draft })).json();
}

beforeEach(async () => {
  browser = new TestBrowser();
  await browser.signIn();
});

describe('signing in', () => {
  it('is needed for everything behind the gateway', async () => {
    const stranger = new TestBrowser();
    for (const path of ['/session', '/catalogue', '/dossiers', '/files/f1/a.pdf']) {
      expect([path, (await stranger.get(`/tnhs/api${path}`)).status]).toEqual([path, 401]);
    }
  });

  it('refuses a wrong password and an unknown user', async () => {
    expect((await browser.signIn('tnhs01', 'sai')).status).toBe(403);
    expect((await browser.signIn('nobody')).status).toBe(403);
  });

  it('ends with signing out', async () => {
    expect((await browser.get('/tnhs/api/session')).status).toBe(200);
    await browser.send('/tnhs/api/sign-out', { method: 'POST' });
    expect((await browser.get('/tnhs/api/session')).status).toBe(401);
  });

  it('ends after the session lifetime without a request, and not before', async () => {
    await browser.control({ tnhs: { sessionSeconds: 60 } });
    for (const _request of ['first', 'second']) {
      browser.now = new Date(browser.now.getTime() + 59_000);
      expect((await browser.get('/tnhs/api/session')).status).toBe(200);
    }
    browser.now = new Date(browser.now.getTime() + 61_000);
    expect((await browser.get('/tnhs/api/session')).status).toBe(401);
  });
});

describe('intake to return', () => {
  it('keeps the scans of the draft, gives the number, and walks the dossier through its states', async () => {
    const draft = await openDraft();
    const bytes = pdfBytes(3000);
    const uploaded = await browser.upload(
      `/tnhs/api/folders/${draft}/rows/2/file`,
      'giấy chứng sinh (1).pdf',
      bytes,
    );
    const { row } = await uploaded.json();
    expect(row.file).toMatchObject({ name: 'giấy chứng sinh (1).pdf', size: 3000 });

    const accepted = await browser.json('POST', '/tnhs/api/dossiers', { ...intake, draft });
    expect(accepted.status).toBe(201);
    const { id, number } = await accepted.json();
    expect(number).toBe('03706/2026/07906');

    const path = `/tnhs/api/dossiers/${id}`;
    const detail = await (await browser.get(path)).json();
    expect(detail).toMatchObject({
      state: 'Chờ thụ lý',
      receivedAt: '23/11/2026 09:41',
      // Seven working days, and 24/11 is a holiday.
      dueAt: '03/12/2026 09:41',
      receiptCode: 'BN07906-26-03706',
      missing: 2,
    });
    expect(detail.folder.rows[1].file.name).toBe('giấy chứng sinh (1).pdf');
    expect(new Uint8Array(await (await browser.get(detail.folder.rows[1].file.url)).arrayBuffer())).toEqual(
      bytes,
    );

    const forwarded = await browser.json('POST', `${path}/forward`, { to: 'cdbh01' });
    expect(await forwarded.json()).toMatchObject({ state: 'Đang thụ lý', handler: 'Phạm Quốc Việt' });
    expect((await browser.json('POST', `${path}/return`, {})).status).toBe(409);

    await browser.control({ advance: number });
    await browser.upload(`${path}/result`, 'ket-qua.pdf', pdfBytes());
    const returned = await (await browser.json('POST', `${path}/return`, {})).json();
    expect(returned).toMatchObject({ state: 'Đã trả kết quả', result: { name: 'ket-qua.pdf' } });
    expect(returned.history.map(({ what }: { what: string }) => what)).toEqual([
      'Tiếp nhận hồ sơ',
      'Chuyển xử lý đến Phạm Quốc Việt',
      'Hoàn thành xử lý, chuyển bộ phận trả kết quả',
      'Trả kết quả',
    ]);
  });

  it.each([
    [{ channel: '' }, 'channel'],
    [{ number: '' }, 'number'],
    [{ number: '00118801234' }, 'number'],
    [{ name: ' ' }, 'name'],
    [{ birthDate: '1988' }, 'birthDate'],
    [{ phone: '12' }, 'phone'],
    [{ draft: 'n99-unknown' }, 'procedure'],
    [{ kind: 'organisation', unitCode: '', unitName: 'X' }, 'unitCode'],
  ])('refuses %o and names %s', async (change, field) => {
    const draft = await openDraft();
    const answer = await browser.json('POST', '/tnhs/api/dossiers', { ...intake, draft, ...change });
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('receives an organisation under its unit code, without a citizen number', async () => {
    const unit = await (await browser.get('/tnhs/api/units/ta0001a')).json();
    const draft = await openDraft();
    const fields = {
      channel: 'Bưu chính',
      kind: 'organisation',
      unitCode: unit.code,
      unitName: unit.name,
      draft,
    };
    const { id } = await (await browser.json('POST', '/tnhs/api/dossiers', fields)).json();
    expect(await (await browser.get(`/tnhs/api/dossiers/${id}`)).json()).toMatchObject({
      name: unit.name,
      identity: 'TA0001A',
    });
  });

  it('forgets a cancelled draft with its files', async () => {
    const draft = await openDraft();
    await browser.upload(`/tnhs/api/folders/${draft}/rows/1/file`, 'a.pdf', pdfBytes());
    await browser.send(`/tnhs/api/drafts/${draft}`, { method: 'DELETE' });
    expect(await (await browser.get('/control/files')).json()).toEqual([]);
  });
});

describe('an upload row', () => {
  it.each([
    ['an empty file', 'a.pdf', 0, 'không có nội dung'],
    ['another kind of file', 'a.docx', 10, 'không đúng định dạng'],
    ['a file over the limit', 'a.pdf', 2001, 'vượt quá dung lượng'],
  ])('refuses %s in words and stays empty', async (_what, name, size, words) => {
    await browser.control({ tnhs: { maxUploadBytes: 2000 } });
    const draft = await openDraft();
    const answer = await browser.upload(`/tnhs/api/folders/${draft}/rows/1/file`, name, new Uint8Array(size));
    expect(answer.status).toBe(422);
    expect((await answer.json()).message).toContain(words);
    expect(await (await browser.get('/control/files')).json()).toEqual([]);
  });

  it('takes a file of exactly the limit', async () => {
    await browser.control({ tnhs: { maxUploadBytes: 2000 } });
    const draft = await openDraft();
    expect(
      (await browser.upload(`/tnhs/api/folders/${draft}/rows/1/file`, 'a.pdf', pdfBytes(2000))).status,
    ).toBe(200);
  });

  it('never overwrites a file that is there', async () => {
    const draft = await openDraft();
    const path = `/tnhs/api/folders/${draft}/rows/1/file`;
    await browser.upload(path, 'first.pdf', pdfBytes());
    expect((await browser.upload(path, 'second.pdf', pdfBytes())).status).toBe(409);
    await browser.send(path, { method: 'DELETE' });
    expect((await browser.upload(path, 'second.pdf', pdfBytes())).status).toBe(200);
  });

  const failures = async (seed: number): Promise<readonly number[]> => {
    await browser.control({ reset: true, seed, tnhs: { uploadFailureRate: 0.4 } });
    await browser.signIn();
    const draft = (await (await browser.json('POST', '/tnhs/api/drafts', { procedure: '643a' })).json()).id;
    const statuses: number[] = [];
    for (let row = 1; row <= 8; row += 1) {
      // What is asked in between changes nothing.
      if (row % 2 === 0) await browser.get('/tnhs/api/session');
      statuses.push(
        (await browser.upload(`/tnhs/api/folders/${draft}/rows/${row}/file`, 'a.pdf', pdfBytes())).status,
      );
    }
    return statuses;
  };

  it('fails now and then with 500 or 502, keeps nothing of that, and fails the same ones with the same seed', async () => {
    const statuses = await failures(7);
    expect(new Set(statuses)).toEqual(new Set([200, 500, 502]));
    expect(await (await browser.get('/control/files')).json()).toHaveLength(
      statuses.filter((status) => status === 200).length,
    );
    expect(await failures(7)).toEqual(statuses);
    expect(await failures(8)).not.toEqual(statuses);
  });

  it('takes a file after it has failed, and nothing but uploads fails', async () => {
    await browser.control({ tnhs: { uploadFailureRate: 1 } });
    const draft = await openDraft();
    const path = `/tnhs/api/folders/${draft}/rows/1/file`;
    const failed = await browser.upload(path, 'a.pdf', pdfBytes());
    expect([500, 502]).toContain(failed.status);
    expect(await failed.text()).toContain('nginx');
    expect(
      (await browser.json('PUT', `/tnhs/api/folders/${draft}/rows/1`, { copyKind: 'copy' })).status,
    ).toBe(200);
    await browser.control({ tnhs: { uploadFailureRate: 0 } });
    expect((await browser.upload(path, 'a.pdf', pdfBytes())).status).toBe(200);
  });

  it('is given by a page in the way that the switch says', async () => {
    const way = async () => (await (await browser.get('/tnhs/api/catalogue')).json()).uploadWay;
    expect(await way()).toBe('row');
    await browser.control({ tnhs: { uploadWay: 'dialog' } });
    expect(await way()).toBe('dialog');
  });

  it('is closed once the dossier has been forwarded', async () => {
    const { id } = await acceptDossier();
    await browser.json('POST', `/tnhs/api/dossiers/${id}/forward`, { to: 'cdbh01' });
    expect((await browser.upload(`/tnhs/api/folders/${id}/rows/1/file`, 'a.pdf', pdfBytes())).status).toBe(
      409,
    );
  });

  it('says yes and keeps nothing in silent mode', async () => {
    await browser.control({ tnhs: { upload: 'silent' } });
    const draft = await openDraft();
    const answer = await browser.upload(`/tnhs/api/folders/${draft}/rows/1/file`, 'a.pdf', pdfBytes());
    expect([answer.status, (await answer.json()).row.file]).toEqual([200, null]);
  });

  it('does not answer while stalled, and answers when let go', async () => {
    await browser.control({ tnhs: { upload: 'stalled' } });
    const draft = await openDraft();
    let answered = false;
    const upload = browser.upload(`/tnhs/api/folders/${draft}/rows/1/file`, 'a.pdf', pdfBytes());
    void upload.then(() => (answered = true));
    await expect.poll(() => browser.app.state.stalledUploads.size).toBe(1);
    expect(answered).toBe(false);
    await browser.control({ tnhs: { upload: 'normal' } });
    expect((await upload).status).toBe(200);
  });
});

describe('the lists', () => {
  it.each([
    ['number=03706', 1],
    ['number=0370', 7],
    ['state=returned', 1],
    ['procedure=612&state=waiting', 1],
    [`identity=${citizen?.number}`, 1],
    ['name=nguyen thi huong', 1],
    ['number=99999', 0],
  ])('answer %s with %i dossiers', async (query, total) => {
    await acceptDossier();
    expect((await (await browser.get(`/tnhs/api/dossiers?${query}`)).json()).total).toBe(total);
  });

  it('are cut into pages', async () => {
    const second = await (await browser.get('/tnhs/api/dossiers?page=2')).json();
    expect(second).toMatchObject({ page: 2, pages: 2, first: 11, total: 12 });
    expect(second.lines).toHaveLength(2);
  });
});
