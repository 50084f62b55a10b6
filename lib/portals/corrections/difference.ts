import type { Difference, FinderSaying } from '#lib/domain/portal-correction';
import { familyOf } from '../engine/families.ts';
import { isSameAlternative } from '../alternatives.ts';
import { finderWords } from '../finder-words.ts';
import { findersOf, headerOf, markSets, pageOf } from '../part-of.ts';
import { pressWords } from '../press-parts.ts';
import type { Finder, Place, PortalSpec } from '../spec.schema.ts';
import { applyCorrections, inOrder } from './apply.ts';
import { canonicalJson } from './canonical.ts';
import type { Change, Correction } from './correction.schema.ts';
import { verbOf } from './verb-of.ts';

/**
 * What the added corrections would make otherwise in the spec in force: one row for each thing they change, before and
 * after all of them (K2). A standing correction that is newer than an added one keeps its say, and the row shows that.
 */
export function describeDifference(
  builtIn: PortalSpec,
  standing: readonly Correction[],
  added: readonly Correction[],
): Difference[] {
  const kept = new Map(standing.map((correction) => [correction.id, canonicalJson(correction)]));
  const fresh = inOrder(added).filter(({ id }) => !kept.has(id));
  const impostors = added.filter((each) => kept.has(each.id) && kept.get(each.id) !== canonicalJson(each));
  const before = applyCorrections(builtIn, standing).spec;
  const after = applyCorrections(builtIn, [...standing, ...fresh]);
  const isUnfit = (id: string, change: Change) =>
    after.unfit.some((unfit) => unfit.correction === id && unfit.change === change);
  const rows = new Map<string, Difference>();
  for (const { id, changes } of fresh) {
    for (const change of changes) {
      const unfit = isUnfit(id, change);
      rows.set(
        `${targetOf(change)} ${unfit}`,
        unfit ? unfitRow(change) : describeChange(change, before, after.spec),
      );
    }
  }
  return [...rows.values(), ...impostors.flatMap(({ changes }) => changes.map(unfitRow))];
}

/**
 * What each of these corrections makes otherwise over those given before it. Given in the order of their time, as those
 * that are kept, each is laid over only once.
 */
export function describeHistory(builtIn: PortalSpec, given: readonly Correction[]): Difference[][] {
  const isInOrder = inOrder(given).every((each, index) => each === given[index]);
  if (!isInOrder)
    return given.map((each, index) => describeDifference(builtIn, given.slice(0, index), [each]));
  let spec = builtIn;
  return given.map((correction) => {
    const differences = describeDifference(spec, [], [correction]);
    spec = applyCorrections(spec, [correction]).spec;
    return differences;
  });
}

/** What two changes have in common of which the later one counts. Places of a page, and sets of marks, add up. */
function targetOf(change: Change): string {
  switch (change.what) {
    case 'part':
    case 'column':
    case 'press':
    case 'verb':
      return canonicalJson([change.what, change.page, change.part]);
    case 'recognise':
      return canonicalJson([change.what, change.page, change.place, change.has]);
    case 'route':
      return canonicalJson([change.what, change.page]);
    case 'pageOff':
    case 'pageOn':
      return canonicalJson(['page', change.page]);
    case 'featureOff':
    case 'featureOn':
      return canonicalJson(['feature', change.feature]);
  }
}

function describeChange(change: Change, before: PortalSpec, after: PortalSpec): Difference {
  const how =
    change.what === 'verb'
      ? { before: verbOf(before, change.page, change.part), after: verbOf(after, change.page, change.part) }
      : null;
  return {
    ...namesOf(change),
    before: sayings(before, change),
    after: change.what === 'recognise' ? sayMarks(change, after) : sayings(after, change),
    ...(how === null ? {} : { how }),
    ...(change.what === 'recognise' && keepsOthers(change, after) ? { oldStay: true as const } : {}),
    unfit: false,
  };
}

/** The set of marks that a change brought, where it is in force: else the one that counts first. */
function sayMarks(change: Extract<Change, { what: 'recognise' }>, spec: PortalSpec): FinderSaying[] {
  const mapped = pageOf(spec, change.page);
  const own = mapped && markSets(mapped).find((marks) => isSameAlternative(marks, change.has));
  return own === undefined ? sayings(spec, change) : own.flat().map(sayFinder);
}

/** Whether the page is still known by other marks too. */
function keepsOthers({ page }: Extract<Change, { what: 'recognise' }>, spec: PortalSpec): boolean {
  const mapped = pageOf(spec, page);
  return mapped !== undefined && markSets(mapped).length > 1;
}

/** The rows of a correction that has no portal here: nothing of it is kept. */
export function describeUnfit({ changes }: Correction): Difference[] {
  return changes.map(unfitRow);
}

/** It does nothing, so nothing stands before it; what it wanted is shown all the same. */
function unfitRow(change: Change): Difference {
  const wanted =
    change.what === 'part'
      ? change.finders.map(sayFinder)
      : change.what === 'column'
        ? [sayHeader(change.header)]
        : change.what === 'press'
          ? [sayPress(change.words)]
          : change.what === 'recognise'
            ? change.has.flat().map(sayFinder)
            : [];
  const how = change.what === 'verb' ? { how: { before: null, after: change.verb } } : {};
  return { ...namesOf(change), before: [], after: wanted, ...how, unfit: true };
}

function namesOf(change: Change): Omit<Difference, 'before' | 'after' | 'unfit'> {
  return {
    what: change.what,
    page: 'page' in change ? change.page : null,
    part: 'part' in change ? change.part : change.what === 'recognise' ? 'recognise' : null,
    feature: 'feature' in change ? change.feature : null,
    place:
      change.what === 'recognise'
        ? sayPlace(change.place)
        : change.what === 'route'
          ? `/${change.route}`
          : null,
    why: 'why' in change ? change.why : null,
  };
}

function sayings(spec: PortalSpec, change: Change): FinderSaying[] {
  switch (change.what) {
    case 'part':
      return (findersOf(spec, change.page, change.part) ?? []).map(sayFinder);
    case 'column': {
      const header = headerOf(spec, change.page, change.part);
      return header === undefined ? [] : [sayHeader(header)];
    }
    case 'press': {
      const words = pressWords(spec, change.page, change.part);
      return words === undefined ? [] : [sayPress(words)];
    }
    case 'recognise':
      return (pageOf(spec, change.page)?.recognise.has ?? []).flat().map(sayFinder);
    case 'verb':
    case 'route':
    case 'pageOff':
    case 'pageOn':
    case 'featureOff':
    case 'featureOn':
      return [];
  }
}

/** Path and hash as the place is written; `*` where it is anywhere on the portal. */
function sayPlace({ path, hash }: Place): string {
  return path === undefined && hash === undefined ? '*' : `${path ?? ''}${hash ?? ''}`;
}

function sayHeader(header: readonly string[]): FinderSaying {
  return { by: 'cell', words: header, within: [], fragile: false };
}

function sayPress(words: readonly string[]): FinderSaying {
  return { by: 'role', role: 'button', words, within: [], fragile: false };
}

/** A way of finding in words. */
export function sayFinder(finder: Finder): FinderSaying {
  return {
    by: finder.by,
    words: finderWords(finder),
    ...(finder.by === 'role' ? { role: finder.role } : {}),
    within: 'within' in finder ? (finder.within ?? []) : [],
    fragile: familyOf(finder) === 'place',
  };
}
