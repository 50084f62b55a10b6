import { isControl, isInput, isSelect, textOf } from './elements.ts';
import { isRadio } from './labels.ts';

/** What an element says: a control's value (a choice by its words), or its text. Empty where nothing is chosen yet. */
export function readValue(element: HTMLElement): string {
  if (isSelect(element)) return element.value === '' ? '' : textOf(element.selectedOptions[0]);
  if (isRadio(element)) return element.checked ? textOf(element.labels?.[0] ?? element.parentElement) : '';
  if (isInput(element) && element.type === 'checkbox') return element.checked ? 'true' : '';
  if (isControl(element)) return element.value.trim();
  const inner = [...element.querySelectorAll('input, select, textarea')].filter(isControl);
  const only = inner.length === 1 ? inner[0] : undefined;
  return only === undefined ? textOf(element) : readValue(only);
}
