/** A header cell: its folded text, the first column it stands over, and over how many. */
export type GridHeader = { element: HTMLElement; text: string; column: number; span: number };

/** A row of data: its cells by column, spans resolved, null where the row has none. */
export type GridRow = { element: HTMLElement; cells: readonly (HTMLElement | null)[] };

/** One way to take the first rows as the header. `declared`: the page itself marks them as such. */
export type Heading = { headers: readonly GridHeader[]; declared: boolean; below: number };

/**
 * What a reader sees as a table. Nothing but its first rows is read before `rows` is asked for, and then at most the
 * first 300: `cut` says that there are more. `rowCount` is what the page declares, else the rows that are there, as far
 * as they were counted (301 at most).
 */
export type Grid = {
  readonly element: HTMLElement;
  readonly headers: readonly GridHeader[];
  readonly headings: readonly Heading[];
  readonly rowCount: number;
  readonly cut: boolean;
  rows(heading?: Heading): readonly GridRow[];
};

/** A cell as its row says it: `column` where the page tells it, else the next free one. */
export type LineCell = { element: HTMLElement; column: number | null; across: number; down: number };

/** A row as the page has it, before spans are resolved. Spans end with the section. `heads`: it is made of headers. */
export type Line = {
  element: HTMLElement;
  cells: readonly LineCell[];
  section: Element | null;
  heads: boolean;
};

/** Where a grid's rows come from: its first `most` rows, and how many it says it has. */
export type LineSource = {
  element: HTMLElement;
  lines(most: number): readonly Line[];
  declaredCount: number | null;
};

/** More rows than this are data to scroll through. */
export const mostRows = 300;

/** Rows at the top of a table that may be headers, titles or rows that only measure. */
export const mostLeading = 8;

/** Columns beyond this are no form that anybody fills in. */
export const mostColumns = 200;
