import type { Point } from './point.ts';

/**
 * The events of one press of the main button at a point of the element. They are bound to no trust and move no focus: a
 * page that asks for a person gets none.
 */
export function mousePress(element: Element, { x, y }: Point): void {
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: x,
    clientY: y,
    button: 0,
    detail: 1,
  };
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  for (const type of ['pointerover', 'pointermove']) element.dispatchEvent(new PointerEvent(type, pointer));
  for (const type of ['mouseover', 'mousemove']) element.dispatchEvent(new MouseEvent(type, at));
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  element.dispatchEvent(new MouseEvent('mouseup', at));
  element.dispatchEvent(new PointerEvent('click', pointer));
}
