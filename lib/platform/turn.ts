/** A page may count as visible and still draw nothing (covered by another window): two frames' time is then enough. */
const twoFramesMs = 34;

/** The next frame; the next task where the page is hidden and draws none (timers there are throttled to a second). */
export function onNextTurn(document: Document, task: () => void): void {
  if (document.visibilityState === 'visible') {
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      task();
    });
    const timer = setTimeout(() => {
      cancelAnimationFrame(frame);
      task();
    }, twoFramesMs);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(null);
}

export function nextTurn(document: Document): Promise<void> {
  return new Promise((resolve) => onNextTurn(document, resolve));
}
