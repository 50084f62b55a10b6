import { AccountOutcome } from '#lib/domain/account.schema';
import { currentStep, type Dossier } from '#lib/domain/dossier';
import { Channel, DossierEvent, FileFacts, ProcedureName, Subject } from '#lib/domain/dossier-event.schema';
import { dossierNumberKey, subjectKey } from './blind-keys.ts';
import type { Store } from './database.ts';
import type { DossierRow } from './rows.ts';

const text = DossierEvent.shape.hash;
const count = FileFacts.shape.bytes;

/** The sealed part of a head. `hash` is that of the dossier's last event, so that a ledger cut at its end is noticed. */
const SealedHead = DossierEvent.pick({ hash: true }).extend({
  subject: Subject,
  procedure: ProcedureName,
  channel: Channel,
  number: text.nullable(),
  due: text.nullable(),
  account: AccountOutcome.nullable(),
  components: count,
  attached: count,
});

/** What a list shows of a dossier, without its events being read. Times are ISO instants. */
export type DossierSummary = Pick<
  Dossier,
  'id' | 'receivedAt' | 'subject' | 'procedure' | 'channel' | 'number' | 'due'
> & {
  updatedAt: string;
  step: DossierRow['step'];
  account: AccountOutcome | null;
  components: number;
  attached: number;
  discarded: boolean;
};

/** The head row of a dossier whose last event is `last`. */
export async function sealHead({ vault }: Store, dossier: Dossier, last: DossierEvent): Promise<DossierRow> {
  const { id, subject, procedure, channel, number, due, components } = dossier;
  const head = {
    hash: last.hash,
    subject,
    procedure,
    channel,
    number,
    due,
    account: dossier.account?.outcome ?? null,
    components: components.length,
    attached: components.filter(({ state }) => state.kind === 'attached').length,
  };
  return {
    id,
    receivedAt: dossier.receivedAt,
    updatedAt: last.at,
    step: currentStep(dossier),
    open: dossier.returned || dossier.discarded ? 0 : 1,
    discarded: dossier.discarded ? 1 : 0,
    // A dossier without a subject is found by its id and in the list, never by an empty number.
    subjectKey: (await subjectKey(vault, subject)) ?? '',
    numberKey: number === null ? null : await dossierNumberKey(vault, number),
    seq: last.seq,
    sealed: await vault.seal(head, headPlace(id)),
  };
}

/** Opens a head row. */
export async function openHead(
  { vault }: Store,
  row: DossierRow,
): Promise<DossierSummary & { hash: string }> {
  const head = SealedHead.parse(await vault.open(row.sealed, headPlace(row.id)));
  const { id, receivedAt, updatedAt, step } = row;
  return { ...head, id, receivedAt, updatedAt, step, discarded: row.discarded === 1 };
}

function headPlace(id: string): string {
  return `dossiers/${id}`;
}
