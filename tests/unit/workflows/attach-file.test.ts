import { describe, expect, it } from 'vitest';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { endAttachment } from '#lib/workflows/attach-end';
import { isUnderWayIn } from '#lib/workflows/attach-page';
import { attachDesk, failed, file, intake, proven, provenBy, row, subject, unproven } from './attach-desk.ts';

async function running() {
  const desk = attachDesk();
  desk.queue('job-1');
  expect(await desk.advance()).toBe(true);
  expect(desk.wordOf('job-1')).toBe('running');
  return desk;
}

describe('a queued file', () => {
  it('goes to the page with everything the page must still be about, and is attached by what the page saw', async () => {
    const desk = await running();
    expect(desk.orders).toMatchObject([
      {
        jobId: 'job-1',
        component: 'giay ra vien',
        replace: false,
        hand: 'product',
        before: null,
        sha256: file.sha256,
        subject: { citizenNumber: subject.number, unitCode: null, dossierNumber: null },
      },
    ]);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), proven);
    expect(desk.wordOf('job-1')).toBe('attached');
    expect(desk.events).toEqual([
      { kind: 'componentAttached', component: 'giay ra vien', file, proof: proven.proof },
    ]);
    expect(await desk.advance()).toBe(false);
  });

  it('goes to the row that the office says, and stands for its own component in the ledger', async () => {
    const desk = attachDesk();
    desk.show('document-1', intake([row([], { key: 'giay xuat vien' })]));
    desk.queue('job-1', 'giay ra vien', { row: 'giay xuat vien' });
    await desk.advance();
    expect(desk.orders).toMatchObject([{ component: 'giay xuat vien' }]);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), proven);
    expect(desk.events).toMatchObject([{ component: 'giay ra vien' }]);
  });

  it('remembers on the job and for the portal how it came there, and the next file is told', async () => {
    const desk = await running();
    await endAttachment(desk.needs, desk.jobs.get('job-1'), provenBy('drop'));
    expect(desk.jobs.get('job-1').rung).toBe('drop');
    desk.page.knownRung = 'drop';
    desk.queue('job-2', 'so bhxh');
    await desk.advance();
    expect(desk.orders.map(({ knownRung }) => knownRung)).toEqual([null, 'drop']);
    await endAttachment(desk.needs, desk.jobs.get('job-2'), {
      kind: 'failed',
      failure: { kind: 'notProven', why: 'noReaction' },
      tried: ['input', 'drop'],
    });
    expect(desk.jobs.get('job-2').rung).toBe('drop');
    expect(desk.rungs).toEqual(['tnhs drop worked', 'tnhs input failed', 'tnhs drop failed']);
  });

  it('that the portal refuses says nothing against the way it came there', async () => {
    const desk = await running();
    const refused = { kind: 'refusedByPortal', words: 'Tệp quá lớn', status: 422 } as const;
    await endAttachment(desk.needs, desk.jobs.get('job-1'), {
      kind: 'failed',
      failure: refused,
      tried: ['input'],
    });
    expect([desk.rungs, desk.jobs.get('job-1').rung]).toEqual([[], 'input']);
  });

  const refusals: [string, PageReading, string | null, string][] = [
    ['the sign-in', { kind: 'signIn' }, null, 'signedOut'],
    ['a captcha', { kind: 'captcha' }, null, 'captcha'],
    [
      'a page that is switched off',
      { kind: 'switchedOff', page: 'intake', why: 'thử' },
      'dossier-1',
      'switchedOff',
    ],
    ['another dossier', intake([row()]), 'dossier-2', 'otherSubject'],
    ['no dossier', intake([row()]), null, 'otherSubject'],
    ['a page without rows', { kind: 'waitingList' }, null, 'wrongPage'],
  ];
  it.each(refusals)('never reaches a tab that shows %s', async (_name, reading, dossierId, why) => {
    const desk = attachDesk();
    desk.queue('job-1');
    desk.show('document-1', reading, dossierId);
    expect(await desk.advance()).toBe(false);
    expect([desk.wordOf('job-1'), desk.orders.length, desk.events.length]).toEqual([why, 0, 1]);
  });

  it('waits for a page that is being loaded anew, in the pause before a new try too', async () => {
    const desk = await running();
    await endAttachment(
      desk.needs,
      desk.jobs.get('job-1'),
      failed({ kind: 'refusedByPortal', words: 'HTTP 502', status: 502 }),
    );
    desk.tab.page = null;
    await desk.clock.advance(2_100);
    expect(await desk.advance()).toBe(true);
    expect([desk.wordOf('job-1'), desk.orders.length]).toEqual(['queued', 1]);
    desk.show('document-2', intake([row()]));
    await desk.clock.advance(6_100);
    await desk.advance();
    expect(desk.orders.map(({ hand }) => hand)).toEqual(['product', 'product']);
  });

  it('is not waited for where no page of ours comes, and not at all where its tab is closed', async () => {
    const desk = attachDesk();
    desk.tab.page = null;
    desk.queue('job-1');
    for (let second = 0; second < 10; second += 1) {
      await desk.advance();
      await desk.clock.advance(1_000);
    }
    expect([desk.wordOf('job-1'), desk.orders.length, desk.events.length]).toEqual(['wrongPage', 0, 1]);
    desk.tab.isOpen = false;
    desk.queue('job-2');
    expect(await desk.advance()).toBe(false);
    expect(desk.wordOf('job-2')).toBe('tabClosed');
  });

  it('never reaches a page where attaching is switched off, and says why', async () => {
    const desk = attachDesk();
    desk.queue('job-1');
    desk.tab.off = 'Cổng nhận sai tệp';
    expect(await desk.advance()).toBe(false);
    expect(desk.orders).toEqual([]);
    expect(desk.events).toMatchObject([
      { kind: 'attachFailed', failure: { kind: 'switchedOff', why: 'Cổng nhận sai tệp' } },
    ]);
  });

  it('that is on its way when attaching is switched off still gets its proof', async () => {
    const desk = await running();
    desk.tab.off = 'Cổng nhận sai tệp';
    expect(await desk.advance()).toBe(true);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), proven);
    expect(desk.wordOf('job-1')).toBe('attached');
  });

  it('that is refused by the page says why', async () => {
    const desk = attachDesk();
    desk.page.attach = async () => ({ kind: 'failed', failure: { kind: 'rowHoldsFile', files: ['a.pdf'] } });
    desk.queue('job-1');
    await desk.advance();
    expect(desk.events).toMatchObject([
      { kind: 'attachFailed', failure: { kind: 'rowHoldsFile', files: ['a.pdf'] } },
    ]);
  });

  it('whose bytes are gone does not stand in the way of the next', async () => {
    const desk = attachDesk();
    desk.queue('job-1');
    desk.queue('job-2', 'so bhxh');
    desk.tab.isFileKept = false;
    await desk.advance();
    expect(desk.jobs.unfinished()).toEqual([]);
    expect(desk.events).toHaveLength(2);
  });

  it('whose job cannot be moved on does not stand in the way of another tab, and the fault is told', async () => {
    const desk = attachDesk();
    desk.queue('job-1', 'giay ra vien', { tabId: 8 });
    desk.queue('job-2', 'so bhxh');
    const { pageOfTab } = desk.needs;
    desk.needs.pageOfTab = async (tabId) => {
      if (tabId === 8) throw new Error('broken');
      return await pageOfTab(tabId);
    };
    await expect(desk.advance()).rejects.toThrow('could not be moved on');
    expect([desk.wordOf('job-1'), desk.wordOf('job-2')]).toEqual(['queued', 'running']);
  });

  it('A11 waits for the one before it in the same tab', async () => {
    const desk = await running();
    await desk.clock.advance(1_000);
    desk.queue('job-2', 'so bhxh');
    await desk.advance();
    expect([desk.wordOf('job-2'), desk.orders.length]).toEqual(['queued', 1]);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), proven);
    await desk.advance();
    expect([desk.wordOf('job-2'), desk.orders.map(({ jobId }) => jobId)]).toEqual([
      'running',
      ['job-1', 'job-2'],
    ]);
  });
});

