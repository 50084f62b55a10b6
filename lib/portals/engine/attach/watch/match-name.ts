import { toFileName } from '../../row-files.ts';

/**
 * How a name that a page shows stands to a file's: as it is, cut in the middle or before the ending, or rewritten sign by
 * sign. A name with something put before or behind it is another one.
 */
export type NameMatch = 'exact' | 'shortened' | 'rewritten' | 'none';

/** Letters and digits that a cut name must still show, the ending left out. */
const fewestShown = 8;
/** Plain letters and digits a name must have, for letters with marks to be replaced or dropped in it. */
const fewestPlain = 8;

export function matchName(shown: string, file: string): NameMatch {
  const [seen, meant] = [toFileName(shown), toFileName(file)];
  if (seen === meant) return 'exact';
  if (seen === '' || meant === '') return 'none';
  if (isShortened(seen, meant)) return 'shortened';
  return readings(seen).some((each) => each === meant || isRewritten(each, meant)) ? 'rewritten' : 'none';
}

/** Like `matchName`, with what the page says of a name in full beside it (its title): that decides about a cut one. */
export function matchShown(shown: string, inFull: readonly string[], file: string): NameMatch {
  const match = matchName(shown, file);
  if (match !== 'shortened') return match;
  const names = inFull.filter((text) => toFileName(text) !== toFileName(shown));
  const full = names
    .map((text) => matchName(text, file))
    .find((each) => each === 'exact' || each === 'rewritten');
  if (full !== undefined) return full;
  return names.some((text) => isShortened(toFileName(shown), toFileName(text))) ? 'none' : match;
}

/** The head and the tail that are shown are the file's, with its ending, and something of it is left out between them. */
function isShortened(seen: string, meant: string): boolean {
  const ending = endingOf(meant);
  return [...seen.matchAll(/…|(?=(\.{3}))/g)].some((gap) => {
    const head = seen.slice(0, gap.index).trimEnd();
    const tail = seen.slice(gap.index + (gap[1] ?? gap[0]).length).trimStart();
    const isCut = head.length + tail.length < meant.length;
    const says = significant(head) > 0 && significant(head + stemOf(tail)) >= fewestShown;
    const isKept = ending === '' || tail.endsWith(ending);
    return isCut && says && isKept && meant.startsWith(head) && meant.endsWith(tail);
  });
}

/** What an address or a form may have made of a name is read back first. */
function readings(seen: string): string[] {
  try {
    return seen.includes('%') ? [seen, toFileName(decodeURIComponent(seen))] : [seen];
  } catch {
    return [seen];
  }
}

function isRewritten(seen: string, meant: string): boolean {
  const names = seen === seen.toLowerCase() ? [meant, meant.toLowerCase()] : [meant];
  return names.some((name) => significant(fold(stemOf(name))) > 0 && isSpelledAs(seen, name));
}

/** Whether a text can be got from a name by rewriting each sign of its stem for itself; the ending stays as it is. */
function isSpelledAs(seen: string, name: string): boolean {
  const ending = endingOf(name);
  if (!seen.endsWith(ending)) return false;
  const stem = seen.slice(0, seen.length - ending.length);
  const signs = stemOf(name).match(/\P{M}\p{M}*|\p{M}/gu) ?? [];
  const mayLose = (stemOf(name).match(/[a-z0-9]/gi) ?? []).length >= fewestPlain;
  let ends = new Set([0]);
  for (const sign of signs) {
    const spellings = spell(sign, mayLose);
    const next = new Set<number>();
    for (const at of ends)
      for (const each of spellings) if (stem.startsWith(each, at)) next.add(at + each.length);
    if (next.size === 0) return false;
    ends = next;
  }
  return ends.has(stem.length);
}

/** What portals make of one sign: plain letters and digits stay, marks go or become a line, other signs go or become one. */
function spell(sign: string, mayLose: boolean): string[] {
  if (/^[a-z0-9]$/i.test(sign)) return [sign];
  if (!/^[\p{L}\p{N}]/u.test(sign)) return [sign, '_', '-', '', ...(sign === ' ' ? ['+'] : [])];
  const plain = fold(sign);
  const marks = sign.normalize('NFD').length - 1;
  const lines = ['_', '-'].flatMap((line) => [plain + line.repeat(marks), ...(mayLose ? [line] : [])]);
  return [sign, plain, ...lines, ...(mayLose ? [''] : [])];
}

/** Without marks, and đ as d: nothing else is changed. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

function significant(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}

function endingOf(name: string): string {
  return /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
}

function stemOf(name: string): string {
  return name.slice(0, name.length - endingOf(name).length);
}
