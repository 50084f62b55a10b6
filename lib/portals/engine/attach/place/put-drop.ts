import { boxOf, bringIntoView, htmlOf, listen, ownerOf, send, unlisten } from '../../dom.ts';
import { drawnBox } from '../../drawn.ts';
import { isWithin } from '../../flat.ts';
import type { PortalPage } from '../../page-view.ts';
import type { UploadRow } from '../../read-components.ts';
import { centreOf, elementAt, type Point } from '../../verbs/point.ts';
import { boxesIn } from '../../flat.ts';

/** A place of a row that takes a drag: where, and what it belongs to. */
export type DropZone = { box: HTMLElement };

/** At most so many parts of a cell are asked. */
const mostParts = 6;

/**
 * Where a row's file cell takes a drag of a file of this type, and the component's name beside it does not (A16); null where it
 * takes none, where more than one part of it does, or where the whole page would. Asked with a made-up empty file.
 */
export function findDropZone({ cell, nameCell }: UploadRow, page: PortalPage, type: string): DropZone | null {
  const zone = zoneIn(cell, page, type);
  return zone !== null && !takesDrag(nameCell, page, type) ? zone : null;
}

function zoneIn(cell: HTMLElement, page: PortalPage, type: string): DropZone | null {
  if (takesDrag(cell, page, type)) return { box: cell };
  const parts = boxesIn(cell, page.shadowOf, mostParts).filter((part) => drawnBox(part) !== null);
  const [part, ...others] = parts.filter((each) => takesDrag(each, page, type));
  return part === undefined || others.length > 0 ? null : { box: part };
}

/**
 * Drags the file over the zone and drops it there, as a person does; whether the page took it. `isMeant`: whether the zone is still
 * the row's, asked when all but the drop is done.
 */
export function dropFile(
  { box }: DropZone,
  file: File,
  page: PortalPage,
  isMeant: () => boolean = () => true,
): boolean {
  const at = targetIn(box, page);
  if (at === null) return false;
  const transfer = carrying(file);
  drag(at, 'dragenter', transfer);
  // A page may draw something over the zone as soon as a file is above it.
  const over = targetIn(box, page) ?? at;
  drag(over, 'dragover', transfer);
  if (!isMeant()) {
    drag(over, 'dragleave', transfer);
    return false;
  }
  return drag(over, 'drop', transfer) !== 'nobody';
}

/** Whether the innermost thing drawn at the middle of a box takes a drag of files. It is left again in any case. */
function takesDrag(box: HTMLElement, page: PortalPage, type: string): boolean {
  const at = targetIn(box, page);
  if (at === null) return false;
  const transfer = carrying(new File([], 'tep', { type }));
  drag(at, 'dragenter', transfer);
  const isTaken = drag(at, 'dragover', transfer) === 'part';
  drag(at, 'dragleave', transfer);
  drag(at, 'dragend', transfer);
  return isTaken;
}

type Target = { element: Element; point: Point };

/** null where something else is drawn over the middle of the box. */
function targetIn(box: HTMLElement, page: PortalPage): Target | null {
  const point = centreOf(box);
  const hit = elementAt(page.document, point, page);
  if (hit !== null && isWithin(hit, box)) return { element: hit, point };
  bringIntoView(box, { block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = boxOf(box);
  const middle = { x: left + width / 2, y: top + height / 2 };
  const again = elementAt(page.document, middle, page);
  return again !== null && isWithin(again, box) ? { element: again, point: middle } : null;
}

function carrying(file: File): DataTransfer {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer;
}

/** What cancelled an event: something in the page, or only the document or the window. */
type TakenBy = 'part' | 'page' | 'nobody';

/**
 * Sends one event of a drag. A page keeps the browser from opening files that are dropped anywhere, by listeners on the document
 * or the window: such a page takes no file.
 */
function drag({ element, point }: Target, type: string, dataTransfer: DataTransfer): TakenBy {
  const html = htmlOf(ownerOf(element) ?? document);
  let before = false;
  let after: boolean | null = null;
  const onWay = (event: Event): void => void (before = event.defaultPrevented);
  const onWayBack = (event: Event): void => void (after = event.defaultPrevented);
  listen(html, type, onWay, true);
  listen(html, type, onWayBack);
  const event = new DragEvent(type, {
    bubbles: true,
    cancelable: true,
    composed: true,
    dataTransfer,
    clientX: point.x,
    clientY: point.y,
    screenX: point.x + screenX,
    screenY: point.y + screenY,
  });
  send(element, event);
  unlisten(html, type, onWay, true);
  unlisten(html, type, onWayBack);
  if (!event.defaultPrevented) return 'nobody';
  // null: whoever took it kept it from going on.
  return before || after === false ? 'page' : 'part';
}
