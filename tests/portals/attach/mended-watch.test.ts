import { afterEach, describe, expect, test } from 'vitest';
import type { AttachEnd, AttachOrder } from '#lib/domain/page-action';
import type { AttachContext } from '#lib/portals/engine/attach/context';
import { carriesFile } from '#lib/portals/engine/attach/watch/judge-requests';
import { boundsOf } from '#lib/portals/engine/attach/watch/watch-bounds';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { atWork, pass } from './clock.ts';
import {
  fastContext,
  link,
  onChoose,
  order,
  pdf,
  type Row,
  send,
  showIntake,
  spec,
  words,
} from './widget.ts';
import { attachTo, clearPage, unpathed } from './watching.ts';

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }];
const hash = order().sha256;
const name = pdf().name;

afterEach(clearPage);

const cell = (): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('#components tbody tr')].at(-1)?.lastElementChild;
  if (!(found instanceof HTMLElement)) throw new Error('No cell');
  return found;
};

describe('A6 a request that failed', () => {
  const { requestPath } = practiceSpec.pages.intake.components.upload;
  const intake = spec.pages.intake;
  if (intake?.components === undefined) throw new Error('No intake page');
  const components = {
    ...intake.components,
    upload: { ...intake.components.upload, requestPath },
  };
  const pathed: PortalSpec = { ...spec, pages: { ...spec.pages, intake: { ...intake, components } } };
  // A request that is not read to its end has not ended.
  const post = async (path: string, file: File, asked: Record<string, string>): Promise<string> => {
    const query = new URLSearchParams({ name: file.name, ...asked });
    const answer = await atWork(fetch(`/desk/files${path}?${query}`, { method: 'POST', body: file }));
    return await answer.text();
  };

  test.for([
    ['/tnhs/api/folders/ho-so-1/rows/2/file', true],
    ['/tnhs/api/trang/rows/2/file/frame', true],
    ['/tnhs/api/folders/ho-so-1/rows/2', false],
    ['/tnhs/api/files/7/so-bhxh.pdf', false],
    ['/tnhs/api/session', false],
    ['/tnhs/api/rows//file', false],
  ] as const)('of the practice portal carries a file or not by its address: %s', ([path, carries]) => {
    expect(carriesFile(`http://127.0.0.1${path}?rows/2/file`, requestPath)).toBe(carries);
  });

  test('has a status only where it is known to carry the file', async () => {
    const known = showIntake(rows);
    onChoose((_cell, file) => post('/rows/2/file', file, { status: '502' }));
    expect(await attachTo(known, {}, { spec: pathed })).toMatchObject({
      failure: { kind: 'refusedByPortal', words: 'HTTP 502', status: 502 },
    });
    const unknown = showIntake(rows);
    onChoose((_cell, file) => post('/rows/2/file', file, { status: '502' }));
    expect(await attachTo(unknown, {}, { spec: unpathed })).toEqual({
      kind: 'failed',
      failure: { kind: 'refusedByPortal', words: 'HTTP 502', unsure: true },
      tried: ['input'],
    });
  });

  test('and the portal’s words beside one that may be another’s have no status either', async () => {
    const page = showIntake(rows);
    onChoose(async (at, file) => {
      await post('/phien', file, { status: '502' });
      at.append(words('Tải lên thất bại', 'loi-dong'));
    });
    expect(await attachTo(page, {}, { spec: unpathed })).toEqual({
      kind: 'failed',
      failure: { kind: 'refusedByPortal', words: 'Tải lên thất bại' },
      tried: ['input'],
    });
  });

  test('elsewhere, while the upload is on its way, ends nothing where uploads are known by their address', async () => {
    const page = showIntake(rows);
    onChoose(async (at, file) => {
      const upload = post('/rows/2/file', file, { delay: '400' });
      await post('/rows/2', file, { status: '500' });
      await upload;
      at.replaceChildren(words(file.name));
    });
    expect(await attachTo(page, {}, { spec: pathed })).toMatchObject({
      kind: 'attached',
      proof: { uploadStatus: 200 },
    });
  });
});

