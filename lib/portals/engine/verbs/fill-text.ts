import { type Control, isInput } from '../elements.ts';
import { isUsable } from '../usable.ts';
import { closePopup } from './close-popup.ts';
import type { VerbContext } from './context.ts';
import { parseDay } from './day.ts';
import type { FillResult } from './fill-result.ts';
import { fire, leave, setNatively } from './set-value.ts';
import { shownNow } from './shown.ts';

/** Sets a text, tells the page, reads it back after the page has reacted, and sets it once more. */
export async function fillText(
  control: Control,
  value: string,
  isSame: (shown: string, wanted: string) => boolean,
  { settle }: VerbContext,
): Promise<FillResult> {
  if (!isUsable(control) || ('readOnly' in control && control.readOnly)) return { kind: 'disabled' };
  for (let attempt = 0; attempt < 2; attempt++) {
    setNatively(control, 'value', value);
    fire(control, 'input');
    fire(control, 'change');
    leave(control);
    await settle();
    if (isSame(control.value, value)) return { kind: 'kept' };
  }
  return { kind: 'changed', to: control.value };
}

/** Types a day as one text (a native date control takes ISO), and shuts the calendar that may have opened. */
export async function fillDate(control: Control, value: string, context: VerbContext): Promise<FillResult> {
  const day = parseDay(value);
  const isNative = isInput(control) && control.type === 'date';
  const before = shownNow(context.page);
  const text = isNative && day !== null ? day : value;
  const first = await fillText(control, text, isSameDay, context);
  if (isNative || first.kind === 'disabled') return first;
  await closePopup(control, before, context);
  if (isSameDay(control.value, value)) return { kind: 'kept' };
  const again = await fillText(control, text, isSameDay, context);
  await closePopup(control, before, context);
  return isSameDay(control.value, value)
    ? { kind: 'kept' }
    : again.kind === 'kept'
      ? { kind: 'changed', to: control.value }
      : again;
}

/** Whether a control shows just this text; white space around it counts for nothing. */
export function isSameText(shown: string, wanted: string): boolean {
  return shown.normalize('NFC').trim() === wanted.normalize('NFC').trim();
}

/** A mask puts separators of its own between letters and digits. */
export function isSameUnmasked(shown: string, wanted: string): boolean {
  return bare(shown) === bare(wanted);
}

/** Whether a control shows the day a value names, however it is written; what names none is compared as text. */
export function isSameDay(shown: string, wanted: string): boolean {
  const day = parseDay(wanted);
  return day === null ? isSameText(shown, wanted) : parseDay(shown) === day;
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}
