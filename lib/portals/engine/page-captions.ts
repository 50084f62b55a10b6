import { foldText } from '#lib/domain/text';
import { columnsOf, fieldsOf, type PageSpec, tableNames } from '../part-of.ts';
import type { FieldSpec } from '../spec.schema.ts';
import type { Bar } from './find.ts';
import { ownOf } from './own.ts';

/** What is known of a part beside how it is found. */
export function barOf(page: PageSpec, part: string, field: FieldSpec): Bar {
  return { not: ownOf(field, 'not'), captions: captionsOf(page), numbered: numbered.has(part) };
}

/** Words without a digit are none of these, such as the caption that stands where a number is missing. */
const numbered = new Set(['number', 'citizenNumber']);

const known = new WeakMap<PageSpec, ReadonlySet<string>>();

/** The folded captions and headers that a kind of page is known to have: none of them is ever a value. */
function captionsOf(page: PageSpec): ReadonlySet<string> {
  const captions = known.get(page) ?? read(page);
  known.set(page, captions);
  return captions;
}

function read(page: PageSpec): ReadonlySet<string> {
  const labels = Object.values(fieldsOf(page)).flatMap((field) =>
    (field?.finders ?? []).flatMap((finder) => (finder.by === 'label' ? finder.text : [])),
  );
  const headers = tableNames.flatMap((table) =>
    Object.values(columnsOf(page, table) ?? {}).flatMap((column) => column?.header ?? []),
  );
  return new Set([...labels, ...headers].map(foldText));
}
