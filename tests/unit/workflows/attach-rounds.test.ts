import { describe, expect, it } from 'vitest';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import { endAttachment } from '#lib/workflows/attach-end';
import { takeEnd } from '#lib/workflows/attach-file';
import { attachDesk, failed, file, intake, proven, row } from './attach-desk.ts';

const gateway = { kind: 'refusedByPortal', words: 'HTTP 502', status: 502 } as const;

async function running() {
  const desk = attachDesk();
  desk.queue('job-1');
  await desk.advance();
  return desk;
}

/** Moves on until every try of a job has been had, with what the page says to each. */
async function play(desk: ReturnType<typeof attachDesk>, end: Parameters<typeof endAttachment>[2]) {
  for (let second = 0; second < 20; second += 1) {
    await desk.advance();
    const job = desk.jobs.get('job-1');
    if (job.state.kind === 'running') await endAttachment(desk.needs, job, end);
    await desk.clock.advance(1_000);
  }
}

it.each([
  [3, 120],
  [100 * 1_048_576, 320],
])('A9 a job of %i bytes has %i seconds before its page is looked at again', async (bytes, seconds) => {
  const desk = attachDesk();
  desk.queue('job-1', 'giay ra vien', { file: { ...file, bytes } });
  await desk.advance();
  const until = new Date(desk.clock.now().getTime() + seconds * 1_000).toISOString();
  expect(desk.jobs.get('job-1').state).toMatchObject({ kind: 'running', leaseUntil: until });
  expect(desk.orders).toMatchObject([{ expiresAt: until }]);
});

