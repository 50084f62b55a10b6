import type { LintProblem } from '#lib/domain/portal-correction';
import { isGenerated, isStateWord } from '../generated-names.ts';
import { type Compound, isPositionAttribute, parseSelector, type Selector } from '../selector.ts';

type Why = LintProblem['why'];

const longest = 500;
const deepest = 4;
const positions = /^(?:nth-|first-|last-|only-)/;
const statePseudos = new Set(
  `active autofill checked disabled empty enabled focus focus-visible focus-within fullscreen hover in-range
   indeterminate invalid link modal open out-of-range placeholder-shown popover-open read-only read-write target
   user-invalid user-valid valid visited`.split(/\s+/),
);
const stateAttributes = new Set(
  `aria-activedescendant aria-busy aria-checked aria-current aria-disabled aria-expanded aria-hidden aria-invalid
   aria-pressed aria-selected checked data-active data-focus data-focused data-hover data-open data-selected data-state
   disabled hidden open readonly selected style`.split(/\s+/),
);

/** What is questionable in a selector by itself, each reason once. */
export function lintSelector(text: string): Why[] {
  const list = text.length > longest ? null : parseSelector(text);
  if (list === null) return ['notASelector'];
  return [...new Set(list.flatMap(lintOne))];
}

function lintOne({ compounds, combinators }: Selector): Why[] {
  const found = compounds.flatMap(lintCompound);
  if (compounds.length > deepest) found.push('depth');
  const steps = combinators.filter((combinator) => combinator === '>').length;
  if (steps > 2 || combinators.some((combinator) => combinator === '+' || combinator === '~'))
    found.push('position');
  return found;
}

function lintCompound({ ids, classes, attributes, pseudos, inner }: Compound): Why[] {
  const found = inner.flatMap(lintOne);
  const isCounted = pseudos.some((pseudo) => positions.test(pseudo)) || attributes.some(isPositionAttribute);
  if (isCounted) found.push('position');
  const isState =
    pseudos.some((pseudo) => statePseudos.has(pseudo)) ||
    classes.some((name) => isStateWord(name.split(/[-_]/).at(-1) ?? '')) ||
    attributes.some(({ name }) => stateAttributes.has(name));
  if (isState) found.push('state');
  const names = [...classes, ...ids, ...attributes.map(({ name }) => name)];
  if (names.some(isGenerated)) found.push('fragile');
  return found;
}
