import { afterEach, describe, expect, test } from 'vitest';
import type { AttachEnd, AttachOrder } from '#lib/domain/page-action';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import type { PortalPage } from '#lib/portals/engine/page-view';
import { after, now, pass } from './clock.ts';
import { fastContext, link, order, pdf, type Row, send, showIntake, words } from './widget.ts';
import { attachTo, clearPage, toast, unpathed } from './watching.ts';

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }];
const hash = order().sha256;

afterEach(clearPage);

const stored = async (text?: string): Promise<string> => (await send(pdf('so-bhxh.pdf', text))).url;
const showing = (cell: string): Row[] => [{ name: 'Sổ BHXH', cell: `${cell}<input type="file">` }];

describe('A20 a page that was loaded anew', () => {
  const nobody: Partial<AttachOrder<File>> = {
    hand: 'nobody',
    before: [],
    beganIn: 'the document before',
    atFirst: ['so-bhxh.pdf'],
  };

  test('the name that the server shows now is proof', async () => {
    const page = showIntake(showing('so-bhxh.pdf'));
    const end = await attachTo(page, nobody);
    expect(end).toMatchObject({
      kind: 'attached',
      proof: { before: [], after: ['so-bhxh.pdf'], uploadStatus: null, readBack: null },
    });
    expect(end).not.toHaveProperty('proof.rung');
  });

  test('a link is read back first', async () => {
    const page = showIntake(showing(`<a href="${await stored()}">so-bhxh.pdf</a>`));
    expect(await attachTo(page, nobody)).toMatchObject({ kind: 'attached', proof: { readBack: hash } });
  });

  test('a link under a word is read back where the row was empty', async () => {
    const page = showIntake(showing(`<a href="${await stored()}">Xem</a>`));
    expect(await attachTo(page, nobody)).toMatchObject({
      kind: 'attached',
      proof: { readBack: hash, nameAs: 'other' },
    });
  });

  test('the row of a page that is still being built comes later', async () => {
    const page = showIntake(showing('so-bhxh.pdf'));
    const body = document.querySelector('#components tbody');
    const late = [...(body?.children ?? [])];
    body?.replaceChildren();
    after(1_500, () => body?.replaceChildren(...late));
    expect(await attachTo(page, nobody)).toMatchObject({ kind: 'attached' });
  });

  const none: [string, () => Promise<Row[]>, Partial<AttachOrder<File>>, object][] = [
    ['an empty row', async () => rows, {}, { kind: 'notProven', why: 'pageReloaded' }],
    [
      'the name that stood there before',
      async () => showing('so-bhxh.pdf'),
      { before: ['so-bhxh.pdf'] },
      { kind: 'notProven', why: 'pageReloaded' },
    ],
    [
      'a name alike to one that stood there before',
      async () => showing('so_bhxh.pdf'),
      { before: ['so bhxh.pdf'], file: pdf('so bhxh.pdf') },
      { kind: 'notProven', why: 'pageReloaded' },
    ],
    [
      'the name as a link to other bytes',
      async () => showing(`<a href="${await stored('other')}">so-bhxh.pdf</a>`),
      {},
      { kind: 'notProven', why: 'otherFile' },
    ],
    [
      'the name beside words that refuse it',
      async () => showing('so-bhxh.pdf<div class="loi-dong">Tệp không hợp lệ</div>'),
      {},
      { kind: 'refusedByPortal', words: 'Tệp không hợp lệ' },
    ],
    [
      'A15 the name twice',
      async () => showing('<div>so-bhxh.pdf</div><div>so-bhxh.pdf</div>'),
      {},
      { kind: 'notProven', why: 'twice' },
    ],
    [
      'the name alone in the very document that was given the file',
      async () => showing('so-bhxh.pdf'),
      { beganIn: 'document' },
      { kind: 'notProven', why: 'interrupted' },
    ],
  ];

  test.for(none)('%s is no proof', async ([, table, changes, failure]) => {
    const page = showIntake(await table());
    expect(await attachTo(page, { ...nobody, ...changes })).toEqual({ kind: 'failed', failure });
  });

  test('in the very document that was given the file, the file itself is proof still', async () => {
    const page = showIntake(showing(`<a href="${await stored()}">so-bhxh.pdf</a>`));
    expect(await attachTo(page, { ...nobody, beganIn: 'document' })).toMatchObject({
      kind: 'attached',
      proof: { readBack: hash },
    });
  });

  test('it is given up after ten seconds', async () => {
    const page = showIntake(rows);
    const begun = now();
    await attachTo(page, nobody);
    expect(now() - begun).toBeGreaterThanOrEqual(9_900);
    expect(now() - begun).toBeLessThan(14_000);
  });
});

