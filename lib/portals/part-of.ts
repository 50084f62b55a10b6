import { type KnownKind, pageParts } from './page-parts.ts';
import type { ButtonSpec, ColumnSpec, FieldSpec, Finder, PageSpecs, PortalSpec } from './spec.schema.ts';

export type PageSpec = NonNullable<PageSpecs[KnownKind]>;

/** What a page maps of one sort, by part; a part that may be there and is not is undefined. */
type Mapped<T> = Readonly<Record<string, T | undefined>>;

/** The tables that pages map; a column's part is `<table>.<column>`. */
export const tableNames = ['components', 'results'] as const;
export type TableName = (typeof tableNames)[number];

/** The kind of page as this spec has it; undefined where it has none. */
export function pageOf(spec: PortalSpec, page: KnownKind): PageSpec | undefined {
  return own(spec.pages, page);
}

export function fieldsOf(mapped: PageSpec): Mapped<FieldSpec> {
  return 'fields' in mapped ? mapped.fields : {};
}

export function buttonsOf(mapped: PageSpec): Mapped<ButtonSpec> {
  return 'buttons' in mapped ? mapped.buttons : {};
}

/** The columns of a table; undefined where the page has no such table. */
export function columnsOf(mapped: PageSpec, table: TableName): Mapped<ColumnSpec> | undefined {
  if (table === 'components') return 'components' in mapped ? mapped.components?.columns : undefined;
  return 'results' in mapped ? mapped.results.columns : undefined;
}

/** The finders of a field, a button or the message of an empty result; undefined where the page has no such part. */
export function findersOf(spec: PortalSpec, page: KnownKind, part: string): Finder[] | undefined {
  const mapped = pageOf(spec, page);
  if (mapped === undefined) return undefined;
  if (part === 'empty') return 'empty' in mapped ? mapped.empty : undefined;
  return (own(fieldsOf(mapped), part) ?? own(buttonsOf(mapped), part))?.finders;
}

/** The table and column that a part names, where the page maps that table; undefined otherwise. */
export function columnAt(
  mapped: PageSpec,
  part: string,
): { columns: Mapped<ColumnSpec>; name: string } | undefined {
  const [prefix, name, ...rest] = part.split('.');
  const table = tableNames.find((each) => each === prefix);
  if (table === undefined || name === undefined || rest.length > 0) return undefined;
  const columns = columnsOf(mapped, table);
  return columns === undefined ? undefined : { columns, name };
}

/** The wordings of a column's header; undefined where the page has no such column. */
export function headerOf(spec: PortalSpec, page: KnownKind, part: string): string[] | undefined {
  const mapped = pageOf(spec, page);
  const at = mapped === undefined ? undefined : columnAt(mapped, part);
  return at === undefined ? undefined : own(at.columns, at.name)?.header;
}

/** What a kind of page may have although this spec does not say where: known to the product, and not needed by it. */
export function isOptionalPart(page: KnownKind, part: string, kinds: readonly string[]): boolean {
  return pageParts[page].some((known) => known.part === part && known.optional && kinds.includes(known.kind));
}

/** A name comes from a file: what the object itself does not have, such as `constructor`, is not there. */
export function own<T>(object: Mapped<T>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
