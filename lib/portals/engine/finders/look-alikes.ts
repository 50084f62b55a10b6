import type { PageView } from '../page-view.ts';
import { foldAll } from './match.ts';
import { saying } from './saying.ts';
import { shownValues } from './shown-value.ts';

const known = new WeakMap<PageView, WeakMap<readonly string[], ReadonlySet<HTMLElement>>>();

/** The elements that bear one of these wordings: labelled so, among other words or alone, shown beside it, or saying it. */
export function lookAlikes(wordings: readonly string[], view: PageView): ReadonlySet<HTMLElement> {
  const ofView = known.get(view) ?? new WeakMap<readonly string[], ReadonlySet<HTMLElement>>();
  known.set(view, ofView);
  const seen = ofView.get(wordings) ?? read(foldAll(wordings), view);
  ofView.set(wordings, seen);
  return seen;
}

function read(texts: readonly string[], view: PageView): ReadonlySet<HTMLElement> {
  const labelled = view.controls.filter(({ names }) =>
    names.some((name) => texts.some((text) => ` ${name} `.includes(` ${text} `))),
  );
  return new Set([
    ...labelled.map(({ element }) => element),
    ...saying(view, texts),
    ...shownValues(view, texts).map(({ element }) => element),
  ]);
}
