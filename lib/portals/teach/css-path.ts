import { nameAttributes } from '../code-names.ts';
import { attributeOf, childNodesOf, localNameOf, parentElementOf, parentNodeOf } from '../engine/dom.ts';
import { isGenerated, isStateWord } from '../generated-names.ts';

/** Tells whether a selector sees just the element that is meant. */
type SeesOnly = (selector: string) => boolean;

/** Boxes whose tag alone says where one is. */
const landmarks = new Set(
  'form fieldset main header footer nav aside section article table thead tfoot dialog'.split(' '),
);
const mostAncestors = 8;

/** What frameworks put before a passing state or movement. */
const passingPrefix = /^(?:ng|is|has|js|v|cdk|animate|transition)-/i;
/** Words that come and go as states do, but may also say what a thing is. */
const passing = new Set(
  `collapse empty enter error errors even fade filled first float floating in last leave odd out populated success
   warning`.split(/\s+/),
);
/** Classes of widths, spaces and colours. */
const layout = /^(?:(?:tw|mui)[-_].*|(?:col|row|d|m|p|w|h|text|bg|flex|float)(?:-[a-z]{1,6})*)$/i;

/** Whether a class says what a thing is: no state, no column width, nothing a tool has made up. */
function isStableClass(name: string): boolean {
  const words = name.toLowerCase().split(/[-_]/);
  return (
    /^[a-z][a-z_-]{2,40}$/i.test(name) &&
    !name.includes('__') &&
    !passingPrefix.test(name) &&
    !words.some((word) => isStateWord(word) || passing.has(word)) &&
    !layout.test(name) &&
    !isGenerated(name)
  );
}

/**
 * The shortest selector of stable things that sees just this element, anchored at the nearest box that has a name of its
 * own; by position only where nothing else does. `mayHold` refuses values that could be personal.
 */
export function cssPathOf(
  element: Element,
  seesOnly: SeesOnly,
  mayHold: (value: string) => boolean,
): string | null {
  const owns = selectorsOf(element, mayHold);
  const whole = `${tagOf(element)}${owns.filter((own) => own.startsWith('.')).join('')}`;
  const leaves = [...new Set([...owns.map((own) => `${tagOf(element)}${own}`), whole, tagOf(element)])];
  const alone = leaves.find((leaf) => seesOnly(leaf));
  if (alone !== undefined) return alone;
  const boxes = ancestors(element);
  for (const box of boxes.slice(0, mostAncestors)) {
    for (const anchor of anchorsOf(box, mayHold)) {
      const path = leaves.map((leaf) => `${anchor} ${leaf}`).find((each) => seesOnly(each));
      if (path !== undefined) return path;
    }
  }
  return byPosition(element, boxes, seesOnly, mayHold);
}

/** As few steps as will do, inside the nearest box that has a name of its own; without one where there is none. */
function byPosition(
  element: Element,
  boxes: readonly Element[],
  seesOnly: SeesOnly,
  mayHold: (value: string) => boolean,
): string | null {
  let path = positionOf(element);
  for (const [step, box] of boxes.entries()) {
    for (const outer of boxes.slice(step, step + mostAncestors)) {
      const anchored = anchorsOf(outer, mayHold).map((anchor) => `${anchor} ${path}`);
      const found = anchored.find((each) => seesOnly(each));
      if (found !== undefined) return found;
    }
    if (seesOnly(path)) return path;
    path = `${positionOf(box)} > ${path}`;
  }
  return seesOnly(path) ? path : null;
}

function siblingsOf(element: Element): Iterable<Node> {
  const parent = parentNodeOf(element);
  return parent === null ? [] : childNodesOf(parent);
}

function positionOf(element: Element): string {
  const tag = tagOf(element);
  if (tag === 'body' || tag === 'html') return tag;
  const twins = [...siblingsOf(element)].filter((node) => node.nodeName === element.nodeName);
  return twins.length > 1 ? `${tag}:nth-of-type(${twins.indexOf(element) + 1})` : tag;
}

function anchorsOf(box: Element, mayHold: (value: string) => boolean): string[] {
  const tag = tagOf(box);
  const named = selectorsOf(box, mayHold).map((own) => (own.startsWith('#') ? own : `${tag}${own}`));
  return landmarks.has(tag) ? [...named, tag] : named;
}

/** What is stable about one element, best first, as parts of a selector. */
function selectorsOf(element: Element, mayHold: (value: string) => boolean): string[] {
  const id = attributeOf(element, 'id') ?? '';
  const names = nameAttributes
    .filter((name) => name !== 'id')
    .flatMap((name) => attributePart(element, name, mayHold));
  const others = ['role', 'type'].flatMap((name) => attributePart(element, name, mayHold));
  const classes = [...element.classList].filter((name) => isStableClass(name) && mayHold(name));
  return [
    ...(isName(id) && mayHold(id) ? [`#${CSS.escape(id)}`] : []),
    ...names,
    ...classes.map((name) => `.${CSS.escape(name)}`),
    ...others,
  ];
}

function attributePart(element: Element, name: string, mayHold: (value: string) => boolean): string[] {
  const value = attributeOf(element, name) ?? '';
  return isName(value) && mayHold(value) ? [`[${name}="${value}"]`] : [];
}

function isName(value: string): boolean {
  return /^[a-z][a-z_-]*[a-z]$/i.test(value) && value.length <= 60 && !isGenerated(value);
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let box = parentElementOf(element); box !== null; box = parentElementOf(box)) found.push(box);
  return found;
}

function tagOf(element: Element): string {
  return localNameOf(element);
}
