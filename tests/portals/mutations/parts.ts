import { findOne, findToWrite, type Found, type Wanted } from '#lib/portals/engine/find';
import { findMappedTables } from '#lib/portals/engine/grid';
import type { PageView } from '#lib/portals/engine/page-view';
import { findComponentRow, readComponentTable } from '#lib/portals/engine/read-components';
import { recognisePage } from '#lib/portals/engine/recognise-page';
import type { ColumnSpec, ComponentTableSpec, FieldSpec, Finder, PortalSpec } from '#lib/portals/spec.schema';

export type Verdict = 'same' | 'stopped' | 'other';

/**
 * Something mapped that is found on the page as it was recorded. `judge` looks for it again, on a page that was changed;
 * `page` are the elements that were there before, in the order of places.
 */
export type Part = {
  title: string;
  labels: readonly string[];
  /** Seen in two ways, and so never misled by one. */
  isTwoWay: boolean;
  /** The place of its element. */
  place: number;
  judge: (view: PageView, page: readonly HTMLElement[]) => Verdict;
};

/** Everything mapped for the page's kind that is found on it. */
export function partsOf(spec: PortalSpec, view: PageView, page: readonly HTMLElement[]): Part[] {
  const recognition = recognisePage(spec, view);
  if (recognition.kind === 'unknown') return [];
  const kind = recognition.page;
  const { intake, dossierDetail, accountSearch } = spec.pages;
  const has = (spec.pages[kind]?.recognise.has ?? []).flatMap((finders, index) =>
    foundParts(`mark ${index + 1}`, finders, undefined, wantedOf(finders), view, page),
  );
  const fields = (each: Readonly<Record<string, FieldSpec | undefined>>): Part[] =>
    Object.entries(each).flatMap(([name, field]) =>
      field === undefined ? [] : foundParts(name, field.finders, field.not, field.reads, view, page),
    );
  const table = (components: ComponentTableSpec | undefined): Part[] =>
    components === undefined
      ? []
      : [...columnParts(components.columns, view, page), ...rowParts(components, view, page)];
  switch (kind) {
    case 'intake':
      return [...has, ...fields(intake?.fields ?? {}), ...table(intake?.components)];
    case 'dossierDetail':
      return [...has, ...fields(dossierDetail?.fields ?? {}), ...table(dossierDetail?.components)];
    case 'accountSearch':
      return accountSearch === undefined
        ? has
        : [
            ...has,
            ...fields(accountSearch.fields),
            ...Object.entries(accountSearch.buttons).flatMap(([name, { finders }]) =>
              foundParts(name, finders, undefined, 'any', view, page),
            ),
            ...columnParts(accountSearch.results.columns, view, page),
            ...foundParts('empty', accountSearch.empty, undefined, 'any', view, page),
          ];
    default:
      return has;
  }
}

function wantedOf(finders: readonly Finder[]): Wanted {
  return finders.some(({ by }) => by === 'label') ? 'control' : 'any';
}

type Way = { name: string; find: (view: PageView) => Found; isTwoWay: boolean };

/** A part by all its finders, by each alone, and as it is found to be written to. */
function foundParts(
  title: string,
  finders: readonly Finder[],
  not: readonly string[] | undefined,
  wanted: Wanted,
  view: PageView,
  page: readonly HTMLElement[],
): Part[] {
  const labels = finders.flatMap((finder) =>
    finder.by === 'label' || finder.by === 'text' ? finder.text : finder.by === 'role' ? finder.name : [],
  );
  const bar = { not };
  const ways: Way[] = [{ name: title, find: (each) => findOne(finders, each, wanted, bar), isTwoWay: false }];
  if (wanted === 'control')
    ways.push({
      name: `${title}, to write`,
      find: (each) => findToWrite(finders, each, wanted, bar),
      isTwoWay: true,
    });
  for (const finder of finders.length > 1 ? finders : [])
    ways.push({
      name: `${title} by ${finder.by}`,
      find: (each) => findOne([finder], each, wanted, bar),
      isTwoWay: false,
    });
  return ways.flatMap(({ name, find, isTwoWay }) => {
    const before = find(view);
    if (before.kind === 'failed') return [];
    const place = page.indexOf(before.element);
    const text = textOf(before);
    return [
      {
        title: name,
        labels,
        isTwoWay,
        place,
        judge: (changed, originals) => {
          const now = find(changed);
          const own = originals[place];
          if (now.kind === 'failed') return 'stopped';
          if (now.element === own) return 'same';
          if (isOfGroup(now.element, own) && originals.includes(now.element)) return 'same';
          // A text may be read off a box put around it, into it or in its place.
          const isThere =
            own !== undefined &&
            wanted !== 'control' &&
            (!own.isConnected || own.contains(now.element) || now.element.contains(own));
          return isThere && textOf(now) === text ? 'same' : 'other';
        },
      },
    ];
  });
}

