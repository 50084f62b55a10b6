/** Between the row and the offer, and between the offer and the window's edges, in pixels. */
const gap = 6;
const margin = 8;

type Size = { width: number; height: number };
type Edges = { left: number; top: number; bottom: number };

/** Where the offer stands: right under the row, else right above it, never over it as long as there is room; always inside the window. */
export function placeOffer(row: Edges, offer: Size, window: Size): { left: number; top: number } {
  const under = row.bottom + gap;
  const above = row.top - gap - offer.height;
  const lowest = window.height - margin - offer.height;
  const top = under <= lowest ? under : above >= margin ? above : lowest;
  const left = Math.min(row.left, window.width - margin - offer.width);
  return { left: Math.max(left, margin), top: Math.max(Math.min(top, lowest), margin) };
}
