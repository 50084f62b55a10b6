import { describe, expect, test } from 'vitest';
import type { TeachPart } from '#components/portal/teach-view.ts';
import { practiceSpec } from '#lib/portals/practice/spec';
import { pressWords } from '#lib/portals/press-parts';
import { type ComponentTableSpec, PortalSpec } from '#lib/portals/spec.schema';
import type { Derived, PressSight, TeachCalls } from '#lib/portals/teach/teaching';
import { type Tested, toTeachView } from '../../../entrypoints/sidepanel/teaching/state.ts';
import { type FakeFrame, fakeFrame, later, lookAs, settled } from './fake-frames.ts';
import { begin } from './fake-session.ts';

const open = (step: number) => `components.open.${step}`;

/** The practice portal's spec with these presses and no others. */
function specWith(presses: Pick<ComponentTableSpec['upload'], 'open' | 'confirm'>): PortalSpec {
  const spec = PortalSpec.parse(practiceSpec);
  const components = spec.pages.intake?.components;
  if (components === undefined) throw new Error('no components');
  const { open: _open, confirm: _confirm, ...others } = components.upload;
  components.upload = { ...others, ...presses };
  return spec;
}

const pressed = (part: string, words: string, older: string[] = [], alone = false): Derived => ({
  kind: 'press',
  part,
  ref: 'e1',
  words,
  rows: { all: 8, once: 8, more: 0 },
  older,
  alone,
});

/** A frame of a page where these presses are known; what it was asked to derive by is written down. */
function frameWith(
  presses: Parameters<typeof specWith>[0],
  derive: (ask: TeachCalls['derive']['ask']) => Derived = ({ part }) => pressed(part, `Nút ${part.at(-1)}`),
): { fake: FakeFrame; askedBy: PortalSpec[] } {
  const askedBy: PortalSpec[] = [];
  const fake = fakeFrame(0, 'intake', {
    derive: (ask) => {
      askedBy.push(ask.spec);
      return derive(ask);
    },
  });
  return { fake: { ...fake, frame: { ...fake.frame, spec: specWith(presses) } }, askedBy };
}

/** A session in which these parts were pointed at and kept, one after the other. */
async function taughtOn(fake: FakeFrame, ...parts: readonly string[]) {
  const begun = begin([fake]);
  await begun.session.open();
  for (const part of parts) {
    await begun.session.point(part);
    await begun.session.pick('e1');
    await begun.session.keep(part, []);
  }
  return begun;
}

const pressPart = (part: string) =>
  part.startsWith('components.open') || part.startsWith('components.confirm');

