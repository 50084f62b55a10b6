import type { EventBody } from '#lib/domain/dossier-event.schema';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { foldDossier } from '#lib/domain/dossier';
import { reorderGroup } from '#lib/domain/paper-order';
import { componentKey } from '#lib/domain/component';
import { parseCitizenNumber } from '#lib/domain/citizen';
import { sendCommand } from '#lib/messaging/desk';
import { downloadFile } from '#lib/platform/download';
import { openOffice } from '#lib/platform/panel';
import { openInFront, showTab } from '#lib/platform/tabs';
import { findDossierByNumber, openDraft } from '#lib/storage/dossiers';
import { appendEvents, readDossier, readEvents, verifyDossier } from '#lib/storage/events';
import { assignPaper, papersOfDossier, removePaper, reorderPapers, restorePaper } from '#lib/storage/papers';
import { isStorageFull } from '#lib/storage/faults';
import { writeSettings } from '#lib/storage/settings';
import { isDossierPage } from '#lib/workflows/page-subject';
import { openByHand } from '#lib/workflows/open-by-hand';
import type { DeskEvents } from '#components/dossier/desk-view.ts';
import { createText } from '#components/text/create-text.ts';
import { attachByHand, attachComponents, pairRow } from './attach-work.ts';
import { clock, takeFiles } from './paper-work.ts';
import type { Wiring } from './paper-work.ts';

/** What the officer's actions in the side panel lead to. */
export function createDeskEvents(wiring: Wiring): DeskEvents {
  /** Nothing the officer does fails silently: where it could not be kept, the desk says so. */
  const run = (work: Promise<unknown>) => {
    work.catch((error: unknown) => wiring.state.setTrouble(isStorageFull(error) ? 'full' : 'brokenStore'));
  };
  /** Appends to the dossier on the desk and lets the pages show it. */
  const record = async (...bodies: EventBody[]) => {
    const { store, office, state } = wiring;
    if (state.dossierId === null) return;
    await appendEvents(store, { ...clock, officer: office.officer, dossierId: state.dossierId }, bodies);
    await sendCommand('runJobs', null);
  };
  const recordAccount = (kind: 'hasAccount' | 'none' | 'declined') =>
    run(
      record({
        kind: 'accountChecked',
        outcome: { kind },
        checkedAt: clock.now().toISOString(),
        source: 'officer',
        evidence: null,
      }),
    );
  const attach = (components: readonly string[], replace: boolean) =>
    run(attachComponents(wiring, components, replace));

  return {
    onCheckAccount: () => run(checkAccount(wiring)),
    onDecline: () => recordAccount('declined'),
    onRecordAccount: recordAccount,
    onAddFiles: (files, component) => run(takeFiles(wiring, files, component)),
    onDismissProblem: (id) =>
      wiring.state.setProblems((problems) => problems.filter((problem) => problem.id !== id)),
    onAssign: (paperIds, component) => run(assign(wiring, paperIds, component)),
    onRemovePapers: (paperIds) => run(remove(wiring, paperIds)),
    onUndoRemove: () => run(undoRemove(wiring)),
    onReorder: (paperIds) => run(reorder(wiring, paperIds)),
    onAddComponent: (name) => run(addComponent(wiring, name, record)),
    onAttach: (components) => attach(components, false),
    onAttachAnyway: (component) => attach([component], true),
    onMarkAttached: (component, note) => run(markAttached(wiring, { component, note }, record)),
    onAttachByHand: (component) => run(attachByHand(wiring, component)),
    onStopByHand: (jobId) => run(sendCommand('stopByHand', { jobId })),
    onPairRow: (component, row) => run(pairRow(wiring, component, row)),
    onGoToTab: ({ tabId }) => run(showTab(tabId)),
    onOpenPortal: (role) => run(openPortal(wiring, role)),
    onTeachAccounts: () => run(openPortal(wiring, 'accounts')),
    onTrack: () => run(track(wiring)),
    onOpenByHand: (input) => run(openTyped(wiring, input)),
    onOpenDossier: (dossierId) => wiring.state.setOpened(dossierId),
    onRecordNumber: (number) => run(record({ kind: 'numberAssigned', number, source: 'officer' })),
    onRecordForwarded: (to) =>
      run(
        record({
          kind: 'dossierForwarded',
          ...(to.trim() === '' ? {} : { to: to.trim() }),
          source: 'officer',
        }),
      ),
    onRecordIssued: () => run(record({ kind: 'resultIssued', source: 'officer' })),
    onRecordReturned: (way) =>
      run(
        record({
          kind: 'resultReturned',
          ...(way.trim() === '' ? {} : { way: way.trim() }),
          source: 'officer',
        }),
      ),
    onDiscard: () =>
      run(record({ kind: 'dossierDiscarded', why: 'officer' }).then(() => wiring.state.setOpened(null))),
    onSaveHistory: () => run(saveHistory(wiring)),
    onOpenOffice: () => run(openOffice('#cai-dat')),
    onOpenPortals: () => run(openOffice('#cong')),
    onLanguage: (language) => run(changeLanguage(wiring, language)),
    onReload: () => location.reload(),
    onRetryStorage: () => wiring.state.setTrouble(null),
  };
}

