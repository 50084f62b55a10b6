import type { Difference, LintProblem, SignatureState } from '#lib/domain/portal-correction';
import type { HealthEvents, PortalView } from './health-view.ts';

/** One correction in force. `at` is an ISO instant, `portal` the portal's id. */
export type CorrectionView = {
  id: string;
  portal: string;
  at: string;
  author: string;
  office: string;
  origin: 'taught' | 'imported';
  signature: SignatureState;
  differences: readonly Difference[];
  /** Set where it was made over another version of the built-in description than the one here. */
  otherVersion: { madeOver: string; here: string } | null;
};

/** Why a file was refused whole; nothing of it is kept. */
export const importRefusals = [
  'notReadable',
  'notCorrections',
  'newerVersion',
  'tooLarge',
  'badSignature',
  'badContent',
  'datedAhead',
  'otherPortal',
  'known',
] as const;
export type ImportRefusal = (typeof importRefusals)[number];

/** A file of corrections on its way in: shown before anything of it is kept. */
export type ImportView =
  | { kind: 'none' }
  | { kind: 'reading'; file: string }
  /** `detail`: what of the file is refused, in its own words. */
  | { kind: 'refused'; file: string; why: ImportRefusal; detail?: string }
  | {
      kind: 'review';
      file: string;
      signature: SignatureState;
      /** What tells the key that signed it, to be read out over the telephone; null where none did. */
      fingerprint: string | null;
      corrections: readonly CorrectionView[];
      /** Those of portals that this office does not have: shown, and not kept. */
      unfit: readonly CorrectionView[];
      problems: readonly LintProblem[];
    }
  | { kind: 'accepted'; file: string; count: number };

/** This machine's key and the one key this office trusts; times are ISO instants, keys as they are given away. */
export type SigningView = {
  own: { publicKey: string; fingerprint: string; since: string } | null;
  trusted: { publicKey: string; since: string } | null;
  problem: 'notAKey' | null;
};

/** The whole page of portals. */
export type PortalsView =
  | { kind: 'loading' }
  | {
      kind: 'portals';
      portals: readonly PortalView[];
      corrections: readonly CorrectionView[];
      /** How many corrections are kept that can no longer be read; they have no effect. */
      unreadable: number;
      importing: ImportView;
      signing: SigningView;
      /** Set where the last thing that was asked could not be kept or exported, or was more than one file may hold. */
      trouble: 'notSaved' | 'notExported' | 'tooManyForFile' | null;
    };

export type CorrectionEvents = {
  onRemoveCorrection: (id: string) => void;
  /** Takes every correction of a portal off. */
  onReset: (portal: string) => void;
  onRemoveUnreadable: () => void;
  /** Saves the corrections named as one file; signed where this machine has a key and vouches for all of them. */
  onExport: (ids: readonly string[]) => void;
  onChooseFile: (file: File) => void;
  onAcceptImport: () => void;
  /** Puts the file away, or the word that it was accepted or refused. */
  onDeclineImport: () => void;
};

export type SigningEvents = {
  onCreateKey: () => void;
  /** Whether the key is on the clipboard now. */
  onCopyKey: (publicKey: string) => Promise<boolean>;
  onTrustKey: (publicKey: string) => void;
  onRemoveTrusted: () => void;
};

export type PortalsEvents = HealthEvents & CorrectionEvents & SigningEvents;
