import { type Control, isInput, isSelect } from './elements.ts';

/** Resolves when the page has had a chance to react: the next frame, or the next task where no frames are drawn. */
export type Settle = () => Promise<void>;

/**
 * Sets a control's value the way frameworks notice: native setter, `input`, `change`, blur. Reads it back after the page
 * has reacted and sets it once more; `false` where the page will not keep it. Masks may add separators.
 */
export async function fillField(control: Control, value: string, settle: Settle): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt++) {
    setNatively(control, value);
    fire(control, 'input');
    fire(control, 'change');
    control.dispatchEvent(new FocusEvent('blur', { composed: true }));
    control.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await settle();
    if (bare(control.value) === bare(value)) return true;
  }
  return false;
}

/** Presses a button as a click does; `false` where it is disabled. */
export function press(button: HTMLElement): boolean {
  if (button.matches(':disabled') || button.getAttribute('aria-disabled') === 'true') return false;
  button.click();
  return true;
}

/** Puts one file into a file input through the native setter, then tells the page. */
export function putFile(input: HTMLInputElement, file: File): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  nativeSetter(input, 'files').call(input, transfer.files);
  fire(input, 'input');
  fire(input, 'change');
}

function fire(element: Element, type: 'input' | 'change'): void {
  element.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
}

function setNatively(control: Control, value: string): void {
  nativeSetter(control, 'value').call(control, value);
}

/** The setter of the element's own class, past any that a framework put on the element itself. */
function nativeSetter(control: Control, property: 'value' | 'files'): (value: unknown) => void {
  const view = control.ownerDocument.defaultView ?? window;
  const own = isInput(control)
    ? view.HTMLInputElement
    : isSelect(control)
      ? view.HTMLSelectElement
      : view.HTMLTextAreaElement;
  const setter = Object.getOwnPropertyDescriptor(own.prototype, property)?.set;
  if (setter === undefined) throw new Error(`No native setter for ${property}`);
  return setter;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
