import type { PortalPage } from '#lib/portals/engine/page-view';

/** Shows a piece of a portal's page in this document, as if it stood at `href`. */
export function showPage(html: string, href: string): PortalPage {
  // Shadow roots are recorded as templates, which innerHTML would leave lying there.
  document.body.setHTMLUnsafe(html);
  return { document, location: { href }, shadowOf: (element) => element.shadowRoot };
}

/** A recorded page: its first line is a comment with its address. */
export function openFixture(source: string): { html: string; href: string } {
  const [, href, html] = /^<!-- (\S+) -->\n([\s\S]*)$/.exec(source) ?? [];
  if (href === undefined || html === undefined)
    throw new Error('A fixture begins with its address in a comment');
  return { href, html };
}
