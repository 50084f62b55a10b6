import { drawnBox } from '#lib/portals/engine/drawn';
import type { OfferBox } from './offer-box.ts';

type KeysWiring = {
  window: Window | null;
  buttons: OfferBox['buttons'];
  shadow: ShadowRoot;
  isOwn(event: Event): boolean;
  /** Escape was pressed. */
  leave(): void;
};

/** What the keyboard does while the offer stands there: Escape leaves it, Tab goes around in it, and the page hears nothing of that. */
export function answerKeys({
  window,
  buttons,
  shadow,
  isOwn,
  leave,
}: KeysWiring): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      event.stopImmediatePropagation();
      keepKeyUp(event.key);
      leave();
      return;
    }
    if (!isOwn(event)) return;
    event.stopImmediatePropagation();
    if (event.key === 'Tab') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
    // A key that is held since it pressed the portal's own button presses nothing here.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
  };

  /** The page hears no half of a key either: some close a dialog when it is let go. */
  function keepKeyUp(key: string): void {
    const keep = (event: KeyboardEvent): void => {
      if (event.isTrusted && event.key === key) event.stopImmediatePropagation();
    };
    window?.addEventListener('keyup', keep, { capture: true, once: true });
  }

  function step(by: 1 | -1): void {
    const drawn = [...buttons.values()].filter((button) => drawnBox(button) !== null);
    const from = drawn.findIndex((button) => button === shadow.activeElement);
    drawn[(from + by + drawn.length) % drawn.length]?.focus({ preventScroll: true });
  }
}
