import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import { drawnBox } from '../../drawn.ts';
import type { ShadowOf } from '../../flat.ts';
import type { UploadRow } from '../../read-components.ts';
import { isHandle } from '../../usable.ts';
import { elementsIn } from '../../walk.ts';

type PlaceFailure = Extract<AttachFailure, { kind: 'placesDisagree' | 'notDrawnAsTable' }>;

/**
 * Whether the cell that takes the file is also drawn where the table's structure says it is: under the header of the files'
 * column and level with the component's name, with its buttons, and what stands there for the file, inside of it; null if
 * it is. `at` null: nothing but the cell takes the file.
 */
export function findPlaceFailure(
  { header, nameCell, cell, cells }: Pick<UploadRow, 'header' | 'nameCell' | 'cell' | 'cells'>,
  at: HTMLElement | null,
  shadowOf: ShadowOf,
): PlaceFailure | null {
  const own = at === null ? cell : [cell, ...cells].find((each) => elementsIn(each, shadowOf).includes(at));
  if (own === undefined) return { kind: 'placesDisagree' };
  const [above, name, area] = [drawnBox(header), drawnBox(nameCell), drawnBox(own)];
  if (above === null || name === null || area === null) return { kind: 'notDrawnAsTable' };
  const isLevel = overlaps(spanY(area), spanY(name));
  // Cells below each other, as on a card: the header says nothing about them any more.
  if (!isLevel && overlaps(spanX(area), spanX(name))) return { kind: 'notDrawnAsTable' };
  if (!isLevel || !overlaps(spanX(area), spanX(above))) return { kind: 'placesDisagree' };
  const handles = elementsIn(own, shadowOf).filter((each) => each === at || isHandle(each));
  const isOutside = handles.some((handle) => {
    const box = drawnBox(handle);
    return box !== null && !isFarFrom(area, box) && !isCentredIn(box, area);
  });
  return isOutside ? { kind: 'placesDisagree' } : null;
}

/** Pixels: an input that is moved this far to the left or up is meant not to be seen at all. */
const farAway = 5_000;

function isFarFrom(area: DOMRect, box: DOMRect): boolean {
  return area.left - box.right > farAway || area.top - box.bottom > farAway;
}

type Span = { from: number; to: number };

const spanX = ({ left, right }: DOMRect): Span => ({ from: left, to: right });
const spanY = ({ top, bottom }: DOMRect): Span => ({ from: top, to: bottom });

/** Whether two stretches share more than half of the shorter one. */
function overlaps(left: Span, right: Span): boolean {
  const shared = Math.min(left.to, right.to) - Math.max(left.from, right.from);
  return shared > Math.min(left.to - left.from, right.to - right.from) / 2;
}

function isCentredIn(box: DOMRect, area: DOMRect): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}
