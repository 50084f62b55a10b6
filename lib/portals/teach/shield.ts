/** What somebody does over the shield; coordinates are the page's. */
type ShieldEvents = {
  move: (x: number, y: number) => void;
  press: (x: number, y: number) => void;
  scroll: (x: number, y: number, byX: number, byY: number) => void;
  key: (key: 'pick' | 'cancel' | 'next' | 'previous') => void;
};

export type Shield = {
  element: HTMLIFrameElement;
  /** Begins to listen; false where the browser keeps the frame to itself (a sandboxed page): nothing may then be pointed at. */
  arm: () => boolean;
  /** Leaves these rectangles open to the pointer. */
  open: (holes: readonly DOMRect[]) => void;
};

const mark = 'data-tro-ly-tnhs';

/** Whether a frame is such a one, ours or that of another page. */
export function isShield(frame: Element): boolean {
  return frame.hasAttribute(mark);
}

const lineHeight = 16;
const swallowed = [
  'mousedown',
  'mouseup',
  'pointerdown',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchmove',
  'dragstart',
  'dragover',
  'drop',
];

/**
 * A frame of ours over the page (T1). What happens in a frame happens in its own document: no script of the page, wherever
 * it listens, hears of it.
 */
export function createShield(document: Document, events: ShieldEvents): Shield {
  const element = document.createElement('iframe');
  // Tells the product's own scripts, which run in every frame, that there is no page here.
  element.setAttribute(mark, '');
  element.tabIndex = -1;
  element.style.cssText =
    'all: initial; position: fixed; inset: 0; width: 100vw; height: 100vh; border: 0; background: transparent; color-scheme: light; pointer-events: auto; cursor: crosshair;';
  const heard = new WeakSet<Document>();

  function listen(): boolean {
    const inside = element.contentDocument;
    if (inside === null) return false;
    if (heard.has(inside)) return true;
    heard.add(inside);
    inside.documentElement.style.cssText = 'height: 100%; cursor: crosshair; background: transparent;';
    for (const type of swallowed) inside.addEventListener(type, swallow, { capture: true, passive: false });
    inside.addEventListener('pointermove', ({ clientX, clientY }) => events.move(clientX, clientY));
    inside.addEventListener('click', onClick, true);
    inside.addEventListener('wheel', onWheel, { capture: true, passive: false });
    inside.addEventListener('keydown', onKey, true);
    return true;
  }

  function onClick(event: MouseEvent): void {
    swallow(event);
    if (event.isTrusted && event.button === 0) events.press(event.clientX, event.clientY);
  }

  function onWheel(event: WheelEvent): void {
    swallow(event);
    const unit = event.deltaMode === 0 ? 1 : event.deltaMode === 1 ? lineHeight : innerHeight;
    events.scroll(event.clientX, event.clientY, event.deltaX * unit, event.deltaY * unit);
  }

  function onKey(event: KeyboardEvent): void {
    const key = keys[event.key === 'Tab' && event.shiftKey ? 'ShiftTab' : event.key];
    swallow(event);
    if (key !== undefined && event.isTrusted) events.key(key);
  }

  return {
    element,
    arm() {
      // In Firefox the frame's first document is replaced by another one a moment later.
      element.addEventListener('load', listen);
      if (!listen()) return false;
      element.contentWindow?.focus();
      return true;
    },
    open(holes) {
      element.style.clipPath = holes.length === 0 ? 'none' : cutOut(holes);
    },
  };
}

const keys: Readonly<Record<string, Parameters<ShieldEvents['key']>[0]>> = {
  Enter: 'pick',
  ' ': 'pick',
  Escape: 'cancel',
  ArrowDown: 'next',
  ArrowRight: 'next',
  Tab: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  ShiftTab: 'previous',
};

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function cutOut(holes: readonly DOMRect[]): string {
  const whole = `M0 0H${innerWidth}V${innerHeight}H0Z`;
  const cuts = holes.map(({ left, top, width, height }) => `M${left} ${top}h${width}v${height}h${-width}Z`);
  return `path(evenodd, "${[whole, ...cuts].join('')}")`;
}
