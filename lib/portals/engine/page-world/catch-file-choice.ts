import { toHandle, wantedOf } from './file-handle.ts';
import { caughtEvent, disarmEvent } from './names.ts';

/** So long a page that was pressed may take to ask for a file; afterwards it is a person who asks. */
const armedForMs = 5_000;
/** So long a page's call for a file is left waiting for it. */
const answerWithinMs = 30_000;

/**
 * Catches the page's next call for a file (A17), in the page's own world: `click` and `showPicker` of a file input, attached
 * or not, a click event made for it, `showOpenFilePicker`. The input is told of by an event, no chooser opens, and everything
 * is put back at once: after one catch, when told to, or when the time is over.
 */
export function catchNextChoice(page: Window & typeof globalThis, forMs: number = armedForMs): void {
  const { document } = page;
  // A form of the page may bear the name of any of these.
  const { addEventListener, removeEventListener, dispatchEvent } = page.EventTarget.prototype;
  const createElement = page.Document.prototype.createElement.bind(document);
  const listen = addEventListener.bind(document);
  const unlisten = removeEventListener.bind(document);
  const send = dispatchEvent.bind(document);
  send(new Event(disarmEvent));
  let isArmed = true;
  const timer = setTimeout(disarm, forMs);
  listen(disarmEvent, disarm);
  const restore = [
    around(page.HTMLElement.prototype, 'click', (element, _, go) => clickSilently(element, go)),
    around(page.EventTarget.prototype, 'dispatchEvent', (target, [event], go) => {
      if (!(event instanceof page.MouseEvent) || event.type !== 'click') return go();
      // What cannot be cancelled would open the chooser whatever listens.
      return clickSilently(target, go, event.cancelable);
    }),
    around(page.HTMLInputElement.prototype, 'showPicker', (element, _, go) => {
      const input = inputOf(element);
      return input === null ? go() : tell(input);
    }),
    around(page, 'showOpenFilePicker', (_, [options], go) => (isArmed ? pickFile(options) : go())),
  ];

  function disarm(): void {
    if (!isArmed) return;
    isArmed = false;
    clearTimeout(timer);
    unlisten(disarmEvent, disarm);
    for (const undo of restore.toReversed()) undo();
  }

  /** The file input that a press of this element would open; null for every other, and while nothing is to be caught. */
  function inputOf(target: unknown): HTMLInputElement | null {
    if (!isArmed) return null;
    const element = target instanceof page.HTMLLabelElement ? target.control : target;
    const isFile = element instanceof page.HTMLInputElement && element.type === 'file' && !element.disabled;
    return isFile ? element : null;
  }

  /** The page's own listeners hear of the click; only the chooser stays shut. */
  function clickSilently(target: unknown, go: () => unknown, isCancelable = true): unknown {
    const input = inputOf(target);
    if (input === null) return go();
    if (target === input && !isCancelable) {
      tell(input);
      return true;
    }
    const keepShut = (event: Event): void => event.preventDefault();
    input.addEventListener('click', keepShut, true);
    tell(input);
    try {
      return go();
    } finally {
      input.removeEventListener('click', keepShut, true);
    }
  }

  /** A submitter, unlike a related target, is told as it is, from inside a shadow root too. */
  function tell(input: HTMLInputElement): void {
    disarm();
    send(new SubmitEvent(caughtEvent, { submitter: input }));
  }

  /** The call for a file handle is answered through an input of its own, as every other call for a file. */
  async function pickFile(options: unknown): Promise<object[]> {
    const input = createElement('input');
    Object.assign(input, { type: 'file', ...wantedOf(options) });
    const { promise, resolve, reject } = Promise.withResolvers<object[]>();
    const giveUp = (): void => reject(new DOMException('The user aborted a request.', 'AbortError'));
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])].map((file) => toHandle(file, page)));
      input.value = '';
    });
    tell(input);
    const late = setTimeout(giveUp, answerWithinMs);
    listen(disarmEvent, giveUp);
    try {
      return await promise;
    } finally {
      clearTimeout(late);
      unlisten(disarmEvent, giveUp);
    }
  }
}

type Around = (self: unknown, args: readonly unknown[], go: () => unknown) => unknown;

/** Puts something around a method; the returned function puts the method back, where it is still ours that stands there. */
function around(owner: object, key: string, call: Around): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, key);
  const method: unknown = before?.value;
  if (before?.configurable !== true || typeof method !== 'function') return () => undefined;
  // A proxy of a native method is as native as the method to whoever looks at it.
  const ours = new Proxy(method, {
    apply: (target, self: unknown, args: unknown[]) =>
      call(self, args, () => Reflect.apply(target, self, args)),
  });
  Object.defineProperty(owner, key, { ...before, value: ours });
  return () => {
    if (Object.getOwnPropertyDescriptor(owner, key)?.value === ours)
      // What the page has made fast meanwhile stays, and must not keep the rest from being put back.
      Reflect.defineProperty(owner, key, before);
  };
}
