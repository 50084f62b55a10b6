import type { ShadowOf } from '#lib/portals/engine/flat';
import { isButton, isInput, isLink } from '#lib/portals/engine/elements';
import { hasAttributeOf, localNameOf } from '#lib/portals/engine/dom';

/** The innermost element that was pressed, in closed shadow roots too: under the pointer, or where the keyboard is. */
export function pressedElement(event: Event, shadowOf: ShadowOf): Element | null {
  const [first] = event.composedPath();
  let at = first instanceof Element ? first : null;
  while (at !== null) {
    const root = shadowOf(at);
    const inner = root === null ? null : innerOf(root, event);
    if (inner === null || inner === at) return at;
    at = inner;
  }
  return null;
}

function innerOf(root: ShadowRoot, event: Event): Element | null {
  const isPointed = event instanceof MouseEvent && event.detail > 0;
  return isPointed ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
}

/** Whether a key presses an element by itself: by the page's own handlers, and not by the browser's click. */
export function isKeyPress(event: KeyboardEvent, pressed: Element): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  if (event.repeat || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
  const isNative =
    localNameOf(pressed) === 'button' ||
    isInput(pressed) ||
    (isLink(pressed) && hasAttributeOf(pressed, 'href'));
  return !isNative && isButton(pressed);
}
