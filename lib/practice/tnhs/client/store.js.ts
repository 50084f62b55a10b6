export const source = String.raw`
// What a page knows, and who is told when a part of it has changed. A kit decides what is then drawn anew.
export function createStore(state) {
  const listeners = new Map();
  const everything = new Set();
  return {
    state,
    on(part, listener) {
      listeners.set(part, [...(listeners.get(part) ?? []), listener]);
    },
    onAny(listener) {
      everything.add(listener);
    },
    tell(part) {
      for (const listener of listeners.get(part) ?? []) listener();
      for (const listener of everything) listener();
    },
  };
}
`;
