/** The route is in the address of the page itself. */
export const ownRoute = String.raw`
export function route() {
  return location.hash.slice(1);
}

export function go(to) {
  location.hash = '#' + to;
}

export function onRoute(listener) {
  window.addEventListener('hashchange', listener);
}
`;

/** A page without an address of its own keeps its route in that of the page around it. */
export const parentRoute = String.raw`
export function route() {
  return window.parent.location.hash.slice(1);
}

export function go(to) {
  window.parent.location.hash = '#' + to;
}

export function onRoute(listener) {
  window.parent.addEventListener('hashchange', listener);
  // A link to a hash would be one to the page around this one, opened in here.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    if (link === null || event.defaultPrevented) return;
    event.preventDefault();
    go(link.getAttribute('href').slice(1));
  });
}
`;