describe('A22 rounds', () => {
  const passing: [string, AttachFailure][] = [
    ['something lay over the row', { kind: 'covered' }],
    ['the button was switched off', { kind: 'stepNotDone', words: 'Tải lên', why: 'disabled' }],
    ['something lay over the button', { kind: 'stepNotDone', words: 'Tải lên', why: 'covered' }],
    ['the server failed and the row is empty', gateway],
  ];
  it.each(passing)(
    'three tries where %s, and the last alone is written down, with how many',
    async (_name, failure) => {
      const desk = await running();
      await play(desk, failed(failure));
      expect(desk.orders).toHaveLength(3);
      expect(desk.events).toEqual([
        { kind: 'attachFailed', component: 'giay ra vien', file, failure, tries: 3 },
      ]);
    },
  );

  it.each(passing)(
    'a try that works after %s is written down with how many it took',
    async (_name, failure) => {
      const desk = await running();
      await endAttachment(desk.needs, desk.jobs.get('job-1'), failed(failure));
      expect(desk.jobs.get('job-1').state).toMatchObject({ kind: 'queued', last: failure });
      await play(desk, proven);
      expect(desk.events).toMatchObject([{ kind: 'componentAttached', tries: 2 }]);
    },
  );

  const lasting: [string, AttachFailure][] = [
    ['the portal said no', { kind: 'refusedByPortal', words: 'Sai định dạng' }],
    ['a request failed that may be another’s', { kind: 'refusedByPortal', words: 'HTTP 500', unsure: true }],
    ['the server said no', { kind: 'refusedByPortal', words: 'HTTP 422', status: 422 }],
    ['the row holds a file', { kind: 'rowHoldsFile', files: ['a.pdf'] }],
    ['there is no such row', { kind: 'noRow' }],
    ['the button is not there', { kind: 'stepNotDone', words: 'Tải lên', why: 'notFound' }],
    ['the button led nowhere', { kind: 'stepNotDone', words: 'Tải lên', why: 'noAnswer' }],
    ['nothing was proven', { kind: 'notProven', why: 'timedOut' }],
    ['the page did nothing with it', { kind: 'notProven', why: 'noReaction' }],
    ['the file is too large', { kind: 'tooLarge', limitBytes: 1 }],
    ['the portal signed out', { kind: 'signedOut' }],
  ];
  it.each(lasting)('one try where %s', async (_name, failure) => {
    const desk = await running();
    await play(desk, failed(failure));
    expect(desk.orders).toHaveLength(1);
    expect(desk.events).toEqual([{ kind: 'attachFailed', component: 'giay ra vien', file, failure }]);
  });

  it('no second try where the failing server has kept a file', async () => {
    const desk = await running();
    desk.show('document-1', intake([row(['da-luu.pdf'])]));
    await play(desk, failed(gateway));
    expect([desk.orders.length, desk.wordOf('job-1')]).toEqual([1, 'refusedByPortal']);
  });

  it('the second try looks only, where the file of the first has come to stand there meanwhile', async () => {
    const desk = await running();
    await endAttachment(desk.needs, desk.jobs.get('job-1'), failed(gateway));
    desk.show('document-1', intake([row([file.name])]));
    await desk.clock.advance(2_000);
    await desk.advance();
    expect(desk.orders.map(({ hand, before, beganIn }) => [hand, before, beganIn])).toEqual([
      ['product', null, undefined],
      ['nobody', [], 'document-1'],
    ]);
  });

  it('and so it does where only the page itself knew', async () => {
    const desk = await running();
    await endAttachment(desk.needs, desk.jobs.get('job-1'), failed(gateway));
    const { attach } = desk.page;
    desk.page.attach = async (order) =>
      order.hand === 'product'
        ? { kind: 'failed', failure: { kind: 'rowHoldsFile', files: [file.name] } }
        : await attach(order);
    await desk.clock.advance(2_000);
    expect(await desk.advance()).toBe(true);
    expect(desk.orders.map(({ hand }) => hand)).toEqual(['product', 'product', 'nobody']);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), proven);
    expect(desk.wordOf('job-1')).toBe('attached');
  });

  it('waits two seconds, then six, and everything else in the tab goes before it', async () => {
    const desk = await running();
    await desk.clock.advance(1);
    desk.queue('job-2', 'so bhxh');
    desk.queue('job-3', 'cccd');
    await endAttachment(desk.needs, desk.jobs.get('job-1'), failed({ kind: 'covered' }));
    await desk.clock.advance(10_000);
    for (const id of ['job-2', 'job-3']) {
      await desk.advance();
      await endAttachment(desk.needs, desk.jobs.get(id), proven);
    }
    expect(await desk.advance()).toBe(true);
    expect(desk.orders.map(({ jobId }) => jobId)).toEqual(['job-1', 'job-2', 'job-3', 'job-1']);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), failed({ kind: 'covered' }));
    await desk.clock.advance(5_900);
    expect([await desk.advance(), desk.orders.length]).toEqual([true, 4]);
    await desk.clock.advance(200);
    await desk.advance();
    expect(desk.orders).toHaveLength(5);
  });

  it('one bad file never stops the others', async () => {
    const desk = attachDesk();
    desk.page.attach = async ({ jobId }) =>
      jobId === 'job-1'
        ? { kind: 'failed', failure: { kind: 'covered' } }
        : { kind: 'started', rung: null, documentId: 'document-1', before: [] };
    for (const [id, component] of Object.entries({ 'job-1': 'giay ra vien', 'job-2': 'so bhxh' }))
      desk.queue(id, component);
    await desk.advance();
    expect([desk.wordOf('job-1'), desk.wordOf('job-2')]).toEqual(['queued', 'running']);
  });

  it('a page that is being drawn, or does not answer, is tried again, and told if it stays so', async () => {
    const desk = attachDesk();
    desk.show('document-1', { kind: 'unknown', candidates: [] });
    desk.queue('job-1');
    expect([await desk.advance(), desk.wordOf('job-1'), desk.events.length]).toEqual([true, 'queued', 0]);
    desk.show('document-1', intake([row()]));
    desk.page.isReached = false;
    await desk.clock.advance(2_000);
    expect([await desk.advance(), desk.wordOf('job-1'), desk.orders.length]).toEqual([true, 'queued', 0]);
    await desk.clock.advance(6_000);
    expect(await desk.advance()).toBe(false);
    expect(desk.events).toMatchObject([
      { kind: 'attachFailed', failure: { kind: 'notProven', why: 'interrupted' }, tries: 3 },
    ]);
  });

  it('an end that is heard twice does not count as the end of the next try', async () => {
    const desk = await running();
    const end = failed({ kind: 'covered' });
    const until = desk.orders[0]?.expiresAt ?? '';
    await takeEnd(desk.needs, desk.jobs.get('job-1'), end, until);
    await takeEnd(desk.needs, desk.jobs.get('job-1'), end, until);
    expect(desk.jobs.get('job-1')).toMatchObject({ attempts: 1, state: { kind: 'queued' } });
    await desk.clock.advance(2_100);
    await desk.advance();
    await takeEnd(desk.needs, desk.jobs.get('job-1'), end, until);
    expect(desk.jobs.get('job-1')).toMatchObject({ attempts: 2, state: { kind: 'running' } });
  });

  it('a look is not repeated: it put nothing there', async () => {
    const desk = await running();
    desk.show('document-2', intake([row()]));
    await desk.advance();
    await endAttachment(desk.needs, desk.jobs.get('job-1'), failed({ kind: 'covered' }));
    expect(desk.wordOf('job-1')).toBe('covered');
    await desk.clock.advance(10_000);
    expect([await desk.advance(), desk.orders.length]).toEqual([false, 2]);
  });
});
