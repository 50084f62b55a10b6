import { foldText } from '#lib/domain/text';
import { codeWords, setApart } from '../code-names.ts';

const takingWords = 'xóa khóa hủy chuyển gửi ký delete remove lock cancel send forward sign'
  .split(' ')
  .map((word) => ({ folded: foldText(word), signs: signsOf(word) }));

/** What also takes a file away. Without their marks they are other words: "bộ", "go". */
const takingFiles = new Set(['gỡ', 'bỏ', 'thu hồi'].map((word) => word.normalize('NFC')));

/** Whether the words of a button around a file, as a reader sees them, take something away, send it on or sign it. */
export function pressTakesAway(text: string): boolean {
  const words = ` ${text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .join(' ')} `;
  return takesAway(text) || [...takingFiles].some((word) => words.includes(` ${word} `));
}

/**
 * Whether the words of a button take something away or send it on, which no search does. Marks tell "ký" from "kỳ" and
 * "chuyển" from "chuyên", wherever they stand in the word; what has none may be any of them, as in code (`btnXoa`).
 */
export function takesAway(text: string): boolean {
  const written = setApart(text).split(/[^\p{L}\p{M}\p{N}]+/u);
  const words = written.flatMap((word) => (signsOf(word) === '' ? codeWords(word) : [word]));
  return words.some((word) => {
    const [folded, signs] = [foldText(word), signsOf(word)];
    return takingWords.some((taking) => taking.folded === folded && ['', taking.signs].includes(signs));
  });
}

function signsOf(word: string): string {
  return Array.from(word.normalize('NFD').replace(/\P{M}/gu, '')).toSorted().join('');
}
