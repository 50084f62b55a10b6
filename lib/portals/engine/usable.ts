import { attributeOf, hasAttributeOf, localNameOf, matchesSelector } from './dom.ts';
import { isButton, isLink } from './elements.ts';
import { flatParent } from './flat.ts';

/** Whether a person could use an element: neither it nor a part of the page around it is switched off. */
export function isUsable(element: HTMLElement): boolean {
  if (matchesSelector(element, ':disabled')) return false;
  for (let at: HTMLElement | null = element; at !== null; at = flatParent(at))
    if (hasAttributeOf(at, 'inert') || attributeOf(at, 'aria-disabled') === 'true') return false;
  return true;
}

/** A link that is made to be pressed: it leads nowhere. */
export function isPressedLink(element: HTMLElement): boolean {
  return isLink(element) && /^(#|javascript:|$)/i.test((attributeOf(element, 'href') ?? '').trim());
}

/** What a person would press to choose a file. A link to somewhere is none: it may be a file that is there already. */
export function isHandle(element: HTMLElement): boolean {
  return isPressedLink(element) || isButton(element) || localNameOf(element) === 'label';
}
