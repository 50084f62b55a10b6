import type { CopyKind } from './data/procedures.ts';
import type { PortalName, Switches } from './switches.ts';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly storedAt: Date;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One row of a component table; it holds one file or none. */
export interface ComponentRow {
  readonly name: string;
  readonly required: boolean;
  copyKind: CopyKind;
  file: StoredFile | null;
}

export interface Applicant {
  readonly kind: 'individual' | 'organisation';
  readonly number: string;
  readonly name: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly unitCode: string;
  readonly unitName: string;
}

/** What is scanned before the dossier is accepted; it lives until it is accepted or cancelled. */
export interface Draft {
  readonly id: string;
  readonly procedureCode: string;
  readonly rows: ComponentRow[];
}

export type DossierState = 'waiting' | 'processing' | 'processed' | 'returned';

export interface HistoryLine {
  readonly at: Date;
  readonly who: string;
  readonly what: string;
}

export interface Dossier {
  readonly id: string;
  readonly number: string;
  readonly receiptCode: string;
  readonly channel: string;
  readonly applicant: Applicant;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly rows: ComponentRow[];
  readonly history: HistoryLine[];
  state: DossierState;
  handler: string;
  result: StoredFile | null;
}

export interface Session {
  readonly user: string;
  lastUsedAt: number;
}

/** Everything one running practice office remembers; nothing of it outlives the app. */
export interface PracticeState {
  switches: Switches;
  sessions: Record<PortalName, Map<string, Session>>;
  dossiers: Dossier[];
  drafts: Map<string, Draft>;
  /** The serial the next accepted dossier gets. */
  nextSerial: number;
  /** For ids of drafts and files. */
  nextId: number;
  /** Lets the list request that is being held back go, see `outOfOrder`. */
  releaseHeld: (() => void) | null;
  /** Lets the stalled uploads go, see `upload`. */
  stalledUploads: Set<() => void>;
}
