import type { OfficeSettings } from '#lib/domain/officer.schema';
import { isOnlySwitching, mayBeSigned } from '#lib/domain/portal-correction';
import { sendCommand } from '#lib/messaging/desk';
import { downloadFile } from '#lib/platform/download';
import type { Change, Correction } from '#lib/portals/corrections/correction.schema';
import {
  fitsOneFile,
  readCorrectionFile,
  type Refusal,
  writeCorrectionFile,
} from '#lib/portals/corrections/file';
import { lintCorrection } from '#lib/portals/corrections/lint';
import { createSigningKey, keyFingerprint, parsePublicKey } from '#lib/portals/corrections/signing';
import { putCorrections, removeCorrection, resetCorrections } from '#lib/storage/corrections';
import type { Store } from '#lib/storage/database';
import { openSigningKeys, readSigningKeys } from '#lib/storage/signing';
import { writeSettings } from '#lib/storage/settings';
import type { ImportRefusal, ImportView, PortalsEvents } from '#components/portal/correction-view.ts';
import {
  allCorrections,
  keptCorrections,
  officeSpecs,
  signatureNow,
  type PortalsDesk,
  specsInForce,
  toCorrections,
} from './use-portals-view.ts';

type Wiring = {
  store: Store;
  office: OfficeSettings;
  desk: PortalsDesk;
  show: (part: Partial<PortalsDesk>) => void;
  /** What the file in review holds, until it is accepted or put away. */
  pending: { current: PendingImport | null };
  onSettings: (settings: OfficeSettings) => void;
};

export type PendingImport = {
  chosen: File;
  corrections: Correction[];
  signature: 'none' | 'trusted' | 'unknownKey';
};

const now = (): string => new Date().toISOString();

/** What the office's people do on the page of portals. Whatever did not work is said. */
export function createPortalsEvents(wiring: Wiring): PortalsEvents {
  const run = (work: Promise<unknown>, trouble: 'notSaved' | 'notExported' = 'notSaved') => {
    wiring.show({ trouble: null });
    work.catch(() => wiring.show({ trouble }));
  };
  return {
    onSwitchPage: (portal, page, why) =>
      run(correct(portal, why === null ? { what: 'pageOn', page } : { what: 'pageOff', page, why })),
    onSwitchFeature: (portal, feature, why) =>
      run(
        correct(portal, why === null ? { what: 'featureOn', feature } : { what: 'featureOff', feature, why }),
      ),
    onRemoveCorrection: (id) => {
      forgetAccepted(wiring);
      run(removeCorrection(wiring.store, id).then(tellAll));
    },
    onReset: (portal) => {
      forgetAccepted(wiring);
      run(resetCorrections(wiring.store, portal).then(tellAll));
    },
    onRemoveUnreadable: () => run(removeUnreadable(wiring.store)),
    onExport: (ids) => run(exportCorrections(wiring, ids), 'notExported'),
    onChooseFile: (file) => run(review(wiring, file)),
    onAcceptImport: () => run(accept(wiring)),
    onDeclineImport: () => putAway(wiring),
    onCreateKey: () => run(openSigningKeys(wiring.store, createSigningKey, () => new Date())),
    onCopyKey: (publicKey) =>
      navigator.clipboard.writeText(publicKey).then(
        () => true,
        () => false,
      ),
    onTrustKey: (text) => run(trust(wiring, text)),
    onRemoveTrusted: () => run(keepSettings(wiring, withoutKey(wiring.office))),
  };
}

async function correct(portal: string, change: Change): Promise<void> {
  await sendCommand('correct', { portal, changes: [change] });
}

/** What was done is done, though nobody may hear of it: the portals' pages ask again when they are loaded. */
async function tellAll(): Promise<void> {
  await sendCommand('specChanged', null).catch(() => null);
}

async function removeUnreadable(store: Store): Promise<void> {
  const { unreadable } = await allCorrections(store);
  for (const id of unreadable) await removeCorrection(store, id);
  await tellAll();
}

async function exportCorrections({ store, office, show }: Wiring, ids: readonly string[]): Promise<void> {
  const chosen = (await keptCorrections(store)).filter(
    ({ correction }) => ids.includes(correction.id) && !isOnlySwitching(correction.changes),
  );
  if (!fitsOneFile(chosen.map(({ correction }) => correction))) {
    show({ trouble: 'tooManyForFile' });
    return;
  }
  const isOurs = chosen.every((one) => mayBeSigned(one.source, signatureNow(one, office)));
  const keys = isOurs ? await readSigningKeys(store) : null;
  const text = await writeCorrectionFile(
    chosen.map(({ correction }) => correction),
    keys?.keys,
  );
  const day = Temporal.Now.plainDateISO().toString();
  downloadFile(`sua-mo-ta-cong_${day}.json`, new Blob([text], { type: 'application/json' }));
}

