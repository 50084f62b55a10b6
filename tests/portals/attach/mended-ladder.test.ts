import { afterEach, describe, expect, test } from 'vitest';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { isPassing } from '#lib/workflows/attach-rounds';
import { after } from './clock.ts';
import {
  attachTo,
  cellOf,
  chosen,
  eachCell,
  element,
  find,
  show,
  store,
  type Taken,
  worldContext,
} from './ladder.ts';
import { clearPage, unpathed } from './watching.ts';
import { fastContext, link, order, send, spec } from './widget.ts';

afterEach(clearPage);

const input = '<input type="file">';
const button = '<button type="button">Tải lên</button>';
const specs: [string, PortalSpec][] = [
  ['is known', spec],
  ['is not known', unpathed],
];
/** Longer than a button is waited for that is not there, on the tests' clock. */
const long = 7_000;

/** As a page does that sends a file as soon as it is chosen: nothing on the row says so, only the button is switched off. */
function sendsByItself(cell: HTMLElement, row: number, taken: Taken[]): { clicks: () => number } {
  let clicks = 0;
  const sender = find(HTMLButtonElement, 'button', cell);
  sender.addEventListener('click', () => clicks++);
  const sendNow = async (file: File): Promise<void> => {
    taken.push({ row, name: file.name });
    sender.disabled = true;
    const { url } = await send(file, { delay: long / 10 });
    sender.disabled = false;
    after(600, () => cell.append(link(url, file.name)));
  };
  cell.addEventListener('change', (event) => void sendNow(chosen(event)));
  return { clicks: () => clicks };
}

describe('A19 once the page has the file', () => {
  test.for(specs)('a button switched off is waited for; which requests carry files %s', async ([, used]) => {
    const page = show(input + button);
    const taken: Taken[] = [];
    const { clicks } = sendsByItself(cellOf(), 1, taken);
    const ended = await attachTo(page, order(), worldContext(page, { spec: used }));
    expect(ended).toMatchObject({ kind: 'attached', proof: { rung: 'input' } });
    expect([clicks(), taken.length]).toEqual([0, 1]);
  });

  test('a dialog whose button is switched off while it sends is not shut in the middle', async () => {
    const page = show('<button type="button">Chọn tệp</button>');
    const taken: Taken[] = [];
    const log: string[] = [];
    cellOf().addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      const dialog = document.body.appendChild(
        element(
          `<div role="dialog" style="position:fixed;inset:20% 30%;background:#fff">${input}${button}<button type="button" class="close" aria-label="Close">×</button></div>`,
        ),
      );
      const sender = find(HTMLButtonElement, 'button:not(.close)', dialog);
      sender.disabled = true;
      const shut = (how: string) => {
        log.push(how);
        dialog.remove();
      };
      find(HTMLElement, '.close', dialog).addEventListener('click', () => shut('shut'));
      document.addEventListener('keydown', ({ key }) => key === 'Escape' && shut('shut'), { once: true });
      dialog.addEventListener('change', (event) => {
        const file = chosen(event);
        log.push('chosen');
        after(long, () => {
          if (!dialog.isConnected) return;
          shut('done');
          void store(file, 1, taken);
        });
      });
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'dialog' } });
    expect([log, taken.length]).toEqual([['chosen', 'done'], 1]);
  });

  const stuck: [string, string][] = [
    ['stays switched off', `${input}<button type="button" disabled>Tải lên</button>`],
    ['is one of two', `${input}${button}${button}`],
    [
      'is covered',
      `${input}<span style="position:relative">${button}<span style="position:absolute;inset:0"></span></span>`,
    ],
  ];
  test.for(stuck)(
    'A22 a button that %s is told at the end of the watch, and not tried again',
    async ([, cell]) => {
      const page = show(cell);
      let pressed = 0;
      eachCell((each) => each.addEventListener('click', () => pressed++));
      const context = worldContext(page);
      const from = context.now();
      const ended = await attachTo(page, order(), context);
      expect(ended).toMatchObject({ kind: 'failed', failure: { kind: 'notProven' }, tried: ['input'] });
      expect(ended.kind === 'failed' && isPassing(ended.failure)).toBe(false);
      expect(context.now() - from).toBeGreaterThan(14_000);
      expect(pressed).toBe(0);
    },
  );

  test('A17 what could open a file chooser that is not caught is not pressed', async () => {
    const page = show(input + button);
    let pressed = 0;
    eachCell((cell) => find(HTMLElement, 'button', cell).addEventListener('mousedown', () => pressed++));
    expect(await attachTo(page, order(), fastContext(page))).toMatchObject({
      failure: { kind: 'notProven', why: 'waitsForForm' },
    });
    expect(pressed).toBe(0);
  });
});

