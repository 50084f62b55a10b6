import type { DeskEvents } from '#components/dossier/desk-view.ts';

const nothing = () => undefined;

/** The events of a screen that has no dossier and no database behind it: only those that are given do something. */
export function screenEvents(given: Partial<DeskEvents>): DeskEvents {
  return {
    onCheckAccount: nothing,
    onDecline: nothing,
    onRecordAccount: nothing,
    onAddFiles: nothing,
    onDismissProblem: nothing,
    onAssign: nothing,
    onRemovePapers: nothing,
    onUndoRemove: nothing,
    onReorder: nothing,
    onAddComponent: nothing,
    onAttach: nothing,
    onAttachAnyway: nothing,
    onMarkAttached: nothing,
    onAttachByHand: nothing,
    onStopByHand: nothing,
    onPairRow: nothing,
    onGoToTab: nothing,
    onOpenPortal: nothing,
    onTrack: nothing,
    onOpenByHand: nothing,
    onOpenDossier: nothing,
    onRecordNumber: nothing,
    onRecordForwarded: nothing,
    onRecordIssued: nothing,
    onRecordReturned: nothing,
    onDiscard: nothing,
    onSaveHistory: nothing,
    onTeachAccounts: nothing,
    onOpenOffice: nothing,
    onLanguage: nothing,
    onReload: () => location.reload(),
    onRetryStorage: nothing,
    ...given,
  };
}
