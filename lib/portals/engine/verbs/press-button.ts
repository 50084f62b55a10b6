import { closestOf, isConnectedOf } from '../dom.ts';
import { describe, isControl, isVisible } from '../elements.ts';
import { isWithin } from '../flat.ts';
import { isUsable } from '../usable.ts';
import { mousePress } from './mouse.ts';
import { centreOf, elementAt, type Point } from './point.ts';
import type { VerbContext } from './context.ts';

export type PressResult =
  | { kind: 'pressed' }
  | { kind: 'disabled' }
  | { kind: 'hidden' }
  /** Something else is drawn where it would be pressed. */
  | { kind: 'covered'; by: string };

/** Presses a button where a person would, once: by a click, or by the whole sequence of a mouse. */
export async function pressButton(
  button: HTMLElement,
  how: 'click' | 'mouse',
  context: VerbContext,
): Promise<PressResult> {
  const hindrance = hindranceOf(button, context);
  if (hindrance.kind !== 'free') return hindrance;
  if (how === 'mouse') mousePress(button, hindrance.point);
  else HTMLElement.prototype.click.call(button);
  await context.settle();
  return { kind: 'pressed' };
}

type Hindrance = Exclude<PressResult, { kind: 'pressed' }> | { kind: 'free'; point: Point };

/** What keeps a person from pressing the element; where its window draws nothing at all, nothing covers it. */
export function hindranceOf(element: HTMLElement, { page }: VerbContext): Hindrance {
  if (!isUsable(element)) return { kind: 'disabled' };
  if (!isConnectedOf(element) || !isVisible(element)) return { kind: 'hidden' };
  const point = centreOf(element);
  const hit = elementAt(page.document, point, page);
  const isFree =
    hit === null || isWithin(hit, element) || labelsOf(element).some((label) => isWithin(hit, label));
  return isFree ? { kind: 'free', point } : { kind: 'covered', by: describe(hit) };
}

function labelsOf(element: HTMLElement): readonly Element[] {
  const around = closestOf(element, 'label');
  const declared = isControl(element) ? [...(element.labels ?? [])] : [];
  return around === null ? declared : [around, ...declared];
}
