import { describe, expect, test } from 'vitest';
import type { PartState } from '#lib/domain/portal-part.schema';
import { applyCorrections } from '#lib/portals/corrections/apply';
import type { Change } from '#lib/portals/corrections/correction.schema';
import type { Finder } from '#lib/portals/spec.schema';
import type { Look } from '#lib/portals/teach/teaching';
import { draftChanges, keepPart, type TeachDraft, undoPart } from '#lib/workflows/teach-page';
import {
  spec,
  label,
  place,
  taught,
  header,
  verb,
  withVerb,
  draft,
  look,
  intake,
  citizenNumber,
  fullName,
  procedure,
  known,
} from './teach-drafts.ts';

describe('a part that is pointed at', () => {
  test.for<[string, readonly Change[], string, Parameters<typeof keepPart>[2], Change[]]>([
    ['is kept', [], 'fullName', { finders: [label('A')] }, [taught('fullName', label('A'))]],
    [
      'as a column, by its header',
      [],
      'components.file',
      { header: 'Tệp' },
      [header('components.file', 'Tệp')],
    ],
    [
      'once more, takes the place of the time before',
      [taught('fullName', label('A')), taught('procedure', label('B'))],
      'fullName',
      { finders: [label('C')] },
      [taught('procedure', label('B')), taught('fullName', label('C'))],
    ],
    [
      'with how it is to be filled, until it is pointed at again',
      [...withVerb('fullName', 'masked'), ...withVerb('procedure', 'select')],
      'fullName',
      { finders: [label('C')], verb: 'plain' },
      [...withVerb('procedure', 'select'), taught('fullName', label('C')), verb('fullName', 'plain')],
    ],
    [
      'with what found it before, each way once and no more than a correction may hold',
      [],
      'fullName',
      {
        finders: [label('A'), label('B')],
        older: ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((text) => label(text)),
      },
      [taught('fullName', ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((text) => label(text)))],
    ],
    [
      'as a column with its headers of before',
      [],
      'components.file',
      { header: 'Attachment', older: ['Đính kèm', 'ATTACHMENT'] },
      [header('components.file', 'Attachment', 'Đính kèm')],
    ],
    [
      'as a column once more too',
      [header('components.file', 'Tệp')],
      'components.file',
      { header: 'Đính kèm' },
      [header('components.file', 'Đính kèm')],
    ],
  ])('%s', ([, before, part, kept, after]) => {
    expect(keepPart(draft(...before), part, kept)).toEqual(draft(...after));
  });

  test.for<[string, string, Change[]]>([
    ['is taken back', 'fullName', [header('components.file', 'Tệp')]],
    ['is taken back as a column', 'components.file', [taught('fullName', label('A'))]],
    ['is not there', 'unitCode', [taught('fullName', label('A')), header('components.file', 'Tệp')]],
  ])('%s', ([, part, after]) => {
    const before = draft(taught('fullName', label('A')), header('components.file', 'Tệp'));
    expect(undoPart(before, part, spec)).toEqual(draft(...after));
  });

  test('leaves the draft before it as it was', () => {
    const before = draft(taught('fullName', label('A')));
    const copy = structuredClone(before);
    keepPart(before, 'fullName', { finders: [label('B')] });
    undoPart(before, 'fullName', spec);
    expect(before).toEqual(copy);
  });
});