describe('A20 a name in a document that was loaded anew', () => {
  const nobody: Partial<AttachOrder<File>> = { hand: 'nobody', before: [], beganIn: 'the document before' };
  const showing = (inCell: string): Row[] => [{ name: 'Sổ BHXH', cell: `${inCell}<input type="file">` }];

  test('is proof where it stood there when the document first showed rows', async () => {
    const end = await attachTo(showIntake(showing(name)), { ...nobody, atFirst: [name] });
    expect(end).toMatchObject({ kind: 'attached', proof: { uploadStatus: null, readBack: null } });
  });

  test.for<[string, Partial<AttachOrder<File>>]>([
    ['that came later', { atFirst: [] }],
    ['that stood there under another name first', { atFirst: ['khac.pdf'] }],
    ['of which that is not known', {}],
  ])('%s is a claim', async ([, changes]) => {
    expect(await attachTo(showIntake(showing(name)), { ...nobody, ...changes })).toEqual({
      kind: 'failed',
      failure: { kind: 'notProven', why: 'pageReloaded' },
    });
  });

  test('that came later is proven by the file itself still', async () => {
    const { url } = await send(pdf());
    const page = showIntake(showing(`<a href="${url}">${name}</a>`));
    expect(await attachTo(page, { ...nobody, atFirst: [] })).toMatchObject({
      kind: 'attached',
      proof: { readBack: hash },
    });
  });
});

describe('A21 the officer’s upload, where it is not known which requests carry files', () => {
  const put = async (status: number, pause: number): Promise<AttachEnd> => {
    const end = attachTo(showIntake(rows), { hand: 'officer' }, { spec: unpathed });
    await send(pdf('danh-muc.pdf'), { status });
    await pass(pause);
    cell().append(words(name));
    return await end;
  };

  test('ended shortly before it was drawn', async () => {
    expect(await put(200, 0)).toMatchObject({ kind: 'attached', proof: { uploadStatus: 200 } });
  });

  test.for([200, 500])('is not a request that had ended long before, with %i', async (status) => {
    expect(await put(status, 4_000)).toEqual({
      kind: 'failed',
      failure: { kind: 'notProven', why: 'timedOut' },
      tried: ['byHand'],
    });
  });

  test('is one that was begun long before and ended as it was drawn', async () => {
    const end = attachTo(showIntake(rows), { hand: 'officer' }, { spec: unpathed });
    await send(pdf(), { delay: 700 });
    cell().append(words(name));
    expect(await end).toMatchObject({ kind: 'attached', proof: { uploadStatus: 200 } });
  });
});

describe('A9 bounded', () => {
  test('by the end of the order, and of the sending, while a link does not answer', async () => {
    const fetchBack = (): Promise<null> => new Promise(() => undefined);
    for (const changes of [{}, { expiresAt: new Date(Date.now() + 20_000).toISOString() }]) {
      const page = showIntake(rows);
      onChoose(async (at, file) => {
        const { url } = await send(file);
        at.replaceChildren(link(url, file.name));
      });
      const context = fastContext(page);
      const begun = context.now();
      expect(await attachTo(page, changes, { ...context, fetchBack })).toMatchObject({ kind: 'failed' });
      expect(context.now() - begun).toBeLessThan('expiresAt' in changes ? 30_000 : 80_000);
    }
  });

  test('a link that takes longer than a quiet page may is waited for', async () => {
    const page = showIntake(rows);
    onChoose(async (at, file) => {
      const { url } = await send(file);
      at.replaceChildren(link(url, file.name));
    });
    const fetchBack: AttachContext['fetchBack'] = async (url) => {
      await pass(20_000);
      return await fastContext(page).fetchBack(url);
    };
    expect(await attachTo(page, {}, { fetchBack })).toMatchObject({
      kind: 'attached',
      proof: { readBack: hash },
    });
  });

  const megabyte = 1_048_576;
  test.for([
    [0, 60_000],
    [20, 100_000],
    [100, 260_000],
  ] as const)('a file of %i MB that is visibly sent is given up after %i ms', ([size, total]) => {
    let now = 1_000;
    const file = new File([new Uint8Array(size * megabyte)], name);
    const context = { ...fastContext(showIntake(rows)), now: () => now };
    const { isOverdue, leftToRead } = boundsOf(order({ file }), context, now);
    const at = (later: number): boolean => {
      now = 1_000 + later;
      return isOverdue({ startedAt: 1_000, begunAt: 1_000, busyAt: now });
    };
    expect([at(0), at(total - 1), at(total)]).toEqual([false, false, true]);
    expect(leftToRead({ startedAt: 1_000, begunAt: 1_000, busyAt: now })).toBe(0);
  });
});
