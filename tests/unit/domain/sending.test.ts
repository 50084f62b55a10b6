import { describe, expect, it } from 'vitest';
import { beingMade, summariseSending } from '#lib/domain/sending';
import {
  at,
  checklist,
  component,
  failed,
  file,
  job,
  jpeg,
  key,
  later,
  paper,
  running,
} from './made-up-lines.ts';

describe('what is sent together', () => {
  const sent = [{ component: key, since: at, isSettled: false }];
  it('is being made until a job comes of it, or none will', () => {
    expect(beingMade(sent, [])).toEqual([key]);
    expect(beingMade(sent, [job(running, { queuedAt: later })])).toEqual([]);
    expect(beingMade(sent, [job(running, { queuedAt: '2026-11-23T02:40:00.000Z' })])).toEqual([key]);
    expect(beingMade([{ component: key, since: at, isSettled: true }], [])).toEqual([]);
  });

  it('is told by how many are attached, under way and left', () => {
    const second = component(
      { kind: 'attached', file, proof: { how: 'byOfficer' }, at },
      { key: 'b', name: 'B' },
    );
    const third = component(failed({ kind: 'covered' }), { key: 'c', name: 'C' });
    const { lines } = checklist({
      components: [component(), second, third, component({ kind: 'missing' }, { key: 'd', name: 'D' })],
      papers: [paper(), paper(1, jpeg, 'c')],
      rows: null,
      jobs: [job(running)],
    });
    const keys = [key, 'b', 'c'].map((each) => ({ component: each, since: at, isSettled: false }));
    expect(summariseSending(keys, lines)).toEqual({
      total: 3,
      attached: 1,
      underWay: 1,
      left: [{ key: 'c', name: 'C' }],
    });
    expect(summariseSending([], lines)).toBeNull();
  });
});
