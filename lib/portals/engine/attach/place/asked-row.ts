import { foldText } from '#lib/domain/text';
import type { ComponentTableSpec, PortalSpec } from '../../../spec.schema.ts';
import { attributeOf } from '../../dom.ts';
import { isFileInput, isHtml, isLabel, isVisible } from '../../elements.ts';
import { isDrawn } from '../../drawn.ts';
import { flatParent, isWithin } from '../../flat.ts';
import { type PageView, type PortalPage, viewPage } from '../../page-view.ts';
import { findComponentRow, readComponentTable, type UploadRow } from '../../read-components.ts';
import { recognisePage } from '../../recognise-page.ts';
import { offOf } from '../../switched-off.ts';
import { isUsable } from '../../usable.ts';
import { elementsIn } from '../../walk.ts';
import { tableSpec } from '../check-order.ts';
import { findNamed, isHarmful, isPressable } from './press-names.ts';

/** A row whose own file control is pressed, and that control. */
export type AskedRow = { row: UploadRow; control: HTMLElement };

/** How deep inside a control a press may land: on its icon, on the words in it. */
const mostInside = 6;

/** What a person presses when pressing here, if a file can be chosen by it at all. Looks at nothing but what is around. */
export function controlAround(pressed: Element): HTMLElement | null {
  let at: HTMLElement | null = isHtml(pressed) ? pressed : flatParent(pressed);
  for (let step = 0; step < mostInside && at !== null; step++, at = flatParent(at))
    if (isFileInput(at) || isPressable(at)) return at;
  return null;
}

/**
 * The row that a control chooses a file for, on the page as it is now (A23): the one mapped row around it, named like no other,
 * without a file and without an upload under way. null for every other control of the page.
 */
export function findAskedRow(control: HTMLElement, spec: PortalSpec, page: PortalPage): AskedRow | null {
  if (!isUsable(control) || opensMenu(control)) return null;
  const view = viewPage(page);
  const recognition = recognisePage(spec, view);
  if (view.cut || recognition.kind === 'unknown' || offOf(spec, recognition.page) !== undefined) return null;
  const mapped = tableSpec(spec, recognition.page);
  if (mapped === null) return null;
  const table = readComponentTable(view, mapped);
  const row = table.kind === 'table' ? table.rows.find(({ cell }) => isWithin(control, cell)) : undefined;
  if (row === undefined || row.reading.uploading || row.reading.files.length > 0) return null;
  const search = findComponentRow(table, row.reading.key);
  if (search.kind !== 'found' || search.row !== row) return null;
  return choosesFile(control, row, mapped.upload, view) ? { row, control } : null;
}

/**
 * Whether a press of this control of a row's file cell asks for a file: it is the input, its label, or a button that is known to open
 * the choice. A button whose words may as well send what lies in the input is none where the input itself is there to be pressed.
 */
function choosesFile(
  control: HTMLElement,
  { cell, inputs }: UploadRow,
  { open, confirm }: ComponentTableSpec['upload'],
  { shadowOf }: PageView,
): boolean {
  if (isFileInput(control)) return inputs.length === 1 && inputs.includes(control);
  const labelled = isLabel(control) ? labelledBy(control) : null;
  if (labelled !== null) return isFileInput(labelled);
  if (isHarmful(control, shadowOf)) return false;
  const all = elementsIn(cell, shadowOf);
  const handles = all.filter((each) => isPressable(each) && isVisible(each));
  const isOnly = (words: readonly string[]) => {
    const named = findNamed(handles, words, shadowOf);
    return named.kind === 'one' ? named.element === control : named.kind === 'none' ? null : false;
  };
  const sending = new Set((confirm ?? []).flat().map(foldText));
  if (open?.[0] === undefined) {
    const hasInput = inputs.some((input) => isWithin(input, cell));
    return hasInput && handles.length === 1 && handles.includes(control) && isOnly([...sending]) !== true;
  }
  // A sign without letters opens a menu.
  const letters = open[0].filter((word) => foldText(word) !== '');
  const opens = isOnly(letters.filter((word) => !sending.has(foldText(word))));
  if (opens !== null) return opens;
  return !all.some((each) => isFileInput(each) && isDrawn(each)) && isOnly(letters) === true;
}

/** A menu holds more than the choice of a file. */
function opensMenu(control: HTMLElement): boolean {
  return ['true', 'menu', 'listbox', 'tree', 'grid'].includes(attributeOf(control, 'aria-haspopup') ?? '');
}

const controlOfLabel: ((this: HTMLLabelElement) => HTMLElement | null) | undefined =
  typeof HTMLLabelElement === 'undefined'
    ? undefined
    : Object.getOwnPropertyDescriptor(HTMLLabelElement.prototype, 'control')?.get;

/** Read past the names of the page's fields. */
function labelledBy(label: HTMLLabelElement): HTMLElement | null {
  return controlOfLabel?.call(label) ?? null;
}
