import { describe, expect, test } from 'vitest';
import type { Look } from '#lib/portals/teach/teaching';
import { derivedBy, fakeFrame, later, lookAs } from './fake-frames.ts';
import { begin, label, part, pickedOn } from './fake-session.ts';

describe('keeping', () => {
  test('without a way does nothing', async () => {
    const { session, teaching, fake } = await pickedOn([label('A')]);
    const before = [teaching(), fake.asked.length];
    await session.keep(part, []);
    await session.keep(part, [7]);
    await session.keep('citizenNumber', [0]);
    expect([teaching(), fake.asked.length]).toEqual(before);
  });

  test('tries the draft at once, and taking it back leaves none', async () => {
    const { session, teaching } = await pickedOn([label('A'), label('B')]);
    await session.keep(part, [1]);
    const change = { what: 'part', page: 'intake', part, finders: [label('B')] };
    expect([teaching().changes, teaching().stage]).toEqual([[change], { kind: 'parts' }]);
    expect(teaching().spec.version).not.toBe(teaching().frame.spec.version);
    await session.undo(part);
    expect([teaching().changes, teaching().spec]).toEqual([[], teaching().frame.spec]);
  });
});

describe('saving', () => {
  test('keeps the draft as a correction of this office, and ends all lines', async () => {
    const { session, now, saved, fake } = await pickedOn([label('A')]);
    await session.keep(part, [0]);
    await session.save();
    expect(saved).toMatchObject([
      {
        portal: 'practice',
        changes: [{ what: 'part', part }],
      },
    ]);
    expect(now()).toMatchObject({ kind: 'saved', page: 'intake', changes: 1 });
    expect(fake.isOpen()).toBe(false);
  });

  test('K4 is refused where something personal stands in a finder', async () => {
    const { session, saved, teaching } = await pickedOn([label('Số 001188012345')]);
    await session.keep(part, [0]);
    expect(teaching().problems).toMatchObject([{ severity: 'refused', why: 'personal' }]);
    await session.save();
    expect(saved).toEqual([]);
    expect(teaching().stage).toEqual({ kind: 'parts' });
  });

  test.for<[string, [string, string], boolean]>([
    ['a part that was taught and another are found in one place', [part, 'citizenNumber'], false],
    ['parts that nobody taught are', ['citizenNumber', 'procedure'], true],
  ])('where %s: it is kept only if that is not new', async ([, pair, isSaved]) => {
    const fake = fakeFrame(0, 'intake', {
      derive: () => derivedBy(part, label('A')),
      look: () => lookAs('intake', { twins: [pair] }),
    });
    const { session, saved } = begin([fake]);
    await session.open();
    await session.point(part);
    await session.pick('e1');
    await session.keep(part, [0]);
    await session.save();
    expect(saved.length > 0).toBe(isSaved);
  });

  test('names what is still missing, the columns of a table that is not there yet among them', async () => {
    const sights = (['citizenNumber', 'fullName', 'procedure'] as const).map((each) => ({
      part: each,
      state: each === 'procedure' ? ('notFound' as const) : ('found' as const),
      optional: false,
    }));
    const fake = fakeFrame(0, 'intake', {
      derive: () => derivedBy(part, label('A')),
      look: () => lookAs('intake', { sights, hasTable: false }),
    });
    const { session, now } = begin([fake]);
    await session.open();
    await session.point(part);
    await session.pick('e1');
    await session.keep(part, [0]);
    await session.save();
    expect(now()).toMatchObject({
      kind: 'saved',
      missing: ['procedure', 'components.name', 'components.file'],
    });
  });

  test('T3 is refused where the page is not taken for what is taught', async () => {
    const fake = fakeFrame(0, 'lookUp', { derive: () => derivedBy(part, label('A')) });
    const { session, saved } = begin([fake], { wish: { page: 'intake', part } });
    await session.open();
    await session.pick('e1');
    await session.keep(part, [0]);
    await session.save();
    expect(saved).toEqual([]);
  });

  test('waits for the test of what was kept last', async () => {
    let slow: Promise<Look> | null = null;
    const fake = fakeFrame(0, 'intake', {
      derive: ({ part: of }) => derivedBy(of, label(of)),
      look: async () => (await slow) ?? lookAs('intake'),
    });
    const { session, saved } = begin([fake]);
    await session.open();
    for (const each of [part, 'citizenNumber']) {
      await session.point(each);
      await session.pick('e1');
      if (each === part) await session.keep(each, [0]);
    }
    const look = later<Look>();
    slow = look.promise;
    const keeping = session.keep('citizenNumber', [0]);
    await session.save();
    expect(saved).toEqual([]);
    look.give(lookAs('intake'));
    await keeping;
    await session.save();
    expect(saved).toMatchObject([{ changes: [{ part }, { part: 'citizenNumber' }] }]);
  });

  test('twice at once keeps it once', async () => {
    const { session, saved } = await pickedOn([label('A')]);
    await session.keep(part, [0]);
    await Promise.all([session.save(), session.save()]);
    expect(saved).toHaveLength(1);
  });

  test('a failure is said, and the draft is still there', async () => {
    let isBroken = true;
    const kept: string[] = [];
    const { session, teaching, now, fake } = await pickedOn([label('A')], {
      save: async (portal) => {
        if (isBroken) throw new Error('The disk is full');
        kept.push(portal);
      },
    });
    await session.keep(part, [0]);
    await session.save();
    expect(teaching()).toMatchObject({ trouble: 'notSaved', stage: { kind: 'parts' }, changes: [{ part }] });
    expect(fake.isOpen()).toBe(true);
    isBroken = false;
    await session.save();
    expect([kept.length, now()?.kind]).toEqual([1, 'saved']);
  });
});
