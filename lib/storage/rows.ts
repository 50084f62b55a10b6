import type { Step } from '#lib/domain/dossier';
import type { SignatureState } from '#lib/domain/portal-correction';

/** A part of a row that only the vault opens: AES-GCM 256, the tag at the end of `bytes`. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };

/** The vault's keys; both are non-extractable. */
export type KeyRow = { id: string; seal: CryptoKey; blind: CryptoKey };

/** One event of a ledger. Its hash stays sealed: a clear hash over text that can be guessed would confirm guesses. */
export type EventRow = { id: string; dossierId: string; seq: number; sealed: Sealed };

/** A dossier's head: a projection of its events, rebuilt at any time. Keys are blind; times are ISO instants in UTC. */
export type DossierRow = {
  id: string;
  receivedAt: string;
  updatedAt: string;
  step: Step | 'done';
  /** 1 while the dossier is neither returned nor discarded. */
  open: 0 | 1;
  discarded: 0 | 1;
  subjectKey: string;
  /** Blind key of the dossier number; null (and thus not in the index) while there is none. */
  numberKey: string | null;
  seq: number;
  sealed: Sealed;
};

/** A job in the clear. `rev` grows with every write: the compare of compare-and-set. */
export type JobRow = {
  id: string;
  /** What the job is about: the blind citizen number of a check, the dossier's id of an attachment. */
  about: string;
  /** Blind key that an unfinished job holds alone (unique index); null once it has ended. */
  unfinishedKey: string | null;
  finishedAt: string | null;
  tabId: number | null;
  fileId: string | null;
  rev: number;
  sealed: Sealed;
};

/** A portal frame as it was last seen; `id` is `tabId:frameId`. */
export type PageRow = {
  id: string;
  tabId: number;
  dossierId: string | null;
  documentId: string;
  revision: number;
  seenAt: string;
  sealed: Sealed;
};

/** A paper in a dossier's tray; `removedAt` marks one that can still be brought back. */
export type PaperRow = {
  id: string;
  dossierId: string;
  fileId: string;
  order: number;
  removedAt: string | null;
  rev: number;
  sealed: Sealed;
};

/** The bytes of one file, apart from everything that is listed. */
export type FileRow = { id: string; storedAt: string; sealed: Sealed };

export type SettingsRow = { id: string; sealed: Sealed };

/** A correction of a portal's spec; its author is sealed with it. `source`: made here, or taken in from a file. */
export type CorrectionRow = {
  id: string;
  portal: string;
  source: 'taught' | 'imported';
  signature: SignatureState;
  addedAt: string;
  sealed: Sealed;
};

/** The keys corrections are signed with; the private one is non-extractable. */
export type SigningRow = { id: string; keys: CryptoKeyPair; createdAt: string };

/** A kind of page of a portal as it was last seen; `id` is `portal/page`. `rev` grows with every write. */
export type HealthRow = { id: string; portal: string; rev: number; sealed: Sealed };

/** How a way of putting files onto rows has fared on a portal; `id` is `portal/rung`. */
export type RungRow = { id: string; portal: string; rev: number; sealed: Sealed };
