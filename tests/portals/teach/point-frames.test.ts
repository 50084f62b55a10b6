import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startPointing } from '#lib/portals/teach/point';
import { createStage } from '#lib/portals/teach/stage';
import { showPage } from '../page.ts';
import { address, get, settled } from './help.ts';
import { click, moveTo } from './mouse.ts';

let leave: (() => void) | null = null;
let leaveInside: (() => void) | null = null;
let listening: AbortController;
const pointed = vi.fn<(element: HTMLElement) => void>();

beforeEach(() => {
  listening = new AbortController();
});

afterEach(() => {
  leave?.();
  leave = null;
  leaveInside?.();
  leaveInside = null;
  listening.abort();
  vi.restoreAllMocks();
  vi.clearAllMocks();
  document.body.replaceChildren();
});

describe('frames are left open to the pointer only where a shield of their own is known', () => {
  const button = "<button style='width: 280px; height: 80px'>Trong khung</button>";
  const closed = new WeakMap<Element, ShadowRoot>();
  const inFrame = vi.fn<(element: HTMLElement) => void>();

  /** As the browser lets an extension look into closed shadow roots. */
  function openAll(window: Window & typeof globalThis): void {
    const { attachShadow } = window.Element.prototype;
    vi.spyOn(window.Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      const shadow = attachShadow.call(this, init);
      closed.set(this, shadow);
      return shadow;
    });
  }

  async function showFrame(attributes: string): Promise<HTMLIFrameElement> {
    showPage(
      `<div id="box"><iframe id="f" ${attributes} style="width: 300px; height: 100px"></iframe></div>`,
      address,
    );
    const frame = get('f');
    if (!(frame instanceof HTMLIFrameElement)) throw new Error('no frame');
    const isReachable = !attributes.includes('sandbox');
    const hasContent = attributes.includes('<p>');
    const hasStarted = () =>
      frame.contentDocument?.readyState === 'complete' &&
      (frame.contentDocument.querySelector('p') !== null) === hasContent;
    if (isReachable) await vi.waitUntil(hasStarted);
    return frame;
  }

  /** The frame's own teacher, put there as the desk puts one into each frame. */
  function teachInside(frame: HTMLIFrameElement, markup: string): () => void {
    const inside = frame.contentDocument;
    const window = inside?.defaultView;
    if (!inside || !window) throw new Error('no document');
    inside.body.innerHTML = markup;
    openAll(window);
    const inner = startPointing({
      page: { document: inside, location: { href: address }, shadowOf: closedOf },
      stage: createStage(inside),
      wanted: 'button',
      awake: [address],
      onPointed: inFrame,
      onCancelled: () => undefined,
    });
    leaveInside = inner.leave;
    return inner.leave;
  }

  function closedOf(element: Element): ShadowRoot | null {
    return closed.get(element) ?? null;
  }

  function beginHere(awake: string[] = [address]): void {
    openAll(window);
    const stage = createStage(document);
    ({ leave } = startPointing({
      page: {
        document,
        location: { href: address },
        shadowOf: (element) => (stage.isOwn(element) ? null : closedOf(element)),
      },
      stage,
      wanted: 'button',
      awake,
      onPointed: pointed,
      onCancelled: () => undefined,
    }));
  }

  function isOpen(element: Element): boolean {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === element;
  }

  test.for<[string, string]>([
    ['a srcdoc frame', 'srcdoc="<p>x</p>"'],
    ['a frame without address', ''],
  ])('%s with a teacher is pointed at by the mouse', async ([, attributes]) => {
    const frame = await showFrame(attributes);
    const leaveFrame = teachInside(frame, button);
    beginHere();
    await settled();
    expect(isOpen(frame)).toBe(true);
    await moveTo(frame);
    await settled();
    await click(frame);
    await vi.waitFor(() => expect(inFrame).toHaveBeenCalledOnce());
    expect(pointed).not.toHaveBeenCalled();
    leaveFrame();
    await settled();
    // Its own shield has gone, and so has the hole.
    expect(isOpen(frame)).toBe(false);
  });

  test('one that starts later is left open from then on', async () => {
    const frame = await showFrame('srcdoc="<p>x</p>"');
    beginHere();
    await settled();
    expect(isOpen(frame)).toBe(false);
    const leaveFrame = teachInside(frame, button);
    await settled();
    expect(isOpen(frame)).toBe(true);
    leaveFrame();
  });

  test.for<[string, string]>([
    ['a sandboxed srcdoc frame', 'sandbox srcdoc="<p>x</p>"'],
    ['a sandboxed frame that may run scripts', 'sandbox="allow-scripts" srcdoc="<p>x</p>"'],
    ['a frame of the page’s own origin without a teacher', 'srcdoc="<p>x</p>"'],
    ['one whose address is empty', 'src="" sandbox'],
  ])('%s stays covered', async ([, attributes]) => {
    const frame = await showFrame(attributes);
    beginHere([address, location.href]);
    await settled();
    expect(isOpen(frame)).toBe(false);
    await moveTo(frame);
    await click(frame);
    await vi.waitFor(() => expect(pointed).toHaveBeenCalledExactlyOnceWith(frame));
  });

  test.for<[string, string]>([
    [
      'something laid over it',
      '<p style="position: absolute; top: 30px; left: 30px; width: 99px; height: 50px">Đè</p>',
    ],
    ['our own attribute alone', ''],
  ])('with %s it stays covered', async ([, over]) => {
    const frame = await showFrame('srcdoc="<p>x</p>"');
    const leaveFrame =
      over === '' ? () => frame.setAttribute('data-tro-ly-tnhs', '') : teachInside(frame, button);
    if (over === '') leaveFrame();
    else get('box').insertAdjacentHTML('beforeend', over);
    beginHere();
    await settled();
    expect(isOpen(frame)).toBe(false);
    leaveFrame();
  });

  const saying = 'tro-ly-tnhs-teach: shielded';
  /** Whose origin is written as that of a sandboxed frame is. */
  const opaque = 'data:,';

  test.for<[string, 'frame' | 'page', string, boolean]>([
    ['said by the frame, which is taught', 'frame', opaque, true],
    ['said by the frame, of an origin that nobody teaches', 'frame', address, false],
    ['said by the page for its frame', 'page', opaque, false],
  ])('a frame that cannot be reached: %s', async ([, who, awake, expected]) => {
    const speaks = `const say = () => { parent.postMessage('${saying}', '*'); parent.postMessage('said', '*') }`;
    const script = who === 'page' ? '' : `<script>${speaks}; addEventListener('message', say)</script>`;
    const frame = await showFrame(`sandbox="allow-scripts" srcdoc="${script}"`);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const heard: unknown[] = [];
    window.addEventListener('message', ({ data }) => heard.push(data), { signal: listening.signal });
    beginHere([awake]);
    if (who === 'page') for (const message of [saying, 'said']) window.postMessage(message, '*');
    else frame.contentWindow?.postMessage('speak', '*');
    await vi.waitFor(() => expect(heard).toContain('said'));
    await settled();
    expect(isOpen(frame)).toBe(expected);
    // One that falls silent is covered again.
    await vi.waitFor(() => expect(isOpen(frame)).toBe(false), { timeout: 3_000 });
  });
});
