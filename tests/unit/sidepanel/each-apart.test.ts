import { expect, it } from 'vitest';
import { eachApart } from '../../../entrypoints/sidepanel/each-apart.ts';

const full = new Error('full');
const bad = new Error('bad');

it.each([
  ['one that fails does not keep the others from theirs', bad, ['a', 'b', 'c'], ['b']],
  ['a fault that is everybody’s ends the work', full, ['a', 'b'], ['b', 'c']],
])('of several files, %s', async (_name, fault, tried, left) => {
  const done: string[] = [];
  const { faults, undone } = await eachApart(
    ['a', 'b', 'c'],
    async (item) => {
      done.push(item);
      if (item === 'b') throw fault;
    },
    (thrown) => thrown === full,
  );
  expect([done, faults, undone]).toEqual([tried, [fault], left]);
});