describe('A5 a name that the page has from its input', () => {
  const labelled = (row: number) => `<input type="file" id="f${row}"><label for="f${row}">Chọn tệp…</label>`;

  /** As a label beside an input does that is drawn instead of it. */
  function says(cell: HTMLElement): void {
    cell.addEventListener('change', (event) => {
      const label = find(HTMLLabelElement, 'label', cell);
      label.textContent = chosen(event).name;
    });
  }

  test.for(specs)(
    'is no reaction: the file is sent, once; which requests carry files %s',
    async ([, used]) => {
      const page = show('');
      const taken: Taken[] = [];
      eachCell((cell, row) => {
        cell.innerHTML = labelled(row) + button;
        says(cell);
        find(HTMLElement, 'button', cell).addEventListener('click', () => {
          const [file] = find(HTMLInputElement, 'input', cell).files ?? [];
          if (file) void store(file, row, taken);
        });
      });
      const ended = await attachTo(page, order(), worldContext(page, { spec: used }));
      expect(ended).toMatchObject({ kind: 'attached', proof: { rung: 'input', readBack: order().sha256 } });
      expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
    },
  );

  test.for(['product', 'officer'] as const)(
    'is no proof beside a good end of any request, whoever (%s) put it there',
    async (hand) => {
      const page = show('');
      eachCell((cell, row) => {
        cell.innerHTML = labelled(row);
        says(cell);
        cell.addEventListener(
          'change',
          () => void fetch('/desk/files?name=x', { method: 'POST' }).then((r) => r.text()),
        );
      });
      const context = worldContext(page, { spec: unpathed });
      const ended = attachTo(page, order({ hand }), context);
      if (hand === 'officer') {
        const transfer = new DataTransfer();
        transfer.items.add(order().file);
        const own = find(HTMLInputElement, 'input', cellOf());
        own.files = transfer.files;
        own.dispatchEvent(new Event('change', { bubbles: true }));
      }
      expect(await ended).toMatchObject({ kind: 'failed', failure: { kind: 'notProven' } });
    },
  );
});

describe('A15 the rung that worked before', () => {
  const zone = '<div class="zone" style="width:200px;height:60px;background:#eee">Kéo tệp vào đây</div>';

  function takesDrops(cell: HTMLElement, row: number, taken: Taken[]): void {
    const box = find(HTMLElement, '.zone', cell);
    box.addEventListener('dragover', (event) => event.preventDefault());
    box.addEventListener('drop', (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void store(file, row, taken);
    });
  }

  test.for(['caught', 'dialog', 'drop'] as const)(
    '(%s) does not come before the row’s own input',
    async (knownRung) => {
      const page = show(input + button);
      const taken: Taken[] = [];
      let empty = 0;
      eachCell((cell, row) =>
        find(HTMLElement, 'button', cell).addEventListener('click', () => {
          const [file] = find(HTMLInputElement, 'input', cell).files ?? [];
          if (file) void store(file, row, taken);
          else empty++;
        }),
      );
      expect(await attachTo(page, order({ knownRung }))).toMatchObject({
        kind: 'attached',
        proof: { rung: 'input' },
      });
      expect([empty, taken]).toEqual([0, [{ row: 1, name: 'so-bhxh.pdf' }]]);
    },
  );

  test('is followed by another where its press is not answered', async () => {
    const page = show(zone + button);
    const taken: Taken[] = [];
    eachCell((cell, row) => takesDrops(cell, row, taken));
    expect(await attachTo(page, order({ knownRung: 'caught' }))).toMatchObject({
      kind: 'attached',
      proof: { rung: 'drop' },
    });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });

  test('is not followed by another where the page has sent something then', async () => {
    const page = show(zone + button);
    const taken: Taken[] = [];
    eachCell((cell, row) => {
      takesDrops(cell, row, taken);
      find(HTMLElement, 'button', cell).addEventListener(
        'click',
        () => void fetch('/desk/files?name=x', { method: 'POST' }).then((answer) => answer.text()),
      );
    });
    expect(await attachTo(page, order({ knownRung: 'caught' }))).toEqual({
      kind: 'failed',
      failure: { kind: 'stepNotDone', words: 'Tải lên', why: 'noAnswer' },
      tried: ['caught'],
    });
    expect(taken).toEqual([]);
  });
});
