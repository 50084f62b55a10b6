import { foldText } from '#lib/domain/text';
import { isControl, isInput, isVisible } from '../elements.ts';
import { flatParent, flatText } from '../flat.ts';
import { elementsIn } from '../walk.ts';
import { choicesSince } from './choices.ts';
import { closePopup } from './close-popup.ts';
import type { VerbContext } from './context.ts';
import type { FillResult } from './fill-result.ts';
import type { PortalPage } from '../page-view.ts';
import { isUsable } from '../usable.ts';
import { mousePress } from './mouse.ts';
import { centreOf } from './point.ts';
import { fire, leave, setNatively } from './set-value.ts';
import { shownNow } from './shown.ts';
import { waitUntil } from './wait-until.ts';

/** As long as a list may take that is searched on a server. */
const listMs = 5000;
const showMs = 1000;

/**
 * Opens the control's list, types the value as one search where it can be searched, and takes the one option that says
 * the value. Reads back what the box shows. Whatever fails, the list is shut again and the search taken back.
 */
export async function fillCombobox(
  element: HTMLElement,
  value: string,
  context: VerbContext,
): Promise<FillResult> {
  const input = searchOf(element, context);
  const opener = input ?? element;
  if (!isUsable(element) || !isUsable(opener)) return { kind: 'disabled' };
  const first = await choose(opener, input, value, context);
  if (first.kind !== 'changed') return first;
  return await choose(opener, input, value, context);
}

async function choose(
  opener: HTMLElement,
  input: HTMLInputElement | null,
  value: string,
  context: VerbContext,
): Promise<FillResult> {
  const { page } = context;
  const wanted = foldText(value);
  const before = shownNow(page);
  const search = input === null || input.readOnly ? null : input;
  const typedBefore = search?.value ?? '';
  const box = flatParent(opener) ?? opener;
  mousePress(opener, centreOf(opener));
  if (search !== null) {
    setNatively(search, 'value', value);
    fire(search, 'input');
  }
  let seen = choicesSince(before, box, [wanted], page);
  const option = await waitUntil(
    () => {
      seen = choicesSince(before, box, [wanted], page);
      return seen?.fitting.length === 1 ? (seen.fitting[0] ?? null) : null;
    },
    listMs,
    context,
  );
  if (option !== null) {
    mousePress(option, centreOf(option));
    // What was typed as a search already says the value: only a list that goes by itself has taken the choice.
    const isTaken = await waitUntil(() => (isVisible(option) ? null : true), showMs, context);
    leave(opener);
    const isShown = await waitUntil(() => (shows(opener, wanted, page) ? true : null), showMs, context);
    await closePopup(opener, before, context);
    return isTaken && isShown && shows(opener, wanted, page)
      ? { kind: 'kept' }
      : { kind: 'changed', to: textOf(opener, page) };
  }
  if (search !== null) {
    setNatively(search, 'value', typedBefore);
    fire(search, 'input');
  }
  await closePopup(opener, before, context);
  // A list in which nothing fits what was typed is often not shown at all.
  if (seen === null && (search === null || !isCombobox(search))) return { kind: 'notOpened' };
  return (seen?.fitting.length ?? 0) > 1
    ? { kind: 'ambiguousChoice' }
    : { kind: 'noSuchChoice', offered: seen?.offered ?? 0 };
}

/** The text field a combobox is searched in: the element itself, or the one inside it. */
function searchOf(element: HTMLElement, { page }: VerbContext): HTMLInputElement | null {
  if (isInput(element)) return element;
  const [input, ...others] = elementsIn(element, page.shadowOf)
    .filter(isInput)
    .filter((inner) => isControl(inner));
  return input === undefined || others.length > 0 ? null : input;
}

function isCombobox(input: HTMLInputElement): boolean {
  return input.getAttribute('role') === 'combobox';
}

/** How far around a control what it shows may stand. */
const boxDepth = 4;

/** Whether the box says the choice: in its text field, or as a text of its own beside it. */
function shows(opener: HTMLElement, wanted: string, page: PortalPage): boolean {
  if (isInput(opener) && foldText(opener.value) === wanted) return true;
  return boxesOf(opener, page).some((box) =>
    elementsIn(box, page.shadowOf).some((part) => foldText(flatText(part, page.shadowOf)) === wanted),
  );
}

function textOf(opener: HTMLElement, page: PortalPage): string {
  if (isInput(opener) && opener.value !== '') return opener.value;
  const texts = boxesOf(opener, page).map((box) => flatText(box, page.shadowOf));
  return texts.find((text) => text !== '') ?? '';
}

/** The element and what stands around it, as long as no other control and no label is in it. */
function boxesOf(opener: HTMLElement, page: PortalPage): HTMLElement[] {
  const boxes: HTMLElement[] = [];
  for (let box: HTMLElement | null = opener; box !== null && boxes.length < boxDepth; box = flatParent(box)) {
    const parts = elementsIn(box, page.shadowOf);
    if (parts.some((part) => part !== opener && (isControl(part) || part.localName === 'label'))) break;
    boxes.push(box);
  }
  return boxes;
}
