import type { AccountOutcome } from '#lib/domain/account.schema';
import type { ComponentState } from '#lib/domain/dossier';
import type { AttachJob, CheckJob } from '#lib/domain/job.schema';
import type { Pill } from '#lib/domain/page-action';
import { type PillFacts, type PillSaying, type PillWord, planPills } from '#lib/workflows/plan-pills';
import type { DossierPageReading } from '#lib/workflows/page-subject';
import { account, checkedAt, components, dossier, keys, names, states } from './made-up.ts';

type Case = { number: string; facts: Partial<PillFacts> };

const number = '001188012345';
const typed = (text: string): Case => ({ number: text, facts: {} });
const check = (state: CheckJob['state']): Case => ({
  number,
  facts: { check: { id: 'check-1', queuedAt: checkedAt, attempts: 1, number, state } },
});
const answered = (outcome: AccountOutcome): Case =>
  check({ kind: 'done', outcome, at: checkedAt, evidence: null });
const row = (discharge: ComponentState, more: Partial<PillFacts> = {}): Case => ({
  number: '',
  facts: { dossier: dossier({ components: components({ discharge }) }), ...more },
});
const job: AttachJob = {
  id: 'job-1',
  queuedAt: checkedAt,
  attempts: 1,
  dossierId: 'made-up-1',
  component: keys.discharge,
  componentName: names.discharge,
  fileId: 'file-1',
  file: states.readBack.file,
  replace: false,
  tabId: 7,
  state: { kind: 'queued' },
};

/** How each word comes about: a word that is not here does not compile. */
export const cases: Record<PillWord | Extract<PillSaying, object>['key'], Case> = {
  checking: check({ kind: 'queued' }),
  hasAccount: answered({ kind: 'hasAccount' }),
  none: answered({ kind: 'none' }),
  declined: { number, facts: { dossier: dossier({ account: account({ kind: 'declined' }, 'officer') }) } },
  ambiguous: answered({ kind: 'couldNotCheck', why: 'ambiguous' }),
  signedOut: answered({ kind: 'couldNotCheck', why: 'signedOut' }),
  captcha: answered({ kind: 'couldNotCheck', why: 'captcha' }),
  switchedOff: answered({ kind: 'couldNotCheck', why: 'switchedOff', detail: 'Cổng đang đổi' }),
  couldNotCheck: answered({ kind: 'couldNotCheck', why: 'portalDidNotAnswer' }),
  numberNotDigits: typed('0011880l2345'),
  unknownProvince: typed('999188012345'),
  numberTooShort: typed('0011880123'),
  numberTooLong: typed('00118801234567'),
  ready: row(states.missing, { ready: [keys.discharge] }),
  attaching: row(states.missing, { jobs: [job] }),
  attached: row(states.readBack),
  attachedByHand: row(states.byHand),
  notProven: row(states.notProven),
  failed: row(states.refused),
};

/** The pills the product plans for a case, on a page with one component. */
export function pillsOf(
  { number: citizenNumber, facts }: Case,
  word: (saying: PillSaying) => string,
): Pill[] {
  const reading: DossierPageReading = {
    kind: 'intake',
    citizenNumber,
    fullName: '',
    unitCode: '',
    procedure: null,
    components: [
      {
        key: keys.discharge,
        name: names.discharge,
        required: true,
        files: filesOf(facts),
        canUpload: true,
        uploading: false,
        error: null,
      },
    ],
    channel: 'inPerson',
    failures: [],
  };
  return planPills(
    reading,
    { check: null, dossier: null, jobs: [], ready: [], rowNames: [], ...facts },
    word,
  );
}

/** An attached file stands on its row. */
function filesOf({ dossier: known }: Partial<PillFacts>): string[] {
  const state = known?.components.find(({ key }) => key === keys.discharge)?.state;
  return state?.kind === 'attached' && state.file !== null ? [state.file.name] : [];
}
