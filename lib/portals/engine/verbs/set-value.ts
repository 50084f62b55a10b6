import { ownerOf, send, windowOf } from '../dom.ts';
import { type Control, isInput, isSelect } from '../elements.ts';

export function fire(element: Element, type: 'input' | 'change'): void {
  send(element, new Event(type, { bubbles: true, composed: type === 'input' }));
}

/** Tells the page that the person has gone on to something else. */
export function leave(element: Element): void {
  send(element, new FocusEvent('blur', { composed: true }));
  send(element, new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Sets a property past any setter that a framework put on the element itself, so that the framework notices. */
export function setNatively(control: Control, property: 'value' | 'files', value: unknown): void {
  const view = windowOf(ownerOf(control) ?? document) ?? window;
  const own = isInput(control)
    ? view.HTMLInputElement
    : isSelect(control)
      ? view.HTMLSelectElement
      : view.HTMLTextAreaElement;
  const setter = Object.getOwnPropertyDescriptor(own.prototype, property)?.set;
  if (setter === undefined) throw new Error(`No native setter for ${property}`);
  setter.call(control, value);
}
