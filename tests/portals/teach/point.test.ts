import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStage, type PageStage } from '#lib/portals/teach/stage';
import { startPointing } from '#lib/portals/teach/point';
import type { PartKind } from '#lib/portals/page-parts';
import { showPage } from '../page.ts';
import { everyType, hear, unavoidable } from './hear.ts';
import { address, get, settled } from './help.ts';
import { centre, click, moveTo, press, pressAt, wheel } from './mouse.ts';

const html = `
  <style>body { margin: 20px } button, input, p { display: block; margin: 12px; width: 240px; height: 32px }</style>
  <label for="a">Số định danh</label><input id="a"><label for="b">Họ và tên</label><input id="b">
  <button id="search"><i id="icon">x</i> Tìm</button><a id="link" href="#/elsewhere">Xem</a>
  <div id="list" style="height: 60px; overflow: auto"><p style="height: 400px">Dài</p></div>`;

let stage: PageStage;
let stop: (() => void) | null = null;
let listening: AbortController;
const pointed = vi.fn<(element: HTMLElement) => void>();
const cancelled = vi.fn<() => void>();

beforeEach(() => {
  listening = new AbortController();
  pointed.mockClear();
  cancelled.mockClear();
});

afterEach(() => {
  stop?.();
  stop = null;
  listening.abort();
  document.body.replaceChildren();
});

function point(wanted: PartKind, awake: string[] = [], markup = html): void {
  const page = showPage(markup, address);
  stage = createStage(document);
  begin(wanted, awake, page);
}

function begin(
  wanted: PartKind,
  awake: string[],
  page = { document, location: { href: address }, shadowOf },
): void {
  ({ leave: stop } = startPointing({
    page,
    stage,
    wanted,
    awake,
    onPointed: pointed,
    onCancelled: cancelled,
  }));
}

function elementAt(element: Element): Element {
  const { x, y } = centre(element);
  return document.elementFromPoint(x, y) ?? document.documentElement;
}

function shadowOf(element: Element): ShadowRoot | null {
  return element.shadowRoot;
}

describe('T1 pointing triggers nothing of the page', () => {
  test('no press, click, wheel, key or menu reaches any listener, and no default happens', async () => {
    showPage(html, address);
    stage = createStage(document);
    const hash = location.hash;
    await click(get('a'));
    expect(document.activeElement).toBe(get('a'));
    const heard = hear(stage, listening.signal);
    begin('button', []);
    await moveTo(get('a'));
    await click(get('a'), 'right');
    await click(get('a'), 'middle');
    await press('x');
    await wheel(get('b'), 10);
    await click(get('link'), 'left', 2);
    await vi.waitFor(() => expect(pointed).toHaveBeenCalledOnce());
    expect([...heard].filter((each) => !unavoidable.includes(each))).toEqual([]);
    expect([location.hash, document.activeElement?.id]).toEqual([hash, '']);
    stop?.();
    await click(get('b'));
    // Without the shield all of it is heard.
    await vi.waitFor(() =>
      expect([...heard]).toEqual(
        expect.arrayContaining(['pointerdown at b', 'mousedown at b', 'click at b', 'focus at b']),
      ),
    );
  });

  test('a listener on the element itself hears nothing, and the field is not focused', async () => {
    point('control');
    const heard: string[] = [];
    for (const type of everyType)
      get('a').addEventListener(type, () => heard.push(type), { signal: listening.signal });
    await moveTo(get('b'));
    await click(get('a'));
    await vi.waitFor(() => expect(pointed).toHaveBeenCalledExactlyOnceWith(get('a')));
    expect(heard).toEqual([]);
    expect(document.activeElement).not.toBe(get('a'));
  });

  test('the shield stands long enough to take the second press of a double click, and then goes', async () => {
    point('button');
    const clicks = vi.fn<() => void>();
    get('search').addEventListener('click', clicks);
    await click(get('search'), 'left', 2);
    await vi.waitFor(() => expect(pointed).toHaveBeenCalledOnce());
    expect(clicks).not.toHaveBeenCalled();
    await vi.waitFor(() =>
      expect(document.elementFromPoint(40, 40)).not.toBe(document.documentElement.lastElementChild),
    );
    await click(get('search'));
    await vi.waitFor(() => expect(clicks).toHaveBeenCalledOnce());
  });
});

