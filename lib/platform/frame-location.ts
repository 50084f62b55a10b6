/**
 * The address a page stands for: its own, or, for a frame that has none (srcdoc, about:blank), that of the page which
 * made it. `null` in a frame of our own, and where a frame says itself where it belongs (`<base>`): a portal may show
 * somebody else's document in it.
 */
export function frameLocation(frame: Window): { readonly href: string } | null {
  if (isOurs(frame)) return null;
  if (!frame.location.href.startsWith('about:')) return frame.location;
  if (frame.document.querySelector('base[href]') !== null) return null;
  return {
    get href(): string {
      return addressOfParent(frame) ?? frame.document.baseURI;
    },
  };
}

/** A sandboxed frame may not ask its parent; the base address it was given still says where it belongs. */
function addressOfParent(frame: Window): string | null {
  try {
    const { href } = frame.parent.location;
    return href.startsWith('about:') ? null : href;
  } catch {
    return null;
  }
}

/** The frame that lies over the page while somebody points at it. A page that marks its own frame so only hides it. */
function isOurs(frame: Window): boolean {
  try {
    return frame.frameElement?.hasAttribute('data-tro-ly-tnhs') === true;
  } catch {
    return false;
  }
}
