/** Names of elements that can be sent to the desk and back; they end with the page. */
export type Refs = {
  refOf: (element: HTMLElement) => string;
  /** The element, as long as it stands on the page. */
  elementOf: (ref: string) => HTMLElement | null;
};

/** Makes the names of one page; an element that is gone from memory has none any more. */
export function createRefs(): Refs {
  const refs = new WeakMap<HTMLElement, string>();
  const elements = new Map<string, WeakRef<HTMLElement>>();
  return {
    refOf(element) {
      const known = refs.get(element);
      if (known !== undefined) return known;
      const ref = `e${elements.size + 1}`;
      refs.set(element, ref);
      elements.set(ref, new WeakRef(element));
      return ref;
    },
    elementOf(ref) {
      const element = elements.get(ref)?.deref();
      return element?.isConnected === true ? element : null;
    },
  };
}
