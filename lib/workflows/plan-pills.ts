import type { AccountOutcome } from '#lib/domain/account.schema';
import { handOf, hasEnded, rowKeyOf } from '#lib/domain/attach-job';
import { parseCitizenNumber } from '#lib/domain/citizen';
import { matchRows, type RowName } from '#lib/domain/component-rows';
import type { Dossier } from '#lib/domain/dossier';
import type { AttachJob, CheckJob } from '#lib/domain/job.schema';
import type { Pill } from '#lib/domain/page-action';
import type { ComponentRow, PageReading, PortalPage } from '#lib/domain/page-reading.schema';
import { asSeenOnPage } from '#lib/domain/seen-on-page';
import { isDossierPage } from './page-subject.ts';
import type { IsOff } from './switched-off.ts';

/** The words of pills, by what they say. */
export type PillWord =
  | 'checking'
  | 'hasAccount'
  | 'none'
  | 'declined'
  | 'ambiguous'
  | 'signedOut'
  | 'captcha'
  | 'switchedOff'
  | 'couldNotCheck'
  | 'numberNotDigits'
  | 'unknownProvince'
  | 'ready'
  | 'attaching'
  | 'attached'
  | 'attachedByHand'
  | 'notProven'
  | 'failed';

/** What a pill says: a word, or how many digits the number has too few or too many. */
export type PillSaying = PillWord | { key: 'numberTooShort' | 'numberTooLong'; count: number };

type Look = Pick<Pill, 'tone' | 'icon'> & { word: PillSaying };

const numberLength = 12;

export type PillFacts = {
  /** The latest check of the number on the page, finished or not. */
  check: CheckJob | null;
  dossier: Dossier | null;
  jobs: readonly AttachJob[];
  /** Keys of components whose papers wait in the tray. */
  ready: readonly string[];
  rowNames: readonly RowName[];
};

/** What showing pills needs of what is known, and of the interface's words. */
export type PillNeeds = {
  isOff: IsOff;
  readFacts(page: PortalPage): Promise<PillFacts>;
  word(saying: PillSaying): string;
};

/** The pills of an open page; none, so that those standing there go, where the office has switched them off. */
export async function pillsOf(needs: PillNeeds, page: PortalPage): Promise<Pill[]> {
  if ((await needs.isOff(page.role, 'pills')) !== null) return [];
  return planPills(page.reading, await needs.readFacts(page), needs.word);
}

/** Decides which pills a page shows: one beside the citizen's number, one on each component row that has news. */
export function planPills(
  reading: PageReading,
  facts: PillFacts,
  word: (saying: PillSaying) => string,
): Pill[] {
  if (!isDossierPage(reading)) return [];
  const { dossier, rowNames } = facts;
  const listed = reading.components ?? [];
  const shown = dossier && asSeenOnPage(dossier, reading.components, rowNames);
  const { of } = matchRows(shown?.components ?? [], listed, rowNames);
  const owners = new Map([...of].map(([key, match]) => [match.kind === 'row' ? match.row : null, key]));
  // The component whose row this is; a row that none is known to mean speaks for its own name.
  const componentOf = (row: ComponentRow): string => owners.get(row) ?? row.key;
  const number = lookOfNumber(reading.citizenNumber, facts);
  const target = { kind: 'field', field: 'citizenNumber', value: reading.citizenNumber } as const;
  const rows = listed.flatMap((row): Pill[] => {
    const look = lookOfRow(row, componentOf(row), { ...facts, dossier: shown });
    return look
      ? [{ target: { kind: 'component', component: row.key }, ...look, word: word(look.word) }]
      : [];
  });
  return number ? [{ target, ...number, word: word(number.word) }, ...rows] : rows;
}

/** A number that is still being typed is not wrong yet: what is missing is said calmly. */
function lookOfNumber(text: string, { check, dossier }: PillFacts): Look | null {
  const number = parseCitizenNumber(text);
  switch (number.kind) {
    case 'empty':
      return null;
    case 'notDigits':
      return { tone: 'attention', icon: 'alert', word: 'numberNotDigits' };
    case 'wrongLength':
      return number.length < numberLength
        ? {
            tone: 'neutral',
            icon: 'info',
            word: { key: 'numberTooShort', count: numberLength - number.length },
          }
        : {
            tone: 'attention',
            icon: 'alert',
            word: { key: 'numberTooLong', count: number.length - numberLength },
          };
    case 'unknownProvince':
      return { tone: 'attention', icon: 'alert', word: 'unknownProvince' };
    case 'valid': {
      const isSame = dossier?.subject.kind === 'citizen' && dossier.subject.number === number.number;
      const known = isSame ? dossier.account?.outcome : undefined;
      if (check && check.state.kind !== 'done') return { tone: 'action', icon: 'working', word: 'checking' };
      if (known && known.kind !== 'couldNotCheck') return lookOfOutcome(known);
      return check?.state.kind === 'done'
        ? lookOfOutcome(check.state.outcome)
        : known
          ? lookOfOutcome(known)
          : null;
    }
  }
}

function lookOfOutcome(outcome: AccountOutcome): Look {
  switch (outcome.kind) {
    case 'hasAccount':
      return { tone: 'done', icon: 'account', word: 'hasAccount' };
    case 'none':
      return { tone: 'neutral', icon: 'noAccount', word: 'none' };
    case 'declined':
      return { tone: 'neutral', icon: 'info', word: 'declined' };
    case 'couldNotCheck':
      if (outcome.why === 'signedOut') return { tone: 'attention', icon: 'lock', word: 'signedOut' };
      if (outcome.why === 'captcha') return { tone: 'attention', icon: 'lock', word: 'captcha' };
      if (outcome.why === 'switchedOff') return { tone: 'neutral', icon: 'info', word: 'switchedOff' };
      if (outcome.why === 'noPermission') return { tone: 'attention', icon: 'lock', word: 'couldNotCheck' };
      if (outcome.why === 'ambiguous') return { tone: 'attention', icon: 'several', word: 'ambiguous' };
      return { tone: 'failure', icon: 'alert', word: 'couldNotCheck' };
  }
}

function lookOfRow(row: ComponentRow, key: string, { dossier, jobs, ready }: PillFacts): Look | null {
  const hands = jobs.filter((job) => rowKeyOf(job) === row.key && !hasEnded(job)).map(handOf);
  if (hands.includes('product')) return { tone: 'action', icon: 'working', word: 'attaching' };
  const state = dossier?.components.find((component) => component.key === key)?.state;
  if (state?.kind === 'attached') {
    const word = state.proof.how === 'byOfficer' ? 'attachedByHand' : 'attached';
    return { tone: 'done', icon: 'check', word };
  }
  // The row itself is marked while the officer's own hand is waited for.
  if (hands.includes('officer')) return null;
  if (state?.kind === 'failed') {
    return state.failure.kind === 'notProven'
      ? { tone: 'attention', icon: 'info', word: 'notProven' }
      : { tone: 'failure', icon: 'alert', word: 'failed' };
  }
  // On a row that holds somebody's file nothing goes by itself: the desk asks first.
  if (ready.includes(key) && row.files.length === 0)
    return { tone: 'action', icon: 'paperclip', word: 'ready' };
  return null;
}
