import { afterEach, describe, expect, test } from 'vitest';
import { after } from './clock.ts';
import { attachTo, cellOf, eachCell, show, store, type Taken, worldContext } from './ladder.ts';
import { order } from './widget.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  document.body.replaceChildren();
});

type Heard = { type: string; row: number; x: number; y: number; files: string[]; on: EventTarget | null };

/** A zone as pages make them: it takes a drag by cancelling dragover, and keeps what is dropped. */
function makeZone(zone: HTMLElement, row: number, taken: Taken[], heard: Heard[] = []): void {
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
    listen(zone, [type], (event) => {
      if (!(event instanceof DragEvent)) return;
      const files = [...(event.dataTransfer?.files ?? [])].map(({ name }) => name);
      heard.push({
        type,
        row,
        x: event.clientX,
        y: event.clientY,
        files,
        on: event.composedPath()[0] ?? null,
      });
      if (type === 'dragleave') return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (type === 'drop' && file !== undefined) void store(file, row, taken);
    });
}

const zone = '<div class="zone" style="height:60px;width:200px">Thả tệp vào đây</div>';

function listen(
  target: EventTarget,
  types: readonly string[],
  act: (event: Event) => void,
  capture = false,
): void {
  for (const type of types) {
    target.addEventListener(type, act, capture);
    stops.push(() => target.removeEventListener(type, act, capture));
  }
}

