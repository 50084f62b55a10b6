import { isIdentifying } from '#lib/domain/portal-part';
import { foldText } from '#lib/domain/text';
import { ownOf } from '../own.ts';
import { type FieldsPage, mappedColumns, mappedFields, tableNames } from '../part-of.ts';
import { type Bar, findOne, findToWrite, type Found } from './find.ts';
import type { PageView } from './page-view.ts';

/**
 * Finds a field that a page maps, the same for who reads it, marks it or writes to it: nothing that bears a wording of
 * `not`, and no caption of the page, is ever taken for it. To write to it, it has to be found in two ways (F2); what says who or
 * which dossier it is, is not even read by its place alone (F1).
 */
export function findField(page: FieldsPage, part: string, view: PageView, to: 'read' | 'write'): Found {
  const field = ownOf(mappedFields(page), part);
  if (field === undefined) return { kind: 'failed', why: 'notFound', found: [] };
  const bar: Bar = {
    not: ownOf(field, 'not'),
    captions: captionsOn(page),
    numbered: numbered.has(part),
    identifies: isIdentifying(part),
  };
  return to === 'write'
    ? findToWrite(field.finders, view, 'control', bar)
    : findOne(field.finders, view, field.reads, bar);
}

/** Words without a digit are none of these, such as the caption that stands where a number is missing. */
const numbered = new Set(['number', 'citizenNumber']);

const known = new WeakMap<FieldsPage, ReadonlySet<string>>();

/** The folded captions and headers that a kind of page is known to have: none of them is ever a value. */
function captionsOn(page: FieldsPage): ReadonlySet<string> {
  const captions = known.get(page) ?? wordingsOn(page);
  known.set(page, captions);
  return captions;
}

function wordingsOn(page: FieldsPage): ReadonlySet<string> {
  const labels = Object.values(mappedFields(page)).flatMap((field) =>
    (field?.finders ?? []).flatMap((finder) => (finder.by === 'label' ? finder.text : [])),
  );
  const headers = tableNames.flatMap((table) =>
    Object.values(mappedColumns(page, table) ?? {}).flatMap((column) => column?.header ?? []),
  );
  return new Set([...labels, ...headers].map(foldText));
}
