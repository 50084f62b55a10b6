import { describe, expect, test } from 'vitest';
import type { Derived } from '#lib/portals/teach/teaching';
import type { Frame, NoFrames } from '../../../entrypoints/sidepanel/teaching/frames.ts';
import { toTeachView } from '../../../entrypoints/sidepanel/teaching/state.ts';
import { derivedBy, type FakeFrame, fakeFrame, later, settled } from './fake-frames.ts';
import { begin, label, part } from './fake-session.ts';

const derive = ({ part: of }: { part: string }): Derived => derivedBy(of, label('A'));

/** The tab as it is each time it is looked at; the last way it is stays. */
function tab(...looks: (FakeFrame[] | NoFrames)[]) {
  let asked = 0;
  return async (): Promise<Frame[] | NoFrames> => {
    const look = looks[Math.min(asked++, looks.length - 1)] ?? 'noPortalPage';
    return typeof look === 'string' ? look : look.map(({ frame }) => frame);
  };
}

async function taughtIn(openFrames: () => Promise<Frame[] | NoFrames>) {
  const begun = begin([], { openFrames });
  await begun.session.open();
  await begun.session.point(part);
  await begun.session.pick('e1');
  await begun.session.keep(part, [0]);
  return begun;
}

const at = (fake: FakeFrame, href: string): FakeFrame => ({ ...fake, frame: { ...fake.frame, href } });

describe('a page that is loaded anew', () => {
  test('is found again by itself, and the draft goes on and is tried out there', async () => {
    const [before, after] = [fakeFrame(0, 'intake', { derive }), fakeFrame(0, 'intake', { derive })];
    const { shown, teaching, saved, session, rested } = await taughtIn(tab([before], 'notReached', [after]));
    const seen = shown.length;
    before.go();
    expect(shown.at(-1)).toEqual({ kind: 'looking' });
    await settled();
    expect(shown.slice(seen).map(({ kind }) => kind)).not.toContain('noPage');
    expect([rested(), teaching().frame]).toEqual([1, after.frame]);
    expect(teaching().changes).toMatchObject([{ what: 'part', part, finders: [label('A')] }]);
    expect([after.asked.includes('look'), teaching().isTesting]).toEqual([true, false]);
    await session.save();
    expect(saved).toMatchObject([{ changes: [{ part }] }]);
  });

  const here = 'http://127.0.0.1/tnhs/#/nhap-ho-so';
  test.for<[string, FakeFrame[], number | null]>([
    ['the frame of its kind', [fakeFrame(1, null), fakeFrame(2, 'intake')], 2],
    [
      'of two of its kind the one at its address',
      [at(fakeFrame(1, 'intake'), 'http://127.0.0.1/tnhs/'), at(fakeFrame(2, 'intake'), `${here}?lan=2`)],
      2,
    ],
    ['one at its address that is not recognised', [at(fakeFrame(3, null), here)], 3],
    ['and none that is of another kind, such as the sign-in page', [at(fakeFrame(3, 'signIn'), here)], null],
  ])('%s is taught on', async ([, fakes, expected]) => {
    const before = at(fakeFrame(0, 'intake', { derive }), here);
    const { now } = await taughtIn(tab([before], fakes));
    before.go();
    await settled();
    const state = now();
    expect(state?.kind === 'teaching' ? state.frame.frameId : null).toBe(expected);
  });

  test('in the middle of pointing, is pointed at again', async () => {
    const [before, after] = [fakeFrame(0, 'intake', { derive }), fakeFrame(0, 'intake', { derive })];
    const { session, teaching } = await taughtIn(tab([before], [after]));
    await session.point('citizenNumber');
    before.go();
    await settled();
    expect(teaching().stage).toMatchObject({ kind: 'pointing', part: 'citizenNumber' });
    expect([after.asked.includes('point'), teaching().changes]).toMatchObject([true, [{ part }]]);
  });

  test('after something was pointed at, is not needed to keep it', async () => {
    const [before, after] = [fakeFrame(0, 'intake', { derive }), fakeFrame(0, 'intake', { derive })];
    const { session, teaching } = await taughtIn(tab([before], [after]));
    await session.point('citizenNumber');
    await session.pick('e2');
    before.go();
    await settled();
    await session.keep('citizenNumber', [0]);
    expect(teaching().changes).toMatchObject([{ part }, { part: 'citizenNumber' }]);
  });

  test('and goes at once again is looked for again', async () => {
    const fakes = [0, 1, 2].map((id) => fakeFrame(id, 'intake', { derive }));
    const [before, gone, after] = fakes;
    if (!before || !gone || !after) throw new Error('no frames');
    const { teaching } = await taughtIn(tab([before], [gone], [after]));
    gone.frame.teacher.onClosed = (closed) => closed();
    before.go();
    await settled();
    expect([teaching().frame.frameId, teaching().changes]).toMatchObject([2, [{ part }]]);
  });
});

