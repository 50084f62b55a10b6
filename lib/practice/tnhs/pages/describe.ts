import type { TnhsBuild } from '../../builds.ts';
import { stateNames } from '../../dossiers.ts';
import type { DossierState } from '../../state.ts';
import { tables, type Column, type Tables } from './columns.ts';
import { factLines, type FactLine } from './facts.ts';
import * as fields from './fields.ts';
import type { Field, Filters } from './fields.ts';
import { words, type Words } from './words.ts';

/** The pages of TNHS as data: what every build shows, each in its own making. */
export interface Pages {
  readonly words: Words;
  readonly states: Readonly<Record<DossierState, string>>;
  readonly signIn: readonly Field[];
  readonly intake: readonly Field[];
  readonly filters: Filters;
  readonly nextOfficer: Field;
  readonly facts: readonly FactLine[];
  readonly tables: Tables;
}

const englishStates: Pages['states'] = {
  waiting: 'Waiting',
  processing: 'In progress',
  processed: 'Processed',
  returned: 'Returned',
};

export function describePages(build: TnhsBuild): Pages {
  return build === 'mixed' ? mixedUp(pagesIn(words.mixed, englishStates)) : plain;
}

function pagesIn(own: Words, states: Pages['states']): Pages {
  return {
    words: own,
    states,
    signIn: fields.signInFields(own),
    intake: fields.intakeFields(own),
    filters: fields.filters(own),
    nextOfficer: fields.nextOfficerField(own),
    facts: factLines(own),
    tables: tables(own),
  };
}

const plain = pagesIn(words.vietnamese, stateNames);

/** Without names and ids, and with no column where it stood. */
function mixedUp(pages: Pages): Pages {
  const { components, waiting, lookUp, history } = pages.tables;
  const unnamed = (lines: readonly (readonly Field[])[]) => lines.map((line) => line.map(fields.nameless));
  return {
    ...pages,
    signIn: pages.signIn.map(fields.nameless),
    intake: pages.intake.map(fields.nameless),
    filters: { waiting: unnamed(pages.filters.waiting), lookUp: unnamed(pages.filters.lookUp) },
    nextOfficer: fields.nameless(pages.nextOfficer),
    facts: pages.facts.map((line) => ({ ...line, facts: line.facts.toReversed() })),
    tables: {
      components: secondHalfFirst(components),
      waiting: secondHalfFirst(waiting),
      lookUp: secondHalfFirst(lookUp),
      history,
    },
  };
}

function secondHalfFirst(columns: readonly Column[]): readonly Column[] {
  const half = Math.ceil(columns.length / 2);
  return [...columns.slice(half), ...columns.slice(0, half)];
}
