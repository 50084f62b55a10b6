import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { foldText } from '#lib/domain/text';
import { nameAttributes, setApart } from '../code-names.ts';
import { flatText } from '../engine/flat.ts';
import { readGrids } from '../engine/grid.ts';
import type { PageView } from '../engine/page-view.ts';
import { findName } from '../person-names.ts';
import type { PartKind } from '../page-parts.ts';
import type { Finder } from '../spec.schema.ts';
import { captionsNear } from './captions-near.ts';
import { codeNames, stableTails } from './code-words.ts';
import { isDataOnly, isInDataCell } from './data-cells.ts';
import { isControlOf } from './resolve.ts';
import { isWording, toWording, wordingsOf } from './wording.ts';

/** A cell of a table is told by the words of so many of its row's other cells at most. */
const mostRowTexts = 3;
const namelessRoles = new Set(['none', 'presentation', 'generic']);

/** Finders by what a reader sees that could find this element, best first, not yet tried. */
export function wordWays(element: HTMLElement, kind: PartKind, view: PageView, since: string): Finder[] {
  const isControl = isControlOf(view, element);
  const labels =
    kind === 'text'
      ? captionsNear(element, view)
      : isControl && kind !== 'button'
        ? wordingsOf(element, view)
        : [];
  const said = toWording(flatText(element, view.shadowOf));
  // What a value says changes with the next dossier.
  const says = kind === 'control' || kind === 'text' || isControl || !isWording(said) ? [] : [said];
  return [
    ...labels
      .filter((text) => !isDataOnly(text, view))
      .map((text): Finder => ({ by: 'label', text: [text], since })),
    ...roleWays(element, kind, since),
    ...cellWays(element, view, since),
    ...says.map((text): Finder => ({ by: 'text', text: [text], since })),
  ];
}

function roleWays(element: HTMLElement, kind: PartKind, since: string): Finder[] {
  if (kind === 'text') return [];
  const role = getRole(element);
  if (role === null || namelessRoles.has(role)) return [];
  const name = toWording(computeAccessibleName(element));
  return isWording(name) ? [{ by: 'role', role, name: [name], since }] : [];
}

function cellWays(element: HTMLElement, view: PageView, since: string): Finder[] {
  for (const grid of readGrids(view)) {
    if (!grid.element.contains(element)) continue;
    const row = grid.rows().find(({ element: each }) => each.contains(element));
    if (row === undefined) continue;
    const column = row.cells.findIndex((cell) => cell?.contains(element) === true);
    const header = grid.headers.find((each) => each.column === column);
    if (header === undefined) return [];
    const columnText = toWording(flatText(header.element, view.shadowOf));
    // The other cells of a row may be somebody's; only what names the row tells it from the next.
    const others = row.cells.filter(
      (cell, index) => cell !== null && index !== column && !isInDataCell(cell),
    );
    const texts = others.map((cell) => toWording(flatText(cell, view.shadowOf))).filter(isWording);
    return texts
      .slice(0, mostRowTexts)
      .map((text): Finder => ({ by: 'cell', column: [columnText], row: [text], since }));
  }
  return [];
}

/** The same way, looked for only under one heading. */
export function withinWay(finder: Finder, heading: string): Finder | null {
  if (finder.by === 'codeName' || finder.by === 'idSuffix' || finder.by === 'css') return null;
  return { ...finder, within: [heading] };
}

/** Finders by what the portal's developers called it, best first, not yet tried. */
export function nameWays(element: HTMLElement, since: string): Finder[] {
  const names = nameAttributes.flatMap((attribute) => {
    const written = element.getAttribute(attribute) ?? '';
    return codeNames(written).filter((name) => !isOfName(name, written));
  });
  const id = element.getAttribute('id') ?? '';
  return [
    ...unique(names).map((name): Finder => ({ by: 'codeName', words: [name], since })),
    ...stableTails(id)
      .filter((suffix) => !isOfName(suffix, id))
      .map((suffix): Finder => ({ by: 'idSuffix', suffix, since })),
  ];
}

/** Whether a part of a code name is part of what reads like somebody's name there; alone it would not. */
function isOfName(part: string, written: string): boolean {
  const name = findName(written);
  return name !== null && foldText(setApart(name)).includes(foldText(setApart(part)));
}

function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [foldText(name), name])).values()];
}
