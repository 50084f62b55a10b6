/** Outlines of Tabler icons (MIT), drawn on 24 × 24. */
const outlines = {
  paperclip: 'M15 7l-6.5 6.5a1.5 1.5 0 0 0 3 3l6.5 -6.5a3 3 0 0 0 -6 -6l-6.5 6.5a4.5 4.5 0 0 0 9 9l6.5 -6.5',
  scan: 'M4 7v-1a2 2 0 0 1 2 -2h2M4 17v1a2 2 0 0 0 2 2h2M16 4h2a2 2 0 0 1 2 2v1M16 20h2a2 2 0 0 0 2 -2v-1M5 12l14 0',
  close: 'M18 6l-12 12M6 6l12 12',
  working:
    'M12 6l0 -3M16.25 7.75l2.15 -2.15M18 12l3 0M16.25 16.25l2.15 2.15M12 18l0 3M7.75 16.25l-2.15 2.15M6 12l-3 0M7.75 7.75l-2.15 -2.15',
  here: 'M12 5l0 14M18 13l-6 6M6 13l6 6',
};

const svg = 'http://www.w3.org/2000/svg';

/** A decorative icon: the word beside it says the same. */
export function drawIcon(document: Document, icon: keyof typeof outlines): SVGElement {
  const root = makeDrawn(document, 'svg');
  const attributes = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.75' };
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  root.setAttribute('stroke-linecap', 'round');
  root.setAttribute('stroke-linejoin', 'round');
  root.setAttribute('aria-hidden', 'true');
  const path = makeDrawn(document, 'path');
  path.setAttribute('d', outlines[icon]);
  root.append(path);
  return root;
}

/** Read past the names of the page's forms. */
function makeDrawn(document: Document, tag: 'svg' | 'path'): SVGElement {
  const create: (this: Document, namespace: typeof svg, tag: string) => SVGElement =
    Document.prototype.createElementNS;
  return create.call(document, svg, tag);
}