describe('T4 the page is as it was', () => {
  test('byte for byte, after picking, cancelling and stopping', async () => {
    showPage(html, address);
    stage = createStage(document);
    const before = document.documentElement.outerHTML;
    for (const end of [() => click(get('a')), () => press('Escape'), async () => stop?.()]) {
      begin('control', []);
      await moveTo(get('b'));
      expect(document.documentElement.outerHTML).not.toBe(before);
      await end();
      stop?.();
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });

  test('what is drawn cannot be read by the page', () => {
    point('control');
    const host = document.documentElement.lastElementChild;
    expect([host?.shadowRoot, host?.childNodes.length, window.length]).toEqual([null, 0, 0]);
  });
});

describe('what is meant', () => {
  test('by the mouse: an icon is its button', async () => {
    point('button');
    await click(get('icon'));
    await vi.waitFor(() => expect(pointed).toHaveBeenCalledExactlyOnceWith(get('search')));
  });

  test('by the keys: from one field to the next and back, Enter takes it', async () => {
    point('control');
    for (const key of ['ArrowDown', 'Tab', 'ArrowUp', 'ArrowDown']) await press(key);
    await press('Enter');
    await vi.waitFor(() => expect(pointed).toHaveBeenCalledExactlyOnceWith(get('b')));
  });

  test('Escape ends it', async () => {
    point('control');
    await press('Escape');
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce());
    expect(document.documentElement.lastElementChild).toBe(document.body);
    expect(pointed).not.toHaveBeenCalled();
  });

  test('the wheel scrolls what lies below', async () => {
    point('control');
    await wheel(get('list'), 50);
    await vi.waitFor(() => expect(get('list').scrollTop).toBeGreaterThan(20));
  });

  test('inside shadow roots', async () => {
    point('control', [], '<div id="host" style="padding: 20px"></div>');
    const input = document.createElement('input');
    get('host').attachShadow({ mode: 'open' }).append(input);
    await click(input);
    await vi.waitFor(() => expect(pointed).toHaveBeenCalledExactlyOnceWith(input));
  });

  test('in a modal dialog of the page', async () => {
    showPage('<dialog id="d"><button id="ok">Đồng ý</button></dialog>', address);
    const dialog = get('d');
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
    const clicks = vi.fn<() => void>();
    get('ok').addEventListener('click', clicks);
    stage = createStage(document);
    begin('button', []);
    await click(get('ok'));
    await vi.waitFor(() => expect(pointed).toHaveBeenCalledExactlyOnceWith(get('ok')));
    expect(clicks).not.toHaveBeenCalled();
    stop?.();
    expect(dialog.outerHTML).toBe('<dialog id="d" open=""><button id="ok">Đồng ý</button></dialog>');
  });
});

describe('nothing is picked that was not seen framed', () => {
  test('what the page puts under the pointer just before the press is framed only', async () => {
    point('button');
    await moveTo(get('search'));
    const other = document.createElement('button');
    other.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; margin: 0';
    document.body.append(other);
    await pressAt(get('search'));
    await settled();
    expect(pointed).not.toHaveBeenCalled();
    await pressAt(get('search'));
    await vi.waitFor(() => expect(pointed).toHaveBeenCalledExactlyOnceWith(other));
  });
});

describe('a page that lays something over the shield', () => {
  const cover = 'position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0; padding: 0';
  const ways: [string, (button: HTMLButtonElement) => void][] = [
    ['takes our element away', () => document.documentElement.lastElementChild?.remove()],
    [
      'opens a modal dialog',
      (button) => {
        const dialog = document.createElement('dialog');
        dialog.style.cssText = `${cover}; max-width: none; max-height: none`;
        dialog.append(button);
        document.body.append(dialog);
        dialog.showModal();
      },
    ],
    ['shows a popover', (button) => show(button, document.body)],
    ['shows a small popover', (button) => showSmall(button, document.body)],
    [
      'shows one in a new shadow root',
      (button) => showSmall(button, get('list').attachShadow({ mode: 'open' })),
    ],
  ];

  /** Between the places at which the page as a whole is looked at. */
  function showSmall(button: HTMLButtonElement, root: Node): void {
    const { x, y } = centre(get('search'));
    button.style.cssText = `inset: auto; left: ${x - 30}px; top: ${y - 8}px; width: 60px; height: 16px; margin: 0`;
    show(button, root);
  }

  function show(button: HTMLButtonElement, root: Node): void {
    button.popover = 'manual';
    root.appendChild(button);
    button.showPopover();
  }

  test.for(ways)('%s: it is covered again, and hears no click', async ([, lay]) => {
    point('button');
    const clicks = vi.fn<() => void>();
    document.addEventListener('click', clicks, { signal: listening.signal });
    const button = document.createElement('button');
    button.style.cssText = cover;
    lay(button);
    // A shadow root that is new is seen with the next look at the page.
    await vi.waitFor(() => expect(stage.isOwn(elementAt(get('search')))).toBe(true), 2_000);
    await click(get('search'));
    await vi.waitFor(() => expect(pointed).toHaveBeenCalledOnce());
    expect(clicks).not.toHaveBeenCalled();
    expect(cancelled).not.toHaveBeenCalled();
  });

  test('and does it again and again: pointing is cancelled', async () => {
    point('button');
    const observer = new MutationObserver(() => {
      const last = document.documentElement.lastElementChild;
      if (last !== null && stage.isOwn(last)) last.remove();
    });
    observer.observe(document.documentElement, { childList: true });
    const host = document.documentElement.lastElementChild;
    host?.remove();
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce());
    observer.disconnect();
    expect(host?.isConnected).toBe(false);
  });
});
