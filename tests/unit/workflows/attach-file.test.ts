import { describe, expect, it } from 'vitest';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { endAttachment } from '#lib/workflows/attach-file';
import { attachDesk, file, intake, proven, row, subject } from './attach-desk.ts';

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
        subject: { citizenNumber: subject.number, unitCode: null, dossierNumber: null },
      },
    ]);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), proven);
    expect(desk.wordOf('job-1')).toBe('attached');
    expect(desk.events).toMatchObject([
      { kind: 'componentAttached', component: 'giay ra vien', file, proof: proven.proof },
    ]);
    expect(await desk.advance()).toBe(false);
  });

  const refusals: [string, PageReading | null, string | null, string][] = [
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
    ['no page of ours', null, null, 'wrongPage'],
  ];
  it.each(refusals)('never reaches a tab that shows %s', async (_name, reading, dossierId, why) => {
    const desk = attachDesk();
    desk.queue('job-1');
    if (reading) desk.show('document-1', reading, dossierId);
    else desk.tab.page = null;
    expect(await desk.advance()).toBe(false);
    expect([desk.wordOf('job-1'), desk.orders.length, desk.events.length]).toEqual([why, 0, 1]);
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

describe('a page loaded anew while the file was on its way', () => {
  const sights: [string, string, PageReading, string | null][] = [
    ['shows the name newly on the row', 'attached', intake([row([file.name])]), 'dossier-1'],
    ['shows the row without it', 'pageReloaded', intake([row()]), 'dossier-1'],
    [
      'shows a name that is merely like it',
      'pageReloaded',
      intake([row(['giay-ra-vien_1 (1).pdf'])]),
      'dossier-1',
    ],
    [
      'shows it beside an upload that still runs',
      'pageReloaded',
      intake([row([file.name], { uploading: true })]),
      'dossier-1',
    ],
    ['shows it beside an error', 'pageReloaded', intake([row([file.name], { error: 'Lỗi' })]), 'dossier-1'],
    [
      'shows it on one of two rows of that name',
      'pageReloaded',
      intake([row([file.name]), row()]),
      'dossier-1',
    ],
    ['shows it for another dossier', 'pageReloaded', intake([row([file.name])]), 'dossier-2'],
    ['shows the sign-in', 'signedOut', { kind: 'signIn' }, null],
    ['shows a captcha', 'captcha', { kind: 'captcha' }, null],
    [
      'is switched off by now',
      'pageReloaded',
      { kind: 'switchedOff', page: 'intake', why: 'thử' },
      'dossier-1',
    ],
  ];
  it.each(sights)('and that %s says: %s', async (_name, word, reading, dossierId) => {
    const desk = await running();
    desk.show('document-2', reading, dossierId);
    for (let second = 0; second < 5; second += 1) {
      await desk.advance();
      await desk.clock.advance(1_000);
    }
    expect(desk.wordOf('job-1')).toBe(word);
    expect(desk.events).toHaveLength(1);
  });

  it('is given the time to show its rows', async () => {
    const desk = await running();
    desk.show('document-2', intake(null), 'dossier-1');
    expect(await desk.advance()).toBe(true);
    await desk.clock.advance(2_000);
    desk.show('document-2', intake([row([file.name])]));
    await desk.advance();
    expect(desk.wordOf('job-1')).toBe('attached');
  });

  it('proves nothing by a name that stood there before', async () => {
    const desk = attachDesk();
    desk.page.attach = async () => ({ kind: 'started', documentId: 'document-1', before: [file.name] });
    desk.queue('job-1');
    await desk.advance();
    desk.show('document-2', intake([row([file.name])]));
    await desk.clock.advance(4_000);
    await desk.advance();
    expect(desk.wordOf('job-1')).toBe('pageReloaded');
  });

  it('A5: the document that took the file is not one loaded anew, even if it was not reported yet', async () => {
    const desk = attachDesk();
    desk.page.attach = async () => ({ kind: 'started', documentId: 'document-2', before: [] });
    desk.queue('job-1');
    await desk.advance();
    desk.show('document-2', intake([row([file.name])]));
    await desk.advance();
    expect(desk.wordOf('job-1')).toBe('running');
  });
});

describe('a file on its way', () => {
  it('ends as not proven when its tab is closed', async () => {
    const desk = await running();
    desk.tab.isOpen = false;
    expect(await desk.advance()).toBe(false);
    expect(desk.wordOf('job-1')).toBe('tabClosed');
  });

  it('A9 ends as not proven when nothing was heard in time, also where the worker was stopped before the hand-over', async () => {
    const desk = attachDesk();
    desk.page.attach = () => new Promise(() => undefined);
    desk.queue('job-1');
    void desk.advance();
    await desk.clock.advance(80_000);
    expect(await desk.advance()).toBe(true);
    await desk.clock.advance(11_000);
    expect(await desk.advance()).toBe(false);
    expect(desk.wordOf('job-1')).toBe('interrupted');
    expect(desk.orders).toHaveLength(1);
  });

  it('goes on when the page left in the middle of the hand-over: what it shows next decides', async () => {
    const desk = attachDesk();
    desk.page.attach = () => Promise.reject(new Error('The other side did not answer'));
    desk.queue('job-1');
    expect(await desk.advance()).toBe(true);
    desk.show('document-2', intake([row([file.name])]));
    await desk.advance();
    expect(desk.wordOf('job-1')).toBe('attached');
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
    await endAttachment(desk.needs, job, { kind: 'failed', failure: { kind: 'notProven', why: 'timedOut' } });
    desk.tab.isOpen = false;
    await desk.clock.advance(100_000);
    await desk.advance();
    expect(desk.jobs.get('job-1')).toEqual(ended);
    expect(desk.events).toHaveLength(1);
  });
});
