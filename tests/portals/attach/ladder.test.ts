import { afterEach, describe, expect, test } from 'vitest';
import { caughtEvent } from '#lib/portals/engine/page-world/names';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import { attachTo, cellOf, eachCell, show, store, type Taken, worldContext } from './ladder.ts';
import { after } from './clock.ts';
import { fastContext, order } from './widget.ts';

afterEach(() => document.body.replaceChildren());

const button = '<button type="button">Chọn tệp</button>';

/** Makes every row's button ask for a file in one way of pages; the file goes to the row of the button. */
type Ask = (row: number, give: (file: File) => void) => void;

function makeAsk(ask: Ask): Taken[] {
  const taken: Taken[] = [];
  eachCell((cell, row) =>
    cell.querySelector('button, label, summary, a, [role]')?.addEventListener('click', () => {
      ask(row, (file) => void store(file, row, taken));
    }),
  );
  return taken;
}

function makeInput(give: (file: File) => void): HTMLInputElement {
  const input = Object.assign(document.createElement('input'), { type: 'file' });
  input.addEventListener('change', () => {
    if (input.files?.[0]) give(input.files[0]);
  });
  return input;
}

/** The page's call for a file is caught, and the file comes to its row, once. */
const caught = { kind: 'attached', proof: { rung: 'caught', readBack: order().sha256 } };
const onItsRow: readonly Taken[] = [{ row: 1, name: 'so-bhxh.pdf' }];

/** Gives a row an input of its own, and counts what is chosen there. */
function countChoices(row: number): () => number {
  let changes = 0;
  cellOf(row).innerHTML = '<input type="file">';
  cellOf(row).addEventListener('change', () => changes++);
  return () => changes;
}

