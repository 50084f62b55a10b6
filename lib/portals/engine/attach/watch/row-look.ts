import type { ComponentRow, PageReading } from '#lib/domain/page-reading.schema';
import type { AttachOrder } from '#lib/domain/page-action';
import type { PortalSpec } from '../../../spec.schema.ts';
import { attributesOf } from '../../dom.ts';
import { drawnBox, isDrawn } from '../../drawn.ts';
import { isLink, isVisible, textOf } from '../../elements.ts';
import type { ShadowOf } from '../../flat.ts';
import { type PageView, type PortalPage, viewPage } from '../../page-view.ts';
import { readComponentTable, findComponentRow, type UploadRow } from '../../read-components.ts';
import { readView } from '../../read-page.ts';
import { isFileName, toFileName } from '../../row-files.ts';
import { elementsIn } from '../../walk.ts';
import { tableSpec } from '../check-order.ts';
import { findSubjectFailure } from '../subject.ts';
import { hasLeft } from './has-left.ts';
import type { ShownName } from './judge-upload.ts';
import { readAlerts } from './page-alerts.ts';
import { isFileLink } from './row-links.ts';

/** A link of the row that may lead to a stored file. `name`: the file name that it is written under, where it is one. */
export type RowLink = { href: string; name: ShownName | null };

/** What an order's row shows at one moment, and the page around it. */
export type RowLook = {
  view: PageView;
  /** The page shows another kind of page, or another dossier. */
  hasLeft: boolean;
  /** null while the row cannot be found: pages redraw. */
  row: {
    reading: ComponentRow;
    names: ShownName[];
    links: RowLink[];
    errors: string[];
    inputs: readonly HTMLInputElement[];
  } | null;
  /** What the page's alerts say, those inside of other components' rows left out. */
  alerts: string[];
  errorWords: readonly string[];
  requestPath: string | undefined;
};

/** Looks at the page as it is now. Touches nothing. */
export function lookAtRow(order: AttachOrder<File>, spec: PortalSpec, page: PortalPage): RowLook {
  const view = viewPage(page);
  const reading: PageReading = readView(spec, view);
  const columns = tableSpec(spec, reading.kind);
  const table = columns === null ? null : readComponentTable(view, columns);
  const search = table === null ? null : findComponentRow(table, order.component);
  // A table may be drawn before the page says whose it is.
  const isSaid = findSubjectFailure(order.subject, reading) === null;
  const row = isSaid && search?.kind === 'found' ? search.row : null;
  const others = table?.kind === 'table' ? table.rows.filter((each) => each !== row) : [];
  return {
    view,
    hasLeft: hasLeft(order, reading),
    row: row && showRow(row, view),
    alerts: readAlerts(
      view,
      others.map(({ element }) => element),
    ),
    errorWords: columns?.upload.error.words ?? [],
    requestPath: columns?.upload.requestPath,
  };
}

function showRow(row: UploadRow, view: PageView): NonNullable<RowLook['row']> {
  const names = namesOn(row, view.shadowOf);
  const { reading, errors, inputs } = row;
  return { reading, names, links: linksOn(row, names, view), errors, inputs };
}

function namesOn({ files, cell }: UploadRow, shadowOf: ShadowOf): ShownName[] {
  const wanted = new Set(files.map(({ name }) => name));
  const inFull = new Map<string, string[]>();
  for (const each of files.length === 0 ? [] : elementsIn(cell, shadowOf)) {
    const beside = textsBeside(each);
    const name = beside.length === 0 ? '' : toFileName(textOf(each));
    if (wanted.has(name)) inFull.set(name, [...(inFull.get(name) ?? []), ...beside]);
  }
  const area = drawnBox(cell);
  return files.map(({ name, element, link }) => ({
    text: name,
    inFull: inFull.get(name) ?? [],
    href: link?.href ?? null,
    isSeen: isSeenIn(area, element),
  }));
}

/** Whether what says a name is drawn, and over the cell that it stands in. */
function isSeenIn(area: DOMRect | null, element: HTMLElement): boolean {
  if (!isDrawn(element)) return false;
  const box = drawnBox(element);
  if (area === null || box === null) return true;
  const isBeside = box.right < area.left || box.left > area.right;
  return !isBeside && box.bottom >= area.top && box.top <= area.bottom;
}

const sayings = /^(title|aria-label|download|data-.+)$/;

/** File names that an element says without showing them. */
function textsBeside(element: HTMLElement): string[] {
  return [...attributesOf(element)]
    .filter(({ name, value }) => sayings.test(name) && isFileName(value))
    .map(({ value }) => value);
}

/** Every address once, a link that is written under a file's name before others to the same. */
function linksOn(row: UploadRow, names: readonly ShownName[], view: PageView): RowLink[] {
  const cells = [row.element, row.cell, ...row.cells];
  const elements = [...new Set(cells.flatMap((each) => elementsIn(each, view.shadowOf)))];
  const addresses = elements.filter((each) => isLink(each) && isVisible(each) && isFileLink(each, view.href));
  const links = new Map<string, RowLink>();
  const named = new Map(names.toReversed().map((name) => [name.href, name]));
  for (const each of addresses.filter(isLink)) {
    const { href } = each;
    if (!links.has(href)) links.set(href, { href, name: named.get(href) ?? null });
  }
  return [...links.values()];
}

/** What a row shows, in one text: another text is another state of it. */
export function sayRow({ row }: RowLook): string {
  if (row === null) return '';
  const { files, uploading, error, canUpload } = row.reading;
  return JSON.stringify([files, uploading, error, canUpload, row.links.map(({ href }) => href)]);
}
