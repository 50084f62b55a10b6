import { afterEach, describe, expect, test } from 'vitest';
import type { AttachContext } from '#lib/portals/engine/attach/context';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import { after, pass } from './clock.ts';
import {
  attachTo,
  cellOf,
  eachCell,
  element,
  find,
  show,
  store,
  type Taken,
  worldContext,
} from './ladder.ts';
import { order, pdf } from './widget.ts';

afterEach(() => document.body.replaceChildren());

type Dialog = {
  /** What stands in it. */
  inside: string;
  /** What the row's button opens first; null: the dialog itself. */
  menu: string | null;
  /** Puts the opened dialog in its state; called as soon as it is there. */
  ready?: (dialog: HTMLElement, row: number) => void;
  /** Milliseconds of the tests' clock between a press and the dialog. */
  delay?: number;
};

const confirmable =
  '<h3>Đính kèm tệp</h3><input type="file" hidden><button type="button" class="send">Tải lên</button><button type="button" class="shut">Đóng</button>';
const menuItem =
  '<ul role="menu" style="position:absolute;left:300px;top:200px;width:200px;height:80px;background:#fff"><li role="menuitem">Đính kèm tệp</li><li role="menuitem">Xóa tệp</li></ul>';

/** A page whose rows have a menu or button that opens a dialog, with what was done in it. */
function showDialogs(
  { inside, menu, ready, delay = 0 }: Dialog,
  button = '<button type="button">⋮</button>',
) {
  const page = show(button);
  const taken: Taken[] = [];
  const log: string[] = [];
  const openDialog = (row: number): void => {
    const dialog = element(
      `<div role="dialog" style="position:fixed;inset:60px;background:#fff">${inside}</div>`,
    );
    document.body.append(dialog);
    let file: File | undefined;
    for (const input of dialog.querySelectorAll('input')) {
      input.addEventListener('change', () => {
        file = input.files?.[0];
        log.push(`chosen ${file?.name}`);
      });
    }
    dialog.querySelector('.shut')?.addEventListener('click', () => dialog.remove());
    dialog.querySelector('.send')?.addEventListener('click', () => {
      log.push('sent');
      dialog.remove();
      if (file) void store(file, row, taken);
    });
    dialog.addEventListener('keydown', ({ key }) => void (key === 'Escape' && dialog.remove()));
    ready?.(dialog, row);
  };
  eachCell((cell, row) =>
    cell.querySelector('button')?.addEventListener('click', () => {
      log.push(`pressed ${row}`);
      if (menu === null) return void after(delay, () => openDialog(row));
      const list = element(menu);
      document.body.append(list);
      for (const item of list.querySelectorAll('li')) {
        item.addEventListener('click', () => {
          log.push(item.textContent);
          list.remove();
          if (item.textContent === 'Đính kèm tệp') after(delay, () => openDialog(row));
        });
      }
    }),
  );
  document.body.addEventListener('mousedown', ({ target }) => {
    if (target === document.body)
      for (const each of document.querySelectorAll('[role=menu],[role=dialog]')) each.remove();
  });
  return { page, taken, log };
}

const isShut = () => document.querySelector('[role=dialog],[role=menu]') === null;

