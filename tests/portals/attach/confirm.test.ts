import { afterEach, describe, expect, test } from 'vitest';
import { after } from './clock.ts';
import { attachTo, eachCell, show, store, type Taken } from './ladder.ts';
import { order, pdf } from './widget.ts';

afterEach(() => document.body.replaceChildren());

describe('A19 a file that lies in its input', () => {
  const withButton = (words: string) => `<input type="file"><button type="button">${words}</button>`;

  test('is sent by the row’s own button, pressed once', async () => {
    const page = show(withButton('Tải lên'));
    const taken: Taken[] = [];
    eachCell((cell, row) =>
      cell.querySelector('button')?.addEventListener('click', () => {
        const file = cell.querySelector('input')?.files?.[0];
        if (file) void store(file, row, taken);
      }),
    );
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'input' } });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });

  test.for(['Xóa', 'Lưu tạm', 'Ký số', 'Gửi hồ sơ'])(
    'is not sent by a button that says “%s”',
    async (words) => {
      const page = show(withButton(words));
      let pressed = 0;
      eachCell((cell) => cell.querySelector('button')?.addEventListener('click', () => pressed++));
      expect(await attachTo(page)).toEqual({
        kind: 'failed',
        failure: { kind: 'notProven', why: 'waitsForForm' },
        tried: ['input'],
      });
      expect(pressed).toBe(0);
    },
  );

  test('is not sent by either of two buttons', async () => {
    const page = show(`${withButton('Tải lên')}<button type="button">Tải tệp lên</button>`);
    let pressed = 0;
    eachCell((cell) => cell.addEventListener('click', () => pressed++));
    expect(await attachTo(page)).toMatchObject({
      failure: { kind: 'notProven', why: 'waitsForForm' },
    });
    expect(pressed).toBe(0);
  });

  test('is not sent by a button that stays switched off', async () => {
    const page = show('<input type="file"><button type="button" disabled>Tải lên</button>');
    expect(await attachTo(page)).toMatchObject({
      failure: { kind: 'notProven', why: 'timedOut' },
    });
  });

  test('is not confirmed where the page sends it by itself', async () => {
    const page = show(withButton('Tải lên'));
    const taken: Taken[] = [];
    let pressed = 0;
    eachCell((cell, row) => {
      cell.querySelector('button')?.addEventListener('click', () => pressed++);
      cell.querySelector('input')?.addEventListener('change', ({ target }) => {
        const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
        if (file === undefined) return;
        cell.append(document.createElement('progress'));
        after(4_000, () => {
          cell.querySelector('progress')?.remove();
          void store(file, row, taken);
        });
      });
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached' });
    expect([pressed, taken.length]).toEqual([0, 1]);
  });

  test('is not confirmed where the page takes it out of the input', async () => {
    const page = show(withButton('Tải lên'));
    let pressed = 0;
    eachCell((cell) => {
      cell.querySelector('button')?.addEventListener('click', () => pressed++);
      cell.querySelector('input')?.addEventListener('change', ({ target }) => {
        if (target instanceof HTMLInputElement) target.value = '';
      });
    });
    expect(await attachTo(page)).toMatchObject({ failure: { kind: 'notProven', why: 'noReaction' } });
    expect(pressed).toBe(0);
  });

  test('A1 is not sent on another citizen’s page', async () => {
    const page = show(withButton('Tải lên'));
    let pressed = 0;
    eachCell((cell) => {
      cell.querySelector('button')?.addEventListener('click', () => pressed++);
      cell
        .querySelector('input')
        ?.addEventListener('change', () =>
          document.querySelector('[name=soDinhDanh]')?.setAttribute('value', '079195000111'),
        );
    });
    expect(await attachTo(page, order({ file: pdf() }))).toMatchObject({
      failure: { kind: 'notProven', why: 'interrupted' },
    });
    expect(pressed).toBe(0);
  });
});
