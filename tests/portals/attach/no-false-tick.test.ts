import { afterEach, describe, expect, test } from 'vitest';
import type { AttachOrder } from '#lib/domain/page-action';
import { after } from './clock.ts';
import { link, onChoose, pdf, type Row, send, showIntake, words } from './widget.ts';
import { attachTo, clearPage, sendForEver, toast, unpathed } from './watching.ts';

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }];
const holding = (cell: string): Row[] => [{ name: 'Sổ BHXH', cell: `${cell}<input type="file">` }];
const timedOut = { kind: 'notProven', why: 'timedOut' };

afterEach(clearPage);

type Widget = (cell: HTMLElement, file: File) => unknown;

const progress = (value: string): HTMLElement => {
  const bar = document.createElement('progress');
  for (const [name, text] of [
    ['max', '100'],
    ['value', value],
  ] as const)
    bar.setAttribute(name, text);
  return bar;
};

describe('never a tick', () => {
  const widgets: [string, Widget, object, Row[]?, Partial<AttachOrder<File>>?][] = [
    [
      'A9 an upload that stalls at 99 %, the name beside it',
      (cell, file) => {
        sendForEver(file);
        cell.replaceChildren(words(file.name), progress('99'));
      },
      timedOut,
    ],
    [
      'A6 a name, a bar that is full, and a request that never ends',
      (cell, file) => {
        sendForEver(file);
        cell.replaceChildren(words(file.name), progress('100'));
      },
      timedOut,
    ],
    [
      'A6 a name and a request whose line was cut',
      async (cell, file) => {
        cell.replaceChildren(words(file.name));
        await fetch('/desk/files?drop=1', { method: 'POST', body: file }).catch(() => null);
      },
      timedOut,
    ],
    [
      'A5 a cut name without a good end',
      (cell) => cell.replaceChildren(words('Sổ bảo hiểm…01.pdf')),
      timedOut,
      rows,
      { file: pdf('Sổ bảo hiểm xã hội 2026-01.pdf') },
    ],
    [
      'A5 a cut name that may be an earlier file’s',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(words('Sổ bảo hiểm xã…01.pdf'));
      },
      timedOut,
      holding('Sổ bảo hiểm…01.pdf'),
      { file: pdf('Sổ bảo hiểm xã hội 2026-01.pdf'), replace: true },
    ],
    [
      'A5 a cut name whose title is another file’s',
      async (cell, file) => {
        await send(file);
        const shown = words('Sổ bảo hiểm…01.pdf');
        shown.title = 'Sổ bảo hiểm y tế 2026-01.pdf';
        cell.replaceChildren(shown);
      },
      timedOut,
      rows,
      { file: pdf('Sổ bảo hiểm xã hội 2026-01.pdf') },
    ],
    [
      'A5 a name that was there already, drawn anew',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(words(file.name));
      },
      timedOut,
      holding('so-bhxh.pdf'),
      { replace: true },
    ],
    [
      'A5 a name that an earlier file’s was rewritten to as well',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(words('so_bhxh_1_.pdf'));
      },
      timedOut,
      holding('so_bhxh_1_.pdf'),
      { file: pdf('so bhxh (1).pdf'), replace: true },
    ],
    [
      'A5 a rewritten name beside another new one',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(words('so_bhxh.pdf'), words('khac.pdf'));
      },
      timedOut,
      rows,
      { file: pdf('so bhxh.pdf') },
    ],
    [
      'A15 a name that stands twice',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(words(file.name), words(file.name));
      },
      { kind: 'notProven', why: 'twice' },
    ],
    [
      'A15 the same file behind two links',
      async (cell, file) => {
        const [one, two] = [await send(file), await send(file)];
        cell.replaceChildren(link(one.url, file.name), link(two.url, file.name));
      },
      { kind: 'notProven', why: 'twice' },
    ],
    [
      'A8 a name, a good end, and a new link that gives another file of the kind',
      async (cell, file) => {
        const { url } = await send(file);
        cell.replaceChildren(words(file.name), link(`${url}?spoil=1`, 'Xem'));
      },
      { kind: 'notProven', why: 'otherFile' },
    ],
    [
      'A8 a cut name that is a link to other bytes',
      async (cell, file) => {
        const { url } = await send(file);
        cell.replaceChildren(link(`${url}?spoil=1`, 'Sổ bảo hiểm…01.pdf'));
      },
      { kind: 'notProven', why: 'otherFile' },
      rows,
      { file: pdf('Sổ bảo hiểm xã hội 2026-01.pdf') },
    ],
    [
      'A7 a name, a good end, and an alert elsewhere on the page that says no',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(words(file.name));
        toast('Tải tệp lên không thành công: tệp bị hỏng');
      },
      { kind: 'refusedByPortal', words: 'Tải tệp lên không thành công: tệp bị hỏng' },
    ],
    [
      'A7 a toast that is gone again before the upload has ended',
      async (cell, file) => {
        const said = toast('Tệp vượt quá dung lượng cho phép', { class: 'ant-message-notice' });
        after(1_500, () => said.remove());
        await send(file, { delay: 400 });
        cell.replaceChildren(words(file.name));
      },
      { kind: 'refusedByPortal', words: 'Tệp vượt quá dung lượng cho phép' },
    ],
    [
      'A7 a refusal in words of a request that failed, with its status',
      async (cell, file) => {
        await send(file, { status: 502 });
        cell.replaceChildren(words('Tải lên thất bại', 'loi-dong'));
      },
      { kind: 'refusedByPortal', words: 'Tải lên thất bại', status: 502 },
    ],
    [
      'A9 a page that takes the file and does nothing',
      () => null,
      { kind: 'notProven', why: 'waitsForForm' },
    ],
    [
      'A9 an upload that stands still while its input holds the file: nobody is told to send it again',
      (cell) => cell.append(document.createElement('progress')),
      { kind: 'notProven', why: 'timedOut' },
    ],
    [
      'A9 a page that takes the file out of its input and does nothing',
      (cell) => {
        const input = cell.querySelector('input');
        if (input !== null) input.value = '';
      },
      { kind: 'notProven', why: 'noReaction' },
    ],
  ];

  test.for(widgets)('%s', async ([, widget, failure, table, ordered]) => {
    const page = showIntake(table ?? rows);
    onChoose(widget);
    expect(await attachTo(page, ordered)).toEqual({ kind: 'failed', failure, tried: ['input'] });
  });
});

/** A request whose answer is read to its end: the browser tells of no other. */
async function ask(url: string): Promise<string> {
  return await (await fetch(url, { method: 'POST' })).text();
}

describe('where it is not known which requests carry files', () => {
  test('A6 what the page asks for by itself is no good end of an upload', async () => {
    const page = showIntake(rows);
    const poll = (): Promise<unknown> => ask(`/desk/files/none?t=${Math.random()}`);
    for (let round = 0; round < 3; round++) await poll();
    onChoose(async (cell, file) => {
      sendForEver(file);
      cell.replaceChildren(words(file.name));
      await poll();
    });
    expect(await attachTo(page, {}, { spec: unpathed })).toMatchObject({ kind: 'failed', failure: timedOut });
  });

  test('A6 nor is a poll that ends well beside an upload whose line was cut', async () => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      cell.replaceChildren(words(file.name));
      await fetch('/desk/files?drop=1', { method: 'POST', body: file }).catch(() => null);
      await ask('/desk/files?poll');
    });
    expect(await attachTo(page, {}, { spec: unpathed })).toMatchObject({ kind: 'failed', failure: timedOut });
  });
});