describe('A21 a file that the officer puts there', () => {
  const officer: Partial<AttachOrder<File>> = { hand: 'officer' };
  const cell = (): HTMLElement => {
    const found = document.querySelectorAll<HTMLElement>('#components tbody tr')[1]?.lastElementChild;
    if (!(found instanceof HTMLElement)) throw new Error('No cell');
    return found;
  };

  test('is proven as any other, however long he takes', async () => {
    const page = showIntake(rows);
    const end = attachTo(page, officer);
    await pass(25_000);
    const { url } = await send(pdf());
    cell().replaceChildren(link(url, 'so-bhxh.pdf'));
    expect(await end).toMatchObject({ kind: 'attached', proof: { readBack: hash, rung: 'byHand' } });
  });

  test('is proven by its bytes whatever he called it, and by its name with a good end', async () => {
    const renamed = attachTo(showIntake(rows), officer);
    const { url } = await send(pdf());
    cell().replaceChildren(link(url, 'ban-quet.pdf'));
    expect(await renamed).toMatchObject({ kind: 'attached', proof: { readBack: hash, nameAs: 'other' } });
    const named = attachTo(showIntake(rows), officer);
    await send(pdf());
    cell().replaceChildren(words('so-bhxh.pdf'));
    expect(await named).toMatchObject({ kind: 'attached', proof: { readBack: null, uploadStatus: 200 } });
  });

  const ends: [string, () => unknown, object][] = [
    [
      'another file is told as another',
      async () => {
        const { url } = await send(pdf('khac.pdf', 'other'));
        cell().replaceChildren(link(url, 'khac.pdf'));
      },
      { kind: 'notProven', why: 'otherFile' },
    ],
    [
      'another name without a link is told as another',
      async () => {
        await send(pdf('khac.pdf', 'other'));
        cell().replaceChildren(words('khac.pdf'));
      },
      { kind: 'notProven', why: 'otherFile' },
    ],
    [
      'our name with other bytes is told as another',
      async () => {
        const { url } = await send(pdf('so-bhxh.pdf', 'other'));
        cell().replaceChildren(link(url, 'so-bhxh.pdf'));
      },
      { kind: 'notProven', why: 'otherFile' },
    ],
    [
      'a refusal is the portal’s',
      async () => {
        await send(pdf(), { status: 500 });
        cell().append(words('Tải lên thất bại', 'loi-dong'));
      },
      { kind: 'refusedByPortal', words: 'Tải lên thất bại', status: 500 },
    ],
    [
      'an upload that stalls is given up',
      () => cell().replaceChildren(document.createElement('progress')),
      { kind: 'notProven', why: 'timedOut' },
    ],
  ];

  test.for(ends)('%s', async ([, put, failure]) => {
    const end = attachTo(showIntake(rows), officer);
    await pass(1_000);
    await put();
    expect(await end).toEqual({ kind: 'failed', failure, tried: ['byHand'] });
  });

  test('nothing that happens elsewhere begins it, and what he takes off again is forgotten', async () => {
    const page = showIntake(rows);
    const context = { ...fastContext(page), spec: unpathed };
    const started = startAttach(order(officer), context);
    if (started.kind === 'failed') throw new Error(started.failure.kind);
    let ended: AttachEnd | null = null;
    void started.end.then((end) => (ended = end));
    await send(pdf('khac.pdf'), { status: 500 });
    toast('Có lỗi khi tải danh mục');
    await pass(2_000);
    const bare = [...cell().childNodes];
    cell().replaceChildren(document.createElement('progress'));
    await pass(3_000);
    cell().replaceChildren(...bare);
    await pass(20_000);
    expect(ended).toBeNull();
    const { url } = await send(pdf());
    cell().replaceChildren(link(url, 'so-bhxh.pdf'));
    expect(await started.end).toMatchObject({ kind: 'attached', proof: { readBack: hash } });
  });

  test('it is watched until the order ends, or is stopped', async () => {
    const page: PortalPage = showIntake(rows);
    const expiresAt = new Date(Date.now() + 5_000).toISOString();
    expect(await attachTo(page, { ...officer, expiresAt })).toMatchObject({
      failure: { kind: 'notProven', why: 'timedOut' },
    });
    const started = startAttach(order(officer), fastContext(page));
    if (started.kind === 'failed') throw new Error(started.failure.kind);
    started.stop();
    expect(await started.end).toMatchObject({ failure: { kind: 'notProven', why: 'interrupted' } });
  });
});
