import type { Words } from './words.ts';

/** What the detail page tells of a dossier, by the names the gateway gives. */
export type FactKey =
  | 'number'
  | 'receiptCode'
  | 'owner'
  | 'identity'
  | 'unitName'
  | 'unitCode'
  | 'birthDate'
  | 'phone'
  | 'procedure'
  | 'channel'
  | 'receivedAt'
  | 'dueAt'
  | 'state'
  | 'handler';

export interface Fact {
  readonly key: FactKey;
  readonly title: string;
}

/** Lines of two facts each. Those of a unit stand only where the applicant is one, those of a person where one is named. */
export interface FactLine {
  readonly for: 'everybody' | 'unit' | 'person';
  readonly facts: readonly Fact[];
}

export function factLines(words: Words): readonly FactLine[] {
  const line = (who: FactLine['for'], ...keys: FactKey[]): FactLine => ({
    for: who,
    facts: keys.map((key) => ({ key, title: words[key] })),
  });
  return [
    line('everybody', 'number', 'receiptCode'),
    line('unit', 'unitName', 'unitCode'),
    line('person', 'owner', 'identity'),
    line('everybody', 'birthDate', 'phone'),
    line('everybody', 'procedure', 'channel'),
    line('everybody', 'receivedAt', 'dueAt'),
    line('everybody', 'state', 'handler'),
  ];
}
