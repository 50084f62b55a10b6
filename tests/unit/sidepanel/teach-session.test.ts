import { describe, expect, test } from 'vitest';
import type { Look } from '#lib/portals/teach/teaching';
import type { Frame, NoFrames } from '../../../entrypoints/sidepanel/teaching/frames.ts';
import type { TeachWish } from '../../../entrypoints/sidepanel/teaching/wiring.ts';
import { fakeFrame, later, lookAs, settled } from './fake-frames.ts';
import { begin, part } from './fake-session.ts';

describe('the frame that is taught', () => {
  test.for<[string, TeachWish['page'], number]>([
    ['that of the wanted kind', 'dossierDetail', 3],
    ['without a wish the first that is recognised', null, 2],
    ['where none is of the wanted kind also', 'lookUp', 2],
  ])('%s', async ([, page, expected]) => {
    const fakes = [fakeFrame(1, null), fakeFrame(2, 'intake'), fakeFrame(3, 'dossierDetail')];
    const { session, teaching } = begin(fakes, { wish: { page, part: null } });
    await session.open();
    expect(teaching().frame.frameId).toBe(expected);
    expect(teaching().draft).toEqual({ page: page ?? 'intake', changes: [] });
  });

  test('what is wished to be pointed at is pointed at in every frame', async () => {
    const fakes = [fakeFrame(1, 'intake'), fakeFrame(2, null)];
    const { session, teaching } = begin(fakes, { wish: { page: 'intake', part } });
    await session.open();
    expect(teaching().stage).toMatchObject({ kind: 'pointing', part, candidates: [] });
    expect(fakes.map(({ asked }) => asked.includes('point'))).toEqual([true, true]);
  });

  test.for<NoFrames>(['noPortalPage', 'notReached'])('where there is none: %s is said', async (why) => {
    const { session, now } = begin([], { openFrames: async () => why });
    await session.open();
    expect(now()).toEqual({ kind: 'noPage', why });
  });

  test('one that had gone before anybody listened is not taught', async () => {
    const [gone, there] = [fakeFrame(1, 'intake'), fakeFrame(2, null)];
    const { teacher } = gone.frame;
    const frame = { ...gone.frame, teacher: { ...teacher, onClosed: (closed: () => void) => closed() } };
    const first = begin([], { openFrames: async () => [frame, there.frame] });
    await first.session.open();
    expect(first.teaching().frame.frameId).toBe(2);
    const second = begin([], { openFrames: async () => [frame] });
    await second.session.open();
    expect(second.now()).toEqual({ kind: 'noPage', why: 'pageGone' });
  });
});

describe('T3 the draft is tried on the page', () => {
  test('of two tests the later counts, whichever ends first', async () => {
    const looks = [later<Look>(), later<Look>()];
    let asked = 0;
    const fake = fakeFrame(0, 'intake', {
      look: async () => (await looks[asked++]?.promise) ?? lookAs('intake'),
    });
    const { session, teaching } = begin([fake]);
    const opened = session.open();
    await settled();
    fake.send({ kind: 'pageChanged' });
    await settled();
    looks[1]?.give(lookAs('intake', { values: { [part]: 'later' } }));
    await settled();
    expect([teaching().look.values, teaching().isTesting]).toEqual([{ [part]: 'later' }, false]);
    looks[0]?.give(lookAs('intake', { values: { [part]: 'earlier' } }));
    await opened;
    await settled();
    expect(teaching().look.values).toEqual({ [part]: 'later' });
  });

  test('a page that does not answer leaves what was seen before', async () => {
    let isDead = false;
    const fake = fakeFrame(0, 'intake', {
      look: () => {
        if (isDead) throw new Error('dead');
        return lookAs('intake', { values: { [part]: 'x' } });
      },
    });
    const { session, teaching } = begin([fake]);
    await session.open();
    isDead = true;
    fake.send({ kind: 'pageChanged' });
    await settled();
    expect([teaching().look.values, teaching().isTesting]).toEqual([{ [part]: 'x' }, false]);
  });

  test('changes of the page while something is in hand are not looked at', async () => {
    const fake = fakeFrame(0, 'intake');
    const { session } = begin([fake]);
    await session.open();
    await session.point(part);
    const before = fake.asked.length;
    fake.send({ kind: 'pageChanged' });
    await settled();
    expect(fake.asked.slice(before)).toEqual([]);
  });
});

describe('the end', () => {
  test('another frame than the taught one that goes is only left out', async () => {
    const fakes = [fakeFrame(1, 'intake'), fakeFrame(2, null)];
    const { session, teaching } = begin(fakes);
    await session.open();
    fakes[1]?.go();
    expect(teaching().frames.map(({ frameId }) => frameId)).toEqual([1]);
  });

  test('T4 closing ends all lines, and nothing is shown or asked any more', async () => {
    const fakes = [fakeFrame(1, 'intake'), fakeFrame(2, null)];
    const { session, shown } = begin(fakes);
    await session.open();
    await session.point(part);
    const before = [shown.length, fakes.map(({ asked }) => asked.length)];
    session.close();
    expect(fakes.map((fake) => fake.isOpen())).toEqual([false, false]);
    for (const fake of fakes) {
      fake.send({ kind: 'pointed', ref: 'e1' });
      fake.send({ kind: 'pointingCancelled' });
      fake.send({ kind: 'pageChanged' });
    }
    await settled();
    expect([shown.length, fakes.map(({ asked }) => asked.length)]).toEqual(before);
  });

  test('T4 what is opened after closing, or by an opening before the last, is closed again', async () => {
    const fakes = [fakeFrame(1, 'intake'), fakeFrame(2, 'intake'), fakeFrame(3, 'intake')];
    const openings = fakes.map(() => later<Frame[]>());
    let asked = 0;
    const { session, teaching } = begin([], {
      openFrames: async () => (await openings[asked++]?.promise) ?? 'notReached',
    });
    const first = session.open();
    session.close();
    const [second, third] = [session.open(), session.open()];
    for (const [index, fake] of fakes.entries()) openings[index]?.give([fake.frame]);
    await Promise.all([first, second, third]);
    expect(fakes.map((fake) => fake.isOpen())).toEqual([false, false, true]);
    expect(teaching().frame.frameId).toBe(3);
  });
});
