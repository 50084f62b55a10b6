/**
 * What one compound of a selector asks of one element. `inner`: the selectors inside `:not(…)`, `:has(…)` and the like;
 * `either`: those of them that the element itself has to be, inside `:is(…)` and `:where(…)`.
 */
export type Compound = {
  ids: string[];
  classes: string[];
  attributes: { name: string; value: string | null }[];
  pseudos: string[];
  inner: Selector[];
  either: Selector[];
};

/** Compounds from the outermost to the element itself, with the combinators between them. */
export type Selector = { compounds: Compound[]; combinators: string[] };

const identifier =
  /^(?:-{2}|-?(?:[_a-z]|[^\0-\x7f]|\\[^\n\da-f]|\\[\da-f]{1,6}\s?))(?:[\w-]|[^\0-\x7f]|\\[^\n\da-f]|\\[\da-f]{1,6}\s?)*/i;
const hash = /^#((?:[\w-]|[^\0-\x7f]|\\[^\n\da-f]|\\[\da-f]{1,6}\s?)+)/i;
const quoted = /^"(?:[^"\\\n]|\\[\s\S])*"|^'(?:[^'\\\n]|\\[\s\S])*'/;
const plainPseudos = new Set(
  `active any-link autofill checked default defined disabled empty enabled first-child first-of-type focus
   focus-visible focus-within fullscreen hover in-range indeterminate invalid last-child last-of-type link modal
   only-child only-of-type open optional out-of-range placeholder-shown popover-open read-only read-write required root
   scope target user-invalid user-valid valid visited`.split(/\s+/),
);
const nestingPseudos = new Set(['not', 'is', 'where', 'has']);
const countingPseudos = new Set(['nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type']);
const count = /^\s*(?:even|odd|[+-]?\d+|[+-]?\d*n(?:\s*[+-]\s*\d+)?)\s*$/i;

const positionAttribute =
  /^(?:(?:data-(?:[a-z-]*-)?)?(?:row|col|column)?-?index|aria-(?:rowindex|colindex|posinset)|tabindex)$/;

/**
 * Whether an attribute counts rows, columns or stops: it says where a thing stands today, and not what it is. A short
 * number under a name of the page's own (`data-ri="3"`) is such a count too.
 */
export function isPositionAttribute({ name, value }: Compound['attributes'][number]): boolean {
  return positionAttribute.test(name) || (name.startsWith('data-') && /^\d{1,4}$/.test(value ?? ''));
}

/**
 * Reads a list of CSS selectors as they are used to find one element; null where it is none, or one that no element
 * matches (pseudo-elements) or that this reader does not know: what cannot be judged is not let in.
 */
export function parseSelector(text: string): Selector[] | null {
  const reader = new Reader(text);
  const list = reader.list(0);
  return reader.rest === '' ? list : null;
}

class Reader {
  rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  list(depth: number): Selector[] | null {
    const found: Selector[] = [];
    do {
      const selector = this.selector(depth);
      if (selector === null) return null;
      found.push(selector);
    } while (this.take(/^,/) !== null);
    return found;
  }

  private selector(depth: number): Selector | null {
    const compounds: Compound[] = [];
    const combinators: string[] = [];
    this.take(/^\s+/);
    // `:has(> a)` begins with a combinator.
    if (depth > 0) this.take(/^[>+~]\s*/);
    for (;;) {
      const compound = this.compound(depth);
      if (compound === null) return null;
      compounds.push(compound);
      const combinator = this.take(/^\s*[>+~]\s*|^\s+(?![\s,)]|$)/);
      if (combinator === null) break;
      combinators.push(combinator[0].trim() || ' ');
    }
    this.take(/^\s+/);
    return { compounds, combinators };
  }

  private compound(depth: number): Compound | null {
    const compound: Compound = { ids: [], classes: [], attributes: [], pseudos: [], inner: [], either: [] };
    let isEmpty = this.take(/^\*/) === null && this.take(identifier) === null;
    for (; /^[.#[:]/.test(this.rest); isEmpty = false) {
      if (!this.simple(compound, depth)) return null;
    }
    return isEmpty ? null : compound;
  }

  private simple(into: Compound, depth: number): boolean {
    const id = this.take(hash);
    if (id !== null) return into.ids.push(id[1] ?? '') > 0;
    if (this.take(/^\[/) !== null) return this.attribute(into);
    const dot = this.take(/^\./) !== null;
    if (!dot && this.take(/^:/) === null) return false;
    const word = this.take(identifier)?.[0];
    if (word === undefined) return false;
    return dot ? into.classes.push(word) > 0 : this.pseudo(into, word.toLowerCase(), depth);
  }

  private attribute(into: Compound): boolean {
    this.take(/^\s+/);
    const attribute = this.take(identifier)?.[0];
    if (attribute === undefined) return false;
    this.take(/^\s+/);
    let value: string | null = null;
    if (this.take(/^[~|^$*]?=\s*/) !== null) {
      value = this.take(quoted)?.[0].slice(1, -1) ?? this.take(identifier)?.[0] ?? null;
      if (value === null) return false;
      this.take(/^\s*[is](?=\s*\])/i);
    }
    into.attributes.push({ name: attribute.toLowerCase(), value });
    return this.take(/^\s*\]/) !== null;
  }

  private pseudo(into: Compound, word: string, depth: number): boolean {
    into.pseudos.push(word);
    if (this.take(/^\(/) === null) return plainPseudos.has(word);
    if (nestingPseudos.has(word) && depth < 4) {
      const inner = this.list(depth + 1);
      into.inner.push(...(inner ?? []));
      if (word === 'is' || word === 'where') into.either.push(...(inner ?? []));
      return inner !== null && this.take(/^\)/) !== null;
    }
    const argument = this.take(/^([^()"'\\]*)\)/)?.[1];
    if (argument === undefined) return false;
    if (countingPseudos.has(word)) return count.test(argument);
    return word === 'dir' ? /^\s*(?:ltr|rtl)\s*$/i.test(argument) : false;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.rest);
    if (match !== null) this.rest = this.rest.slice(match[0].length);
    return match;
  }
}
