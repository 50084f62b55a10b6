import { expect, it } from 'vitest';
import { createOrders } from '../../../entrypoints/portal-attach.content/orders.ts';

const order = { jobId: 'job-1', component: 'giay ra vien', hand: 'product' } as const;

it('A20 a job is in hand from its order until the background has heard of its end, its row only until that end', () => {
  const orders = createOrders();
  expect(orders.inHand()).toEqual([]);
  const taken = orders.take(order);
  expect([orders.inHand(), orders.isTaken('so bhxh')]).toEqual([['job-1'], true]);
  taken.end();
  expect([orders.inHand(), orders.isTaken('so bhxh')]).toEqual([['job-1'], false]);
  taken.settle();
  expect(orders.inHand()).toEqual([]);
});

it('A20 a job with two orders is in hand until both are over, and the end of the first is not that of the second', () => {
  const orders = createOrders();
  const first = orders.take(order);
  const second = orders.take(order);
  first.end();
  first.settle();
  expect([orders.inHand(), orders.isTaken('giay ra vien')]).toEqual([['job-1'], true]);
  second.end();
  second.settle();
  expect([orders.inHand(), orders.isTaken('giay ra vien')]).toEqual([[], false]);
});