async function checkAccount({ store, state }: Wiring): Promise<void> {
  const dossier = state.dossierId === null ? null : await readDossier(store, state.dossierId);
  const onPage = state.page && isDossierPage(state.page.reading) ? state.page.reading.citizenNumber : '';
  const number = dossier?.subject.kind === 'citizen' ? dossier.subject.number : onPage;
  const citizen = parseCitizenNumber(number);
  if (citizen.kind === 'valid') await sendCommand('checkAccount', { number: citizen.number });
}

async function assign(
  { store }: Wiring,
  paperIds: readonly string[],
  component: string | null,
): Promise<void> {
  for (const id of paperIds) await assignPaper(store, id, component);
  await sendCommand('runJobs', null);
}

async function remove({ store, state }: Wiring, paperIds: readonly string[]): Promise<void> {
  for (const id of paperIds) await removePaper(store, id, clock.now());
  state.setRemoved(paperIds);
}

async function undoRemove({ store, state }: Wiring): Promise<void> {
  for (const id of state.removed) await restorePaper(store, id);
  state.setRemoved([]);
}

/** A group of papers, in the tray or of one component, keeps its places among all the others. */
async function reorder({ store, state }: Wiring, paperIds: readonly string[]): Promise<void> {
  if (state.dossierId === null) return;
  const all = (await papersOfDossier(store, state.dossierId)).map(({ id }) => id);
  await reorderPapers(store, state.dossierId, reorderGroup(all, paperIds));
}

/** What the officer attached is the file that was made, where one was. */
async function markAttached(
  { store, state }: Wiring,
  { component, note }: { component: string; note: string },
  record: (body: EventBody) => Promise<void>,
): Promise<void> {
  const dossier = state.dossierId === null ? null : await readDossier(store, state.dossierId);
  const known = dossier?.components.find(({ key }) => key === component)?.state;
  await record({
    kind: 'componentAttached',
    component,
    file: known && 'file' in known ? known.file : null,
    proof: { how: 'byOfficer', ...(note.trim() === '' ? {} : { note: note.trim() }) },
  });
}

async function addComponent(
  { store, state }: Wiring,
  name: string,
  record: (body: EventBody) => Promise<void>,
): Promise<void> {
  const dossier = state.dossierId === null ? null : await readDossier(store, state.dossierId);
  if (dossier === null || name.trim() === '') return;
  const listed = dossier.components.map(({ state: _state, ...component }) => component);
  const added = { key: componentKey(name), name: name.trim(), required: true };
  await record({ kind: 'componentsListed', components: [...listed, added], from: 'officer' });
}

async function openPortal({ office, state }: Wiring, role: 'intake' | 'accounts'): Promise<void> {
  const open = state.pages?.filter((each) => each.role === role) ?? [];
  const page = open.find(({ reading }) => reading.kind === 'accountSearch') ?? open[0];
  if (page && (await showTab(page.tabId))) return;
  await openInFront(office.portals[role]);
}

async function track({ state }: Wiring): Promise<void> {
  const { page } = state;
  if (page) await sendCommand('track', { tabId: page.tabId, frameId: page.frameId });
}

async function openTyped(
  { store, office, state }: Wiring,
  typed: Parameters<DeskEvents['onOpenByHand']>[0],
): Promise<void> {
  const author = { ...clock, officer: office.officer };
  const dossier = await openByHand(
    {
      findByNumber: (number) => findDossierByNumber(store, number),
      open: (received, more) => openDraft(store, author, received, more),
      append: (dossierId, bodies) => appendEvents(store, { ...author, dossierId }, bodies),
    },
    typed,
  );
  state.setOpened(dossier.id);
}

/** A ledger that does not hold together is saved too, under a name and with a first line that say so. */
async function saveHistory({ store, office, state }: Wiring): Promise<void> {
  if (state.dossierId === null) return;
  const events = await readEvents(store, state.dossierId);
  const number = foldDossier(events)?.number ?? state.dossierId;
  const fault = await verifyDossier(store, state.dossierId);
  const warning = fault && createText(office.language).t('history.broken', { seq: fault.seq });
  downloadFile(
    `so-cai_${number.replaceAll('/', '-')}${fault ? '_KHONG-KHOP' : ''}.json`,
    new Blob([JSON.stringify(fault ? { warning, fault, events } : events, null, 2)], {
      type: 'application/json',
    }),
  );
}

async function changeLanguage(
  { store, office }: Wiring,
  language: OfficeSettings['language'],
): Promise<void> {
  await writeSettings(store, { ...office, language });
  await sendCommand('runJobs', null);
}
