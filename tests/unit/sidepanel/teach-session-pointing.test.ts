import { describe, expect, test } from 'vitest';
import type { Derived } from '#lib/portals/teach/teaching';
import { derivedBy, fakeFrame, later, settled } from './fake-frames.ts';
import { begin, label, part } from './fake-session.ts';

describe('pointing', () => {
  test('says where only the list is left', async () => {
    const sandboxed = fakeFrame(0, 'intake', { point: () => 'listOnly' });
    const { session, teaching } = begin([sandboxed, fakeFrame(1, null)]);
    await session.open();
    await session.point(part);
    expect(teaching().stage).toMatchObject({ kind: 'pointing', listOnly: true, candidates: [] });
    await session.chooseFrame(1);
    await session.point('citizenNumber');
    expect(teaching().stage).toMatchObject({ kind: 'pointing', listOnly: false });
  });

  test('what is pointed at in another frame is taught there', async () => {
    const other = fakeFrame(2, null, { derive: () => derivedBy(part, label('A')) });
    const { session, teaching } = begin([fakeFrame(1, 'intake'), other]);
    await session.open();
    await session.point(part);
    other.send({ kind: 'pointed', ref: 'e7' });
    await settled();
    expect(teaching().stage).toMatchObject({ kind: 'picked', part, derived: { kind: 'derived' } });
    expect(teaching().frame.frameId).toBe(2);
  });

  test('beside it, in another frame, leaves the frame that is taught', async () => {
    const around = fakeFrame(1, null);
    const { session, teaching } = begin([around, fakeFrame(2, 'intake')]);
    await session.open();
    await session.point(part);
    around.send({ kind: 'pointed', ref: 'e1' });
    await settled();
    expect(teaching().stage).toMatchObject({ kind: 'pointing', part, wrong: 'noWay' });
    expect(teaching().frame.frameId).toBe(2);
  });

  test('goes on after a wrong click, with what was wrong and the list, until the next click', async () => {
    let isWrong = true;
    const fake = fakeFrame(0, 'intake', {
      list: () => [{ ref: 'e2', names: ['Họ và tên'], reads: '', tag: 'input' }],
      derive: ({ part: of }) =>
        isWrong ? { kind: 'impossible', part: of, why: 'wrongThing' } : derivedBy(of, label('A')),
    });
    const { session, teaching } = begin([fake]);
    await session.open();
    await session.point(part);
    fake.send({ kind: 'pointed', ref: 'e1' });
    await settled();
    expect(teaching().stage).toMatchObject({
      kind: 'pointing',
      wrong: 'wrongThing',
      candidates: [{ ref: 'e2' }],
    });
    expect(fake.asked.filter((each) => each === 'point')).toHaveLength(2);
    isWrong = false;
    fake.send({ kind: 'pointed', ref: 'e2' });
    await settled();
    expect(teaching().stage).toMatchObject({ kind: 'picked', part });
  });

  test('ends in every frame when it is cancelled in one', async () => {
    const fakes = [fakeFrame(1, 'intake'), fakeFrame(2, null)];
    const { session, teaching } = begin(fakes);
    await session.open();
    await session.point(part);
    fakes[1]?.send({ kind: 'pointingCancelled' });
    await settled();
    expect(teaching().stage).toEqual({ kind: 'parts' });
    expect(fakes.map(({ asked }) => asked.at(-2))).toEqual(['stopPointing', 'stopPointing']);
  });

  test.for(['parts', 'pointing anew'])(
    'what comes of a pick is dropped where the person went on: %s',
    async (to) => {
      const slow = later<Derived>();
      const fake = fakeFrame(0, 'intake', { derive: () => slow.promise });
      const { session, teaching } = begin([fake]);
      await session.open();
      await session.point(part);
      const picking = session.pick('e1');
      await session.stopPointing();
      if (to !== 'parts') await session.point(part);
      const { stage } = teaching();
      slow.give(derivedBy(part, label('A')));
      await picking;
      expect(teaching().stage).toBe(stage);
    },
  );

  test('of two picks for one part the later counts', async () => {
    const answers = [later<Derived>(), later<Derived>()];
    let asked = 0;
    const fake = fakeFrame(0, 'intake', {
      derive: async ({ part: of }) =>
        (await answers[asked++]?.promise) ?? { kind: 'impossible', part: of, why: 'gone' },
    });
    const { session, teaching } = begin([fake]);
    await session.open();
    await session.point(part);
    const first = session.pick('e1');
    await settled();
    await session.stopPointing();
    await session.point(part);
    const second = session.pick('e2');
    await settled();
    answers[1]?.give(derivedBy(part, label('later')));
    await second;
    answers[0]?.give(derivedBy(part, label('earlier')));
    await first;
    expect(teaching().stage).toEqual({ kind: 'picked', part, derived: derivedBy(part, label('later')) });
  });

  test('a list that comes late is not another frame’s', async () => {
    const slow = later<[]>();
    const [first, second] = [fakeFrame(1, 'intake', { list: () => slow.promise }), fakeFrame(2, 'intake')];
    const { session, teaching } = begin([first, second]);
    await session.open();
    const pointing = session.point(part);
    await settled();
    await session.chooseFrame(2);
    await session.point(part);
    const { stage } = teaching();
    slow.give([]);
    await pointing;
    expect(teaching().stage).toBe(stage);
  });
});
