import type { AccountOutcome } from './account.schema.ts';
import { isConclusive } from './account.ts';
import type {
  AttachFailure,
  AttachProof,
  Channel,
  DossierEvent,
  FileFacts,
  ListedComponent,
  ProcedureName,
  Source,
  Subject,
} from './dossier-event.schema.ts';

/** The five steps of QĐ 1333/QĐ-BHXH, in order. */
export const steps = ['intake', 'account', 'digitization', 'processing', 'return'] as const;
export type Step = (typeof steps)[number];

export type ComponentState =
  | { kind: 'missing' }
  | { kind: 'ready'; file: FileFacts; at: string }
  | { kind: 'failed'; file: FileFacts | null; failure: AttachFailure; at: string }
  | { kind: 'attached'; file: FileFacts | null; proof: AttachProof; at: string };

export type DossierComponent = ListedComponent & { state: ComponentState };

export type AccountState = { outcome: AccountOutcome; at: string; source: Source };

/** A dossier as the fold of its events. */
export type Dossier = {
  id: string;
  receivedAt: string;
  /** Whether an officer has opened or described it by hand. */
  receivedBy: Source;
  subject: Subject;
  procedure: ProcedureName;
  channel: Channel;
  number: string | null;
  receipt: string | null;
  due: string | null;
  account: AccountState | null;
  components: DossierComponent[];
  componentsFrom: 'portal' | 'catalogue' | 'officer' | null;
  forwarded: { at: string; to: string | null; source: Source } | null;
  issued: { at: string; source: Source } | null;
  returned: { at: string; way: string | null; source: Source } | null;
  discarded: { at: string; why: 'pageChanged' | 'officer' } | null;
  events: number;
};

/** Folds a dossier's events, in order of `seq`; null where the history does not begin with `dossierReceived`. */
export function foldDossier(events: readonly DossierEvent[]): Dossier | null {
  const [first, ...rest] = events;
  if (first?.body.kind !== 'dossierReceived') return null;
  const { subject, procedure, channel, source } = first.body;
  const opened: Dossier = {
    id: first.dossierId,
    receivedAt: first.at,
    receivedBy: source,
    subject,
    procedure,
    channel,
    number: null,
    receipt: null,
    due: null,
    account: null,
    components: [],
    componentsFrom: null,
    forwarded: null,
    issued: null,
    returned: null,
    discarded: null,
    events: 1,
  };
  return rest.reduce((dossier, event) => ({ ...applyEvent(dossier, event), events: event.seq }), opened);
}

function applyEvent(dossier: Dossier, { at, body }: DossierEvent): Dossier {
  switch (body.kind) {
    case 'dossierReceived':
      return {
        ...dossier,
        subject: body.subject,
        procedure: body.procedure,
        channel: body.channel,
        receivedBy: body.source === 'officer' ? 'officer' : dossier.receivedBy,
      };
    case 'accountChecked':
      return applyAccount(dossier, { outcome: body.outcome, at: body.checkedAt, source: body.source });
    case 'componentsListed':
      return {
        ...dossier,
        componentsFrom: body.from,
        components: mergeComponents(dossier.components, body.components),
      };
    case 'componentDigitized':
      return withState(dossier, body.component, { kind: 'ready', file: body.file, at });
    case 'componentAttached':
      return withState(dossier, body.component, { kind: 'attached', file: body.file, proof: body.proof, at });
    case 'attachFailed':
      return withState(dossier, body.component, {
        kind: 'failed',
        file: body.file,
        failure: body.failure,
        at,
      });
    case 'numberAssigned':
      return {
        ...dossier,
        number: body.number,
        receipt: body.receipt ?? dossier.receipt,
        due: body.due ?? dossier.due,
      };
    case 'dossierForwarded':
      return { ...dossier, forwarded: { at, to: body.to ?? null, source: body.source } };
    case 'resultIssued':
      return { ...dossier, issued: { at, source: body.source } };
    case 'resultReturned':
      return { ...dossier, returned: { at, way: body.way ?? null, source: body.source } };
    case 'dossierDiscarded':
      return { ...dossier, discarded: { at, why: body.why } };
  }
}

