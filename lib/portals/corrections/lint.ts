import type { LintProblem } from '#lib/domain/portal-correction';
import { foldText } from '#lib/domain/text';
import { familyOf } from '../engine/families.ts';
import { finderWords } from '../finder-words.ts';
import { isGenerated } from '../generated-names.ts';
import { findPersonal, withoutDates } from '../personal.ts';
import type { Finder, Place, PortalSpec } from '../spec.schema.ts';
import { applyCorrections } from './apply.ts';
import { canonicalJson } from './canonical.ts';
import type { Change, Correction } from './correction.schema.ts';
import { pressTakesAway, takesAway } from './destructive.ts';
import { lintMarks } from './lint-marks.ts';
import { problem, type Where, whereOf } from './lint-problem.ts';
import { lintSelector } from './lint-selector.ts';
import { type MappedPart, partsOf } from './mapped-parts.ts';
import { parseSelector } from '../selector.ts';

/** More of them in one place make matching an address slow enough to hang a page. */
const mostStars = 3;
const longestPiece = 300;
/** Longer than anything of a person's that could be cut in two. */
const overlap = 100;

/** What is questionable in a whole spec (K4), each thing once. */
export function lintSpec(spec: PortalSpec): LintProblem[] {
  const parts = partsOf(spec);
  return once(parts.flatMap((part) => [...lintPart(part), ...lintShared(part, parts)]));
}

/**
 * What is questionable in a correction laid over this spec (K4); what is `refused` may not be kept. A change that does
 * not fit the spec is judged by itself, since it may fit another version of it.
 */
export function lintCorrection(spec: PortalSpec, correction: Correction): LintProblem[] {
  const touched = new Set(correction.changes.map((change) => canonicalJson(whereOf(change))));
  const after = applyCorrections(spec, [correction]).spec;
  const inPlace = lintSpec(after).filter(({ page, part }) => touched.has(canonicalJson({ page, part })));
  const marks = correction.changes.flatMap((change) => lintMarks(change, after));
  return once([...correction.changes.flatMap(lintChange), ...inPlace, ...marks]);
}

/** What is questionable in one change whatever spec it is laid over. */
export function lintChange(change: Change): LintProblem[] {
  const where = whereOf(change);
  switch (change.what) {
    case 'part':
      return change.finders.flatMap((finder) => lintFinder(finder, where));
    case 'column':
      return change.header.flatMap((text) => lintText(text, where));
    case 'press':
      return change.words.flatMap((text) => lintPress(text, where));
    case 'recognise':
      return [
        ...lintPlace(change.place, where),
        ...change.has.flat().flatMap((finder) => lintFinder(finder, where)),
      ];
    case 'pageOff':
    case 'featureOff':
      return lintText(withoutDates(change.why), where);
    case 'route':
      return lintText(decoded(change.route), where);
    case 'verb':
    case 'pageOn':
    case 'featureOn':
      return [];
  }
}

function lintPart({ page, part, groups, headers, words, not, written, pressed }: MappedPart): LintProblem[] {
  const where = { page, part };
  const finders = groups.flat();
  const barred = not.map(foldText);
  const found = [
    ...finders.flatMap((finder) => lintFinder(finder, where)),
    ...headers.flatMap((text) => lintText(text, where)),
    ...words.flatMap((text) => lintPress(text, where)),
    ...finders
      .flatMap(sayingsOf)
      .filter((text) => barred.includes(foldText(text)))
      .map((text) => problem(where, 'counterExample', text)),
  ];
  if ((written || pressed) && new Set(finders.map(familyOf)).size < 2)
    found.push(problem(where, 'oneWay', finders.flatMap(finderWords).join(', ')));
  if (pressed) {
    const taking = finders.flatMap(finderWords).filter(takesAway);
    found.push(...taking.map((text) => problem(where, 'destructive', text)));
  }
  for (const group of groups.filter((each) => each.length > 0 && each.every(isPlaceOnly)))
    found.push(problem(where, 'fragile', group.flatMap(finderWords).join(', ')));
  return found;
}

function lintPress(text: string, where: Where): LintProblem[] {
  const taking = pressTakesAway(text) ? [problem(where, 'destructive', text)] : [];
  return [...lintText(text, where), ...taking];
}

function lintFinder(finder: Finder, where: Where): LintProblem[] {
  const within = 'within' in finder ? (finder.within ?? []) : [];
  const found = [...finderWords(finder), ...within].flatMap((text) => lintText(text, where));
  if (finder.by === 'css') {
    found.push(...lintSelector(finder.selector).map((why) => problem(where, why, finder.selector)));
  }
  if (finder.by === 'idSuffix' && isGenerated(finder.suffix))
    found.push(problem(where, 'fragile', finder.suffix));
  return found;
}

