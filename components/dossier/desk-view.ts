import type { CitizenNumberReading } from '#lib/domain/citizen';
import type { AccountState, Dossier, Step } from '#lib/domain/dossier';
import type { Checklist } from '#lib/domain/checklist';
import type { Channel, DossierEvent, ProcedureName, Subject } from '#lib/domain/dossier-event.schema';
import type { CheckProgress, PageTie, planNextAction } from '#lib/domain/next-action';
import type { FieldFailure } from '#lib/domain/page-reading.schema';
import type { Sending } from '#lib/domain/sending';
import type { PaperProblem, TrayPaper } from '../paper/paper-view.ts';
import type { Language } from '../text/text-key.ts';

export type PortalRole = 'intake' | 'accounts';

/** Why the store could not be opened. */
export const storageTroubles = ['blocked', 'newerVersion', 'brokenStore', 'full'] as const;
export type StorageTrouble = (typeof storageTroubles)[number];

export type DossierSummary = {
  id: string;
  number: string | null;
  name: string;
  procedure: string;
  step: Step | 'done';
  due: string | null;
};

/** What the intake page says so far of a dossier that cannot be opened yet. */
export type PageSoFar = {
  citizenNumber: CitizenNumberReading;
  fullName: string;
  unitCode: string;
  procedure: ProcedureName | null;
};

/** Parts of the page in front that could not be read. */
export type UnreadParts = { page: 'intake' | 'dossierDetail'; failures: readonly FieldFailure[] };

export type DossierView = {
  kind: 'dossier';
  dossier: Dossier;
  /** The ledger the dossier is the fold of, oldest first. */
  history: readonly DossierEvent[];
  tie: PageTie;
  check: CheckProgress;
  /** Every paper of the dossier: those without a component lie in the tray. */
  papers: readonly TrayPaper[];
  /** The components beside the rows of the page, and the rows that one may still be said to be a component's. */
  checklist: Checklist;
  /** What was sent together last from this desk, and how far it has come. */
  sending: Sending | null;
  /** Files being read at the moment. */
  reading: number;
  problems: readonly PaperProblem[];
  /** How many papers the last removal took, while it can be undone. */
  removed: number | null;
  next: ReturnType<typeof planNextAction>;
  /** A look-up that came to nothing after the account was known: what is known stays. */
  failedAgain?: AccountState;
  unread?: UnreadParts;
};

/** Everything the side panel can show. `recent` is newest first. */
export type DeskView =
  | { kind: 'loading' }
  | { kind: 'firstRun' }
  | { kind: 'reloadNeeded' }
  | { kind: 'storageTrouble'; why: StorageTrouble }
  | { kind: 'noPortalTab'; recent: readonly DossierSummary[] }
  | { kind: 'portalSignedOut'; portal: PortalRole; recent: readonly DossierSummary[] }
  /** The portal wants the person to look: a picture to copy, a one-time password. */
  | {
      kind: 'portalCaptcha';
      portal: PortalRole;
      tab: { tabId: number; windowId: number };
      recent: readonly DossierSummary[];
    }
  /** The office has switched off this kind of page, or that dossiers are followed from pages; `why` are its words. */
  | { kind: 'switchedOff'; what: 'page' | 'track'; why: string; recent: readonly DossierSummary[] }
  | { kind: 'pageUnknown'; recent: readonly DossierSummary[] }
  | {
      kind: 'pageWithoutDossier';
      page: PageSoFar;
      account: AccountState | null;
      check: CheckProgress;
      /** Whether there is enough to open a dossier. */
      trackable: boolean;
      unread?: UnreadParts;
      recent: readonly DossierSummary[];
    }
  | DossierView;

export type OpenByHandInput = {
  subject: Subject;
  procedure: ProcedureName;
  channel: Channel;
  number: string | null;
};

/** Everything the officer can do in the side panel. */
export type DeskEvents = {
  onCheckAccount: () => void;
  onDecline: () => void;
  onRecordAccount: (outcome: 'hasAccount' | 'none') => void;

  /** New files for the tray, or straight for a component (its key). */
  onAddFiles: (files: File[], component: string | null) => void;
  onDismissProblem: (problemId: string) => void;
  /** `null` returns the papers to the tray. */
  onAssign: (paperIds: readonly string[], component: string | null) => void;
  onRemovePapers: (paperIds: readonly string[]) => void;
  onUndoRemove: () => void;
  /** A new order of the papers named: those in the tray, or those of one component. */
  onReorder: (paperIds: readonly string[]) => void;
  onAddComponent: (name: string) => void;

  onAttach: (components: readonly string[]) => void;
  /** The officer agrees that a row which holds a file gets another one. */
  onAttachAnyway: (component: string) => void;
  /** Saves the component's file to Downloads, to be attached by hand; where it can be, its row is watched for it. */
  onAttachByHand: (component: string) => void;
  onStopByHand: (jobId: string) => void;
  /** The office calls the component otherwise than the page does: this row is its. */
  onPairRow: (component: string, row: { key: string; name: string }) => void;
  onMarkAttached: (component: string, note: string) => void;

  onGoToTab: (tab: { tabId: number; windowId?: number }) => void;
  onOpenPortal: (role: PortalRole) => void;
  onTrack: () => void;
  onOpenByHand: (input: OpenByHandInput) => void;
  onOpenDossier: (dossierId: string) => void;
  onRecordNumber: (number: string) => void;
  onRecordForwarded: (to: string) => void;
  onRecordIssued: () => void;
  onRecordReturned: (way: string) => void;
  onDiscard: () => void;
  /** Saves the ledger as a file, with all it says of the person. */
  onSaveHistory: () => void;

  /** To teach the page in front, or one part of it; absent where nothing can be taught. */
  onTeach?: (page: UnreadParts['page'] | null, part: string | null) => void;

  /** Brings the account portal to the front, and teaches its look-up page there, beginning with a part of it. */
  onTeachAccounts: (part: string | null) => void;

  /** Opens the office's page of portals; absent where there is nothing to show. */
  onOpenPortals?: () => void;
  onOpenOffice: () => void;
  onLanguage: (language: Language) => void;
  onReload: () => void;
  onRetryStorage: () => void;
};
