import type { OrderRow } from '../check-order.ts';
import { flatLine, isWithin } from '../../flat.ts';
import { attributeOf } from '../../dom.ts';
import { isLabel } from '../../elements.ts';
import { elementsIn } from '../../walk.ts';
import { shownSince } from '../../verbs/shown.ts';
import { waitUntil } from '../../verbs/wait-until.ts';
import { catchFileChoice } from './catch-file-choice.ts';
import type { AttachContext } from '../context.ts';
import { findNamed, isHarmful, isPressable, type Named, sendingWords } from './press-names.ts';
import { press } from './press-open.ts';
import { partsOf, partsOfOthers } from './row-parts.ts';

/**
 * Milliseconds: how long a button may take to be there, and to be switched on;
 * that too for each MB, which the page may be sending. `told`: how late the browser may tell of a request that has ended by then.
 */
const within = { shown: 3_000, enabled: 10_000, enabledPerMb: 2_000, told: 250 };

export type Confirming = {
  /** The words of each button in turn. */
  words: readonly (readonly string[])[];
  input: HTMLInputElement;
  /** The file's size in bytes. */
  size: number;
  /** The elements among which the buttons are looked for, anew at every look. */
  among: () => readonly HTMLElement[];
  /** Whether the page has gone on by itself: then nothing is pressed any more. */
  isUnneeded: () => boolean;
  /** Called right before something is pressed: whether it may be. */
  beforePress: () => boolean;
  /** Called whenever the button is seen switched off: the page may be at work on the file. */
  onOff: () => void;
};

/**
 * Presses what the page still needs to send a file that lies in its place (A19): of each of the spec's words exactly one button,
 * as soon as it is switched on. What cannot be pressed is left: the file is in the page's hands, and its watch tells the end.
 */
export async function pressConfirm(confirming: Confirming, context: AttachContext): Promise<void> {
  const { words, isUnneeded, beforePress } = confirming;
  for (const wanted of words) {
    const found = await waitForButton(wanted, confirming, context);
    if (found === null) return;
    const catching = await catchFileChoice(context);
    if (catching === null) return;
    const objection = (): 'left' | null => {
      const isMeant = !isUnneeded() && isSame(find(wanted, confirming, context), found);
      return isMeant && beforePress() ? null : 'left';
    };
    const failure = await press(found.element, found.words, context, objection);
    catching.end();
    if (failure !== null) return;
  }
}

type Button = Extract<Named, { kind: 'one' }>;

/** null where the page goes on by itself, or there is no such button for as long as it may take. */
async function waitForButton(
  wanted: readonly string[],
  { size, ...confirming }: Confirming,
  context: AttachContext,
): Promise<Button | null> {
  const from = context.now();
  const latest = from + within.enabled + (within.enabledPerMb * size) / 1_048_576;
  let offAt = from;
  let onAt: number | null = null;
  const found = await waitUntil<Button | 'left'>(
    () => {
      if (confirming.isUnneeded()) return 'left';
      const named = find(wanted, confirming, context);
      const now = context.now();
      onAt = named.kind === 'one' ? (onAt ?? now) : null;
      if (named.kind === 'one') return offAt === from || now - (onAt ?? now) >= within.told ? named : null;
      if (named.kind === 'disabled') {
        offAt = now;
        confirming.onOff();
      }
      return now - offAt >= within.shown ? 'left' : null;
    },
    latest - from,
    context,
  );
  return found === 'left' ? null : found;
}

function find(
  wanted: readonly string[],
  { input, among }: Pick<Confirming, 'input' | 'among'>,
  context: AttachContext,
): Named {
  return findNamed(buttonsFor(input, among(), context), wanted, context.page.shadowOf);
}

function isSame(named: Named, { element }: Button): boolean {
  return named.kind === 'one' && named.element === element;
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
  now: OrderRow,
  context: AttachContext,
): HTMLElement[] {
  const others = partsOfOthers(now);
  return shownSince(before, context.page).filter((each) => !others.some((part) => isWithin(each, part)));
}