/** A later failed check does not undo what is already known. */
function applyAccount(dossier: Dossier, account: AccountState): Dossier {
  const known = dossier.account !== null && isConclusive(dossier.account.outcome);
  return known && !isConclusive(account.outcome) ? dossier : { ...dossier, account };
}

/**
 * The new list rules; what has already happened to a component of the same key stays, even if it is listed no more: then
 * nobody asks for it any longer.
 */
function mergeComponents(
  known: readonly DossierComponent[],
  listed: readonly ListedComponent[],
): DossierComponent[] {
  const stateOf = new Map(known.map((component) => [component.key, component.state]));
  const keys = new Set(listed.map((component) => component.key));
  return [
    ...listed.map((component) => ({
      ...component,
      state: stateOf.get(component.key) ?? { kind: 'missing' as const },
    })),
    ...known
      .filter((component) => !keys.has(component.key) && component.state.kind !== 'missing')
      .map((component) => ({ ...component, required: false })),
  ];
}

function withState(dossier: Dossier, key: string, state: ComponentState): Dossier {
  const isListed = dossier.components.some((component) => component.key === key);
  const components = isListed
    ? dossier.components.map((component) => (component.key === key ? { ...component, state } : component))
    : [...dossier.components, { key, name: key, required: false, state }];
  return { ...dossier, components };
}

/** What keeps a dossier from its next step. */
export type Missing =
  | { kind: 'accountNotChecked' }
  | { kind: 'accountCouldNotBeChecked'; why: string }
  | { kind: 'componentsNotListed' }
  | { kind: 'componentNotAttached'; component: string; name: string }
  | { kind: 'numberNotAssigned' }
  | { kind: 'notForwarded' }
  | { kind: 'resultNotIssued' }
  | { kind: 'resultNotReturned' };

/** What is missing for each step to be complete; an empty list means that the step is done. */
export function missingByStep(dossier: Dossier): Record<Step, Missing[]> {
  return {
    intake: [],
    account: missingForAccount(dossier),
    digitization: missingForDigitization(dossier),
    processing: dossier.issued || dossier.returned ? [] : [{ kind: 'resultNotIssued' }],
    return: dossier.returned ? [] : [{ kind: 'resultNotReturned' }],
  };
}

function missingForAccount({ account, subject }: Dossier): Missing[] {
  if (subject.kind === 'organisation') return [];
  if (account === null) return [{ kind: 'accountNotChecked' }];
  return account.outcome.kind === 'couldNotCheck'
    ? [{ kind: 'accountCouldNotBeChecked', why: account.outcome.why }]
    : [];
}

/** Step 3 ends with the hand-over to the processing department; a dossier handed over by the portal's word is past it. */
function missingForDigitization(dossier: Dossier): Missing[] {
  if (dossier.forwarded || dossier.issued || dossier.returned) return [];
  const missing: Missing[] = [];
  if (dossier.components.length === 0) missing.push({ kind: 'componentsNotListed' });
  for (const { required, state, key, name } of dossier.components) {
    if (required && state.kind !== 'attached')
      missing.push({ kind: 'componentNotAttached', component: key, name });
  }
  if (dossier.number === null) missing.push({ kind: 'numberNotAssigned' });
  missing.push({ kind: 'notForwarded' });
  return missing;
}

/** The step a dossier stands at: the first that is not complete, or 'done' after the return. */
export function currentStep(dossier: Dossier): Step | 'done' {
  const missing = missingByStep(dossier);
  return steps.find((step) => missing[step].length > 0) ?? 'done';
}

/** Whether only automatic readings stand in the dossier: nothing scanned, attached, numbered or decided by hand. */
export function isUntouched(dossier: Dossier): boolean {
  return (
    dossier.number === null &&
    dossier.receivedBy === 'portal' &&
    dossier.componentsFrom !== 'officer' &&
    dossier.forwarded === null &&
    dossier.issued === null &&
    dossier.returned === null &&
    dossier.account?.source !== 'officer' &&
    dossier.components.every((component) => component.state.kind === 'missing')
  );
}
