import { viewPage } from '#lib/portals/engine/page-view';
import type { PortalPage } from '#lib/portals/engine/page-view';
import { showPage } from '../page.ts';
import type { Fixture } from './fixtures.ts';
import type { Mutation } from './mutation.ts';
import { allElements } from './originals.ts';
import { type Part, partsOf, type Verdict } from './parts.ts';
import { readingPart } from './readings.ts';

/** What became of the parts around which the page was changed, and of all other ones. */
export type Count = Record<Verdict, number> & { elsewhere: Record<Verdict, number> };

export const noCount = (): Count => ({
  same: 0,
  stopped: 0,
  other: 0,
  elsewhere: { same: 0, stopped: 0, other: 0 },
});

/** A recorded page with the parts that are found on it. */
export type Sample = Fixture & { parts: readonly Part[] };

export function sampleOf(fixture: Fixture): Sample {
  const page = showPage(fixture.html, fixture.href);
  const view = viewPage(page);
  const parts = partsOf(fixture.spec, view, allElements(document));
  return { ...fixture, parts: [...parts, readingPart(fixture.spec, view)] };
}

const mostRows = 2;

/** The parts to change the page around: one for each element, and no more rows of a table than show what becomes of rows. */
export function targetsOf({ parts }: Sample): Part[] {
  const targets = new Map(parts.filter(({ place }) => place >= 0).map((part) => [part.place, part]));
  let rows = 0;
  return [...targets.values()].filter(({ title }) => !title.startsWith('row of ') || ++rows <= mostRows);
}

/** One change: which mutation, around which part. */
export type Change = { mutation: Mutation; around: Part };

/** Shows the page anew and changes it; null where none of the changes applies. */
export function changePage(
  { html, href }: Sample,
  changes: readonly Change[],
): { page: PortalPage; originals: HTMLElement[] } | null {
  const page = showPage(html, href);
  const originals = allElements(document);
  const done = changes.filter(({ mutation, around }) => {
    const target = originals[around.place] ?? document.body;
    return target.isConnected && mutation.apply(target, around.labels);
  });
  return done.length === 0 ? null : { page, originals };
}

/** Looks for every part of a changed page again. Gives what was found in another place than before, in words. */
export function judgePage(sample: Sample, changes: readonly Change[], count: Count): string[] {
  const changed = changePage(sample, changes);
  if (changed === null) return [];
  const view = viewPage(changed.page);
  const others: string[] = [];
  const places = new Set(changes.map(({ around }) => around.place));
  for (const part of sample.parts) {
    if (changes.some(({ mutation }) => mutation.misleads) && !part.isTwoWay) continue;
    const verdict = part.judge(view, changed.originals);
    const isAround = places.has(part.place) || places.has(-1);
    (isAround ? count : count.elsewhere)[verdict] += 1;
    if (verdict !== 'other') continue;
    const done = changes.map(({ mutation, around }) => `${mutation.name} (${around.title})`).join(', ');
    others.push(`${sample.title}: ${part.title} after ${done}`);
  }
  return others;
}
