import { describe, expect, it } from 'vitest';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { endAttachment } from '#lib/workflows/attach-end';
import { takeEnd } from '#lib/workflows/attach-file';
import { attachDesk, failed, file, intake, proven, row, unproven } from './attach-desk.ts';

/** A file is on its way to a row that held `before`. */
async function running(before: string[] = []) {
  const desk = attachDesk();
  const { attach } = desk.page;
  desk.page.attach = async () => ({ kind: 'started', rung: null, documentId: 'document-1', before });
  desk.queue('job-1');
  await desk.advance();
  desk.page.attach = attach;
  return desk;
}

const looks = (desk: ReturnType<typeof attachDesk>) => desk.orders.filter(({ hand }) => hand === 'nobody');

describe('A20 a page loaded anew while the file was on its way', () => {
  it('is given the watch and not the file, with what stood on the row before', async () => {
    const desk = await running(['cu.pdf']);
    desk.show('document-2', intake([row(['cu.pdf', file.name])]));
    expect(await desk.advance()).toBe(true);
    expect(desk.orders.map(({ hand, before, beganIn }) => [hand, before, beganIn])).toEqual([
      ['product', null, undefined],
      ['nobody', ['cu.pdf'], 'document-1'],
    ]);
    expect(desk.jobs.get('job-1').state).toMatchObject({ documentId: 'document-2', before: ['cu.pdf'] });
    await desk.advance();
    expect(looks(desk)).toHaveLength(1);
  });

  it.each([
    ['attached', proven],
    ['timedOut', unproven('timedOut')],
  ])('ends as what is seen there: %s', async (word, end) => {
    const desk = await running();
    desk.show('document-2', intake([row([file.name])]));
    await desk.advance();
    expect(desk.events).toEqual([]);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), end);
    expect(desk.wordOf('job-1')).toBe(word);
    expect(desk.events).toHaveLength(1);
    expect(desk.orders.filter(({ hand }) => hand === 'product')).toHaveLength(1);
  });

  it('is looked at even where the row shows nothing yet: the server may be about to', async () => {
    const desk = await running();
    desk.show('document-2', intake([row()]));
    await desk.advance();
    expect(looks(desk)).toHaveLength(1);
  });

  it('is looked at in the document that stands there in the end, however often it is loaded anew', async () => {
    const desk = await running();
    for (const documentId of ['document-2', 'document-3', 'document-4']) {
      desk.show(documentId, intake([row()]));
      expect(await desk.advance()).toBe(true);
    }
    expect(looks(desk).map(({ beganIn }) => beganIn)).toEqual(['document-1', 'document-1', 'document-1']);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), proven);
    expect(desk.wordOf('job-1')).toBe('attached');
  });

  it('is not looked at for ever: a page that keeps loading ends as not proven', async () => {
    const desk = await running();
    let isUnderWay = true;
    for (let load = 2; load < 60 && isUnderWay; load += 1) {
      desk.show(`document-${load}`, intake([row()]));
      isUnderWay = await desk.advance();
      await desk.clock.advance(5_000);
    }
    expect([isUnderWay, desk.wordOf('job-1')]).toEqual([false, 'interrupted']);
  });

  const others: [string, string, PageReading, string | null][] = [
    ['shows two rows of that name', 'pageReloaded', intake([row([file.name]), row()]), 'dossier-1'],
    ['shows no such row', 'pageReloaded', intake([]), 'dossier-1'],
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
  it.each(others)('and that %s says: %s', async (_name, word, reading, dossierId) => {
    const desk = await running();
    desk.show('document-2', reading, dossierId);
    for (let second = 0; second < 5; second += 1) {
      await desk.advance();
      await desk.clock.advance(1_000);
    }
    expect([desk.wordOf('job-1'), desk.orders.length, desk.events.length]).toEqual([word, 1, 1]);
  });

  it('is given the time to show its rows', async () => {
    const desk = await running();
    desk.show('document-2', intake(null));
    expect(await desk.advance()).toBe(true);
    await desk.clock.advance(2_000);
    desk.show('document-2', intake([row([file.name])]));
    await desk.advance();
    expect(looks(desk)).toHaveLength(1);
  });

  it('is waited for where it does not answer, as long as the upload may take', async () => {
    const desk = await running();
    desk.show('document-2', intake([row()]));
    desk.page.isReached = false;
    expect(await desk.advance()).toBe(true);
    desk.page.isReached = true;
    await desk.advance();
    expect(looks(desk)).toHaveLength(1);
  });

  it('that refuses to be looked at proves nothing', async () => {
    const desk = await running();
    desk.show('document-2', intake([row()]));
    desk.page.attach = async () => ({ kind: 'failed', failure: { kind: 'otherSubject' } });
    await desk.advance();
    expect(desk.wordOf('job-1')).toBe('pageReloaded');
  });

  it('A5: the document that took the file is not one loaded anew, even if it was not reported yet', async () => {
    const desk = attachDesk();
    desk.page.attach = async () => ({ kind: 'started', rung: null, documentId: 'document-2', before: [] });
    desk.queue('job-1');
    await desk.advance();
    desk.show('document-2', intake([row([file.name])]));
    await desk.advance();
    expect([desk.wordOf('job-1'), desk.orders.length]).toEqual(['running', 1]);
  });

  it('that left in the middle of the hand-over is looked at, and never given the file again', async () => {
    const desk = attachDesk();
    const { attach } = desk.page;
    desk.page.attach = () => Promise.reject(new Error('The other side did not answer'));
    desk.queue('job-1');
    expect(await desk.advance()).toBe(true);
    desk.page.attach = attach;
    desk.show('document-2', intake([row([file.name])]));
    await desk.advance();
    expect(desk.orders.map(({ hand }) => hand)).toEqual(['product', 'nobody']);
  });
});

