import { boxOf, matchesSelector } from '../dom.ts';
import { isWithin } from '../flat.ts';
import type { VerbContext } from './context.ts';
import { leave } from './set-value.ts';
import { shownSince } from './shown.ts';
import { waitUntil } from './wait-until.ts';

/** Longer than the animation that a popup leaves with. */
const closingMs = 1000;

/** Shuts what has opened since, as a person does: by going on, by pressing beside it, by Escape. Whether it has gone. */
export async function closePopup(
  opener: HTMLElement,
  before: ReadonlySet<HTMLElement>,
  context: VerbContext,
): Promise<boolean> {
  const isShut = (): true | null => (popupSince(before, opener, context) ? null : true);
  if (isShut()) return true;
  const { body } = context.page.document;
  const ways = [
    () => leave(opener),
    () => ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].forEach((type) => press(body, type)),
    () => escape(opener),
    () =>
      shownSince(before, context.page)
        .filter(isPopover)
        .forEach((popover) => popover.hidePopover()),
  ];
  for (const way of ways) {
    way();
    if (await waitUntil(isShut, closingMs, context)) return true;
  }
  return false;
}

/** Whether something as big as a list or a calendar is drawn that was not there before. */
function popupSince(before: ReadonlySet<HTMLElement>, opener: HTMLElement, { page }: VerbContext): boolean {
  return shownSince(before, page).some((element) => {
    const { width, height } = boxOf(element);
    return width > 60 && height > 20 && isFloating(element) && !isWithin(opener, element);
  });
}

function isFloating(element: HTMLElement): boolean {
  const position = getComputedStyle(element).position;
  return position === 'absolute' || position === 'fixed' || isPopover(element);
}

/** A popover of the browser's own goes by trusted events only. */
function isPopover(element: HTMLElement): boolean {
  return matchesSelector(element, ':popover-open');
}

function press(element: Element, type: string): void {
  const event = { bubbles: true, cancelable: true, composed: true, clientX: 0, clientY: 0 };
  element.dispatchEvent(
    type.startsWith('pointer') ? new PointerEvent(type, event) : new MouseEvent(type, event),
  );
}

function escape(element: Element): void {
  const key = { key: 'Escape', code: 'Escape', keyCode: 27, bubbles: true, cancelable: true, composed: true };
  for (const type of ['keydown', 'keyup']) element.dispatchEvent(new KeyboardEvent(type, key));
}
