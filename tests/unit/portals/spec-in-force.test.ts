import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInSpec, builtInSpecs, findSpec } from '#lib/portals/catalogue';
import { applyCorrections, withCorrections } from '#lib/portals/corrections/apply';
import type { Correction } from '#lib/portals/corrections/correction.schema';
import { dateForNew } from '#lib/portals/corrections/dating';
import { rememberSpecs } from '#lib/portals/corrections/remember';
import { practiceSpec } from '#lib/portals/practice/spec';
import { PortalSpec } from '#lib/portals/spec.schema';
import { anyCorrections, correction, label, without } from './corrections.ts';

/** The practice portal's spec as if nobody knew of its captcha. */
const practice: PortalSpec = without(practiceSpec, 'captcha');

describe('the order of corrections', () => {
  const one = correction([{ what: 'part', page: 'intake', part: 'fullName', finders: [label('Một')] }]);
  const two = correction([{ what: 'part', page: 'intake', part: 'fullName', finders: [label('Hai')] }]);

  test('is that of their time', () => {
    for (const given of [
      [one, two],
      [two, one],
    ])
      expect(applyCorrections(practice, given).spec.pages.intake?.fields.fullName?.finders).toEqual([
        label('Hai'),
      ]);
  });

  test('is by instants, however they are written, and then by id', () => {
    const early = { ...one, id: 'zzzzzzzz', at: '2026-11-23T02:00:00Z' };
    const late = { ...two, id: 'aaaaaaaa', at: '2026-11-23T02:00:00.001Z' };
    const same = { ...two, id: 'zzzzzzz0', at: '2026-11-23T02:00:00.000Z' };
    const says = (...given: (typeof one)[]) =>
      applyCorrections(practice, given).spec.pages.intake?.fields.fullName?.finders;
    expect(says(late, early)).toEqual([label('Hai')]);
    expect(says(early, same)).toEqual([label('Một')]);
  });

  test('given makes no difference, for the version neither (K1)', () => {
    fc.assert(
      fc.property(
        anyCorrections.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(applyCorrections(practice, shuffled)).toEqual(applyCorrections(practice, all));
          expect(applyCorrections(practice, [...all, ...shuffled])).toEqual(applyCorrections(practice, all));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a correction that is made here', () => {
  const now = new Date('2026-11-23T12:00:00.000Z');
  const kept = (at: string, portal = 'practice') =>
    correction([{ what: 'part', page: 'intake', part: 'fullName', finders: [label('Cũ')] }], { at, portal });

  test.for<[string, Correction[], string]>([
    ['nothing', [], '2026-11-23T12:00:00.000Z'],
    ['older ones', [kept('2026-11-23T11:00:00Z')], '2026-11-23T12:00:00.000Z'],
    ['one of this instant', [kept('2026-11-23T12:00:00Z')], '2026-11-23T12:00:00.001Z'],
    [
      'newer ones',
      [kept('2026-11-24T09:00:00.005Z'), kept('2026-11-23T13:00:00Z')],
      '2026-11-24T09:00:00.006Z',
    ],
    ['a newer one of another portal', [kept('2026-11-24T09:00:00Z', 'tnhs')], '2026-11-23T12:00:00.000Z'],
  ])('is dated after %s, and counts', ([, all, expected]) => {
    const at = dateForNew(now, 'practice', all);
    expect(at).toBe(expected);
    const off = correction([{ what: 'pageOff', page: 'intake', why: 'x' }], { at, id: 'aaaaaaaa' });
    const on = all.map((each) => ({ ...each, changes: [{ what: 'pageOn', page: 'intake' } as const] }));
    expect(withCorrections(practice, [off, ...on]).pages.intake?.off?.why).toBe('x');
  });
});

describe('what is remembered of the spec in force', () => {
  const off = correction([{ what: 'featureOff', feature: 'pills', why: 'x' }]);

  test('is made once for the same corrections, and anew for others or another spec', async () => {
    const remembered = rememberSpecs();
    let made = 0;
    const ask = (spec: PortalSpec, rev: string, all: Correction[]) =>
      remembered(spec, rev, async () => {
        made += 1;
        return all;
      });
    const one = await ask(practice, 'a', [off]);
    expect(await ask({ ...practice }, 'a', [])).toBe(one);
    expect(made).toBe(1);
    expect(one.off?.pills?.why).toBe('x');
    expect(await ask(practice, '', [])).toBe(practice);
    expect((await ask({ ...practice, addresses: ['http://khac.example/'] }, 'a', [off])).addresses).toEqual([
      'http://khac.example/',
    ]);
    expect((await ask({ ...practice, version: '2' }, 'a', [off])).version).toMatch(/^2\+1/);
    expect(made).toBe(4);
  });

  test('forgets a failure', async () => {
    const remembered = rememberSpecs();
    await expect(remembered(practice, 'a', () => Promise.reject(new Error('closed')))).rejects.toThrow(
      'closed',
    );
    expect((await remembered(practice, 'a', async () => [off])).off?.pills?.why).toBe('x');
  });
});

describe('the spec that comes out', () => {
  test('is always a spec, and nothing that was given is changed', () => {
    fc.assert(
      fc.property(anyCorrections, (all) => {
        const [specBefore, allBefore] = [structuredClone(practice), structuredClone(all)];
        const { spec } = applyCorrections(practice, all);
        expect(PortalSpec.parse(spec)).toEqual(spec);
        expect(practice).toEqual(specBefore);
        expect(all).toEqual(allBefore);
      }),
      { numRuns: 60 },
    );
  });

  test.for(builtInSpecs.map((spec) => [spec.id, spec] as const))(
    'is the built-in one itself once all corrections are taken off: %s',
    ([, spec]) => {
      expect(applyCorrections(spec, [])).toEqual({ spec, unfit: [] });
      expect(applyCorrections(spec, []).spec).toBe(spec);
      expect(builtInSpec(spec.id)).toBe(spec);
    },
  );

  test('names in its version what is in it', () => {
    const one = correction([{ what: 'pageOff', page: 'intake', why: 'x' }]);
    const two = correction([{ what: 'pageOn', page: 'intake' }]);
    const lost = correction([{ what: 'pageOff', page: 'captcha', why: 'x' }]);
    const version = (...given: (typeof one)[]) => applyCorrections(practice, given).spec.version;
    expect(version(one, two, lost)).toMatch(/^2026-11-23\+2\.[0-9a-f]{6}$/);
    expect(version(one, two, lost)).toBe(version(two, one));
    expect(version(one)).toMatch(/\+1\./);
    expect(version(one)).not.toBe(version(two));
    expect(version(lost)).toBe(practice.version);
  });

  test('keeps the address that the office configured', () => {
    const moved = findSpec('https://tnhs.example/', { intake: 'https://tnhs.example/', accounts: '' });
    if (moved === null) throw new Error('no spec');
    const spec = withCorrections(moved, [
      correction([{ what: 'featureOff', feature: 'pills', why: 'x' }], { portal: 'tnhs' }),
      correction([{ what: 'featureOff', feature: 'attach', why: 'x' }]),
    ]);
    expect(spec).toMatchObject({ id: 'tnhs', addresses: ['https://tnhs.example/'] });
    expect(Object.keys(spec.off ?? {})).toEqual(['pills']);
    expect(withCorrections(moved, [])).toBe(moved);
  });
});
