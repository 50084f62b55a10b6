import type { OrderRow } from '../check-order.ts';
import { isWithin } from '../../flat.ts';
import { attributeOf } from '../../dom.ts';
import { isLabel } from '../../elements.ts';
import { elementsIn } from '../../walk.ts';
import { shownSince } from '../../verbs/shown.ts';
import { waitUntil } from '../../verbs/wait-until.ts';
import { flatLine } from '../../flat.ts';
import { catchFileChoice } from './catch-file-choice.ts';
import type { AttachContext } from '../context.ts';
import { partsOf } from './own-input.ts';
import { findNamed, isHarmful, isPressable, type Named, sendingWords } from './press-names.ts';
import { notDone, press, type StepFailure } from './press-open.ts';

/** So long a button may take to be there and to be switched on. */
const enabledMs = 3_000;

export type Confirming = {
  /** The words of each button in turn. */
  words: readonly (readonly string[])[];
  input: HTMLInputElement;
  /** The elements among which the buttons are looked for, anew at every look. */
  among: () => readonly HTMLElement[];
  /** Whether the page has gone on by itself: then nothing is pressed any more. */
  isUnneeded: () => boolean;
  /** Called right before something is pressed; what keeps it from being pressed, if anything does. */
  beforePress: () => boolean;
};

/**
 * Presses what the page still needs to send a file that lies in its place (A19): of each of the spec's words exactly one button,
 * as soon as it is switched on. `none`: there is no such button.
 */
export async function pressConfirm(
  { words, input, among, isUnneeded, beforePress }: Confirming,
  context: AttachContext,
): Promise<'pressed' | 'none' | 'left' | StepFailure> {
  let pressed: 'pressed' | 'none' = 'none';
  for (const wanted of words) {
    const last: { named: Named } = { named: { kind: 'none', words: '' } };
    const found = await waitUntil(
      () => {
        if (isUnneeded()) return 'unneeded';
        last.named = findNamed(buttonsFor(input, among(), context), wanted, context.page.shadowOf);
        return last.named.kind === 'one' ? last.named : null;
      },
      enabledMs,
      context,
    );
    if (found === 'unneeded') return pressed;
    const { named } = last;
    if (found === null)
      return named.kind === 'none' || named.kind === 'one' ? pressed : notDone(named.words, named.kind);
    const catching = await catchFileChoice(context);
    if (!beforePress()) {
      catching?.end();
      return 'left';
    }
    const failure = await press(found.element, found.words, context);
    catching?.end();
    if (failure !== null) return failure;
    pressed = 'pressed';
  }
  return pressed;
}

/** What may be pressed to send a file: not what chooses one, and not what takes one away. */
function buttonsFor(
  input: HTMLInputElement,
  elements: readonly HTMLElement[],
  { page: { shadowOf } }: AttachContext,
): HTMLElement[] {
  const choosing = flatLine(input).filter((each) => isLabel(each) || attributeOf(each, 'role') === 'button');
  return elements.filter(
    (each) =>
      isPressable(each) &&
      !(isLabel(each) && each.control !== null) &&
      !choosing.some((box) => isWithin(each, box)) &&
      !isHarmful(each, shadowOf, sendingWords),
  );
}

/** Every element of a row. */
export function inRow({ row, view }: OrderRow): HTMLElement[] {
  return [...new Set(partsOf(row).flatMap((part) => elementsIn(part, view.shadowOf)))];
}

/** What was shown since, that of other rows left out. */
export function sinceShown(
  before: ReadonlySet<HTMLElement>,
  { row, rows }: OrderRow,
  context: AttachContext,
): HTMLElement[] {
  const others = rows.filter((other) => other !== row).flatMap(partsOf);
  return shownSince(before, context.page).filter((each) => !others.some((part) => isWithin(each, part)));
}
