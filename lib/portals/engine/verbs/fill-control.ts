import type { FillVerb } from '../../spec.schema.ts';
import { isControl, isInput, isSelect, type Control } from '../elements.ts';
import { isUnderSheet } from '../sheet.ts';
import { elementsIn } from '../walk.ts';
import type { VerbContext } from './context.ts';
import { parseDay } from './day.ts';
import { fillCheckbox, fillRadio, fillSelect, isCheckbox, isRadioLike } from './fill-choice.ts';
import { fillCombobox } from './fill-combobox.ts';
import type { FillResult } from './fill-result.ts';
import { fillDate, fillText, isSameText, isSameUnmasked } from './fill-text.ts';

export type { FillResult } from './fill-result.ts';

/**
 * Gives a control a value the way its kind takes one, reads it back after the page has reacted, and tells what the page
 * made of it (V1). Nothing is typed key by key (V2). Without a verb the control tells its kind.
 */
export function fillControl(
  element: HTMLElement,
  value: string,
  verb: FillVerb | null,
  context: VerbContext,
): Promise<FillResult> {
  if (isUnderSheet(element)) return Promise.resolve({ kind: 'covered' });
  const control = controlIn(element, context);
  const kind = verb ?? verbOf(control, value);
  if (kind === 'select' && isSelect(control)) return fillSelect(control, value, context);
  if (kind === 'select' || kind === 'combobox') return fillCombobox(control, value, context);
  if (kind === 'radio') return fillRadio(control, value, context);
  if (kind === 'checkbox') return fillCheckbox(control, value, context);
  if (!isControl(control)) return Promise.resolve({ kind: 'notAControl' });
  if (kind === 'date') return fillDate(control, value, context);
  // Unless the spec says that this text is plain, a mask of the page's is no change.
  return fillText(control, value, verb === 'plain' ? isSameText : isSameUnmasked, context);
}

function verbOf(element: HTMLElement, value: string): FillVerb {
  if (isSelect(element)) return 'select';
  if (isRadioLike(element) || element.matches('[role="radiogroup"]')) return 'radio';
  if (isCheckbox(element)) return 'checkbox';
  if (isInput(element) && element.type === 'date') return 'date';
  if (parseDay(value) !== null && isControl(element) && !opensList(element)) return 'date';
  return opensList(element) ? 'combobox' : 'plain';
}

/** A field with a calendar is a combobox too, of a dialog. */
function opensList(element: HTMLElement): boolean {
  const popup = element.getAttribute('aria-haspopup');
  if (popup === 'dialog' || popup === 'grid') return false;
  return (
    popup === 'listbox' ||
    element.matches('[role="combobox"], [aria-autocomplete="list"], [aria-autocomplete="both"]')
  );
}

/** A component's element stands for the one control in it. */
function controlIn(element: HTMLElement, { page }: VerbContext): HTMLElement | Control {
  if (isControl(element) || element.hasAttribute('role')) return element;
  const [control, ...others] = elementsIn(element, page.shadowOf).filter(isControl);
  return control === undefined || others.length > 0 ? element : control;
}
