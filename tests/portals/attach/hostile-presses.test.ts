import { afterEach, describe, expect, test } from 'vitest';
import { catchNextChoice } from '#lib/portals/engine/page-world/catch-file-choice';
import { attachTo, cellOf, chosen, eachCell, find, show, store, type Taken, worldContext } from './ladder.ts';
import { after } from './clock.ts';
import { order } from './widget.ts';

afterEach(() => document.body.replaceChildren());

/** As a framework that reuses elements draws another order: the rows stay, their words change places. */
function swapRows(one: number, other: number): void {
  const name = (row: number) =>
    find(HTMLElement, `#components tbody tr:nth-child(${row + 1}) td:nth-child(2)`);
  const words = name(one).textContent;
  name(one).textContent = name(other).textContent;
  name(other).textContent = words;
}

/** Sets the page's world, and lets something happen on the page meanwhile. */
const armedAfter = (page: Parameters<typeof worldContext>[0], meanwhile: () => unknown) =>
  worldContext(page, {
    armPage: async () => {
      catchNextChoice(window);
      await meanwhile();
      return true;
    },
  });

describe('a page that changes while it is being pressed', () => {
  test('A10 a button whose row has become another component’s is not pressed', async () => {
    const page = show('<button type="button">Tải lên</button>');
    const taken: Taken[] = [];
    const pressed: number[] = [];
    eachCell((cell, row) =>
      find(HTMLElement, 'button', cell).addEventListener('click', () => {
        pressed.push(row);
        const input = Object.assign(document.createElement('input'), { type: 'file' });
        input.addEventListener('change', (event) => void store(chosen(event), row, taken));
        input.click();
      }),
    );
    const ended = await attachTo(
      page,
      order(),
      armedAfter(page, () => swapRows(1, 2)),
    );
    expect(ended).toMatchObject({ kind: 'failed' });
    expect([pressed, taken]).toEqual([[], []]);
  });

  test('A10 nor is one that sends what lies in an input', async () => {
    const page = show('<input type="file"><button type="button">Tải lên</button>');
    const pressed: number[] = [];
    eachCell((cell, row) =>
      find(HTMLElement, 'button', cell).addEventListener('click', () => pressed.push(row)),
    );
    const ended = await attachTo(
      page,
      order(),
      armedAfter(page, () => swapRows(1, 2)),
    );
    expect([ended.kind, pressed]).toEqual(['failed', []]);
  });

  test('A10 nor is one that something lay over until the rows had changed places', async () => {
    const page = show('<button type="button">Tải lên</button>');
    const pressed: number[] = [];
    eachCell((cell, row) =>
      find(HTMLElement, 'button', cell).addEventListener('click', () => pressed.push(row)),
    );
    const sheet = document.createElement('div');
    sheet.style.cssText = 'position: fixed; inset: 0; background: #fff';
    const ended = await attachTo(
      page,
      order(),
      armedAfter(page, () => {
        document.body.append(sheet);
        after(600, () => {
          swapRows(1, 2);
          sheet.remove();
        });
      }),
    );
    expect([ended.kind, pressed]).toEqual(['failed', []]);
  });

  test('A19 what the page has begun to send by itself meanwhile is not sent again', async () => {
    const page = show('<input type="file"><button type="button">Tải lên</button>');
    const taken: Taken[] = [];
    eachCell((cell, row) => {
      const file = () => find(HTMLInputElement, 'input', cell).files?.[0];
      find(HTMLElement, 'button', cell).addEventListener('click', () => {
        const held = file();
        if (held) void store(held, row, taken);
      });
    });
    const context = armedAfter(page, async () => {
      const file = find(HTMLInputElement, 'input', cellOf()).files?.[0];
      if (!file || taken.length > 0) return;
      // The browser tells of a request a moment after the page has had its answer.
      const told = new Promise<void>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          if (!list.getEntries().some(({ name }) => name.includes('/desk/'))) return;
          observer.disconnect();
          setTimeout(resolve);
        });
        observer.observe({ type: 'resource' });
      });
      await store(file, 1, taken);
      await told;
    });
    expect(await attachTo(page, order(), context)).toMatchObject({ kind: 'attached' });
    expect(taken).toHaveLength(1);
  });

  test('A17 nothing that may open a file chooser is pressed where it cannot be caught', async () => {
    const page = show('<input type="file" hidden><button type="button">Tải lên</button>');
    let pressed = 0;
    eachCell((cell) => find(HTMLElement, 'button', cell).addEventListener('click', () => pressed++));
    const context = worldContext(page, { armPage: async () => false });
    expect(await attachTo(page, order(), context)).toMatchObject({ kind: 'failed' });
    expect(pressed).toBe(0);
  });

  const zone = '<div class="zone" style="width:200px;height:60px;background:#eee">Kéo tệp vào đây</div>';
  const drags: [string, string][] = [
    ['is asked whether it takes a drag', 'dragleave'],
    ['is entered for the drop', 'dragenter'],
  ];
  test.for(drags)('A16 nothing is dropped on a row that changes when it %s', async ([, type]) => {
    const page = show(zone);
    const taken: Taken[] = [];
    let isSwapped = false;
    let entered = 0;
    eachCell((cell, row) => {
      const box = find(HTMLElement, '.zone', cell);
      box.addEventListener('dragover', (event) => event.preventDefault());
      box.addEventListener('drop', (event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) void store(file, row, taken);
      });
      box.addEventListener('dragenter', () => entered++);
      box.addEventListener(type, () => {
        if (isSwapped || (type === 'dragenter' && entered < 2)) return;
        isSwapped = true;
        swapRows(1, 2);
      });
    });
    const ended = await attachTo(page);
    // Asked before anything was done, the page is looked at once more: the row is found where it is now.
    expect([ended.kind, taken.map(({ row }) => row)]).toEqual(
      type === 'dragleave' ? ['attached', [2]] : ['failed', []],
    );
  });
});
