import type { Words } from './words.ts';

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly width: string | null;
  readonly isCentred: boolean;
}

function column(key: string, title: string, width: string | null = null, isCentred = false): Column {
  return { key, title, width, isCentred };
}

export interface Tables {
  readonly components: readonly Column[];
  readonly waiting: readonly Column[];
  readonly lookUp: readonly Column[];
  readonly history: readonly Column[];
}

/** The columns of the portal's tables, left to right. */
export function tables(words: Words): Tables {
  const index = column('index', words.index, '40px', true);
  return {
    components: [
      index,
      column('name', words.componentName),
      column('copyKind', words.copyKind, '120px'),
      column('required', words.required, '70px', true),
      column('file', words.file, '38%'),
    ],
    waiting: [
      index,
      column('number', words.number),
      column('procedure', words.procedure),
      column('name', words.nameOrUnit),
      column('handler', words.handler),
      column('receivedAt', words.receivedAt),
      column('dueAt', words.dueAt),
      column('remaining', words.remaining),
    ],
    lookUp: [
      index,
      column('number', words.number),
      column('procedure', words.procedure),
      column('identity', words.identityOrUnit),
      column('name', words.nameOrUnit),
      column('receivedAt', words.receivedAt),
      column('dueAt', words.dueAt),
      column('state', words.state),
    ],
    history: [column('at', words.time), column('who', words.officer), column('what', words.what)],
  };
}
