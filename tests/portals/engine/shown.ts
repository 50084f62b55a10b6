import type { PortalPage } from '#lib/portals/engine/page-view';

/** Where a piece of a page stands: in the document itself, or in the shadow root of an element around it. */
export const grounds = ['page', 'open shadow root', 'closed shadow root'] as const;
export type Ground = (typeof grounds)[number];

/** Shows a piece of a page on some ground. Shadow roots are written `<template shadowrootmode="…">`, closed ones too. */
export function showOn(ground: Ground, html: string, href = 'http://127.0.0.1/tnhs/'): PortalPage {
  const roots = new WeakMap<Element, ShadowRoot>();
  const inner =
    ground === 'page'
      ? html
      : `<portal-app><template shadowrootmode="${ground === 'open shadow root' ? 'open' : 'closed'}">${html}</template></portal-app>`;
  document.body.innerHTML = inner;
  attachRoots(document.body, roots);
  return { document, location: { href }, shadowOf: (element) => roots.get(element) ?? element.shadowRoot };
}

function attachRoots(inside: ParentNode, roots: WeakMap<Element, ShadowRoot>): void {
  for (const template of inside.querySelectorAll('template[shadowrootmode]')) {
    const host = template.parentElement;
    if (host === null || !(template instanceof HTMLTemplateElement)) continue;
    const mode = template.getAttribute('shadowrootmode') === 'open' ? 'open' : 'closed';
    const root = host.attachShadow({ mode });
    root.append(template.content);
    template.remove();
    roots.set(host, root);
    attachRoots(root, roots);
  }
}