function lintText(text: string, where: Where): LintProblem[] {
  const found = piecesOf(text).flatMap((piece) => findPersonal(piece) ?? []);
  const personal = found.find(({ sure }) => sure === 'certain') ?? found[0];
  if (personal === undefined) return [];
  return [problem(where, 'personal', personal.says, personal.sure === 'likely')];
}

/** Judging takes time that grows with the square of the length: what is long is judged piece by piece. */
function piecesOf(text: string): string[] {
  const count = Math.max(1, Math.ceil((text.length - overlap) / (longestPiece - overlap)));
  return Array.from({ length: count }, (_, index) => {
    const start = index * (longestPiece - overlap);
    return text.slice(start, start + longestPiece);
  });
}

function isAnyText(pattern: string | undefined): boolean {
  return pattern === undefined || /^\*+$/.test(pattern);
}

function lintPlace(place: Place, where: Where): LintProblem[] {
  const { path = '', hash = '' } = place;
  const found = [path, hash].flatMap((text) => lintText(decoded(text), where));
  if (isAnyText(place.path) && isAnyText(place.hash)) found.push(problem(where, 'anywhere', ''));
  for (const text of [path, hash]) {
    const stars = text.split('*').length - 1;
    if (stars > mostStars) found.push(problem(where, 'notASelector', text));
    const asked = /[?&][^=&]*=[^&*]*\d[^&*]*/.exec(text)?.[0];
    if (asked !== undefined) found.push(problem(where, 'personal', asked, true));
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Two parts that go by the same words find the same element, or fail together. What a page is known by may be any part. */
function lintShared(part: MappedPart, parts: readonly MappedPart[]): LintProblem[] {
  if (part.isMark) return [];
  const others = parts.filter(
    (other) => other.page === part.page && other.part !== part.part && !other.isMark,
  );
  const finders = part.groups.flat();
  const same = others.flatMap((other) =>
    other.groups.flat().flatMap((theirs) =>
      finders.flatMap((ours) => [
        ...commonWords(ours, theirs),
        // A button is pressed: words that could be read as another part's are too near, whatever way they are found.
        ...(part.pressed && !areApart(ours, theirs) ? common(sayingsOf(ours), sayingsOf(theirs)) : []),
      ]),
    ),
  );
  const headers = others
    .filter(({ table }) => table !== null && table === part.table)
    .flatMap((other) => common(part.headers, other.headers));
  return [...same, ...headers].map((text) => problem(part, 'shared', text));
}

function commonWords(left: Finder, right: Finder): string[] {
  if (left.by !== right.by) return [];
  if (left.by === 'role' && right.by === 'role' && left.role !== right.role) return [];
  if (areApart(left, right)) return [];
  if (left.by === 'cell' && right.by === 'cell')
    return common(left.column, right.column).length > 0 ? common(left.row, right.row) : [];
  if (left.by === 'codeName' && right.by === 'codeName') return sameNames(left.words, right.words);
  if (left.by === 'css') return finderWords(left).filter((text) => finderWords(right).includes(text));
  return common(finderWords(left), finderWords(right));
}

/** Whether each is looked for in a section of its own. */
function areApart(left: Finder, right: Finder): boolean {
  const [ours = [], theirs = []] = [left, right].map((finder) =>
    'within' in finder ? (finder.within ?? []) : [],
  );
  return ours.length > 0 && theirs.length > 0 && common(ours, theirs).length === 0;
}

/** A code name is all of its words together. */
function sameNames(left: readonly string[], right: readonly string[]): string[] {
  return left.map(foldText).join(' ') === right.map(foldText).join(' ') ? [left.join(' ')] : [];
}

function common(left: readonly string[], right: readonly string[]): string[] {
  const folded = new Set(right.map(foldText));
  return left.filter((text) => folded.has(foldText(text)));
}

/** The words a reader could hold against a look-alike. */
function sayingsOf(finder: Finder): string[] {
  if (finder.by === 'css' || finder.by === 'idSuffix' || finder.by === 'codeName') return [];
  return finder.by === 'cell' ? finder.row : finderWords(finder);
}

/** A selector that asks for a place and no name; `input[type="password"]` asks for what the control is. */
function isPlaceOnly(finder: Finder): boolean {
  if (finder.by !== 'css' || familyOf(finder) !== 'place') return false;
  const [selector, ...more] = parseSelector(finder.selector) ?? [];
  const [compound, ...others] = selector?.compounds ?? [];
  if (compound === undefined || more.length > 0 || others.length > 0) return true;
  const { ids, classes, attributes, pseudos } = compound;
  const saysWhatItIs = attributes.length === 1 && attributes[0]?.name === 'type';
  return !saysWhatItIs || ids.length + classes.length + pseudos.length > 0;
}

function once(problems: readonly LintProblem[]): LintProblem[] {
  return [...new Map(problems.map((each) => [canonicalJson(each), each])).values()];
}
