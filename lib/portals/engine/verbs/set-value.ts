import { type Control, isInput, isSelect } from '../elements.ts';

export function fire(element: Element, type: 'input' | 'change'): void {
  element.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
}

/** Tells the page that the person has gone on to something else. */
export function leave(element: Element): void {
  element.dispatchEvent(new FocusEvent('blur', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Sets a property past any setter that a framework put on the element itself, so that the framework notices. */
export function setNatively(control: Control, property: 'value' | 'files', value: unknown): void {
  const view = control.ownerDocument.defaultView ?? window;
  const own = isInput(control)
    ? view.HTMLInputElement
    : isSelect(control)
      ? view.HTMLSelectElement
      : view.HTMLTextAreaElement;
  const setter = Object.getOwnPropertyDescriptor(own.prototype, property)?.set;
  if (setter === undefined) throw new Error(`No native setter for ${property}`);
  setter.call(control, value);
}
