import { boxOf, isElementNode } from '../dom.ts';

/**
 * Whether words are drawn where a reader takes them for the label of what is drawn there: not right of it and not below.
 * What has no box worth the name, such as words for those who hear a page, is where the markup says.
 */
export function isDrawnBefore(words: readonly Node[], element: HTMLElement): boolean {
  const area = boxOf(element);
  if (isTiny(area)) return true;
  const boxes = words.map(boxOfWords).filter((box) => !isTiny(box));
  return boxes.every((box) => {
    const isBeside = shared(box.top, box.bottom, area.top, area.bottom);
    const isOver = shared(box.left, box.right, area.left, area.right);
    return (isOver || box.left < area.left) && (isBeside || box.top < area.top);
  });
}

function boxOfWords(node: Node): DOMRect {
  const box = isElementNode(node) ? boxOf(node) : null;
  if (box !== null && !isTiny(box)) return box;
  const range = new Range();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

function isTiny({ width, height }: DOMRect): boolean {
  return width <= 1 || height <= 1;
}

/** Whether two stretches share more than an edge. */
function shared(from: number, to: number, otherFrom: number, otherTo: number): boolean {
  return Math.min(to, otherTo) - Math.max(from, otherFrom) > 1;
}
