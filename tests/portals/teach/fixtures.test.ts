import { afterEach, describe, expect, test } from 'vitest';
import { foldText } from '#lib/domain/text';
import { isControl } from '#lib/portals/engine/elements';
import { matchesOf } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import type { KnownKind, PartKind } from '#lib/portals/page-parts';
import { practiceSpec } from '#lib/portals/practice/spec';
import { listCandidates } from '#lib/portals/teach/candidates';
import { derivePart } from '#lib/portals/teach/derive';
import { openFixture, showPage } from '../page.ts';
import { today } from './help.ts';

const fixtures = import.meta.glob<string>('../practice/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const parts: readonly [PartKind, 'control' | 'text' | 'any', string, KnownKind][] = [
  ['control', 'control', 'citizenNumber', 'intake'],
  ['text', 'text', 'number', 'dossierDetail'],
  ['button', 'any', 'search', 'accountSearch'],
];

afterEach(() => document.body.replaceChildren());

describe('whatever is pointed at on the recorded pages', () => {
  test.for(Object.entries(fixtures))('%s', ([, source]) => {
    const { html, href } = openFixture(source);
    const page = showPage(html, href);
    const view = viewPage(page);
    const again = viewPage(page);
    const typed = view.controls.flatMap(({ element }) =>
      isControl(element) && element.localName !== 'select' && element.value.length > 3
        ? [foldText(element.value)]
        : [],
    );
    for (const [kind, wanted, part, name] of parts) {
      for (const element of listCandidates(kind, view)) {
        const derived = derivePart(element, { part, page: name, ref: 'e', since: today }, practiceSpec, view);
        expect(derived).toMatchObject({ kind: 'derived' });
        const finders = derived.kind === 'derived' ? derived.finders : [];
        // T3: on another look at the page each still sees the element, and as many others as was said.
        const seen = finders.map(({ finder }) => matchesOf(finder, again, wanted));
        expect(seen.every((each) => each.includes(element))).toBe(true);
        expect(seen.map(({ length }) => length)).toEqual(finders.map(({ matches }) => matches));
        expect(finders.filter(({ chosen, matches }) => chosen && matches !== 1)).toEqual([]);
        // F2: a control is found in two ways of different families.
        const families = new Set(finders.filter(({ chosen }) => chosen).map(({ family }) => family));
        expect(families.size).toBeGreaterThanOrEqual(kind === 'control' ? 2 : 1);
        const said = JSON.stringify(finders.map(({ finder }) => ({ ...finder, since: '' })));
        expect(said).not.toMatch(/\d{6,}|\d{2}\/\d{2}\/\d{4}|@/);
        expect(typed.filter((value) => foldText(said).includes(value))).toEqual([]);
      }
    }
  });
});
