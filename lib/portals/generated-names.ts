import { codeWords } from './code-names.ts';

const patterns = [
  /^(?:css|jss|sc|emotion|makestyles|jsx|svelte|tss)[-_]/i,
  /^v-[\w-]*\d/,
  /^_?ng(?:content|host)|^ng-tns-|^data-v-/,
  /(?:__|_|-)(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{5,}$/i,
  /^(?=[a-z]*\d)(?=\d*[a-z])(?=(?:.*\d[a-z]){2})[a-z0-9]{6,}$/i,
];

/** Whether a class, an id or an attribute looks made by a tool at the portal's last build: no finder can live on it. */
export function isGenerated(name: string): boolean {
  return patterns.some((pattern) => pattern.test(name)) || name.split(/[-_]+/).some(isChance);
}

/** Digits among letters, capitals without sense, or no vowel. */
function isChance(token: string): boolean {
  if (/\p{L}\d+\p{L}/u.test(token)) return true;
  if (token.length < 5) return false;
  if (/\p{Ll}\p{Lu}\p{Ll}?\p{Lu}\p{Ll}?\p{Lu}/u.test(token) || /^[0-9a-f]{6,}$/i.test(token)) return true;
  // Abbreviations such as BHXH and CCCD have no vowel either, and are short.
  return codeWords(token).some((word) => word.length > 5 && !/[aeiouy]/.test(word));
}

const states = new Set(
  `active busy checked closed closing collapsed collapsing current dirty disabled enabled expanded focus focused hidden
   hide hover hovered invalid loaded loading open opened opening pending pristine selected show showing shown submitted
   touched untouched valid visible`.split(/\s+/),
);

/** Whether a word of a class says what state the thing is in now, and not what it is. */
export function isStateWord(word: string): boolean {
  return states.has(word.toLowerCase());
}
