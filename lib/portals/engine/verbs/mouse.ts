import { send } from '../dom.ts';
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
  for (const type of ['pointerover', 'pointermove']) send(element, new PointerEvent(type, pointer));
  for (const type of ['mouseover', 'mousemove']) send(element, new MouseEvent(type, at));
  send(element, new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  send(element, new MouseEvent('mousedown', { ...at, buttons: 1 }));
  send(element, new PointerEvent('pointerup', pointer));
  send(element, new MouseEvent('mouseup', at));
  send(element, new PointerEvent('click', pointer));
}
