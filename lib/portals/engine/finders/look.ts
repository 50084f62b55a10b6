import type { Finder } from '../../spec.schema.ts';
import { isVisible } from '../elements.ts';
import { cellsAt } from '../grid.ts';
import { ownOf } from '../../own.ts';
import type { PageView } from '../page-view.ts';
import { withCodeName } from './by-code-name.ts';
import { withIdSuffix, withSelector } from './by-css.ts';
import { withRole } from './by-role.ts';
import { candidatesFor, fieldIn, foldAll, type Match, toMatch, toWanted, type Wanted } from './match.ts';
import { saying } from './saying.ts';
import { shownValues } from './shown-value.ts';
import { underHeading } from './within.ts';

/** The visible things that one finder sees, each once. */
export function look(finder: Finder, view: PageView, wanted: Wanted): Match[] {
  const seen = inSection(finder, view, see(finder, view, wanted))
    .flatMap((match) => toWanted(match, view, wanted))
    .filter(({ element }) => isVisible(element));
  return seen.filter(
    (match, index) =>
      !seen.slice(0, index).some(({ element, says }) => element === match.element && says === match.says),
  );
}

function see(finder: Finder, view: PageView, wanted: Wanted): Match[] {
  switch (finder.by) {
    case 'label': {
      const texts = foldAll(finder.text);
      return wanted === 'control' ? labelled(view, texts) : shownValues(view, texts);
    }
    case 'text':
      return saying(view, foldAll(finder.text)).map(toMatch);
    case 'role':
      return withRole(view, finder.role, foldAll(finder.name)).map(toMatch);
    case 'cell': {
      const cells = cellsAt(view, foldAll(finder.column), foldAll(finder.row));
      return cells.map((cell) => toMatch(wanted === 'control' ? fieldIn(cell, view) : cell));
    }
    case 'codeName':
      return withCodeName(finder.words, candidatesFor(view, wanted) ?? view.marked).map(toMatch);
    case 'idSuffix':
      return withIdSuffix(view, finder.suffix).map(toMatch);
    case 'css':
      return withSelector(view, finder.selector, candidatesFor(view, wanted)).map(toMatch);
  }
}

function labelled(view: PageView, texts: readonly string[]): Match[] {
  return view.controls
    .filter(({ names }) => names.some((name) => texts.includes(name)))
    .map(({ element }) => ({ element }));
}

function inSection(finder: Finder, view: PageView, seen: Match[]): Match[] {
  if (!('within' in finder)) return seen;
  const within = ownOf(finder, 'within');
  if (within === undefined) return seen;
  const elements = seen.map(({ element }) => element);
  const inside = new Set(underHeading(view, foldAll(within), elements));
  return seen.filter(({ element }) => inside.has(element));
}
