import { describe, expect, it } from 'vitest';
import type { CheckJob } from '#lib/domain/job.schema';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { type Answer, type Manners, offPage, searchPage } from './account-portal.ts';
import { checkDesk, wordOf } from './check-worker.ts';

const asked = '079085123456';
const other = '001199000001';

const answer = (number: string): Answer => ({ after: 500, shows: 'rows', rows: [{ number }], echo: number });

/** A quick and honest portal, but for what a test says. */
const manners = (changes: Partial<Manners>): Manners => ({
  renders: 'pages',
  showsEmptyMessageAtOnce: false,
  clearsAfter: () => null,
  answers: (number) => [answer(number)],
  loads: () => ({ after: 200, shows: 'search' }),
  reportLag: () => 10,
  ...changes,
});

const detailOf = ({ state }: CheckJob) =>
  state.kind === 'done' && state.outcome.kind === 'couldNotCheck' ? state.outcome.detail : undefined;

describe('a question', () => {
  const hindrances: [PageReading, string, string | undefined][] = [
    [{ kind: 'signIn' }, 'signedOut', undefined],
    [{ kind: 'captcha' }, 'captcha', undefined],
    [offPage, 'switchedOff', 'Cổng đang đổi'],
  ];
  it.each(hindrances)('C12 is not asked where %o stands, nor over it', async (reading, why, detail) => {
    let loaded = 0;
    const desk = checkDesk(manners({ loads: () => ((loaded += 1), { after: 200, shows: 'search' }) }));
    desk.portal.openTab(reading);
    await desk.clock.advance(100);
    desk.queue(asked);
    await desk.clock.advance(1_000);
    expect(desk.jobs.get('job-1').state).toMatchObject({ kind: 'done', outcome: { why } });
    expect(detailOf(desk.jobs.get('job-1'))).toBe(detail);
    expect([desk.portal.asked, loaded]).toEqual([[], 0]);
  });

  it.each(['signIn', 'captcha', 'off'] as const)(
    'C12 ends where the search that was opened turns out to be %s, and is asked once it reads otherwise',
    async (shows) => {
      const desk = checkDesk(manners({ loads: () => ({ after: 200, shows }) }));
      desk.queue(asked);
      await desk.clock.advance(2_000);
      expect(wordOf(desk.jobs.get('job-1'))).toBe(
        { signIn: 'signedOut', captcha: 'captcha', off: 'switchedOff' }[shows],
      );
      desk.portal.load(desk.portal.tabIds()[0] ?? 0, searchPage());
      await desk.clock.advance(100);
      desk.queue(asked);
      await desk.clock.advance(5_000);
      expect(wordOf(desk.jobs.get('job-2'))).toBe('hasAccount');
    },
  );

  it('C12: a home page that is switched off is no answer; the search is loaded once more', async () => {
    const home: PageReading = { kind: 'switchedOff', page: 'home', why: 'thử' };
    const answers = [[], [answer(asked)]];
    const desk = checkDesk(manners({ answers: () => answers.shift() ?? [] }));
    const tabId = desk.portal.openTab(searchPage());
    await desk.clock.advance(100);
    desk.queue(asked);
    await desk.clock.advance(500);
    desk.portal.load(tabId, home);
    await desk.clock.advance(10_000);
    expect([wordOf(desk.jobs.get('job-1')), desk.portal.asked]).toEqual(['hasAccount', [asked, asked]]);
  });

  it('C12: the check being switched off ends what waits and what is under way, and says why', async () => {
    const desk = checkDesk(manners({ answers: () => [] }));
    desk.queue(asked);
    desk.queue(other);
    await desk.clock.advance(2_000);
    expect(desk.jobs.all().map(wordOf)).toEqual(['asked', 'queued']);
    desk.worker.off = 'Cổng sai số';
    await desk.clock.advance(2_000);
    expect(desk.jobs.all().map(wordOf)).toEqual(['switchedOff', 'switchedOff']);
    expect(desk.jobs.all().map(detailOf)).toEqual(['Cổng sai số', 'Cổng sai số']);
    expect(desk.portal.asked).toEqual([asked]);
  });
});
