import { describe, expect, test } from 'vitest';
import { applyCorrections } from '#lib/portals/corrections/apply';
import type { Change } from '#lib/portals/corrections/correction.schema';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { correction, css, label } from './corrections.ts';

const practice: PortalSpec = practiceSpec;
const finders = [label('Người nộp hồ sơ'), css('#nguoiNop')];

/** What the practice portal's spec is with these changes. */
function changed(...changes: Change[]): PortalSpec {
  const { spec, unfit } = applyCorrections(practice, [correction(changes)]);
  expect(unfit).toEqual([]);
  return spec;
}

describe('a correction of what a page is known by', () => {
  test('adds a place and a set of marks first, each once, and keeps what was known and what must not be shown', () => {
    const place = { path: 'moi/', hash: '#/nhap' };
    const before = practice.pages.intake?.recognise;
    const once: Change = { what: 'recognise', page: 'intake', place, has: [finders] };
    expect(changed(once, once).pages.intake?.recognise).toEqual({
      places: [place, ...(before?.places ?? [])],
      has: [finders],
      orHas: [before?.has],
      hasNot: before?.hasNot,
    });
  });

  test('has at most four sets of marks, the newest of them', () => {
    const taught = ['a', 'b', 'c', 'd', 'e'].map((id): Change => ({
      what: 'recognise',
      page: 'intake',
      place: { hash: '#/nhap' },
      has: [[css(`#${id}`)]],
    }));
    const { has, orHas } = changed(...taught).pages.intake?.recognise ?? {};
    expect([has, ...(orHas ?? [])]).toEqual(['e', 'd', 'c', 'b'].map((id) => [[css(`#${id}`)]]));
  });

  test('has a set alone where it is to tell the page from others', () => {
    const place = { hash: '#/nhap' };
    const has = [[css('#a')]];
    const { hasNot } = practice.pages.intake?.recognise ?? {};
    const { recognise } =
      changed(
        { what: 'recognise', page: 'intake', place, has: [finders] },
        { what: 'recognise', page: 'intake', place, has, alone: true },
      ).pages.intake ?? {};
    expect(recognise).toEqual({
      places: [place, ...(practice.pages.intake?.recognise.places ?? [])],
      has,
      hasNot,
    });
  });

  test('a set that is taught again comes first again', () => {
    const mark = (id: string): Change => ({
      what: 'recognise',
      page: 'home',
      place: {},
      has: [[css(`#${id}`)]],
    });
    const { has, orHas } = changed(mark('a'), mark('b'), mark('a')).pages.home?.recognise ?? {};
    expect([has, orHas]).toEqual([[[css('#a')]], [[[css('#b')]], practice.pages.home?.recognise.has]]);
  });
});
