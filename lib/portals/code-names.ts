import { foldText } from '#lib/domain/text';

/** Attributes in which developers name what an element is, those that say most first. */
export const nameAttributes: readonly string[] = [
  'formcontrolname',
  'name',
  'data-testid',
  'data-test',
  'data-cy',
  'data-field',
  'ng-reflect-name',
  'id',
];

/** What developers put before a name to say what kind of control it is. */
export const controlPrefixes: readonly string[] = 'txt ddl cbo cbb chk rdo rad inp btn lbl sel dtp hdf'.split(
  ' ',
);
const kinds = new RegExp(`^(?:${controlPrefixes.join('|')})(?=[a-z]{3})`);

/** A name in code with spaces where a capital or a number begins. */
export function setApart(name: string): string {
  return name
    .normalize('NFC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2');
}

/** The folded words of a name in code: split where a capital begins, at digits and at punctuation. */
export function codeWords(name: string): string[] {
  const words = foldText(setApart(name)).split(' ');
  return words.flatMap((word) => {
    const kind = kinds.exec(word)?.[0];
    return kind === undefined ? [word] : [kind, word.slice(kind.length)];
  });
}
