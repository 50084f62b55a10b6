import { foldText } from '#lib/domain/text';
import { type Control, isControl, isInput, textOf } from './elements.ts';

/**
 * The folded texts that label a control: declared ones (label, ARIA, title, placeholder) and, where no label is declared,
 * those that stand where a reader looks for one (cell to the left, header above, dt, text before).
 */
export function controlNames(control: Control, pageLabels: readonly HTMLLabelElement[]): string[] {
  const labels = declaredLabels(control, pageLabels);
  const placed = labels.length === 0 || isRadio(control) ? placedLabels(control) : [];
  const hints = [control.title, control.getAttribute('placeholder') ?? ''];
  return [...new Set([...labels, ...placed, ...hints].map(foldText))].filter((text) => text !== '');
}

export function isRadio(element: Element): element is HTMLInputElement {
  return isInput(element) && element.type === 'radio';
}

/** `control.labels` would search the whole document again for every control. */
function declaredLabels(control: Control, pageLabels: readonly HTMLLabelElement[]): string[] {
  const forIt = control.id === '' ? [] : pageLabels.filter(({ htmlFor }) => htmlFor === control.id);
  const around = control.closest('label');
  const labels =
    around === null || forIt.includes(around) || around.htmlFor !== '' ? forIt : [around, ...forIt];
  const byId = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  return [
    ...labels.map(textWithoutControls),
    ...byId.map((id) => textOf(control.ownerDocument.getElementById(id))),
    control.getAttribute('aria-label') ?? '',
  ].filter((text) => text !== '');
}

function placedLabels(control: Control): string[] {
  const legend = isRadio(control) ? textOf(control.closest('fieldset')?.querySelector('legend')) : '';
  return [legend, besideInTable(control), besideInList(control), textBefore(control)].filter(
    (text) => text !== '',
  );
}

function besideInTable(control: Control): string {
  const cell = control.closest('td, th');
  if (cell === null) return '';
  const left = cell.previousElementSibling;
  if (left !== null && !holdsControl(left) && foldText(textOf(left)) !== '') return textOf(left);
  const header = control.closest('table')?.rows.item(0)?.cells.item(columnOf(cell));
  return header?.localName === 'th' && header !== cell ? textOf(header) : '';
}

function besideInList(control: Control): string {
  const value = control.closest('dd');
  const term = value?.previousElementSibling;
  return term?.localName === 'dt' ? textOf(term) : '';
}

/** The text right before the control; climbs while the control is alone in its box, and never out of its cell. */
function textBefore(control: Control): string {
  let element: Element = control;
  for (let step = 0; step < 4; step++) {
    const before = previousText(element);
    if (before !== '') return before;
    const box: Element | null = element.parentElement;
    if (box === null || ['td', 'th', 'dd', 'form', 'fieldset', 'body'].includes(box.localName)) return '';
    if ([...box.querySelectorAll('input, select, textarea')].filter(isControl).length > 1) return '';
    element = box;
  }
  return '';
}

function previousText(element: Element): string {
  let text = '';
  for (let node = element.previousSibling; node !== null; node = node.previousSibling) {
    if (isElement(node) && holdsControl(node)) break;
    text = `${textOf(node)} ${text}`;
  }
  return text.trim();
}

/** A label's own words: a control it wraps, and a list of options in it, are not part of them. */
function textWithoutControls(node: Node): string {
  const parts = [...node.childNodes].map((child) => {
    if (!isElement(child)) return textOf(child);
    return isControl(child) || child.localName === 'button' ? '' : textWithoutControls(child);
  });
  return parts.join(' ').trim();
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function holdsControl(element: Element): boolean {
  return isControl(element) || [...element.querySelectorAll('input, select, textarea')].some(isControl);
}

function columnOf(cell: Element): number {
  let column = 0;
  for (let left = cell.previousElementSibling; left !== null; left = left.previousElementSibling) column++;
  return column;
}
