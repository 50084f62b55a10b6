import { ownOf } from './own.ts';
import { type KnownKind, pageParts } from './page-parts.ts';
import type { ButtonSpec, ColumnSpec, FieldSpec, Finder, PageSpecs, PortalSpec } from './spec.schema.ts';

export type PageSpec = NonNullable<PageSpecs[KnownKind]>;

/** What a page maps of one sort, by part; a part that may be there and is not is undefined. */
type Mapped<T> = Readonly<Record<string, T | undefined>>;

/** A page as a spec maps it, or no more of it than its fields. */
export type FieldsPage = PageSpec | { readonly fields: Mapped<FieldSpec> };

/** The tables that pages map; a column's part is `<table>.<column>`. */
export const tableNames = ['components', 'results'] as const;
export type TableName = (typeof tableNames)[number];

/** The kind of page as this spec has it; undefined where it has none. */
export function pageOf(spec: PortalSpec, page: KnownKind): PageSpec | undefined {
  return ownOf(spec.pages, page);
}

/** The sets of marks a page is known by, the one taught last first: all marks of any one set have to be on it. */
export function markSets({ recognise }: Pick<PageSpec, 'recognise'>): readonly Finder[][][] {
  return [recognise.has, ...(ownOf(recognise, 'orHas') ?? [])];
}

/** The fields of a page, by part; none where it maps none. */
export function mappedFields(mapped: FieldsPage): Mapped<FieldSpec> {
  return 'fields' in mapped ? mapped.fields : {};
}

/** The buttons of a page, by part; none where it maps none. */
export function mappedButtons(mapped: PageSpec): Mapped<ButtonSpec> {
  return 'buttons' in mapped ? mapped.buttons : {};
}

/** The columns of a table; undefined where the page has no such table. */
export function mappedColumns(mapped: FieldsPage, table: TableName): Mapped<ColumnSpec> | undefined {
  if (table === 'components') return 'components' in mapped ? mapped.components?.columns : undefined;
  return 'results' in mapped ? mapped.results.columns : undefined;
}

/** The finders of a field, a button or the message of an empty result; undefined where the page has no such part. */
export function findersOf(spec: PortalSpec, page: KnownKind, part: string): Finder[] | undefined {
  const mapped = pageOf(spec, page);
  if (mapped === undefined) return undefined;
  if (part === 'empty') return 'empty' in mapped ? mapped.empty : undefined;
  return (ownOf(mappedFields(mapped), part) ?? ownOf(mappedButtons(mapped), part))?.finders;
}

/** The table and column that a part names, where the page maps that table; undefined otherwise. */
export function columnAt(
  mapped: PageSpec,
  part: string,
): { columns: Mapped<ColumnSpec>; name: string } | undefined {
  const [prefix, name, ...rest] = part.split('.');
  const table = tableNames.find((each) => each === prefix);
  if (table === undefined || name === undefined || rest.length > 0) return undefined;
  const columns = mappedColumns(mapped, table);
  return columns === undefined ? undefined : { columns, name };
}

/** The wordings of a column's header; undefined where the page has no such column. */
export function headerOf(spec: PortalSpec, page: KnownKind, part: string): string[] | undefined {
  const mapped = pageOf(spec, page);
  const at = mapped === undefined ? undefined : columnAt(mapped, part);
  return at === undefined ? undefined : ownOf(at.columns, at.name)?.header;
}

/** What a kind of page may have although this spec does not say where: known to the product, and not needed by it. */
export function isOptionalPart(page: KnownKind, part: string, kinds: readonly string[]): boolean {
  return pageParts[page].some((known) => known.part === part && known.optional && kinds.includes(known.kind));
}