describe('a page that does not come back', () => {
  test('is said with the draft kept, and trying again goes on with it', async () => {
    let isBack = false;
    const [before, after] = [fakeFrame(0, 'intake', { derive }), fakeFrame(0, 'intake', { derive })];
    const other = fakeFrame(0, 'signIn');
    let opened = 0;
    const { session, now, teaching, rested } = await taughtIn(async () =>
      opened++ === 0 ? [before.frame] : isBack ? [after.frame] : [other.frame],
    );
    before.go();
    await settled();
    expect(now()).toEqual({ kind: 'noPage', why: 'pageGone', kept: 1 });
    expect([rested(), other.isOpen()]).toEqual([20, false]);
    isBack = true;
    expect(session.lookAgain()).toBe(true);
    await settled();
    expect([teaching().frame, teaching().changes]).toMatchObject([{ frameId: 0 }, [{ part }]]);
    expect(session.lookAgain()).toBe(false);
  });

  test('is said without one where nothing was taught yet', async () => {
    const before = fakeFrame(0, 'intake');
    const { session, now } = begin([], { openFrames: tab([before], 'noPortalPage') });
    await session.open();
    before.go();
    await settled();
    expect(now()).toEqual({ kind: 'noPage', why: 'pageGone' });
  });

  test('T4 is not looked for after closing, and what was opened meanwhile is closed', async () => {
    const [before, after] = [fakeFrame(0, 'intake', { derive }), fakeFrame(0, 'intake')];
    const slow = later<Frame[]>();
    let opened = 0;
    const { session, shown } = await taughtIn(async () =>
      opened++ === 0 ? [before.frame] : await slow.promise,
    );
    before.go();
    session.close();
    const seen = shown.length;
    slow.give([after.frame]);
    await settled();
    expect([shown.length, after.isOpen(), opened]).toEqual([seen, false, 2]);
  });
});

test('while it is saved, a page may go', async () => {
  const before = fakeFrame(0, 'intake', { derive });
  const slow = later<void>();
  const { session, now } = begin([before], { save: async () => await slow.promise });
  await session.open();
  await session.point(part);
  await session.pick('e1');
  await session.keep(part, [0]);
  const saving = session.save();
  before.go();
  slow.give();
  await saving;
  expect(now()).toMatchObject({ kind: 'saved', changes: 1 });
});

test('of two parts in one place one line is said, and what else is questionable stays', async () => {
  const fake = fakeFrame(0, 'intake', { derive });
  const { session, teaching } = begin([fake]);
  await session.open();
  for (const each of [part, 'citizenNumber']) {
    await session.point(each);
    await session.pick('e1');
    await session.keep(each, [0]);
  }
  const state = teaching();
  expect(state.problems.some(({ why }) => why === 'shared')).toBe(true);
  const { look } = state;
  const view = toTeachView({ ...state, look: { ...look, twins: [['citizenNumber', part]] } });
  if (view.kind !== 'teaching') throw new Error('not teaching');
  expect(view.twins).toEqual([['citizenNumber', part]]);
  expect(view.problems).toEqual(state.problems.filter(({ why }) => why !== 'shared'));
});