describe('the ladder’s dialog', () => {
  test('A17, A19 a row’s menu, its item, the one input, its button: each once', async () => {
    const { page, taken, log } = showDialogs({ inside: confirmable, menu: menuItem, delay: 300 });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'dialog' } });
    expect(log).toEqual(['pressed 1', 'Đính kèm tệp', 'chosen so-bhxh.pdf', 'sent']);
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });

  test('A19 a button that is switched on only once there is a file is waited for', async () => {
    const { page, log } = showDialogs({
      inside: confirmable,
      menu: null,
      ready: (dialog) => {
        const send = find(HTMLButtonElement, '.send', dialog);
        send.disabled = true;
        find(HTMLElement, 'input', dialog).addEventListener(
          'change',
          () => void after(600, () => (send.disabled = false)),
        );
      },
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'dialog' } });
    expect(log).toEqual(['pressed 1', 'chosen so-bhxh.pdf', 'sent']);
  });

  test('A19 a dialog that sends by itself is not confirmed', async () => {
    const taken: Taken[] = [];
    const { page, log } = showDialogs({
      inside: confirmable,
      menu: null,
      ready: (dialog, row) => {
        const input = find(HTMLInputElement, 'input', dialog);
        input.addEventListener('change', () => {
          cellOf(row).append(document.createElement('progress'));
          const [file] = input.files ?? [];
          after(6_000, () => {
            cellOf(row).querySelector('progress')?.remove();
            if (file) void store(file, row, taken);
          });
        });
      },
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'dialog' } });
    expect(log).toEqual(['pressed 1', 'chosen so-bhxh.pdf']);
    expect(taken).toHaveLength(1);
  });

  type Failing = [name: string, dialog: Dialog, expected: object, context?: Partial<AttachContext>];
  const failing: Failing[] = [
    [
      'A17 a menu without the item',
      { inside: confirmable, menu: menuItem.replace('>Đính kèm tệp<', '>Xem chi tiết<') },
      { words: '⋮', why: 'noAnswer' },
    ],
    [
      'A17 a menu with the item twice',
      { inside: confirmable, menu: menuItem.replace('>Xóa tệp<', '>Đính kèm tệp<') },
      { words: 'Đính kèm tệp', why: 'ambiguous' },
    ],
    [
      'A17 an item that is switched off',
      {
        inside: confirmable,
        menu: menuItem.replace('<li role="menuitem">Đính', '<li role="menuitem" aria-disabled="true">Đính'),
      },
      { words: 'Đính kèm tệp', why: 'disabled' },
    ],
    [
      'A17 nothing that answers',
      { inside: '<p>Không có quyền</p>', menu: null },
      { words: '⋮', why: 'noAnswer' },
    ],
    [
      'A2 a dialog with two inputs',
      { inside: '<input type="file"><input type="file">', menu: null },
      { words: '⋮', why: 'ambiguous' },
    ],
    [
      'A4 an input that is switched off',
      { inside: '<input type="file" disabled>', menu: null },
      { words: '⋮', why: 'disabled' },
    ],
    [
      'A17 a page whose own world cannot be set',
      { inside: confirmable, menu: null },
      { words: '⋮', why: 'noAnswer' },
      { armPage: async () => false },
    ],
  ];

  test.for(failing)(
    '%s: said so, nothing chosen, and shut again',
    async ([, dialog, expected, overrides]) => {
      const { page, taken, log } = showDialogs(dialog);
      expect(await attachTo(page, order(), worldContext(page, overrides))).toMatchObject({
        kind: 'failed',
        failure: { kind: 'stepNotDone', ...expected },
      });
      expect([
        taken,
        log.filter((line) => line.startsWith('chosen') || line === 'sent' || line === 'Xóa tệp'),
      ]).toEqual([[], []]);
      await expect.poll(isShut).toBe(true);
    },
  );

  test('A19 two buttons that could send it: neither is pressed', async () => {
    const { page, taken, log } = showDialogs({
      inside: `${confirmable}<button type="button">Tải tệp lên</button>`,
      menu: null,
    });
    expect(await attachTo(page)).toMatchObject({
      failure: { kind: 'notProven', why: 'waitsForForm' },
    });
    expect([taken, log]).toEqual([[], ['pressed 1', 'chosen so-bhxh.pdf']]);
  });

  test('A4 the limit that the dialog says is kept', async () => {
    const { page, log } = showDialogs({ inside: `${confirmable}<p>Dung lượng tối đa 1 KB</p>`, menu: null });
    const file = pdf('so-bhxh.pdf', 'x'.repeat(1025));
    expect(await attachTo(page, order({ file }))).toMatchObject({
      failure: { kind: 'tooLarge', limitBytes: 1024 },
    });
    expect(log).toEqual(['pressed 1']);
    await expect.poll(isShut).toBe(true);
  });

  test('A1 another citizen’s dossier opened while the dialog opens gets no file', async () => {
    const { page, taken, log } = showDialogs({
      inside: confirmable,
      menu: null,
      delay: 400,
      ready: () => document.querySelector('[name=soDinhDanh]')?.setAttribute('value', '079195000111'),
    });
    const end = await attachTo(page);
    expect(end.kind).toBe('failed');
    expect([taken, log]).toEqual([[], ['pressed 1']]);
  });

  test('A3 a file that came onto the row meanwhile is not joined by another', async () => {
    const { page, taken, log } = showDialogs({
      inside: confirmable,
      menu: null,
      ready: (_, row) => cellOf(row).append(element('<a href="/x">khac.pdf</a>')),
    });
    expect(await attachTo(page)).toMatchObject({ failure: { kind: 'rowHoldsFile', files: ['khac.pdf'] } });
    expect([taken, log]).toEqual([[], ['pressed 1']]);
  });

  test('A2 where the page draws all its rows anew, an input of another row is not taken for what was opened', async () => {
    const page = show('<button type="button">Chọn tệp</button>');
    const taken: string[] = [];
    cellOf()
      .querySelector('button')
      ?.addEventListener('click', () => {
        const table = find(HTMLElement, '#components');
        const again = table.cloneNode(true);
        table.replaceWith(again);
        cellOf(0).innerHTML = '<input type="file">';
        cellOf(0).addEventListener('change', () => taken.push('row 0'));
      });
    expect(await attachTo(page)).toMatchObject({ failure: { kind: 'stepNotDone', why: 'noAnswer' } });
    expect(taken).toEqual([]);
  });

  test('A12 an order that is stopped while a dialog opens puts nothing into it', async () => {
    const { page, log } = showDialogs({ inside: confirmable, menu: null, delay: 600 });
    const started = startAttach(order(), worldContext(page));
    if (started.kind === 'failed') throw new Error(started.failure.kind);
    await expect.poll(() => log).toEqual(['pressed 1']);
    started.stop();
    expect(await started.end).toMatchObject({ failure: { kind: 'notProven', why: 'interrupted' } });
    await pass(4_000);
    expect(log).toEqual(['pressed 1']);
  });
});
