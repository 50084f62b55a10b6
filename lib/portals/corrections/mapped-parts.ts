import { type KnownKind, pageKinds } from '../page-parts.ts';
import {
  mappedButtons,
  mappedColumns,
  mappedFields,
  markSets,
  type PageSpec,
  pageOf,
  tableNames,
  type TableName,
} from '../part-of.ts';
import { mappedPresses } from '../press-parts.ts';
import type { Finder, PortalSpec } from '../spec.schema.ts';
import { writtenFields } from './verb-of.ts';

/**
 * A part of a page with all ways it is found: `groups` of alternatives (a recognised page has one for each mark), or a
 * column's `headers` in its `table`, or the `words` of a press around a file. `written`: a value is put into it; `pressed`: it
 * is a button. `isMark`: what the page is known by.
 */
export type MappedPart = {
  page: KnownKind;
  part: string;
  groups: Finder[][];
  headers: string[];
  table: TableName | null;
  words: string[];
  not: string[];
  written: boolean;
  pressed: boolean;
  isMark: boolean;
};

/** Every part that a spec maps, page by page. */
export function partsOf(spec: PortalSpec): MappedPart[] {
  return pageKinds.flatMap((page) => {
    const mapped = pageOf(spec, page);
    return mapped === undefined ? [] : partsOfPage(page, mapped);
  });
}

function partsOfPage(page: KnownKind, mapped: PageSpec): MappedPart[] {
  const found = (part: string, groups: Finder[][], more: Partial<MappedPart> = {}): MappedPart => ({
    page,
    part,
    groups,
    headers: [],
    table: null,
    words: [],
    not: [],
    written: false,
    pressed: false,
    isMark: false,
    ...more,
  });
  const written = writtenFields(mapped);
  return [
    found('recognise', [...markSets(mapped).flat(), ...mapped.recognise.hasNot], { isMark: true }),
    ...Object.entries(mappedFields(mapped)).flatMap(([part, field]) =>
      field === undefined
        ? []
        : [found(part, [field.finders], { not: field.not ?? [], written: written.includes(part) })],
    ),
    ...Object.entries(mappedButtons(mapped)).flatMap(([part, button]) =>
      button === undefined ? [] : [found(part, [button.finders], { pressed: true })],
    ),
    ...('empty' in mapped ? [found('empty', [mapped.empty])] : []),
    ...tableNames.flatMap((table) =>
      Object.entries(mappedColumns(mapped, table) ?? {}).flatMap(([column, known]) =>
        known === undefined ? [] : [found(`${table}.${column}`, [], { headers: known.header, table })],
      ),
    ),
    ...mappedPresses(mapped).map(({ part, words }) => found(part, [], { words })),
    ...waitedFor(mapped).map(([name, finders]) => found(name, [finders], { isMark: true })),
  ];
}

/** What asking on this page waits for, by the state's name. */
function waitedFor(mapped: PageSpec): [string, Finder[]][] {
  const steps = 'ask' in mapped ? (mapped.ask ?? []) : [];
  return steps.flatMap((step) =>
    step.do === 'waitFor' ? step.states.map(({ name, has }): [string, Finder[]] => [name, has]) : [],
  );
}
