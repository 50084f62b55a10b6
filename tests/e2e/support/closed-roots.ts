// Both functions run in the page: they may name nothing from outside of themselves.

/** Remembers a page's closed shadow roots, which stay closed, so that a test can type where an officer can. */
export function rememberRoots(): void {
  const roots: ShadowRoot[] = [];
  Reflect.set(window, 'closedRoots', roots);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function remember(options) {
    const root = attach.call(this, options);
    if (options.mode === 'closed') roots.push(root);
    return root;
  };
}

/** The first such element inside a remembered root that still stands on the page. */
export function findInClosedRoots(selector: string): Element | null {
  const roots: unknown = Reflect.get(window, 'closedRoots');
  const known = Array.isArray(roots) ? roots.filter((root) => root instanceof ShadowRoot) : [];
  return known.filter(({ host }) => host.isConnected).flatMap((root) => [...deep(root)])[0] ?? null;

  function deep(root: ShadowRoot): Element[] {
    const nested = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? deep(shadowRoot) : [],
    );
    return [...root.querySelectorAll(selector), ...nested];
  }
}
