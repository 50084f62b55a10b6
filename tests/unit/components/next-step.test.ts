import { describe, expect, it } from 'vitest';
import type { ChecklistLine } from '#lib/domain/checklist';
import type { Missing } from '#lib/domain/dossier';
import type { NextAction } from '#lib/domain/next-action';
import { describeAction } from '#components/dossier/describe-action.ts';
import {
  describeMissing,
  firstOpen,
  type Standing,
  standingOf,
} from '#components/dossier/describe-missing.ts';
import { createText } from '#components/text/create-text.ts';
import { at, failedLine, file, lacking, line, tooLarge } from './made-up-lines.ts';

describe('why the next step is not open', () => {
  const text = createText('vi');
  const component = (name: string): Missing => ({
    kind: 'componentNotAttached',
    component: name.toLowerCase(),
    name,
  });
  const isReady = { ...lacking, underWay: ['a'] };
  const held = { ...lacking, hindered: ['a', 'b'] };
  it.each<[string, Missing[], Standing, string]>([
    ['names the component', [component('Sổ BHXH'), { kind: 'notForwarded' }], lacking, 'còn thiếu Sổ BHXH'],
    [
      'counts when there are many',
      [component('A'), component('B'), component('C')],
      lacking,
      'còn thiếu A và 2 thành phần khác',
    ],
    ['does not call a ready component missing', [component('A'), component('B')], isReady, 'còn thiếu B'],
    [
      'says what is only waiting to be sent',
      [component('A'), { kind: 'notForwarded' }],
      isReady,
      'còn 1 thành phần chưa đính kèm xong',
    ],
    [
      'never says that a paper is missing which is there and cannot go',
      [component('A'), component('C')],
      held,
      'còn thiếu C; còn vướng A',
    ],
    [
      'never says that a paper is missing whose row holds a file',
      [component('A')],
      { ...lacking, there: ['a'] },
      'chưa ghi nhận tệp đã có của A',
    ],
    [
      'counts what cannot go',
      [component('A'), component('B'), component('C')],
      { ...held, hindered: ['a', 'b', 'c'] },
      'còn vướng A và 2 thành phần khác',
    ],
  ])('%s', (_promise, items, standing, words) => {
    expect(describeMissing({ step: 'digitization', missing: items, standing }, text)).toBe(
      `Chưa chuyển được bộ phận nghiệp vụ: ${words} (Bước\u00a03, QĐ\u00a01333).`,
    );
  });

  it.each<[string, ChecklistLine, keyof Standing | null]>([
    ['is ready', line({ kind: 'ready' }), 'underWay'],
    ['failed and can be sent again', failedLine({ kind: 'covered' }), 'underWay'],
    ['is put there by hand', line({ kind: 'byHand', jobId: 'job-1', file }), 'underWay'],
    ['is too large for its row', line(tooLarge), 'hindered'],
    ['has no row', line({ kind: 'noRow' }), 'hindered'],
    ['has papers, and a row that holds a file', line({ kind: 'alreadyThere', files: ['a.pdf'] }), 'hindered'],
    [
      'has no papers, and a row that holds a file',
      line({ kind: 'alreadyThere', files: ['a.pdf'] }, { hasPapers: false }),
      'there',
    ],
    ['has no papers', line({ kind: 'missing' }, { hasPapers: false }), null],
  ])('a component that %s stands as %3$s', (_promise, given, standing) => {
    const { key } = given.component;
    expect(standingOf([given])).toEqual({ ...lacking, ...(standing === null ? {} : { [standing]: [key] }) });
  });

  it.each<[string, Missing[], Standing, Missing['kind'] | undefined]>([
    ['what is not attached', [component('A'), { kind: 'notForwarded' }], lacking, 'componentNotAttached'],
    ['what is in the way', [component('A'), { kind: 'notForwarded' }], held, 'componentNotAttached'],
    ['nothing it does not say', [component('A'), { kind: 'notForwarded' }], isReady, undefined],
    ['the number', [component('A'), { kind: 'numberNotAssigned' }], isReady, 'numberNotAssigned'],
    ['forwarding, once nothing else is missing', [{ kind: 'notForwarded' }], lacking, 'notForwarded'],
  ])('leads to %s', (_promise, items, standing, kind) => {
    expect(firstOpen(items, standing)?.kind).toBe(kind);
  });

  it('says nothing where nothing is missing', () => {
    for (const step of ['digitization', 'done'] as const)
      expect(describeMissing({ step, missing: [], standing: lacking }, text)).toBeNull();
  });
});

describe('the button that attaches', () => {
  it.each([
    ['vi', 3, 0, 'Đính kèm 3 tệp sẵn sàng vào TNHS'],
    ['vi', 3, 3, 'Đính kèm lại 3 tệp vào TNHS'],
    ['vi', 3, 1, 'Đính kèm 3 tệp vào TNHS, 1 tệp gửi lại'],
    ['en', 1, 1, 'Attach 1 file to TNHS again'],
    ['en', 3, 3, 'Attach 3 files to TNHS again'],
    ['en', 3, 1, 'Attach 3 files to TNHS, 1 of them again'],
  ] as const)('in %s, of %i files of which %i failed before', (language, total, again, words) => {
    const components = Array.from({ length: total }, (_, index) => `${index}`);
    const action: NextAction = { kind: 'attach', components, again };
    expect(describeAction(action, { kind: 'noTab' }, null, at, createText(language)).words).toBe(words);
  });
});