describe('a page that wishes something for a file', () => {
  it('A8 A18 is heard only in the tab and the document where that file is on its way', async () => {
    const desk = await running();
    const job = desk.jobs.get('job-1');
    const { page } = desk.tab;
    if (page === null) throw new Error('There is no page');
    expect(isUnderWayIn(job, page)).toBe(true);
    const others = [
      { ...page, documentId: 'document-2' },
      { ...page, tabId: 8 },
      { ...page, leftAt: page.seenAt },
      null,
    ];
    expect(others.filter((other) => isUnderWayIn(job, other))).toEqual([]);
    await endAttachment(desk.needs, job, proven);
    expect(isUnderWayIn(desk.jobs.get('job-1'), page)).toBe(false);
    expect(isUnderWayIn(null, page)).toBe(false);
  });
});

describe('a file on its way', () => {
  it('ends as not proven when its tab is closed', async () => {
    const desk = await running();
    desk.tab.isOpen = false;
    expect(await desk.advance()).toBe(false);
    expect(desk.wordOf('job-1')).toBe('tabClosed');
  });

  it('is written into the ledger once, also where the worker was stopped before the job had ended', async () => {
    const desk = await running();
    const { changeAttachment } = desk.needs;
    const stopped = { ...desk.needs, changeAttachment: () => Promise.reject(new Error('stopped')) };
    await expect(endAttachment(stopped, desk.jobs.get('job-1'), proven)).rejects.toThrow('stopped');
    await endAttachment({ ...desk.needs, changeAttachment }, desk.jobs.get('job-1'), proven);
    expect(desk.wordOf('job-1')).toBe('attached');
    expect(desk.events).toHaveLength(1);
  });

  it('ends once: a second report, and a late failure, change and write nothing', async () => {
    const desk = await running();
    const job = desk.jobs.get('job-1');
    await endAttachment(desk.needs, job, proven);
    const ended = desk.jobs.get('job-1');
    await endAttachment(desk.needs, job, proven);
    await endAttachment(desk.needs, job, unproven());
    desk.tab.isOpen = false;
    await desk.clock.advance(100_000);
    await desk.advance();
    expect(desk.jobs.get('job-1')).toEqual(ended);
    expect(desk.events).toHaveLength(1);
  });
});
