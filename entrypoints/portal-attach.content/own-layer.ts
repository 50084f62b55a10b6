import { closestOf, htmlOf, makeElement, ownerOf, rootOf } from '#lib/portals/engine/dom';
import { addStyles, hostStyle, layerStyle } from '#lib/portals/engine/guest-styles';
import { flatLine } from '#lib/portals/engine/flat';

/** A layer of ours over the whole page, its modals too. Nothing in it can be read by the page. */
export type OwnLayer = {
  host: HTMLElement;
  shadow: ShadowRoot;
  layer: HTMLElement;
  /** Shows it over whatever this element stands in. */
  raise(near: HTMLElement): void;
  remove(): void;
};

/** Makes the layer; it is shown by `raise`. `own`: where our scripts remember what they draw. */
export function createLayer(document: Document, own: WeakSet<Node>, styles: string): OwnLayer {
  const host = makeElement(document, 'div');
  own.add(host);
  host.style.cssText = hostStyle;
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyles(shadow, document, styles);
  const layer = makeElement(document, 'div');
  layer.style.cssText = layerStyle;
  layer.popover = 'manual';
  shadow.append(layer);

  return {
    host,
    shadow,
    layer,
    raise(near) {
      const parent = parentFor(near);
      if (host.parentNode !== parent) parent.append(host);
      if (!layer.matches(':popover-open')) layer.showPopover();
      // A page that is drawn larger by its own styles must not draw us larger, or elsewhere.
      layer.style.setProperty('zoom', String(1 / host.currentCSSZoom));
    },
    remove: () => host.remove(),
  };
}

/** Outside of a page's own dialog everything is dead to the pointer, or loses the focus again at once: ours too. */
function parentFor(near: HTMLElement): Element {
  const page = ownerOf(near) ?? document;
  const dialog = flatLine(near).find((each) => rootOf(each) === page && closestOf(each, dialogs) === each);
  return dialog ?? htmlOf(page);
}

const dialogs = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
