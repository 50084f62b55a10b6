import { cdp } from 'vitest/browser';

/** A real mouse and real keys: what they do the browser takes for a person's. Coordinates are those of the page. */
function onScreen(x: number, y: number): { x: number; y: number } {
  const frame = window.frameElement;
  if (frame === null) return { x, y };
  const { left, top, width } = frame.getBoundingClientRect();
  const scale = width / innerWidth;
  return { x: left + x * scale, y: top + y * scale };
}

export function centre(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

type Button = 'left' | 'right' | 'middle';
type MouseType = 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel';

async function mouse(
  type: MouseType,
  at: { x: number; y: number },
  more: { button?: Button; clickCount?: number; deltaX?: number; deltaY?: number } = {},
): Promise<void> {
  await cdp().send('Input.dispatchMouseEvent', { type, ...onScreen(at.x, at.y), ...more });
}

export async function moveTo(element: Element): Promise<void> {
  await mouse('mouseMoved', centre(element));
}

export async function click(element: Element, button: Button = 'left', clickCount = 1): Promise<void> {
  const at = centre(element);
  await mouse('mouseMoved', at);
  for (let count = 1; count <= clickCount; count++) {
    await mouse('mousePressed', at, { button, clickCount: count });
    await mouse('mouseReleased', at, { button, clickCount: count });
  }
}

/** A press without a movement before it. */
export async function pressAt(element: Element): Promise<void> {
  const at = centre(element);
  await mouse('mousePressed', at, { button: 'left', clickCount: 1 });
  await mouse('mouseReleased', at, { button: 'left', clickCount: 1 });
}

export async function wheel(element: Element, deltaY: number): Promise<void> {
  await mouse('mouseWheel', centre(element), { deltaX: 0, deltaY });
}

export async function press(key: string): Promise<void> {
  const text = key === 'Enter' ? { text: '\r' } : {};
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', key, code: key, ...keyCode(key), ...text });
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, ...keyCode(key) });
}

function keyCode(key: string): { windowsVirtualKeyCode: number } {
  const codes: Readonly<Record<string, number>> = {
    Enter: 13,
    Escape: 27,
    Tab: 9,
    ArrowDown: 40,
    ArrowUp: 38,
  };
  return { windowsVirtualKeyCode: codes[key] ?? key.toUpperCase().charCodeAt(0) };
}