describe('A16 a drop', () => {
  test('on a zone that is all there is: with the file once, at its true middle, and read back', async () => {
    const page = show(zone);
    const taken: Taken[] = [];
    const heard: Heard[] = [];
    eachCell((cell, row) => makeZone(cell, row, taken, heard));
    expect(await attachTo(page)).toMatchObject({
      kind: 'attached',
      proof: { rung: 'drop', readBack: order().sha256 },
    });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
    expect(heard.map(({ type }) => type)).toEqual([
      'dragenter',
      'dragover',
      'dragleave',
      'dragenter',
      'dragover',
      'drop',
    ]);
    // What only asks whether a drag is taken never carries the officer's file.
    expect(heard.slice(0, 3).flatMap(({ files }) => files)).not.toContain('so-bhxh.pdf');
    const box = cellOf().getBoundingClientRect();
    const dropped = heard.at(-1);
    expect(dropped?.x).toBeGreaterThan(box.left);
    expect(dropped?.y).toBeGreaterThan(box.top);
    expect(dropped?.on).toBe(document.elementFromPoint(dropped?.x ?? 0, dropped?.y ?? 0));
  });

  test('on a zone smaller than its cell, and scrolled out of view', async () => {
    const page = show('<div class="zone" style="height:30px;width:60px">Thả</div>');
    const taken: Taken[] = [];
    document.querySelector<HTMLElement>('#components')?.style.setProperty('width', '1000px');
    document.querySelector<HTMLElement>('#components')?.style.setProperty('margin-top', '3000px');
    eachCell((cell, row) => makeZone(cell.querySelector<HTMLElement>('.zone') ?? cell, row, taken));
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'drop' } });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });

  test('on a zone in a closed shadow root hits what is drawn in there', async () => {
    const page = show('<x-zone></x-zone>');
    const roots = new Map<Element, ShadowRoot>();
    const taken: Taken[] = [];
    const heard: Heard[] = [];
    eachCell((cell, row) => {
      const host = cell.querySelector('x-zone');
      if (host === null) return;
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = zone;
      roots.set(host, root);
      makeZone(root.querySelector<HTMLElement>('.zone') ?? cell, row, taken, heard);
    });
    const inside = { ...page, shadowOf: (element: Element) => roots.get(element) ?? null };
    expect(await attachTo(inside)).toMatchObject({ kind: 'attached', proof: { rung: 'drop' } });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });

  test('is not lost on what we have drawn over the zone', async () => {
    const page = show(zone);
    const taken: Taken[] = [];
    eachCell((cell, row) => makeZone(cell, row, taken));
    const box = cellOf().getBoundingClientRect();
    const own = document.body.appendChild(document.createElement('div'));
    own.style.cssText = `position:absolute;left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
    expect(await attachTo({ ...page, isOwn: (element) => element === own })).toMatchObject({
      kind: 'attached',
    });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });

  const refused: [string, (taken: Taken[]) => void][] = [
    ['a zone as wide as the page', (taken) => pageZone(document.body, taken)],
    [
      'a zone of the whole table',
      (taken) => pageZone(document.querySelector('#components') ?? document.body, taken),
    ],
    ['a zone of the whole row', (taken) => pageZone(cellOf().parentElement ?? document.body, taken)],
    [
      'a page that takes nothing and only keeps the browser from opening it',
      () => listen(document, ['dragover', 'drop'], (event) => event.preventDefault()),
    ],
    [
      'the same, before anybody else hears of it',
      () => listen(window, ['dragover', 'drop'], (event) => event.preventDefault(), true),
    ],
    [
      'two zones in one cell',
      (taken) => {
        cellOf().innerHTML = `${zone}<hr>${zone}`;
        for (const each of cellOf().querySelectorAll<HTMLElement>('.zone')) makeZone(each, 1, taken);
      },
    ],
  ];

  function pageZone(area: Element, taken: Taken[]): void {
    if (area instanceof HTMLElement) makeZone(area, -1, taken);
  }

  test.for(refused)('%s is not dropped on', async ([, make]) => {
    const page = show(zone);
    const taken: Taken[] = [];
    make(taken);
    const drops: string[] = [];
    listen(window, ['drop'], () => drops.push('drop'), true);
    expect(await attachTo(page)).toEqual({
      kind: 'failed',
      failure: { kind: 'notFound', field: 'fileInput' },
    });
    expect([taken, drops]).toEqual([[], []]);
  });

  test('on a zone is told from a page that only keeps files from being opened', async () => {
    const page = show(zone);
    const taken: Taken[] = [];
    listen(document, ['dragover', 'drop'], (event) => event.preventDefault());
    eachCell((cell, row) => makeZone(cell, row, taken));
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'drop' } });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });
});

describe('A15 one rung at a time', () => {
  const button = '<button type="button">Chọn tệp</button>';

  /** A zone that takes drags and lets a drop go by. */
  function dull(cell: HTMLElement): void {
    cell.addEventListener('dragover', (event) => event.preventDefault());
  }

  function opens(cell: HTMLElement, row: number, taken: Taken[]): void {
    cell.querySelector('button')?.addEventListener('click', () => {
      const input = Object.assign(document.createElement('input'), { type: 'file' });
      input.addEventListener('change', () => void (input.files?.[0] && store(input.files[0], row, taken)));
      input.click();
    });
  }

  test('a drop that the page lets go by is followed by the button', async () => {
    const page = show(`${zone}${button}`);
    const taken: Taken[] = [];
    eachCell((cell, row) => {
      dull(cell);
      opens(cell, row, taken);
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'caught' } });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });

  test('a drop that the page takes, and does nothing with, is not followed by anything', async () => {
    const page = show(`${zone}${button}`);
    const taken: Taken[] = [];
    let pressed = 0;
    eachCell((cell, row) => {
      dull(cell);
      cell.addEventListener('drop', (event) => event.preventDefault());
      opens(cell, row, taken);
      cell.querySelector('button')?.addEventListener('click', () => pressed++);
    });
    expect(await attachTo(page)).toEqual({
      kind: 'failed',
      failure: { kind: 'notProven', why: 'noReaction' },
      tried: ['drop'],
    });
    expect([taken, pressed]).toEqual([[], 0]);
  });

  test('a drop that shows on the row is not followed by anything, however long it takes', async () => {
    const page = show(`${zone}${button}`);
    const taken: Taken[] = [];
    eachCell((cell, row) => {
      dull(cell);
      opens(cell, row, taken);
      cell.addEventListener('drop', ({ dataTransfer }) => {
        const file = dataTransfer?.files[0];
        const bar = cell.appendChild(document.createElement('progress'));
        after(7_000, () => {
          bar.remove();
          if (file) void store(file, row, taken);
        });
      });
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { rung: 'drop' } });
    expect(taken).toEqual([{ row: 1, name: 'so-bhxh.pdf' }]);
  });

  test('the rung that worked before comes first, where it fits, and the others where it does not', async () => {
    const page = show(`${zone}${button}`);
    const taken: Taken[] = [];
    eachCell((cell, row) => {
      makeZone(cell, row, taken);
      opens(cell, row, taken);
    });
    expect(await attachTo(page, order({ knownRung: 'dialog' }))).toMatchObject({ proof: { rung: 'caught' } });
    const again = show(zone);
    eachCell((cell, row) => makeZone(cell, row, taken));
    expect(await attachTo(again, order({ knownRung: 'dialog' }), worldContext(again))).toMatchObject({
      proof: { rung: 'drop' },
    });
  });
});