const refusals: Record<Refusal, ImportRefusal> = {
  notJson: 'notReadable',
  notCorrections: 'notCorrections',
  newerVersion: 'newerVersion',
  tooLarge: 'tooLarge',
  wrongSignature: 'badSignature',
  badContent: 'badContent',
  datedAhead: 'datedAhead',
};

async function review(wiring: Wiring, chosen: File): Promise<void> {
  const { store, office, show, pending } = wiring;
  const file = chosen.name;
  pending.current = null;
  show({ importing: { kind: 'reading', file } });
  const importing = await readForReview().catch((): ImportView => ({
    kind: 'refused',
    file,
    why: 'notReadable',
  }));
  show({ importing });

  async function readForReview(): Promise<ImportView> {
    const read = await readCorrectionFile(await chosen.text(), {
      trustedKey: office.trustedKey?.text ?? null,
      now: new Date(now()),
    });
    if (read.kind === 'refused') {
      // Of the other reasons the words say all that helps.
      const detail = read.why === 'badContent' || read.why === 'datedAhead' ? { detail: read.detail } : {};
      return { kind: 'refused', file, why: refusals[read.why], ...detail };
    }
    const kept = await keptCorrections(store);
    const known = new Set(kept.map(({ correction }) => correction.id));
    const fresh = read.corrections.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return { kind: 'refused', file, why: 'known' };
    const specs = officeSpecs(office);
    const { ours = [], others = [] } = Object.groupBy(fresh, ({ portal }) =>
      specs.some(({ id }) => id === portal) ? 'ours' : 'others',
    );
    if (ours.length === 0) return { kind: 'refused', file, why: 'otherPortal' };
    const { signature, publicKey } = read;
    pending.current = { chosen, corrections: ours, signature };
    const toAdded = (correction: Correction) =>
      ({ correction, source: 'imported', signature, addedAt: now() }) as const;
    const inForce = specsInForce(specs, kept);
    return {
      kind: 'review',
      file,
      signature,
      fingerprint: publicKey === null ? null : await keyFingerprint(publicKey),
      corrections: toCorrections(specs, [...kept, ...ours.map(toAdded)], office).slice(kept.length),
      unfit: toCorrections(specs, others.map(toAdded), office),
      problems: ours.flatMap((correction) => {
        const spec = inForce.find(({ id }) => id === correction.portal);
        return spec === undefined ? [] : lintCorrection(spec, correction);
      }),
    };
  }
}

async function accept({ store, show, pending }: Wiring): Promise<void> {
  const waiting = pending.current;
  if (waiting === null) return;
  const addedAt = now();
  const { corrections, signature, chosen } = waiting;
  const { unreadable } = await allCorrections(store);
  // What is kept and cannot be read would keep its own copy in the file out.
  for (const { id } of corrections) if (unreadable.includes(id)) await removeCorrection(store, id);
  const added = await putCorrections(
    store,
    corrections.map((correction) => ({ correction, source: 'imported', signature, addedAt })),
  );
  pending.current = null;
  await tellAll();
  show({ importing: { kind: 'accepted', file: chosen.name, count: added.length } });
}

function putAway({ show, pending }: Wiring): void {
  pending.current = null;
  show({ importing: { kind: 'none' } });
}

/** The word that a file was accepted is no longer true once its corrections go. */
function forgetAccepted({ desk, show }: Wiring): void {
  if (desk.importing.kind === 'accepted') show({ importing: { kind: 'none' } });
}

async function trust(wiring: Wiring, typed: string): Promise<void> {
  const text = typed.replace(/\s/g, '');
  if (parsePublicKey(text) === null) {
    wiring.show({ keyProblem: 'notAKey' });
    return;
  }
  await keepSettings(wiring, { ...wiring.office, trustedKey: { text, since: now() } });
}

async function keepSettings(wiring: Wiring, office: OfficeSettings): Promise<void> {
  const { store, show, onSettings, pending } = wiring;
  await writeSettings(store, office);
  onSettings(office);
  show({ keyProblem: null });
  // A file that is being looked at is judged by the key of now.
  if (pending.current !== null) await review({ ...wiring, office }, pending.current.chosen);
}

function withoutKey(office: OfficeSettings): OfficeSettings {
  const { trustedKey: _gone, ...others } = office;
  return others;
}
