import type { Finder } from './spec.schema.ts';

/** The words a finder goes by: wordings, names, or the selector; not the section it is looked for in. */
export function finderWords(finder: Finder): string[] {
  switch (finder.by) {
    case 'label':
    case 'text':
      return finder.text;
    case 'role':
      return finder.name;
    case 'cell':
      return [...finder.column, ...finder.row];
    case 'codeName':
      return finder.words;
    case 'idSuffix':
      return [finder.suffix];
    case 'css':
      return [finder.selector];
  }
}
