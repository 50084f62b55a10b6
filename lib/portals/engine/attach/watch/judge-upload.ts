import type { RequestOutcome } from './judge-requests.ts';
import { matchName, matchShown, type NameMatch } from './match-name.ts';

/** A file name that stands on the row, with what the page says of it in full, and the address it is a link to. */
export type ShownName = { text: string; inFull: readonly string[]; href: string | null };

/** What one look at the row showed, beside what stood there before the file was put in. */
export type UploadSight = {
  fileName: string;
  before: readonly string[];
  /** null while the row cannot be found: pages redraw. */
  row: { names: readonly ShownName[]; uploading: boolean; error: string | null } | null;
  /** An error that already stood on the row and has not gone since says nothing about this upload. */
  staleError: string | null;
  /** A refusal that an alert of the page has said since. */
  alarm: string | null;
  outcome: RequestOutcome;
};

/** How the portal writes the file's name. */
export type NameAs = Exclude<NameMatch, 'none'>;

export type UploadVerdict =
  | { kind: 'waiting'; busy: boolean }
  | { kind: 'refused'; words: string }
  /** An alert somewhere on the page refuses a file: only the file itself says better. */
  | { kind: 'alarmed'; words: string }
  /** A request failed and the page has not said anything about it yet. */
  | { kind: 'failing'; status: number }
  /** The name is newly there, and nothing says yet how the upload ended. */
  | { kind: 'claimed'; as: NameAs }
  /** The name is newly there and the upload ended well; `status` null: the server has drawn the page anew since. */
  | { kind: 'shown'; as: NameAs; status: number | null }
  /** The name is newly there more than once. */
  | { kind: 'twice' }
  /** Another name is newly there. */
  | { kind: 'other' };

/** Judges one look. A name on the row is a claim: it counts only with a good end of the upload, or with the file itself. */
export function judgeUpload(sight: UploadSight): UploadVerdict {
  const { fileName, before, row, staleError, alarm, outcome } = sight;
  if (row === null) return { kind: 'waiting', busy: false };
  if (row.uploading) return { kind: 'waiting', busy: true };
  if (row.error !== null && row.error !== staleError) return { kind: 'refused', words: row.error };
  if (alarm !== null) return { kind: 'alarmed', words: alarm };
  if (outcome.kind === 'failed') return { kind: 'failing', status: outcome.status };
  const claim = judgeNames(row.names, before, fileName);
  if (claim.kind !== 'own') return claim.kind === 'none' ? { kind: 'waiting', busy: false } : claim;
  if (outcome.kind === 'ended') return { kind: 'shown', as: claim.as, status: outcome.status };
  return { kind: 'claimed', as: claim.as };
}

export type NameClaim =
  { kind: 'none' } | { kind: 'own'; as: NameAs } | { kind: 'twice' } | { kind: 'other' };

/**
 * What the names that newly stand on the row say of a file. One that is cut or rewritten counts only as the only new one, and
 * only where none like it stood there before.
 */
export function judgeNames(
  names: readonly ShownName[],
  before: readonly string[],
  fileName: string,
): NameClaim {
  const fresh = freshNames(names, before);
  const own = fresh.filter((each) => matchShown(each.text, each.inFull, fileName) !== 'none');
  const [first, ...others] = own;
  if (first === undefined) return { kind: fresh.length > 0 ? 'other' : 'none' };
  if (others.length > 0) return { kind: 'twice' };
  const as = matchShown(first.text, first.inFull, fileName);
  if (as === 'none') return { kind: 'none' };
  if (matchName(first.text, fileName) === 'exact') {
    // An earlier file's name that was cut may only be drawn wider now.
    const gone = freshTexts(
      before,
      names.map(({ text }) => text),
    );
    return gone.some((text) => matchName(text, fileName) === 'shortened')
      ? { kind: 'none' }
      : { kind: 'own', as };
  }
  const isAlone = fresh.length === 1 && !before.some((text) => matchName(text, fileName) !== 'none');
  return isAlone ? { kind: 'own', as } : { kind: 'none' };
}

/** The names that stand there more often than before; a name that is two links to one address stands there once. */
export function freshNames(names: readonly ShownName[], before: readonly string[]): ShownName[] {
  const once = names.filter(({ text, href }, index) => {
    const first = names.findIndex((each) => each.text === text && each.href === href);
    return href === null || first === index;
  });
  const left = [...before];
  return once.filter(({ text }) => !takeOut(left, text));
}

function freshTexts(texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return texts.filter((text) => !takeOut(left, text));
}

function takeOut(texts: string[], text: string): boolean {
  const at = texts.indexOf(text);
  if (at >= 0) texts.splice(at, 1);
  return at >= 0;
}
