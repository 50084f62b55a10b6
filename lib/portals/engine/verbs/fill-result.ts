/** What became of a value; `changed.to` is what the page made of it, `offered` how many choices there were. */
export type FillResult =
  | { kind: 'kept' }
  | { kind: 'changed'; to: string }
  | { kind: 'noSuchChoice'; offered: number }
  | { kind: 'ambiguousChoice' }
  | { kind: 'disabled' }
  /** Something lies over the whole window. */
  | { kind: 'covered' }
  | { kind: 'notOpened' }
  /** Nothing that takes a value. */
  | { kind: 'notAControl' };
