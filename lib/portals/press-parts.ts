import { type KnownKind, type PagePart, pageParts, type PartKind } from './page-parts.ts';
import { type PageSpec, pageOf } from './part-of.ts';
import type { ComponentTableSpec, PortalSpec } from './spec.schema.ts';

/**
 * What is pressed around a file: `open` before there is a place for it, `confirm` after it lies there. `step` counts from 0;
 * the first of `open` stands on the row, each further one in what has been shown since.
 */
export type PressStep = { list: 'open' | 'confirm'; step: number };

const steps: Readonly<Record<string, PressStep>> = {
  'components.open.1': { list: 'open', step: 0 },
  'components.open.2': { list: 'open', step: 1 },
  'components.open.3': { list: 'open', step: 2 },
  'components.confirm.1': { list: 'confirm', step: 0 },
  'components.confirm.2': { list: 'confirm', step: 1 },
};

/** The presses around a file, by part, in the order they are done. Apart from the other parts, since no page is read by them. */
export const pressParts: readonly PagePart[] = Object.keys(steps).map((part) => ({
  part,
  kind: 'press',
  optional: true,
}));

/** All parts that a kind of page may be taught. */
export function teachableParts(page: KnownKind): readonly PagePart[] {
  const hasComponents = page === 'intake' || page === 'dossierDetail';
  return hasComponents ? [...pageParts[page], ...pressParts] : pageParts[page];
}

/** What a part is on a kind of page; undefined where that has no such part. */
export function kindOfPart(page: KnownKind, part: string): PartKind | undefined {
  return teachableParts(page).find((each) => each.part === part)?.kind;
}

/** Which press a part is; null where it is none. */
export function pressStepOf(part: string): PressStep | null {
  return Object.hasOwn(steps, part) ? (steps[part] ?? null) : null;
}

/** The table of components that a kind of page maps; undefined where it maps none. */
export function componentsOf(mapped: PageSpec | undefined): ComponentTableSpec | undefined {
  return mapped !== undefined && 'components' in mapped ? mapped.components : undefined;
}

/** The wordings that a press goes by; undefined where the page has no such step. */
export function pressWords(spec: PortalSpec, page: KnownKind, part: string): string[] | undefined {
  const at = pressStepOf(part);
  const upload = componentsOf(pageOf(spec, page))?.upload;
  return at === null ? undefined : upload?.[at.list]?.[at.step];
}

/** Every press that a page maps, with its wordings. */
export function mappedPresses(mapped: PageSpec): { part: string; words: string[] }[] {
  const upload = componentsOf(mapped)?.upload;
  return Object.entries(steps).flatMap(([part, { list, step }]) => {
    const words = upload?.[list]?.[step];
    return words === undefined ? [] : [{ part, words }];
  });
}

/** The step that has to be known before a press has a place; null for a first one. */
export function pressBefore(part: string): string | null {
  const at = pressStepOf(part);
  const before = Object.entries(steps).find(
    ([, { list, step }]) => at !== null && list === at.list && step === at.step - 1,
  );
  return before?.[0] ?? null;
}

/** The steps that come after a press: without it they have no place. */
export function laterPresses(part: string): string[] {
  const at = pressStepOf(part);
  return Object.entries(steps).flatMap(([other, { list, step }]) =>
    at !== null && list === at.list && step > at.step ? [other] : [],
  );
}