describe('the page is to be recognised', () => {
  /** What the draft adds to recognise the page by; null where it adds nothing. */
  function marks(from: TeachDraft, seen: Look): Finder[][] | null {
    const added = draftChanges(from, spec, seen, true).filter((change) => change.what === 'recognise');
    expect(added.length).toBeLessThanOrEqual(1);
    const [change] = added;
    if (change?.what !== 'recognise') return null;
    expect(change).toMatchObject({ page: 'intake', place });
    return change.has;
  }

  const all: Record<string, PartState> = { citizenNumber: 'found', fullName: 'found', procedure: 'found' };
  test.for<[string, TeachDraft, Look, Finder[][] | null]>([
    ['as before, where it is known', draft(taught('fullName', label('A'))), look('intake', all), null],
    [
      'by its parts that are found, where it is unknown',
      draft(),
      look(null, all),
      [known(citizenNumber), known(fullName), known(procedure)],
    ],
    [
      'by its parts, where it is taken for another kind',
      draft(),
      look('lookUp', { procedure: 'found' }),
      [known(procedure)],
    ],
    [
      'by what was pointed at before what the spec says',
      draft(taught('fullName', label('A'))),
      look(null, { fullName: 'notFound', procedure: 'found' }),
      [[label('A')], known(procedure)],
    ],
    [
      'by a part that is found in one way only',
      draft(),
      look(null, { fullName: 'oneWay' }),
      [known(fullName)],
    ],
    [
      'by no part that is not just one',
      draft(),
      look(null, { citizenNumber: 'ambiguous', fullName: 'disagree', procedure: 'notFound' }),
      null,
    ],
    [
      'by no part that may be absent, and by no column',
      draft(taught('unitCode', label('Mã đơn vị')), header('components.file', 'Tệp')),
      look(null, { unitCode: 'found', 'components.file': 'found' }),
      null,
    ],
    [
      'by the mark alone, where one was pointed at',
      draft(taught('fullName', label('A')), taught('recognise', label('Tiếp nhận'))),
      look(null, all),
      [[label('Tiếp nhận')]],
    ],
    [
      'by the mark alone, where this page is one that others look like too',
      draft(taught('recognise', label('Tiếp nhận'))),
      look(null, all, { candidates: ['intake', 'lookUp'] }),
      [[label('Tiếp nhận')]],
    ],
    [
      'by the mark, although it is known',
      draft(taught('recognise', label('Tiếp nhận'))),
      look('intake', all),
      [[label('Tiếp nhận')]],
    ],
    ['not at all, where it has no place on the portal', draft(), look(null, all, { place: null }), null],
  ])('%s', ([, from, seen, has]) => {
    expect(marks(from, seen)).toEqual(has);
  });
});

test('a page is not recognised by its message of nothing found, which comes and goes', () => {
  const seen = look(null, { number: 'found', search: 'found', empty: 'found' });
  const changes = draftChanges({ page: 'accountSearch', changes: [] }, spec, seen, false);
  const search = spec.pages.accountSearch;
  expect(changes).toEqual([
    {
      what: 'recognise',
      page: 'accountSearch',
      place,
      has: [known(search?.fields.number), known(search?.buttons.search)],
    },
  ]);
});

describe('what is kept of a draft', () => {
  test('are its parts and columns as they were pointed at, and never the mark as a part', () => {
    const parts = [taught('fullName', label('A')), header('components.file', 'Tệp')];
    const changes = draftChanges(
      draft(...parts, taught('recognise', label('Tiếp nhận'))),
      spec,
      look('intake'),
      true,
    );
    expect(changes).toEqual([
      ...parts,
      { what: 'recognise', page: 'intake', place, has: [[label('Tiếp nhận')]], alone: true },
    ]);
  });

  test('is nothing, where nothing was pointed at and the page is known', () => {
    expect(draftChanges(draft(), spec, look('intake', { fullName: 'found' }), true)).toEqual([]);
  });

  test('fits the spec it was made over, and gives the page the place and marks (K1)', () => {
    const changes = draftChanges(
      draft(taught('fullName', label('A')), header('components.file', 'Tệp')),
      spec,
      look(null, { procedure: 'found' }),
      true,
    );
    const correction = {
      id: 'correction-1',
      portal: spec.id,
      basedOn: spec.version,
      author: 'Cán bộ Thử',
      office: 'BHXH cơ sở Thử',
      at: '2026-11-23T02:00:00.000Z',
      changes,
    };
    const { spec: inForce, unfit } = applyCorrections(spec, [correction]);
    expect(unfit).toEqual([]);
    expect(inForce.pages.intake?.recognise).toMatchObject({
      places: expect.arrayContaining([place, ...intake.recognise.places]),
      has: [[label('A')], known(procedure)],
    });
    expect(inForce.pages.intake?.fields.fullName?.finders).toEqual([label('A')]);
    expect(inForce.pages.intake?.components?.columns.file.header).toEqual(['Tệp']);
  });
});