describe('A20 a watch that was lost in the same document', () => {
  it('is taken up by another look once the upload should be over, where a name is a claim still', async () => {
    const desk = await running();
    await desk.clock.advance(119_000);
    expect([await desk.advance(), looks(desk).length]).toEqual([true, 0]);
    await desk.clock.advance(2_000);
    expect(await desk.advance()).toBe(true);
    expect(looks(desk)).toMatchObject([{ before: [], beganIn: 'document-1' }]);
    await desk.clock.advance(21_000);
    expect(await desk.advance()).toBe(false);
    expect(desk.wordOf('job-1')).toBe('interrupted');
  });

  it('is taken up at once where the acting script is gone, as after an update of the extension', async () => {
    const desk = await running();
    desk.page.isWatched = false;
    expect(await desk.advance()).toBe(true);
    desk.page.isWatched = true;
    await desk.advance();
    expect(looks(desk)).toMatchObject([{ beganIn: 'document-1' }]);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), proven);
    expect(desk.wordOf('job-1')).toBe('attached');
  });

  it('A20 is taken up at once where the worker was stopped between the claim and the order: nobody has the job in hand', async () => {
    const desk = attachDesk();
    const { attach } = desk.page;
    desk.page.attach = () => new Promise(() => undefined);
    desk.queue('job-1');
    void desk.advance();
    await desk.clock.advance(1_000);
    desk.page.attach = attach;
    const asked: string[] = [];
    desk.needs.isWatched = async (_page, jobId) => {
      asked.push(jobId);
      return false;
    };
    expect(await desk.advance()).toBe(true);
    expect([asked, looks(desk).length]).toEqual([['job-1'], 1]);
    await desk.clock.advance(1_000);
    const { expiresAt = '' } = looks(desk)[0] ?? {};
    await takeEnd(desk.needs, desk.jobs.get('job-1'), unproven(), expiresAt);
    expect([desk.wordOf('job-1'), desk.orders.length]).toEqual(['timedOut', 2]);
  });

  it('A22 that never began, and said so when nobody listened any more, is tried again for what it said', async () => {
    const desk = attachDesk();
    const { attach } = desk.page;
    desk.page.attach = () => Promise.reject(new Error('The page did not acknowledge'));
    desk.queue('job-1');
    await desk.advance();
    desk.page.attach = attach;
    const { expiresAt = '' } = desk.orders[0] ?? {};
    await takeEnd(desk.needs, desk.jobs.get('job-1'), failed({ kind: 'covered' }), expiresAt);
    expect(desk.jobs.get('job-1').state).toMatchObject({ kind: 'queued', last: { kind: 'covered' } });
    await desk.clock.advance(2_100);
    await desk.advance();
    expect(desk.orders.map(({ hand }) => hand)).toEqual(['product', 'product']);
  });

  it('A9 ends as not proven where the page does not answer any more', async () => {
    const desk = await running();
    desk.page.isReached = false;
    await desk.clock.advance(121_000);
    expect(await desk.advance()).toBe(false);
    expect([desk.wordOf('job-1'), desk.orders.length]).toEqual(['interrupted', 1]);
  });

  it('A9 ends as not proven where the page is not told of any more', async () => {
    const desk = await running();
    desk.tab.page = null;
    expect(await desk.advance()).toBe(true);
    await desk.clock.advance(121_000);
    expect(await desk.advance()).toBe(false);
    expect(desk.wordOf('job-1')).toBe('interrupted');
  });

  it('is taken up too where the worker was stopped in the middle of the hand-over', async () => {
    const desk = attachDesk();
    const { attach } = desk.page;
    desk.page.attach = () => new Promise(() => undefined);
    desk.queue('job-1');
    void desk.advance();
    await desk.clock.advance(80_000);
    desk.page.attach = attach;
    expect([await desk.advance(), desk.orders.length]).toEqual([true, 1]);
    await desk.clock.advance(41_000);
    expect(await desk.advance()).toBe(true);
    expect(looks(desk)).toHaveLength(1);
  });
});
