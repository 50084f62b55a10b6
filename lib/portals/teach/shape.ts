import { foldText } from '#lib/domain/text';
import { isCodeTerm } from '../trade-words.ts';
import { spelledWords } from './code-words.ts';

const mostShape = 24;
const keptPunctuation = /[-./,:;()*|%+?!"'=&#[\]]/;

/** What a text looks like: `Nguyễn An, 12/3` → `Aaaaaa Aa, 99/9`. At most 24 characters. */
export function shapeText(text: string): string {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const shape = said.slice(0, mostShape).replace(/./gsu, shapeCharacter);
  return said.length > mostShape ? `${shape}…` : shape;
}

function shapeCharacter(character: string): string {
  if (/\p{Lu}/u.test(character)) return 'A';
  if (/[\p{L}\p{M}]/u.test(character)) return 'a';
  if (/\p{N}/u.test(character)) return '9';
  return character === ' ' || keptPunctuation.test(character) ? character : '·';
}

/** Tells which texts and code names may be shown as they are. */
export type Known = {
  /** Whether a text is, to the letter as folded, a wording of the spec. */
  wording: (text: string) => boolean;
  /** Whether words that follow each other in a code name are a wording of the spec. */
  code: (words: readonly string[]) => boolean;
};

/** Knows the wordings of a spec by what they say, in texts and joined as in code. */
export function knownWords(wordings: readonly string[]): Known {
  const texts = new Set(wordings.map(foldText));
  const joined = new Set([...texts].map((text) => text.replaceAll(' ', '')));
  return {
    wording: (text) => texts.has(foldText(text)),
    code: (words) => words.length > 1 && joined.has(foldText(words.join(' ')).replaceAll(' ', '')),
  };
}

/** The shape of an id, class or name: words of the trade and of the spec as they are, the rest as `aaaa`, digits as 9. */
export function shapeCode(code: string, known: Known): string {
  return code
    .slice(0, 60)
    .split(/([^\p{L}\p{M}]+)/u)
    .map((piece, index) => (index % 2 === 1 ? shapeJoint(piece) : shapeWords(piece, known)))
    .join('');
}

/** What stands between words: digits (at most three are told), separators. */
function shapeJoint(piece: string): string {
  return piece
    .replace(/\p{N}+/gu, (digits) => '9'.repeat(Math.min(digits.length, 3)))
    .replace(/[^\d$_:.\-/[\]#*;]/g, '·');
}

function shapeWords(piece: string, known: Known): string {
  const words = spelledWords(piece);
  const parts: string[] = [];
  for (let at = 0; at < words.length;) {
    const wording = longestWording(words.slice(at), known);
    parts.push(wording > 0 ? words.slice(at, at + wording).join('') : shapeWord(words[at] ?? ''));
    at += Math.max(wording, 1);
  }
  return parts.join('');
}

function longestWording(words: readonly string[], known: Known): number {
  for (let length = words.length; length > 1; length--) if (known.code(words.slice(0, length))) return length;
  return 0;
}

function shapeWord(word: string): string {
  if (isCodeTerm(word)) return word;
  return shapeText(word.slice(0, 12)).replace(/…$/, '');
}

/** The shape of an address: its path and route, without host, parameters and what is in data. */
export function shapeAddress(address: string, known: Known): string {
  const [, scheme] = /^([a-z]+):/i.exec(address) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme))
    return /^(?:javascript|data|mailto|tel|blob)$/i.test(scheme) ? `${scheme.toLowerCase()}:` : 'aaa:';
  const [path = '', hash] = address.replace(/^https?:\/\/[^/?#]*/i, '').split(/#(.*)/s);
  return `${shapePath(path, known)}${hash === undefined ? '' : `#${shapePath(hash, known)}`}`;
}

function shapePath(path: string, known: Known): string {
  const [before = '', query] = path.split(/\?(.*)/s);
  const segments = before
    .split('/')
    .slice(0, 8)
    .map((segment) => (segment.includes('%') ? '*' : shapeCode(segment, known)));
  return `${segments.join('/')}${query === undefined ? '' : '?*'}`;
}
