import { canGo, type ChecklistLine, isHindered } from './checklist.ts';
import { parseCitizenNumber } from './citizen.ts';
import { currentStep, type Dossier, type Missing, missingByStep, type Step } from './dossier.ts';
import type { Subject } from './dossier-event.schema.ts';

/** How the dossier's portal page stands to the window the officer looks at. */
export type PageTie =
  | { kind: 'here'; page: 'intake' | 'dossierDetail' }
  | { kind: 'otherTab'; tabId: number; windowId: number }
  | { kind: 'signedOut'; tabId: number }
  /** The portal wants a person to look before it shows the page. */
  | { kind: 'captcha'; tabId: number }
  /** A page of the portal is in front, and the office has switched off that dossiers are followed on it. */
  | { kind: 'switchedOff' }
  | { kind: 'noTab' };

/** Where the account check stands for the dossier's citizen, beside what the ledger says. */
export type CheckProgress = { kind: 'idle' } | { kind: 'queued' } | { kind: 'running' };

export type DeskFacts = {
  tie: PageTie;
  check: CheckProgress;
  /** Papers in the tray that belong to no component yet. */
  unassigned: number;
  /** Keys of components whose papers can be sent, as far as the page in front says. */
  ready: readonly string[];
  /** Keys of components with papers that cannot be sent before somebody has looked: no row, a row that holds a file… */
  hindered?: readonly string[];
  /** Those of `ready` that were sent before and failed. */
  again?: readonly string[];
  /** Keys of components whose file the officer puts on its row by hand now. */
  byHand?: readonly string[];
  /** Keys of components without papers whose row holds a file that nobody has recorded. */
  alreadyThere?: readonly string[];
  /** Keys of components being attached now. */
  attaching: readonly string[];
  /** What is not made out of the component table on the page in front, so that nothing can be attached there. */
  unreadTable?: string;
};

/** The one thing to do next. Everything but `attach` and `checkAccount` is a hint with the way there. */
export type NextAction =
  | { kind: 'attaching'; components: readonly string[] }
  /** `again`: how many of these were sent before and failed. */
  | { kind: 'attach'; components: readonly string[]; again: number }
  | { kind: 'goToPage'; tabId: number; windowId: number }
  | { kind: 'signIn'; portal: 'accounts' | 'intake' }
  | { kind: 'answerCaptcha'; portal: 'accounts' | 'intake' }
  | { kind: 'attachByHand' }
  /** What is in the way of these has to be looked at. */
  | { kind: 'unblock'; components: readonly string[] }
  /** A part of the page has to be pointed at first; null: the page itself. */
  | { kind: 'teach'; page: 'intake' | 'dossierDetail' | 'accountSearch'; part: string | null }
  | { kind: 'openPage' }
  | { kind: 'checking' }
  | { kind: 'checkAccount' }
  | { kind: 'recordAccount' }
  | { kind: 'assignPapers'; count: number }
  | { kind: 'addPapers'; missing: number }
  /** The officer puts these on their rows, which are watched for them. */
  | { kind: 'putByHand'; components: readonly string[] }
  /** Their rows hold files that were not put there from here. */
  | { kind: 'recordThere'; components: readonly string[] }
  | { kind: 'acceptOnPortal' }
  | { kind: 'forward' }
  | { kind: 'recordResult' }
  | { kind: 'returnResult' }
  | { kind: 'done' };

/** What the lines of the checklist say to that. */
export function factsOfLines(
  lines: readonly ChecklistLine[],
): Pick<DeskFacts, 'ready' | 'hindered' | 'attaching' | 'again' | 'byHand' | 'alreadyThere'> {
  const keys = (is: (line: ChecklistLine) => boolean) =>
    lines.filter(is).map(({ component }) => component.key);
  return {
    ready: keys(canGo),
    hindered: keys(isHindered),
    attaching: keys(({ state }) => state.kind === 'attaching'),
    again: keys((line) => canGo(line) && line.state.kind === 'failed'),
    byHand: keys(({ state }) => state.kind === 'byHand'),
    alreadyThere: keys(({ hasPapers, state }) => !hasPapers && state.kind === 'alreadyThere'),
  };
}

