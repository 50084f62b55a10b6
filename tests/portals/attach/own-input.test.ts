import { afterEach, describe, expect, test } from 'vitest';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import { pass } from './clock.ts';
import { attachTo, cellOf, eachCell, element, find, show, store, type Taken } from './ladder.ts';
import { fastContext, order } from './widget.ts';

afterEach(() => document.body.replaceChildren());

function toEndOfBody(html: string): HTMLInputElement {
  const input = element(html);
  document.body.append(input);
  if (!(input instanceof HTMLInputElement)) throw new Error('No input');
  return input;
}

const hidden = (id: number, more = '') => `<input type="file" id="tep-${id}" style="display:none" ${more}>`;

describe('A2 the row’s own input', () => {
  const ways: [string, (row: number) => string, (row: number) => string][] = [
    ['a label of the row', (row) => `<label for="tep-${row}">Chọn tệp</label>`, (row) => hidden(row)],
    [
      'what a button of the row controls',
      (row) => `<button type="button" aria-controls="tep-${row}">Chọn</button>`,
      (row) => hidden(row),
    ],
    ['what the row owns', (row) => `<span aria-owns="x tep-${row}">Chọn</span>`, (row) => hidden(row)],
    [
      'an input that says the row labels it',
      (row) => `<b id="o-${row}">Chọn</b>`,
      (row) => hidden(row, `aria-labelledby="o-${row}"`),
    ],
  ];

  test.for(ways)('at the end of the page, by %s', async ([, cell, input]) => {
    const page = show('');
    const taken: Taken[] = [];
    eachCell((each, row) => (each.innerHTML = cell(row)));
    // In another order than the rows: nothing but the reference tells whose it is.
    for (const row of [2, 1, 0]) {
      const made = toEndOfBody(input(row));
      made.addEventListener('change', () => void (made.files?.[0] && store(made.files[0], row, taken)));
    }
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'input' } });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });

  const refused: [string, () => void][] = [
    [
      'that another row names as well',
      () => {
        eachCell((cell) => (cell.innerHTML = '<label for="tep-1">Chọn</label>'));
        toEndOfBody(hidden(1));
      },
    ],
    [
      'that stands on another row',
      () => {
        cellOf().innerHTML = '<label for="tep-1">Chọn</label>';
        cellOf(2).innerHTML = hidden(1);
      },
    ],
    [
      'beside a second one that the row names',
      () => {
        cellOf().innerHTML = '<span aria-owns="tep-1 tep-2">Chọn</span>';
        toEndOfBody(hidden(1));
        toEndOfBody(hidden(2));
      },
    ],
    [
      'that is switched off',
      () => {
        cellOf().innerHTML = '<label for="tep-1">Chọn</label>';
        toEndOfBody(hidden(1, 'disabled'));
      },
    ],
    ['that nobody names', () => toEndOfBody(hidden(1))],
  ];

  test.for(refused)('one at the end of the page %s is not taken', ([, make]) => {
    const page = show('');
    make();
    let heard = 0;
    for (const type of ['input', 'change'])
      document.body.addEventListener(type, () => heard++, { once: true });
    expect(startAttach(order(), fastContext(page))).toEqual({
      kind: 'failed',
      failure: { kind: 'notFound', field: 'fileInput' },
    });
    expect(heard).toBe(0);
  });

  test('in a frame of the cell', async () => {
    const page = show(
      '<iframe srcdoc="<input type=file accept=.pdf>" style="width:150px;height:40px"></iframe>',
    );
    const taken: Taken[] = [];
    const frames = [0, 1, 2].map((row) => find(HTMLIFrameElement, 'iframe', cellOf(row)));
    await expect
      .poll(() => frames.every((frame) => frame.contentDocument?.querySelector('input')))
      .toBe(true);
    for (const [row, frame] of frames.entries())
      frame.contentDocument?.addEventListener('change', ({ target }) => {
        const files: unknown = target !== null && 'files' in target ? target.files : null;
        const file = files !== null && typeof files === 'object' && 0 in files ? files[0] : null;
        if (file instanceof File) void store(file, row, taken);
      });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'input' } });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });

  test('of two in a frame none is taken, nor one in a frame of somebody else', async () => {
    const page = show('<iframe srcdoc="<input type=file><input type=file>"></iframe>');
    const frame = find(HTMLIFrameElement, 'iframe', cellOf());
    await expect.poll(() => frame.contentDocument?.querySelectorAll('input').length).toBe(2);
    const refusal = { kind: 'failed', failure: { kind: 'notFound', field: 'fileInput' } };
    expect(startAttach(order(), fastContext(page))).toEqual(refusal);
    const other = show('<iframe sandbox srcdoc="<input type=file>"></iframe>');
    await new Promise((resolve) =>
      find(HTMLElement, 'iframe', cellOf()).addEventListener('load', resolve, { once: true }),
    );
    expect(startAttach(order(), fastContext(other))).toEqual(refusal);
  });
});

describe('A4 reaches the page before it has to wait', () => {
  test('the change event of an own input comes within the same turn', () => {
    const page = show('<input type="file" accept=".pdf">');
    const heard: string[] = [];
    document.body.addEventListener('change', () => heard.push('change'), { once: true });
    startAttach(order(), fastContext(page));
    expect(heard).toEqual(['change']);
  });
});

describe('A20, A21 orders that touch nothing', () => {
  test.for(['officer', 'nobody'] as const)(
    'for %s the page hears nothing, though it has an input',
    async (hand) => {
      const page = show('<input type="file"><button type="button">Tải lên</button>');
      const heard: string[] = [];
      for (const type of ['input', 'change', 'click', 'dragenter', 'dragover', 'drop', 'focusin'])
        document.addEventListener(type, () => heard.push(type), { capture: true, once: true });
      const started = startAttach(order({ hand, before: hand === 'nobody' ? [] : null }), fastContext(page));
      if (started.kind === 'failed') throw new Error(started.failure.kind);
      await pass(1_000);
      started.stop();
      const end = await started.end;
      expect(end).toMatchObject({ kind: 'failed', failure: { kind: 'notProven', why: 'interrupted' } });
      expect(heard).toEqual([]);
    },
  );

  test('A21 another citizen’s page is not watched', () => {
    const page = show('<input type="file">');
    document.querySelector('[name=soDinhDanh]')?.setAttribute('value', '079195000111');
    expect(startAttach(order({ hand: 'officer' }), fastContext(page))).toMatchObject({
      failure: { kind: 'otherSubject' },
    });
  });
});