describe('A17 the button of the row', () => {
  const ways: [string, Ask][] = [
    ['an input that is nowhere on the page', (_, give) => makeInput(give).click()],
    ['an input that it asks for the picker', (_, give) => makeInput(give).showPicker()],
    [
      'an input that it puts at the end of the page',
      (_, give) => {
        const input = makeInput(give);
        input.style.display = 'none';
        document.body.append(input);
        input.click();
      },
    ],
    [
      'an input in a closed shadow root',
      (_, give) => {
        const host = document.body.appendChild(document.createElement('x-pick'));
        const input = makeInput(give);
        host.attachShadow({ mode: 'closed' }).append(input);
        input.click();
      },
    ],
    ['an input that it asks for a while later', (_, give) => void after(800, () => makeInput(give).click())],
    [
      'the browser’s own file picker',
      (_, give) => {
        const pick: unknown = Reflect.get(window, 'showOpenFilePicker');
        const handles: Promise<{ getFile: () => Promise<File> }[]> = typeof pick === 'function' ? pick() : [];
        void handles.then(async ([handle]) => handle && give(await handle.getFile()));
      },
    ],
  ];

  test.for(ways)('opens %s: the file goes there, once', async ([, ask]) => {
    const page = show(button);
    const taken = makeAsk(ask);
    expect(await attachTo(page)).toMatchObject(caught);
    expect(taken).toEqual(onItsRow);
  });

  const handles: [string, string][] = [
    ['a link that leads nowhere', '<a href="#">Đính kèm tệp</a>'],
    ['something that acts as a button', '<span role="button" tabindex="0">Đính kèm tệp</span>'],
    ['a fold', '<details><summary>Thêm tệp</summary></details>'],
    [
      'a button with an icon of a font before its words',
      '<button type="button"><i class="icon" aria-hidden="true">attach_file</i> Chọn tệp</button>',
    ],
    [
      'a button that only a screen reader is told of',
      '<button type="button" aria-label="Tải tệp lên"><svg width="16" height="16"></svg></button>',
    ],
    ['a button with a title', '<button type="button" title="Chọn tệp">…</button>'],
    ['a button beside one that takes a file away', `${button}<button type="button">Xóa tệp</button>`],
    ['a button beside a menu', `${button}<button type="button">⋮</button>`],
    [
      'words in capitals and with marks apart',
      `<button type="button">${'CHỌN TỆP'.normalize('NFD')}…</button>`,
    ],
  ];

  test.for(handles)('is %s', async ([, cell]) => {
    const page = show(cell);
    const taken = makeAsk((_, give) => makeInput(give).click());
    expect(await attachTo(page)).toMatchObject(caught);
    expect(taken).toEqual(onItsRow);
  });

  test('of rows that share one input at the end of the page tells the page which row is meant', async () => {
    const page = show(button);
    const taken: Taken[] = [];
    let current = -1;
    const input = makeInput((file) => void store(file, current, taken));
    input.hidden = true;
    document.body.append(input);
    eachCell((cell, row) =>
      cell.querySelector('button')?.addEventListener('click', () => {
        current = row;
        input.click();
      }),
    );
    expect(await attachTo(page)).toMatchObject(caught);
    expect(taken).toEqual(onItsRow);
  });

  const step = (why: string, words = 'Chọn tệp') => ({ kind: 'stepNotDone', words, why });
  const refused: [string, string, object][] = [
    ['one of two with the same words', `${button}${button}`, step('ambiguous')],
    [
      'one of two whose words both fit',
      `${button}<button type="button">Đính kèm tệp</button>`,
      step('ambiguous'),
    ],
    [
      'one that is switched off',
      '<b>–</b><button type="button" disabled>Chọn tệp</button>',
      { kind: 'notFound', field: 'fileInput' },
    ],
    [
      'one that is not seen',
      '<button type="button" hidden>Chọn tệp</button>',
      { kind: 'notFound', field: 'fileInput' },
    ],
    [
      'one that takes a file away',
      '<button type="button">Xóa tệp</button>',
      { kind: 'notFound', field: 'fileInput' },
    ],
    [
      'one that takes a file away, whatever its title',
      '<button type="button" title="Chọn tệp">Xóa</button>',
      { kind: 'notFound', field: 'fileInput' },
    ],
    [
      'one that signs, whatever a screen reader is told',
      '<button type="button" aria-label="Chọn tệp">Ký số</button>',
      { kind: 'notFound', field: 'fileInput' },
    ],
    [
      'one that hands the dossier on',
      '<button type="button" title="Đính kèm">Gửi hồ sơ</button>',
      { kind: 'notFound', field: 'fileInput' },
    ],
    ['a link to somewhere', '<a href="/huong-dan">Chọn tệp</a>', { kind: 'notFound', field: 'fileInput' }],
  ];

  test.for(refused)('is never %s', ([, cell, failure]) => {
    const page = show(cell);
    let pressed = 0;
    for (const type of ['mousedown', 'click'])
      document.addEventListener(type, () => pressed++, { capture: true, once: true });
    expect(startAttach(order(), fastContext(page))).toEqual({ kind: 'failed', failure });
    expect(pressed).toBe(0);
  });

  test('is not pressed where the office’s words name none', () => {
    const page = show(button);
    const context = fastContext(page);
    const { intake } = context.spec.pages;
    const { open: _, ...upload } = intake?.components?.upload ?? {
      input: '',
      busy: { selectors: [], words: [] },
      error: { selectors: [], words: [] },
    };
    const without = intake?.components && {
      ...context.spec,
      pages: { intake: { ...intake, components: { ...intake.components, upload } } },
    };
    expect(startAttach(order(), { ...context, spec: without ?? context.spec })).toMatchObject({
      failure: { kind: 'notFound' },
    });
  });

  test('that does not answer is said by its words, with what was tried', async () => {
    const page = show(button);
    expect(await attachTo(page)).toEqual({ kind: 'failed', failure: step('noAnswer'), tried: ['caught'] });
  });

  test('that opens an input of another row gets no file', async () => {
    const page = show(button);
    const changes = countChoices(2);
    cellOf()
      .querySelector('button')
      ?.addEventListener('click', () => cellOf(2).querySelector('input')?.click());
    expect(await attachTo(page)).toMatchObject({ failure: step('ambiguous') });
    expect(changes()).toBe(0);
  });

  test('that opens an input which takes no such file gets none', async () => {
    const page = show(button);
    const taken = makeAsk((_, give) => Object.assign(makeInput(give), { accept: '.jpg' }).click());
    expect(await attachTo(page)).toMatchObject({ failure: { kind: 'typeNotAccepted', accept: '.jpg' } });
    expect(taken).toEqual([]);
  });

  test('A1 that opens another citizen’s dossier gets no file', async () => {
    const page = show(button);
    const taken = makeAsk((_, give) => {
      document.querySelector('[name=soDinhDanh]')?.setAttribute('value', '079195000111');
      makeInput(give).click();
    });
    expect((await attachTo(page)).kind).toBe('failed');
    expect(taken).toEqual([]);
  });

  test('A1 is not pressed where the page came to show another citizen while it was being prepared', async () => {
    const page = show(button);
    let pressed = 0;
    cellOf()
      .querySelector('button')
      ?.addEventListener('mousedown', () => pressed++);
    const context = worldContext(page);
    const changing = async () => {
      document.querySelector('[name=soDinhDanh]')?.setAttribute('value', '079195000111');
      return await context.armPage();
    };
    expect(await attachTo(page, order(), { ...context, armPage: changing })).toMatchObject({
      kind: 'failed',
    });
    expect(pressed).toBe(0);
  });

  test('A18 a page that tells of an input of another row while it is pressed gets no file there', async () => {
    const page = show(button);
    const changes = countChoices(2);
    cellOf()
      .querySelector('button')
      ?.addEventListener('click', () => {
        document.dispatchEvent(new SubmitEvent(caughtEvent, { submitter: cellOf(2).querySelector('input') }));
      });
    expect(await attachTo(page)).toMatchObject({ failure: step('ambiguous') });
    expect(changes()).toBe(0);
  });
});
