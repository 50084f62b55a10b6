import { describe, expect, it } from 'vitest';
import { endAttachment } from '#lib/workflows/attach-end';
import { stopByHand } from '#lib/workflows/attach-file';
import { attachDesk, file, intake, proven, row, unproven } from './attach-desk.ts';

async function waiting() {
  const desk = attachDesk();
  desk.queue('hand', 'giay ra vien', { hand: 'officer' });
  await desk.advance();
  return desk;
}

describe('A21 a file that the officer puts there by hand', () => {
  it('is watched for ten minutes, and nothing is kept awake for it', async () => {
    const desk = attachDesk();
    desk.queue('hand', 'giay ra vien', { hand: 'officer' });
    expect(await desk.advance()).toBe(false);
    expect(desk.wordOf('hand')).toBe('running');
    const [order] = desk.orders;
    expect(order).toMatchObject({ hand: 'officer', before: null });
    expect(Date.parse(order?.expiresAt ?? '') - desk.clock.now().getTime()).toBe(600_000);
  });

  it('is proven as any other, by hand', async () => {
    const desk = await waiting();
    await endAttachment(desk.needs, desk.jobs.get('hand'), proven);
    expect(desk.events).toMatchObject([{ kind: 'componentAttached', proof: { rung: 'byHand' } }]);
    expect(desk.jobs.get('hand')).toMatchObject({ rung: 'byHand', state: { kind: 'attached' } });
  });

  it('stands in no other file’s way, and no other in its', async () => {
    const desk = await waiting();
    desk.queue('job-1', 'so bhxh');
    await desk.advance();
    desk.queue('hand-2', 'cccd', { hand: 'officer' });
    await desk.advance();
    expect(['hand', 'job-1', 'hand-2'].map((id) => desk.wordOf(id))).toEqual([
      'running',
      'running',
      'running',
    ]);
  });

  it('is watched for in the next document with what stood there in the first', async () => {
    const desk = attachDesk();
    const { attach } = desk.page;
    desk.page.attach = async () => ({
      kind: 'started',
      rung: null,
      documentId: 'document-1',
      before: ['cu.pdf'],
    });
    desk.queue('hand', 'giay ra vien', { hand: 'officer' });
    await desk.advance();
    desk.page.attach = attach;
    desk.show('document-2', { kind: 'signIn' }, null);
    await desk.advance();
    await desk.clock.advance(60_000);
    desk.show('document-3', intake([row(['cu.pdf', file.name])]));
    await desk.advance();
    expect(desk.orders.at(-1)).toMatchObject({ hand: 'officer', before: ['cu.pdf'] });
    expect(Date.parse(desk.orders.at(-1)?.expiresAt ?? '')).toBe(Date.parse(desk.orders[0]?.expiresAt ?? ''));
    await endAttachment(desk.needs, desk.jobs.get('hand'), proven);
    expect(desk.wordOf('hand')).toBe('attached');
  });

  it('is waited for where its page is not there yet', async () => {
    const desk = attachDesk();
    desk.tab.page = null;
    desk.queue('hand', 'giay ra vien', { hand: 'officer' });
    await desk.advance();
    expect(desk.wordOf('hand')).toBe('queued');
    desk.show('document-1', intake([row()]));
    await desk.advance();
    expect(desk.wordOf('hand')).toBe('running');
  });

  it.each([
    [
      'the officer stops it',
      (desk: Awaited<ReturnType<typeof waiting>>) => stopByHand(desk.needs, desk.jobs.get('hand')),
    ],
    [
      'its tab is closed',
      async (desk) => {
        desk.tab.isOpen = false;
        await desk.advance();
      },
    ],
    [
      'its time is up',
      async (desk) => {
        await desk.clock.advance(601_000);
        await desk.advance();
      },
    ],
    [
      'its page says that nothing came',
      async (desk) => {
        await desk.clock.advance(600_000);
        await endAttachment(desk.needs, desk.jobs.get('hand'), unproven('timedOut'));
      },
    ],
  ] satisfies [string, (desk: Awaited<ReturnType<typeof waiting>>) => Promise<unknown>][])(
    'ends without a word in the ledger when %s',
    async (_name, finish) => {
      const desk = await waiting();
      await finish(desk);
      expect([desk.jobs.unfinished(), desk.events]).toEqual([[], []]);
    },
  );

  it('is not watched any more once the officer has stopped it; what the product attaches is not stopped so', async () => {
    const desk = await waiting();
    desk.queue('job-1', 'so bhxh');
    await desk.advance();
    await stopByHand(desk.needs, desk.jobs.get('job-1'));
    expect([desk.wordOf('job-1'), desk.stopped]).toEqual(['running', []]);
    await stopByHand(desk.needs, desk.jobs.get('hand'));
    expect(desk.stopped).toEqual(['hand']);
    expect(desk.jobs.get('hand').state).toMatchObject({ kind: 'failed', stopped: true, before: [] });
  });

  it.each(['otherFile', 'twice'] as const)(
    'is told of in the ledger where the row shows: %s',
    async (why) => {
      const desk = await waiting();
      await endAttachment(desk.needs, desk.jobs.get('hand'), unproven(why));
      expect(desk.events).toMatchObject([{ kind: 'attachFailed', failure: { kind: 'notProven', why } }]);
    },
  );

  it('is watched no more where the product attaches instead', async () => {
    const desk = attachDesk();
    desk.queue('job-1', 'giay ra vien', { replaces: 'hand' });
    await desk.advance();
    expect([desk.stopped, desk.orders.map(({ hand }) => hand)]).toEqual([['hand'], ['product']]);
  });
});
