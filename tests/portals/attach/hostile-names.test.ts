import { afterEach, describe, expect, test } from 'vitest';
import { bodyOf } from '#lib/portals/engine/dom';
import { catchNextChoice } from '#lib/portals/engine/page-world/catch-file-choice';
import { disarmEvent } from '#lib/portals/engine/page-world/names';
import { attachTo, chosen, eachCell, find, show, store, type Taken } from './ladder.ts';

afterEach(() => {
  bodyOf(document)?.replaceChildren();
  EventTarget.prototype.dispatchEvent.call(document, new Event(disarmEvent));
});

const names = [
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
  'defaultView',
  'documentElement',
  'createElement',
  'body',
  'querySelector',
];

const { createElement } = Document.prototype;

const cells: [string, string][] = [
  ['the input', '<input type="file">'],
  ['a button that makes an input', '<button type="button">Tải lên</button>'],
  ['a zone', '<div class="zone" style="width:200px;height:60px;background:#eee">Kéo tệp vào đây</div>'],
];

describe.for(cells)('a file comes onto its row by %s', ([, cell]) => {
  test.for(names)('where a form of the page is named “%s”', async (name) => {
    const page = show(cell);
    const taken: Taken[] = [];
    const form = createElement.call(document, 'form');
    eachCell((each, row) => {
      const take = (file: File | undefined): void => {
        // What stores the file in these tests does not know of such names.
        if (['createElement', 'querySelector'].includes(name)) form.remove();
        if (file) void store(file, row, taken);
      };
      each.addEventListener('change', (event) => take(chosen(event)));
      each.addEventListener('dragover', (event) => event.preventDefault());
      each.addEventListener('drop', (event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      });
      each.querySelector('button')?.addEventListener('click', () => {
        const input = createElement.call(document, 'input');
        input.setAttribute('type', 'file');
        input.addEventListener('change', (event) => take(chosen(event)));
        input.click();
      });
    });
    if (!cell.includes('zone'))
      eachCell((each) =>
        each.addEventListener('dragover', (event) => event.stopImmediatePropagation(), true),
      );
    const body = find(HTMLElement, '#components').parentElement;
    form.setAttribute('name', name);
    body?.append(form);
    expect(await attachTo(page)).toMatchObject({ kind: 'attached' });
    expect(taken.map(({ row }) => row)).toEqual([1]);
  });
});

describe('names inside of a row', () => {
  test.for(['scrollIntoView', 'dispatchEvent', 'ownerDocument', 'isConnected', 'closest', 'files', 'style'])(
    'a form around what takes the file, with a field named “%s”',
    async (name) => {
      const zone = `<form class="zone" style="width:200px;height:60px;background:#eee"><input type="hidden" name="${name}">Kéo vào</form>`;
      const page = show(zone);
      const taken: Taken[] = [];
      eachCell((each, row) => {
        const box = each.firstElementChild;
        if (box === null) return;
        const on = EventTarget.prototype.addEventListener.bind(box);
        on('dragover', (event) => event.preventDefault());
        on('drop', (event) => {
          event.preventDefault();
          const file = event instanceof DragEvent ? event.dataTransfer?.files[0] : undefined;
          if (file) void store(file, row, taken);
        });
      });
      expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'drop' } });
      expect(taken).toHaveLength(1);
    },
  );
});

describe('A18 nothing is left in the page', () => {
  test('where a prototype cannot be put back, the others are', () => {
    const owner = { ...Object.getOwnPropertyDescriptor(window, 'showOpenFilePicker') };
    const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')?.value;
    catchNextChoice(window);
    const ours = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'showPicker');
    Object.defineProperty(HTMLInputElement.prototype, 'showPicker', {
      ...ours,
      configurable: false,
      writable: true,
    });
    document.dispatchEvent(new Event(disarmEvent));
    expect(Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')?.value).toBe(click);
    expect({ ...Object.getOwnPropertyDescriptor(window, 'showOpenFilePicker') }).toEqual(owner);
  });
});