describe('the buttons around a file', () => {
  test('are offered up to the first that is not known', async () => {
    const { fake } = frameWith({ open: [['Đính kèm']] });
    const { session, teaching } = begin([fake]);
    await session.open();
    const view = toTeachView(teaching());
    const parts = view.kind === 'teaching' ? view.parts.map(({ part }) => part).filter(pressPart) : [];
    expect(parts).toEqual(['components.open.1', 'components.open.2', 'components.confirm.1']);
  });

  test('are kept as words, those before them staying in the spec', async () => {
    const { fake } = frameWith({ open: [['Đính kèm']] });
    const { teaching } = await taughtOn(fake, open(1), open(2), 'components.confirm.1');
    expect(teaching().changes).toEqual([
      { what: 'press', page: 'intake', part: open(1), words: ['Nút 1'] },
      { what: 'press', page: 'intake', part: 'components.confirm.1', words: ['Nút 1'] },
      { what: 'press', page: 'intake', part: open(2), words: ['Nút 2'] },
    ]);
    expect(pressWords(teaching().spec, 'intake', open(1))).toEqual(['Nút 1', 'Đính kèm']);
  });

  test('leave behind the words of another button', async () => {
    const { fake } = frameWith({ open: [['Xem', 'Chọn']] }, ({ part }) =>
      pressed(part, 'Tải lên', ['Chọn'], true),
    );
    const { teaching } = await taughtOn(fake, open(1));
    expect(pressWords(teaching().spec, 'intake', open(1))).toEqual(['Tải lên', 'Chọn']);
  });

  test('pointed at in any order are saved in the order they are pressed', async () => {
    const { fake } = frameWith({});
    const { session, saved, teaching } = await taughtOn(fake, open(1), open(2), open(1));
    expect(teaching().draft.changes.map((change) => 'part' in change && change.part)).toEqual([
      open(2),
      open(1),
    ]);
    await session.save();
    expect(saved[0]?.changes.map((change) => 'part' in change && change.part)).toEqual([open(1), open(2)]);
  });

  test.for<[string, Parameters<typeof specWith>[0], string[]]>([
    ['take those after them along where nothing else leads there', {}, []],
    ['leave those after them where the spec leads there', { open: [['Đính kèm']] }, [open(2)]],
  ])('taken back %s', async ([, known, left]) => {
    const { fake } = frameWith(known);
    const { session, teaching } = await taughtOn(fake, open(1), open(2));
    await session.undo(open(1));
    expect(teaching().changes.map((change) => 'part' in change && change.part)).toEqual(left);
  });

  test('are looked for in the table that was pointed at only just now, and not by their own words', async () => {
    const { fake, askedBy } = frameWith({}, ({ part }) =>
      part === 'components.file'
        ? { kind: 'column', part, ref: 'e1', header: 'Tệp quét', rows: 8, sample: '', older: [] }
        : pressed(part, 'Đính kèm'),
    );
    await taughtOn(fake, 'components.file', open(1), open(1));
    const headers = askedBy.map((spec) => spec.pages.intake?.components?.columns.file.header);
    expect(headers).toEqual([['Đính kèm tệp tin'], ['Tệp quét'], ['Tệp quét']]);
    expect(askedBy.map((spec) => pressWords(spec, 'intake', open(1)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('that will not do are pointed at again, with the reason', async () => {
    const { fake } = frameWith({}, ({ part }) => ({ kind: 'impossible', part, why: 'noWords' }));
    const { session, teaching } = begin([fake]);
    await session.open();
    await session.point(open(1));
    await session.pick('e1');
    expect(teaching().stage).toMatchObject({ kind: 'pointing', part: open(1), wrong: 'noWords' });
  });

  test.for<[string, Partial<PressSight>, 'found' | 'notFound' | 'ambiguous', TeachPart['state']]>([
    ['found on rows', { rows: { all: 8, once: 6, more: 0 } }, 'found', 'found'],
    ['on none of the rows', { rows: { all: 8, once: 0, more: 0 } }, 'notFound', 'notFound'],
    ['without a table', { rows: { all: 0, once: 0, more: 0 } }, 'notFound', 'noTable'],
    ['in a menu that is not open', { rows: null, isOpened: true }, 'notFound', 'closed'],
    ['twice on a row', { rows: { all: 8, once: 7, more: 1 } }, 'ambiguous', 'ambiguous'],
  ])('are told as they are: %s', async ([, sight, state, expected]) => {
    const { fake } = frameWith({ open: [['Đính kèm']] });
    const press: PressSight = { words: ['Đính kèm'], rows: null, isOpened: false, ...sight };
    const look = lookAs('intake', {
      sights: [{ part: open(1), state, optional: true }],
      presses: { [open(1)]: press },
    });
    const { session, teaching } = begin([fake]);
    await session.open();
    const tested: Partial<Tested> = { look };
    const view = toTeachView({ ...teaching(), ...tested });
    const part = view.kind === 'teaching' ? view.parts.find((each) => each.part === open(1)) : undefined;
    expect(part).toMatchObject({
      state: expected,
      optional: true,
      press: { words: ['Đính kèm'], rows: press.rows },
    });
  });
});

describe('pointing a few seconds later', () => {
  test('counts down with the page uncovered, and then points', async () => {
    const { fake } = frameWith({ open: [['Đính kèm']] });
    const seconds: (number | undefined)[] = [];
    const { session, teaching } = begin([fake], {
      second: async () => {
        const { stage } = teaching();
        seconds.push(stage.kind === 'pointing' ? stage.waits : undefined);
        expect(fake.asked.at(-1)).not.toBe('point');
      },
    });
    await session.open();
    await session.point(open(2));
    await session.pointLater(open(2));
    expect(seconds).toEqual([5, 4, 3, 2, 1]);
    expect(fake.asked.slice(-2)).toEqual(['point', 'list']);
    expect(teaching().stage).toMatchObject({ kind: 'pointing', part: open(2), candidates: [] });
  });

  test('is over where the officer stops it', async () => {
    const { fake } = frameWith({ open: [['Đính kèm']] });
    const wait = later<void>();
    const { session, teaching } = begin([fake], { second: () => wait.promise });
    await session.open();
    const waiting = session.pointLater(open(2));
    await settled();
    await session.stopPointing();
    wait.give();
    await waiting;
    expect([teaching().stage.kind, fake.asked.includes('point')]).toEqual(['parts', false]);
  });
});
