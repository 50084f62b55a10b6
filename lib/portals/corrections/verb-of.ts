import { fillVerbs, pressVerbs, type Verb } from '#lib/domain/portal-verb';
import type { KnownKind } from '../page-parts.ts';
import { ownOf } from '../own.ts';
import { mappedButtons, mappedFields, type PageSpec, pageOf } from '../part-of.ts';
import type { ButtonSpec, FieldSpec, PortalSpec } from '../spec.schema.ts';

/** How a part of a page is filled or pressed; null where nothing is done to it. */
export function verbOf(spec: PortalSpec, page: KnownKind, part: string): Verb | null {
  const acted = actedOn(spec, page, part);
  if (acted === null) return null;
  return acted.kind === 'button' ? (acted.button.press ?? 'click') : (acted.field.fill ?? 'auto');
}

/** What could be done instead of this. */
export function verbChoices(verb: Verb): readonly Verb[] {
  return pressVerbs.some((each) => each === verb) ? pressVerbs : ['auto', ...fillVerbs];
}

/** Has a part of a spec that is nobody else's filled or pressed like this; false where nothing is, or can be, done so to it. */
export function changeVerb(spec: PortalSpec, page: KnownKind, part: string, verb: Verb): boolean {
  const acted = actedOn(spec, page, part);
  if (acted === null) return false;
  if (acted.kind === 'button') {
    const press = pressVerbs.find((each) => each === verb);
    if (press !== undefined) acted.button.press = press;
    return press !== undefined;
  }
  const fill = fillVerbs.find((each) => each === verb);
  if (fill !== undefined) acted.field.fill = fill;
  else if (verb === 'auto') delete acted.field.fill;
  return fill !== undefined || verb === 'auto';
}

/** The fields that asking on this page fills. */
export function writtenFields(mapped: PageSpec): string[] {
  if (!('buttons' in mapped)) return [];
  if (mapped.ask === undefined) return ['number'];
  return mapped.ask.flatMap((step) => (step.do === 'fill' ? [step.field] : []));
}

type ActedOn = { kind: 'field'; field: FieldSpec } | { kind: 'button'; button: ButtonSpec };

function actedOn(spec: PortalSpec, page: KnownKind, part: string): ActedOn | null {
  const mapped = pageOf(spec, page);
  if (mapped === undefined) return null;
  const field = writtenFields(mapped).includes(part) ? ownOf(mappedFields(mapped), part) : undefined;
  if (field !== undefined) return { kind: 'field', field };
  const button = ownOf(mappedButtons(mapped), part);
  return button === undefined ? null : { kind: 'button', button };
}
