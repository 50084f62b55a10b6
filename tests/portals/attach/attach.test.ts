import { afterEach, describe, expect, test } from 'vitest';
import { oneAtATime, startAttach } from '#lib/portals/engine/attach/start-attach';
import type { AttachEnd, AttachOrder } from '#lib/domain/page-action';
import { now } from './clock.ts';
import { fastContext, link, onChoose, order, pdf, type Row, send, showIntake, words } from './widget.ts';

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }];

afterEach(() => document.body.replaceChildren());

async function attach(
  page: ReturnType<typeof showIntake>,
  ordered: AttachOrder<File> = order(),
): Promise<AttachEnd> {
  const started = startAttach(ordered, fastContext(page));
  return started.kind === 'failed' ? started : started.end;
}

describe('proof', () => {
  test('A8 a file offered as a link is read back and proven by its hash', async () => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      const { url } = await send(file);
      cell.replaceChildren(link(url, file.name));
    });
    const end = await attach(page);
    expect(end).toMatchObject({
      kind: 'attached',
      proof: { how: 'shownOnRow', portal: 'practice', before: [], after: ['so-bhxh.pdf'] },
    });
    expect(end.kind === 'attached' && end.proof.how === 'shownOnRow' && end.proof.readBack).toBe(
      order().sha256,
    );
  });

  test('A5 without a link, the name and a good end of the upload together are proof', async () => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      await send(file);
      cell.replaceChildren(words(file.name));
    });
    expect(await attach(page)).toMatchObject({
      kind: 'attached',
      proof: { uploadStatus: 200, readBack: null },
    });
  });

  test('A10 a row drawn anew in the middle, with an input cleared at once, is found again', async () => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      cell.replaceChildren(document.createElement('progress'), words(`Đang tải lên ${file.name}`));
      const { url } = await send(file, { delay: 60 });
      const table = document.getElementById('components');
      table?.replaceWith(table.cloneNode(true));
      const again = document.querySelectorAll('#components tbody tr')[1]?.querySelector('td:last-child');
      again?.replaceChildren(link(url, file.name));
    });
    expect(await attach(page)).toMatchObject({ kind: 'attached' });
  });

  test('A3 a wanted replacement is proven by the new file, not by the old one of the same name', async () => {
    const old = await send(pdf('so-bhxh.pdf', 'old bytes'));
    const page = showIntake([
      { name: 'Sổ BHXH', cell: `<a href="${old.url}">so-bhxh.pdf</a><input type="file">` },
    ]);
    onChoose(async (cell, file) => {
      const { url } = await send(file, { delay: 40 });
      cell.replaceChildren(link(url, file.name));
    });
    expect(await attach(page, order({ replace: true }))).toMatchObject({
      kind: 'attached',
      proof: { before: ['so-bhxh.pdf'] },
    });
  });
});

describe('no false tick', () => {
  const widgets: [string, (cell: HTMLElement, file: File) => unknown, object][] = [
    [
      'A5 a name that stands there before any upload has begun',
      (cell, file) => cell.replaceChildren(words(file.name)),
      { kind: 'notProven', why: 'timedOut' },
    ],
    [
      'A5 a link to the file in the page’s own memory',
      (cell, file) => cell.replaceChildren(link(URL.createObjectURL(file), file.name)),
      { kind: 'notProven', why: 'timedOut' },
    ],
    [
      'A5 a server that says yes and a row that shows nothing',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(Object.assign(document.createElement('input'), { type: 'file' }));
      },
      { kind: 'notProven', why: 'timedOut' },
    ],
    [
      'A6 a name shown at once and a server that answers 500',
      async (cell, file) => {
        cell.replaceChildren(words(file.name));
        await send(file, { status: 500 });
      },
      { kind: 'refusedByPortal', words: 'HTTP 500', status: 500 },
    ],
    [
      'A7 a server that says no with 200, in words on the row',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(words(file.name), words('Tệp không hợp lệ: thiếu chữ ký số'));
      },
      { kind: 'refusedByPortal', words: 'Tệp không hợp lệ: thiếu chữ ký số' },
    ],
    [
      'A8 a link that leads to other bytes',
      async (cell, file) => {
        const { url } = await send(file);
        cell.replaceChildren(link(`${url}?spoil=1`, file.name));
      },
      { kind: 'notProven', why: 'otherFile' },
    ],
    [
      'A8 a link that leads nowhere',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(link('/desk/files/none/x.pdf', file.name));
      },
      { kind: 'notProven', why: 'timedOut' },
    ],
    [
      'A5 a name that the portal has rewritten',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(words(`1_${file.name}`));
      },
      { kind: 'notProven', why: 'timedOut' },
    ],
    [
      'A2 the name on another row',
      async (cell, file) => {
        await send(file);
        cell
          .closest('tr')
          ?.previousElementSibling?.querySelector('td:last-child')
          ?.replaceChildren(words(file.name));
      },
      { kind: 'notProven', why: 'timedOut' },
    ],
    [
      'A12 another citizen’s dossier opened meanwhile',
      async (cell, file) => {
        await send(file);
        document.querySelector('[name=soDinhDanh]')?.setAttribute('value', '079195000111');
        cell.replaceChildren(words(file.name));
      },
      { kind: 'notProven', why: 'interrupted' },
    ],
  ];

  test.for(widgets)('%s', async ([, widget, failure]) => {
    const page = showIntake(rows);
    onChoose(widget);
    expect(await attach(page)).toEqual({ kind: 'failed', failure, tried: ['input'] });
  });

  test('A7 an error left by an earlier attempt does not refuse this one', async () => {
    const page = showIntake([
      { name: 'Sổ BHXH', cell: '<input type="file"><div class="loi-dong">Tải tệp không thành công</div>' },
    ]);
    onChoose(async (cell, file) => {
      const { url } = await send(file, { delay: 40 });
      cell.replaceChildren(link(url, file.name));
    });
    expect(await attach(page)).toMatchObject({ kind: 'attached' });
  });

  test('A9 an upload that never ends is given up within its bound', async () => {
    const page = showIntake(rows);
    onChoose((cell) => cell.replaceChildren(document.createElement('progress')));
    const begun = now();
    expect(await attach(page)).toEqual({
      kind: 'failed',
      failure: { kind: 'notProven', why: 'timedOut' },
      tried: ['input'],
    });
    expect(now() - begun).toBeGreaterThanOrEqual(59_000);
  });
});

describe('one at a time', () => {
  test('A11 a second order is checked only after the first has ended, and then against the page as it is', async () => {
    const page = showIntake(rows);
    const log: string[] = [];
    onChoose(async (cell, file) => {
      log.push(`begin ${file.name}`);
      const { url } = await send(file, { delay: 50 });
      log.push(`end ${file.name}`);
      cell.replaceChildren(link(url, file.name));
    });
    const run = oneAtATime();
    const all = await Promise.all([
      run(order(), fastContext(page)),
      run(order({ component: 'to khai tk1 ts', file: pdf('tk1.pdf') }), fastContext(page)),
      run(order(), fastContext(page)),
    ]);
    expect(all.map(({ kind }) => kind)).toEqual(['started', 'started', 'failed']);
    expect(all[2]).toEqual({ kind: 'failed', failure: { kind: 'rowHoldsFile', files: ['so-bhxh.pdf'] } });
    expect(log).toEqual(['begin so-bhxh.pdf', 'end so-bhxh.pdf', 'begin tk1.pdf', 'end tk1.pdf']);
  });
});
