import type { RequestOutcome } from './judge-requests.ts';
import { matchName, matchShown, type NameMatch } from './match-name.ts';

/**
 * A file name that stands on the row, with what the page says of it in full, and the address it is a link to. `isSeen`: it is drawn,
 * and in its cell.
 */
export type ShownName = { text: string; inFull: readonly string[]; href: string | null; isSeen?: boolean };

/** What one look at the row showed, beside what stood there before the file was put in. */
export type UploadSight = {
  fileName: string;
  before: readonly string[];
  /** null while the row cannot be found: pages redraw. `error`: one that is new since the file was put in. */
  row: { names: readonly ShownName[]; uploading: boolean; error: string | null } | null;
  /** A refusal that an alert of the page has said since. */
  alarm: string | null;
  outcome: RequestOutcome;
  /** The file still lies in its input, and no request is known to have carried it: the page may have its name from there. */
  isOnlyHeld: boolean;
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
  const { fileName, before, row, alarm, outcome, isOnlyHeld } = sight;
  if (row === null) return { kind: 'waiting', busy: false };
  if (row.uploading) return { kind: 'waiting', busy: true };
  if (row.error !== null) return { kind: 'refused', words: row.error };
  if (alarm !== null) return { kind: 'alarmed', words: alarm };
  if (outcome.kind === 'failed') return { kind: 'failing', status: outcome.status };
  const claim = judgeNames(row.names, before, fileName);
  if (claim.kind !== 'own') return claim.kind === 'none' ? { kind: 'waiting', busy: false } : claim;
  if (outcome.kind === 'ended' && !isOnlyHeld) return { kind: 'shown', as: claim.as, status: outcome.status };
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
  const fresh = freshNames(names, before).filter(isClaim);
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

/** A name that nobody sees, or that leads into the page's own memory, says nothing of what the portal has. */
function isClaim({ href, isSeen }: ShownName): boolean {
  return isSeen !== false && !/^(?:blob|data):/i.test(href ?? '');
}

/** The names that stand there more often than before; a name that is two links to one address stands there once. */
export function freshNames(names: readonly ShownName[], before: readonly string[]): ShownName[] {
  const seen = new Set<string>();
  const once = names.filter(({ text, href }) => {
    const key = `${href}\n${text}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return href === null || isFirst;
  });
  const left = countsOf(before);
  return once.filter(({ text }) => !takeOut(left, text));
}

function freshTexts(texts: readonly string[], others: readonly string[]): string[] {
  const left = countsOf(others);
  return texts.filter((text) => !takeOut(left, text));
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function takeOut(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0;
  if (count > 0) counts.set(text, count - 1);
  return count > 0;
}
