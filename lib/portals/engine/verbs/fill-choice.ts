import { foldText } from '#lib/domain/text';
import { accessibleNameOf } from '../accessible-name.ts';
import { matchesSelector } from '../dom.ts';
import { isInput, textOf } from '../elements.ts';
import { isSameGroup } from '../fields.ts';
import { flatParent } from '../flat.ts';
import { isUsable } from '../usable.ts';
import { elementsIn } from '../walk.ts';
import type { VerbContext } from './context.ts';
import type { FillResult } from './fill-result.ts';
import { mousePress } from './mouse.ts';
import { centreOf } from './point.ts';
import { fire, leave, setNatively } from './set-value.ts';

/** Takes the one option of a native list that says the value, or whose code it is. */
export async function fillSelect(
  select: HTMLSelectElement,
  value: string,
  context: VerbContext,
): Promise<FillResult> {
  if (!isUsable(select)) return { kind: 'disabled' };
  const choice = oneSaying(
    [...select.options],
    value,
    (option) => [option.label, textOf(option)],
    ({ value: code }) => code,
  );
  if (choice.kind !== 'one') return choice;
  for (let attempt = 0; attempt < 2; attempt++) {
    setNatively(select, 'value', choice.option.value);
    fire(select, 'input');
    fire(select, 'change');
    leave(select);
    await context.settle();
    // The page may have drawn its options anew.
    const now = select.selectedOptions[0];
    if (now !== undefined && foldText(textOf(now)) === foldText(textOf(choice.option)))
      return { kind: 'kept' };
  }
  return { kind: 'changed', to: textOf(select.selectedOptions[0]) };
}

/** Presses the one radio button of the group that is labelled with the value. */
export async function fillRadio(
  element: HTMLElement,
  value: string,
  context: VerbContext,
): Promise<FillResult> {
  const group = radiosOf(element, context);
  const code = (radio: HTMLElement): string => (isInput(radio) ? radio.value : '');
  const choice = oneSaying(group, value, labelsOf, code);
  if (choice.kind !== 'one') return choice;
  const radio = choice.option;
  for (let attempt = 0; attempt < 2 && !isTicked(radio); attempt++) {
    if (!isUsable(radio)) return { kind: 'disabled' };
    press(radio);
    leave(radio);
    await context.settle();
  }
  if (isTicked(radio)) return { kind: 'kept' };
  const ticked = group.find(isTicked);
  return { kind: 'changed', to: ticked === undefined ? '' : (labelsOf(ticked)[0] ?? '') };
}

const yes = new Set(['true', 'co', 'yes', '1', 'x', 'on']);
const no = new Set(['', 'false', 'khong', 'no', '0', 'off']);

/** Ticks a box or flips a switch until it says the value: true, có, yes, x; or false, không, no, or nothing. */
export async function fillCheckbox(
  element: HTMLElement,
  value: string,
  context: VerbContext,
): Promise<FillResult> {
  const boxes = isCheckbox(element)
    ? [element]
    : elementsIn(element, context.page.shadowOf).filter(isCheckbox);
  const [box, ...others] = boxes;
  const wanted = foldText(value);
  if (box === undefined || (!yes.has(wanted) && !no.has(wanted))) return { kind: 'noSuchChoice', offered: 2 };
  if (others.length > 0) return { kind: 'ambiguousChoice' };
  for (let attempt = 0; attempt < 2 && isTicked(box) !== yes.has(wanted); attempt++) {
    if (!isUsable(box)) return { kind: 'disabled' };
    press(box);
    leave(box);
    await context.settle();
  }
  return isTicked(box) === yes.has(wanted)
    ? { kind: 'kept' }
    : { kind: 'changed', to: String(isTicked(box)) };
}

export function isRadioLike(element: Element): boolean {
  return isInput(element) ? element.type === 'radio' : element.matches('[role="radio"]');
}

export function isCheckbox(element: Element): boolean {
  return isInput(element)
    ? element.type === 'checkbox'
    : element.matches('[role="checkbox"], [role="switch"]');
}

/** The widgets that draw a box of their own lay the native one, unseen, over it: it takes the click itself. */
function press(element: HTMLElement): void {
  if (isInput(element)) element.click();
  else mousePress(element, centreOf(element));
}

function isTicked(element: Element): boolean {
  return isInput(element)
    ? element.checked && !element.indeterminate
    : element.getAttribute('aria-checked') === 'true';
}

function radiosOf(element: HTMLElement, { page }: VerbContext): HTMLElement[] {
  if (isInput(element) && element.name !== '') {
    const { body } = page.document;
    if (body === null) return [];
    return elementsIn(body, page.shadowOf).filter((other) => isSameGroup(other, element));
  }
  for (let box: HTMLElement | null = element; box !== null; box = flatParent(box)) {
    const radios = elementsIn(box, page.shadowOf).filter(isRadioLike);
    if (radios.length > 1 || matchesSelector(box, '[role="radiogroup"], fieldset, form, body')) return radios;
  }
  return [];
}

/** What a reader takes for the label of one option: its accessible name, or else the text right after it. */
function labelsOf(element: HTMLElement): string[] {
  const name = accessibleNameOf(element);
  return [foldText(name) === '' ? textOf(element.nextSibling) : name];
}

type Choice<Option> =
  { kind: 'one'; option: Option } | Extract<FillResult, { kind: 'noSuchChoice' | 'ambiguousChoice' }>;

/** By what the options say; where none says it, by their codes. */
function oneSaying<Option>(
  options: readonly Option[],
  value: string,
  words: (option: Option) => readonly string[],
  code: (option: Option) => string,
): Choice<Option> {
  const wanted = foldText(value);
  const saying = options.filter((option) => words(option).some((text) => foldText(text) === wanted));
  const [option, ...others] =
    saying.length > 0 ? saying : options.filter((each) => value !== '' && code(each) === value);
  if (option === undefined) return { kind: 'noSuchChoice', offered: options.length };
  return others.length > 0 ? { kind: 'ambiguousChoice' } : { kind: 'one', option };
}
