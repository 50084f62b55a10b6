/** What a shielded frame says to the page around it, which cannot look into it; it tells nothing else. */
const saying = 'tro-ly-tnhs-teach: shielded';
const saidEvery = 400;
/** A frame that has gone silent, or has become another page, is covered again after so many milliseconds. */
const lasts = 1_200;

export type FramesApart = {
  /** Tells the page around this one, if it is of another origin, that here is a shield; to be called again and again. */
  tell: () => void;
  /** Whether the page in a frame has said lately that it has a shield. */
  isConfirmed: (frame: HTMLElement) => boolean;
  stop: () => void;
};

/**
 * Frames of another origin that have a shield of their own, as they say themselves. `awake`: the addresses of those that
 * somebody teaches. Whoever says so without a shield has his own frame left open, and no other: the browser tells who speaks.
 */
export function watchFramesApart(document: Document, awake: readonly string[]): FramesApart {
  const window = document.defaultView;
  const origins = new Set(
    awake.flatMap((address) => (URL.canParse(address) ? [new URL(address).origin] : [])),
  );
  const heard = new Map<MessageEventSource, number>();
  let toldAt = -Infinity;

  function onMessage(event: MessageEvent): void {
    if (event.data !== saying || event.source === null) return;
    // It is none of the page's business, though who listened before us has heard it.
    event.stopImmediatePropagation();
    if (event.isTrusted && origins.has(event.origin)) heard.set(event.source, performance.now());
  }

  window?.addEventListener('message', onMessage, true);
  return {
    tell() {
      if (window === null || performance.now() - toldAt < saidEvery) return;
      toldAt = performance.now();
      if (isApart(window)) window.parent.postMessage(saying, '*');
    },
    isConfirmed(frame) {
      const inside = 'contentWindow' in frame ? frame.contentWindow : null;
      for (const [source, at] of heard) if (source === inside) return performance.now() - at < lasts;
      return false;
    },
    stop() {
      window?.removeEventListener('message', onMessage, true);
      heard.clear();
    },
  };
}

/** Whether the page around a frame is another origin's, and cannot look into it. */
function isApart(window: Window): boolean {
  try {
    return window.parent !== window && window.frameElement === null;
  } catch {
    return true;
  }
}