/** A group of radios is found by the one that is on: a copy of the group that is put into the page takes that away. */
function isOfGroup(element: HTMLElement, own: HTMLElement | undefined): boolean {
  const isRadio = (each: HTMLElement | undefined) =>
    each instanceof HTMLInputElement && each.type === 'radio';
  return isRadio(element) && isRadio(own) && element.getAttribute('name') === own?.getAttribute('name');
}

/** In one case: some changes write a text in capitals. */
function textOf({ element, says }: Extract<Found, { kind: 'found' }>): string {
  return (says ?? element.textContent).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A column is its header and its cells. */
function columnParts(
  columns: Readonly<Record<string, ColumnSpec | undefined>>,
  view: PageView,
  page: readonly HTMLElement[],
): Part[] {
  const [table, ...others] = findMappedTables(view, columns);
  if (table === undefined || others.length > 0) return [];
  const rows = table.rows();
  return [...table.headers].map(([name, header]): Part => {
    const place = page.indexOf(header.element);
    const cells = rows.map((row) => page.indexOf(row.cells.get(name) ?? document.body));
    return {
      title: `column ${name}`,
      labels: columns[name]?.header ?? [],
      isTwoWay: false,
      place,
      judge: (changed, originals) => {
        const [now, ...more] = findMappedTables(changed, columns);
        if (now === undefined || more.length > 0 || !now.headers.has(name)) return 'stopped';
        const known = new Set(originals);
        const head = now.headers.get(name)?.element;
        // A header that libraries draw a second time stands over the same cells: these tell.
        if (head !== originals[place] && (head === undefined || known.has(head))) return 'other';
        const own = new Set(cells.flatMap((cell) => originals[cell] ?? []));
        const seen = now.rows().flatMap((row) => row.cells.get(name) ?? []);
        if (seen.some((cell) => known.has(cell) && !own.has(cell))) return 'other';
        if (seen.length > 0 && own.size > 0 && !seen.some((cell) => own.has(cell))) return 'other';
        return [...own].every((cell) => seen.includes(cell)) ? 'same' : 'stopped';
      },
    };
  });
}

/** A component's row is the cell for its files, and the input in it. */
function rowParts(spec: ComponentTableSpec, view: PageView, page: readonly HTMLElement[]): Part[] {
  const table = readComponentTable(view, spec);
  if (table.kind !== 'table') return [];
  return table.rows.flatMap(({ reading: { key, name } }): Part[] => {
    const before = findComponentRow(table, key);
    if (before.kind !== 'found') return [];
    const cell = page.indexOf(before.row.cell);
    const inputs = before.row.inputs.map((input) => page.indexOf(input));
    return [
      {
        title: `row of ${key}`,
        labels: [name],
        isTwoWay: false,
        place: inputs[0] ?? cell,
        judge: (changed, originals) => {
          const now = findComponentRow(readComponentTable(changed, spec), key);
          if (now.kind !== 'found') return 'stopped';
          const isOwn = now.row.inputs.every((input) => inputs.includes(originals.indexOf(input)));
          if (now.row.cell !== originals[cell] || !isOwn) return 'other';
          return now.row.inputs.length === inputs.length ? 'same' : 'stopped';
        },
      },
    ];
  });
}
