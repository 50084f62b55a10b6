import type { PartSight, PartState } from '#lib/domain/portal-part.schema';
import type { KnownKind } from '../page-parts.ts';
import {
  mappedButtons,
  mappedColumns,
  mappedFields,
  isOptionalPart,
  type PageSpec,
  pageOf,
  tableNames,
} from '../part-of.ts';
import type { PortalSpec } from '../spec.schema.ts';
import { findField } from './find-field.ts';
import { type Found, findOne } from './find.ts';
import { ownOf } from '../own.ts';
import type { PageView } from './page-view.ts';
import { readFound } from './read-value.ts';
import { type Recognition, recognisePage } from './recognise-page.ts';
import { sightColumns } from './sight-columns.ts';
import { offOf } from './switched-off.ts';

/** A mapped part, how it is found now, and what it is. */
type Seen = PartSight & { element: HTMLElement | null; reads: string };

/**
 * How each mapped part of the page is found now. `page` null: no kind, or more than one. With `as`, the parts of that kind
 * are looked for whatever the page is recognised as.
 */
export function sightPage(
  spec: PortalSpec,
  view: PageView,
  as: KnownKind | null = null,
): { page: KnownKind | null; sights: PartSight[] } {
  const { page, seen } = as === null ? look(spec, view) : lookAt(spec, view, as);
  return { page, sights: seen.map(({ part, state, optional }) => ({ part, state, optional })) };
}

/** What each part that is found reads now, by part; a column reads what its first row says. */
export function valuesOf(
  spec: PortalSpec,
  view: PageView,
  as: KnownKind | null = null,
): Record<string, string> {
  const { seen } = as === null ? look(spec, view) : lookAt(spec, view, as);
  return Object.fromEntries(seen.flatMap(({ part, element, reads }) => (element ? [[part, reads]] : [])));
}

/** The pairs of parts that are found in one place and read the same there, columns excepted. */
export function twinsOn(
  spec: PortalSpec,
  view: PageView,
  as: KnownKind | null = null,
): [part: string, other: string][] {
  const { seen } = as === null ? look(spec, view) : lookAt(spec, view, as);
  const placed = seen.filter(({ element, part }) => element !== null && !part.includes('.'));
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter((other) => other.element === one.element && other.reads === one.reads)
      .map(({ part }): [string, string] => [one.part, part]),
  );
}

/** What is mapped and found: what has to be watched, and what can be shown to a person. Tables as a whole. */
export function elementsOf(spec: PortalSpec, view: PageView): HTMLElement[] {
  const { seen } = look(spec, view);
  return [...new Set(seen.flatMap(({ element }) => element ?? []))];
}

const looks = new WeakMap<PageView, WeakMap<PortalSpec, ReturnType<typeof lookAt>>>();

function look(spec: PortalSpec, view: PageView): ReturnType<typeof lookAt> {
  const ofView = looks.get(view) ?? new WeakMap<PortalSpec, ReturnType<typeof lookAt>>();
  looks.set(view, ofView);
  const seen = ofView.get(spec) ?? lookAt(spec, view);
  ofView.set(spec, seen);
  return seen;
}

function lookAt(
  spec: PortalSpec,
  view: PageView,
  as: KnownKind | null = null,
): { page: KnownKind | null; seen: Seen[] } {
  const recognition = recognisePage(spec, view);
  const page = recognition.kind === 'known' ? recognition.page : null;
  const kind = as ?? page;
  if (kind === null) return { page, seen: [] };
  const state = sightAs(recognition, kind);
  const recognised: Seen = { part: 'recognise', state, optional: false, element: null, reads: '' };
  const isOff = as === null && offOf(spec, kind) !== undefined;
  return { page, seen: [recognised, ...(isOff ? [] : mappedParts(spec, kind, view))] };
}

/** Whether the page is taken for this kind, for another, or for more than one. */
function sightAs(recognition: Recognition, kind: KnownKind): PartState {
  if (recognition.kind === 'known') return recognition.page === kind ? 'found' : 'disagree';
  return recognition.candidates.includes(kind) ? 'ambiguous' : 'notFound';
}

function mappedParts(spec: PortalSpec, page: KnownKind, view: PageView): Seen[] {
  const mapped = pageOf(spec, page);
  if (mapped === undefined) return [];
  const buttons = Object.entries(mappedButtons(mapped)).flatMap(([part, button]) =>
    button === undefined ? [] : [toSeen(part, findOne(button.finders, view, 'any'), false, view)],
  );
  const columns = tableNames.flatMap((table) => {
    const known = mappedColumns(mapped, table);
    const sights = known === undefined ? [] : sightColumns(view, known);
    return sights.map((sight): Seen => ({ ...sight, part: `${table}.${sight.part}` }));
  });
  const empty = 'empty' in mapped ? [toSeen('empty', findOne(mapped.empty, view, 'any'), false, view)] : [];
  return [
    ...seeFields(mapped, page, view),
    ...buttons,
    ...columns,
    // Said only when nothing was found: its absence tells nothing.
    ...empty.filter(({ state }) => state !== 'notFound'),
  ];
}

/** A control is there to be written to, and so has to be found in two ways. */
function seeFields(mapped: PageSpec, page: KnownKind, view: PageView): Seen[] {
  return Object.entries(mappedFields(mapped)).flatMap(([part, field]) => {
    if (field === undefined) return [];
    const found = findField(mapped, part, view, field.reads === 'control' ? 'write' : 'read');
    const readable = found.kind === 'failed' && found.why === 'oneWay';
    const shown = readable ? findField(mapped, part, view, 'read') : found;
    const optional = ownOf(field, 'optional') === true || isOptionalPart(page, part, ['control', 'text']);
    const seen = toSeen(part, shown, optional, view);
    return [readable ? { ...seen, state: 'oneWay' } : seen];
  });
}

function toSeen(part: string, found: Found, optional: boolean, view: PageView): Seen {
  if (found.kind === 'failed') return { part, state: found.why, optional, element: null, reads: '' };
  return { part, state: 'found', optional, element: found.element, reads: readFound(found, view.shadowOf) };
}
