import type { Verb } from './portal-verb.ts';

/** A way of finding in words: which way, the words it goes by, and of which role. `fragile`: it names a place in the page. */
export type FinderSaying = {
  by: 'label' | 'role' | 'cell' | 'text' | 'codeName' | 'idSuffix' | 'css';
  words: readonly string[];
  role?: string;
  within: readonly string[];
  fragile: boolean;
};

/**
 * What one change of a correction makes otherwise, to be read before it is accepted. `before` is empty where nothing was
 * known. `unfit`: the change names what the spec does not have, and does nothing.
 */
export type Difference = {
  what:
    | 'part'
    | 'column'
    | 'press'
    | 'recognise'
    | 'verb'
    | 'route'
    | 'pageOff'
    | 'pageOn'
    | 'featureOff'
    | 'featureOn';
  page: string | null;
  part: string | null;
  feature: string | null;
  before: readonly FinderSaying[];
  after: readonly FinderSaying[];
  /** Set with `verb`: how the part is filled or pressed; null where nothing is done to it. */
  how?: { before: Verb | null; after: Verb | null };
  /** The place a page is recognised at or opened at, as path and hash; why something is switched off. */
  place: string | null;
  why: string | null;
  /** Set with `recognise`: what the page was known by before still counts beside it. */
  oldStay?: true;
  unfit: boolean;
};

const switches: readonly Difference['what'][] = ['pageOff', 'pageOn', 'featureOff', 'featureOn'];

/** Whether all that is changed is what runs here: this office's own affair, told apart from how its pages are found. */
export function isOnlySwitching(changes: readonly Pick<Difference, 'what'>[]): boolean {
  return changes.every(({ what }) => switches.includes(what));
}

/**
 * What is questionable in a correction. `refused` ones cannot be kept. `position`, `state` and `depth` are of selectors,
 * `personal`: something that could be a person's stands in it; `counterExample`: it also fits what it must not;
 * `shared`: another part of the page, or another kind of page, is found the same way; `oneWay`: written to or pressed, but
 * found one way only; `destructive`: a button whose words take something away; `anywhere`: a page known at any address;
 * `everyPage`: a page known by what stands on every page of a portal.
 */
export type LintProblem = {
  page: string;
  part: string;
  severity: 'refused' | 'warning';
  why:
    | 'position'
    | 'state'
    | 'depth'
    | 'personal'
    | 'counterExample'
    | 'shared'
    | 'oneWay'
    | 'fragile'
    | 'destructive'
    | 'anywhere'
    | 'everyPage'
    | 'notASelector';
  says: string;
};

/**
 * Whether this office may put its name to a correction: it was taught here, or came signed by the key that is trusted.
 * Signing others would make of an unknown origin a known one.
 */
export function mayBeSigned(origin: 'taught' | 'imported', signature: SignatureState): boolean {
  return origin === 'taught' || signature === 'trusted';
}

/** Whether a file of corrections is signed, as far as this office can tell. */
export type SignatureState = 'none' | 'trusted' | 'unknownKey';
