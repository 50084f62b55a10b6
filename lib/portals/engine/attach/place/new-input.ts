import { attributeOf, hasAttributeOf, localNameOf } from '../../dom.ts';
import { isFileInput, isVisible } from '../../elements.ts';
import { flatLine, flatParent, flatText, isWithin } from '../../flat.ts';
import { foldText } from '#lib/domain/text';
import type { OrderRow } from '../check-order.ts';
import { partsOf, partsOfOthers } from './row-parts.ts';

/** A file input that was shown since, and the outermost part that was shown with it. */
export type NewInput = { input: HTMLInputElement; box: HTMLElement };

/**
 * The file inputs of what was shown since a button of the row was pressed: in the row, right beside it, or in something that lies
 * over the page; hidden ones in there too. Those of other rows are never meant, also where the page has drawn itself anew.
 */
export function findNewInputs(
  fresh: readonly HTMLElement[],
  seen: ReadonlySet<HTMLElement>,
  now: OrderRow,
): NewInput[] {
  const { row, view } = now;
  const shown = new Set(fresh);
  const others = partsOfOthers(now);
  return (view.tagged.get('input') ?? []).flatMap((input) => {
    if (!isFileInput(input) || hasAttributeOf(input, 'webkitdirectory') || seen.has(input)) return [];
    if (others.some((part) => isWithin(input, part))) return [];
    const line = flatLine(input).filter((each) => shown.has(each));
    const box = line.at(-1);
    if (box === undefined || (!isVisible(input) && box === input)) return [];
    const parts = partsOf(row);
    const isInRow = parts.some((part) => isWithin(input, part));
    const isBeside = flatParent(box) === flatParent(row.element);
    const speaks = ` ${foldText(flatText(box, view.shadowOf))} `.includes(` ${row.reading.key} `);
    return isInRow || isBeside || speaks || line.some(isOver) ? [{ input, box }] : [];
  });
}

/** A dialog, or something else that is laid over the page. */
function isOver(element: HTMLElement): boolean {
  const role = attributeOf(element, 'role');
  if (role === 'dialog' || role === 'alertdialog' || localNameOf(element) === 'dialog') return true;
  const { position } = getComputedStyle(element);
  return position === 'fixed' || position === 'absolute';
}