/** Decides the desk's one primary action; `step` and `missing` say why the next step is not open yet. */
export function planNextAction(
  dossier: Dossier,
  facts: DeskFacts,
): { step: Step | 'done'; action: NextAction; missing: Missing[] } {
  const step = currentStep(dossier);
  const missing = step === 'done' ? [] : missingByStep(dossier)[step];
  return { step, missing, action: chooseAction(dossier, facts, step) };
}

function chooseAction(dossier: Dossier, facts: DeskFacts, step: Step | 'done'): NextAction {
  if (facts.attaching.length > 0) return { kind: 'attaching', components: facts.attaching };
  if (facts.ready.length > 0) return attachOrGoThere(facts);
  if (facts.unassigned > 0) return { kind: 'assignPapers', count: facts.unassigned };
  const { hindered = [] } = facts;
  if (hindered.length > 0)
    return facts.tie.kind === 'here' ? { kind: 'unblock', components: hindered } : attachOrGoThere(facts);
  switch (step) {
    case 'done':
      return { kind: 'done' };
    case 'intake':
    case 'account':
      return chooseForAccount(dossier, facts);
    case 'digitization':
      return chooseForDigitization(dossier, facts);
    case 'processing':
      return { kind: 'recordResult' };
    case 'return':
      return { kind: 'returnResult' };
  }
}

function attachOrGoThere({ tie, ready, again = [], unreadTable }: DeskFacts): NextAction {
  switch (tie.kind) {
    case 'here':
      return unreadTable === undefined
        ? { kind: 'attach', components: ready, again: again.length }
        : { kind: 'teach', page: tie.page, part: unreadTable };
    case 'otherTab':
      return { kind: 'goToPage', tabId: tie.tabId, windowId: tie.windowId };
    case 'signedOut':
      return { kind: 'signIn', portal: 'intake' };
    case 'captcha':
      return { kind: 'answerCaptcha', portal: 'intake' };
    case 'switchedOff':
      return { kind: 'attachByHand' };
    case 'noTab':
      return { kind: 'openPage' };
  }
}

function chooseForAccount(dossier: Dossier, { check }: DeskFacts): NextAction {
  if (check.kind !== 'idle') return { kind: 'checking' };
  if (!canBeLookedUp(dossier.subject)) return { kind: 'recordAccount' };
  const outcome = dossier.account?.outcome;
  const failed = outcome?.kind === 'couldNotCheck' ? outcome : null;
  switch (failed?.why) {
    case 'signedOut':
      return { kind: 'signIn', portal: 'accounts' };
    case 'captcha':
      return { kind: 'answerCaptcha', portal: 'accounts' };
    case 'switchedOff':
      return { kind: 'recordAccount' };
    case 'partNotFound':
    case 'pageNotRecognised':
      return { kind: 'teach', page: 'accountSearch', part: failed?.detail ?? null };
    default:
      return { kind: 'checkAccount' };
  }
}

/** Whether the account check can ask for this applicant: a number that says no known province is not looked up. */
export function canBeLookedUp(subject: Subject): boolean {
  return subject.kind === 'citizen' && parseCitizenNumber(subject.number).kind === 'valid';
}

function chooseForDigitization(dossier: Dossier, facts: DeskFacts): NextAction {
  const { byHand = [], alreadyThere = [] } = facts;
  const open = dossier.components
    .filter(({ required, state }) => required && state.kind !== 'attached')
    .map(({ key }) => key);
  const lacking = open.filter((key) => !byHand.includes(key) && !alreadyThere.includes(key));
  if (lacking.length > 0 || dossier.components.length === 0)
    return { kind: 'addPapers', missing: lacking.length };
  const waiting = open.filter((key) => byHand.includes(key));
  if (waiting.length > 0)
    return facts.tie.kind === 'here' ? { kind: 'putByHand', components: waiting } : attachOrGoThere(facts);
  if (open.length > 0) return { kind: 'recordThere', components: open };
  return dossier.number === null ? { kind: 'acceptOnPortal' } : { kind: 'forward' };
}
