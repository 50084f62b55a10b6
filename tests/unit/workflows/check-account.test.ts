import { describe, expect, it } from 'vitest';
import { answerWithinMs } from '#lib/workflows/check-account';
import type { AccountRow } from '#lib/domain/account.schema';
import { type Answer, emptyMessage, type Manners, searchPage } from './account-portal.ts';
import { checkDesk, wordOf } from './check-worker.ts';

const asked = '079085123456';
const other = '001199000001';

const rows = (...found: string[]): AccountRow[] => found.map((number) => ({ number }));
const answer = (number: string, changes: Partial<Answer> = {}): Answer => ({
  after: 500,
  shows: 'rows',
  rows: rows(number),
  echo: number,
  ...changes,
});
const none = (number: string, after = 500) => answer(number, { shows: 'nothingFound', after });

/** A quick and honest portal, but for what a test says. */
const manners = (changes: Partial<Manners> = {}): Manners => ({
  renders: 'pages',
  showsEmptyMessageAtOnce: false,
  clearsAfter: () => null,
  answers: (number) => [answer(number)],
  loads: () => ({ after: 200, shows: 'search' }),
  reportLag: () => 10,
  ...changes,
});

async function outcomeOf(
  changes: Partial<Manners>,
  during: (desk: ReturnType<typeof checkDesk>) => Promise<void> = async () => undefined,
) {
  const desk = checkDesk(manners(changes));
  desk.portal.openTab(searchPage());
  await desk.clock.advance(100);
  const id = desk.queue(asked);
  await during(desk);
  await desk.clock.advance(5 * answerWithinMs);
  return { ...desk, word: wordOf(desk.jobs.get(id)) };
}

describe.each(['pages', 'inPlace'] as const)('a portal that renders %s', (renders) => {
  it.each([
    ['has an account', [answer(asked)], 'hasAccount'],
    ['has none', [none(asked)], 'none'],
    ['has two', [answer(asked, { rows: rows(asked, asked) })], 'ambiguous'],
    ['C4: stands under another number', [answer(asked, { rows: rows(other) })], 'answerForAnother'],
    ['C4: stands among others', [answer(asked, { rows: rows(asked, other) })], 'answerForAnother'],
    [
      'C5: is answered with an empty table and no message',
      [answer(asked, { rows: [] })],
      'portalDidNotAnswer',
    ],
    ['C6: is not answered', [], 'portalDidNotAnswer'],
    ['C6: is answered after the time', [none(asked, answerWithinMs + 5_000)], 'portalDidNotAnswer'],
    ['is asked when the session has ended', [answer(asked, { shows: 'signIn' })], 'signedOut'],
    ['C12: is asked when the portal wants a code', [answer(asked, { shows: 'captcha' })], 'captcha'],
    ['C12: is asked when the search is switched off', [answer(asked, { shows: 'off' })], 'switchedOff'],
  ])('says of a citizen who %s', async (_name, answers: Answer[], word) => {
    expect((await outcomeOf({ renders, answers: () => answers })).word).toBe(word);
  });

  it('asks for the next only when the one before has ended (C1), in order of queueing', async () => {
    const desk = checkDesk(manners({ renders, answers: (number) => [answer(number, { after: 3_000 })] }));
    for (const number of [asked, other, '048190000002']) {
      desk.queue(number);
      await desk.clock.advance(10);
    }
    await desk.clock.advance(60_000);
    expect(desk.portal.asked).toEqual([asked, other, '048190000002']);
    expect(desk.jobs.all().map(wordOf)).toEqual(['hasAccount', 'hasAccount', 'hasAccount']);
    expect(desk.mostAtOnce.count).toBe(1);
    expect(desk.settled.map(({ id }) => id)).toEqual(['job-1', 'job-2', 'job-3']);
  });

  it('C3 takes no message for an answer that stood there before the number was typed', async () => {
    const { word } = await outcomeOf({
      renders,
      showsEmptyMessageAtOnce: true,
      answers: () => [answer(asked, { after: 5_000 })],
    });
    expect(word).toBe('hasAccount');
  });

  it('C6, C9: a late answer to one question is never the answer to the next', async () => {
    const answers = (number: string) =>
      number === asked ? [none(asked, answerWithinMs + 1_500)] : [answer(other, { after: 6_000 })];
    const desk = checkDesk(manners({ renders, answers, clearsAfter: () => 10 }));
    desk.queue(asked);
    desk.queue(other);
    await desk.clock.advance(5 * answerWithinMs);
    expect(desk.jobs.all().map(wordOf)).toEqual(['portalDidNotAnswer', 'hasAccount']);
  });

  it('C9: an answer given twice is not taken for the next citizen', async () => {
    const answers = (number: string) =>
      number === asked ? [none(asked), none(asked, 2_500)] : [answer(other, { after: 6_000 })];
    const desk = checkDesk(manners({ renders, answers, clearsAfter: () => 10 }));
    desk.queue(asked);
    desk.queue(other);
    await desk.clock.advance(3 * answerWithinMs);
    expect(desk.jobs.all().map(wordOf)).toEqual(['none', 'hasAccount']);
  });
});

describe('a question', () => {
  it('C2 stands in its job, with what the page showed, before the page is touched', async () => {
    let standing = '';
    const desk = checkDesk(
      manners({ answers: () => ((standing = JSON.stringify(desk.jobs.get('job-1').state)), []) }),
    );
    desk.portal.openTab(searchPage({ empty: emptyMessage }));
    await desk.clock.advance(100);
    desk.queue(asked);
    await desk.clock.advance(100);
    expect(JSON.parse(standing)).toMatchObject({
      kind: 'asked',
      documentId: 'document-2',
      stale: { empty: emptyMessage },
    });
  });

  it('C3 is measured by what the asked page saw, not by an older report of it', async () => {
    const desk = checkDesk(
      manners({ renders: 'inPlace', reportLag: () => 900, answers: () => [answer(asked, { after: 8_000 })] }),
    );
    const tabId = desk.portal.openTab(searchPage());
    await desk.clock.advance(2_000);
    desk.portal.show(tabId, searchPage({ empty: emptyMessage }));
    desk.queue(asked);
    await desk.clock.advance(5 * answerWithinMs);
    expect(wordOf(desk.jobs.get('job-1'))).toBe('hasAccount');
  });

  it('C3: a message in a document loaded anew does not become an answer when the number is typed there by hand', async () => {
    const { word } = await outcomeOf({ renders: 'inPlace', answers: () => [] }, async ({ portal, clock }) => {
      const tabId = portal.tabIds()[0] ?? 0;
      await clock.advance(1_000);
      portal.load(tabId, searchPage({ empty: emptyMessage }));
      await clock.advance(6_000);
      portal.show(tabId, searchPage({ empty: emptyMessage, echo: asked }));
    });
    expect(word).toBe('portalDidNotAnswer');
  });

  it.each([
    ['once, and answers then', [false, true], 'hasAccount', 1],
    ['again, and is given up', [false, false, false], 'pageNotRecognised', 1],
  ])('C7: a page that failed is loaded %s', async (_name, good, word, loads) => {
    const left = [...good];
    let loaded = 0;
    const result = await outcomeOf({
      answers: (number) => [left.shift() === true ? answer(number) : answer(number, { shows: 'error' })],
      loads: () => ((loaded += 1), { after: 200, shows: 'search' }),
    });
    expect([result.word, loaded]).toEqual([word, loads]);
  });

  it('C7: a portal that only shows errors is left after one more try', async () => {
    let loaded = 0;
    const desk = checkDesk(manners({ loads: () => ((loaded += 1), { after: 200, shows: 'error' }) }));
    desk.queue(asked);
    await desk.clock.advance(answerWithinMs);
    expect([wordOf(desk.jobs.get('job-1')), loaded]).toEqual(['pageNotRecognised', 2]);
  });

  it('C8 that has ended is not changed by what the page shows later, and is told once', async () => {
    const { jobs, portal, clock, settled } = await outcomeOf({
      renders: 'inPlace',
      answers: () => [none(asked)],
    });
    const ended = jobs.get('job-1');
    portal.show(portal.tabIds()[0] ?? 0, searchPage({ echo: asked, rows: rows(asked) }));
    await clock.advance(60_000);
    expect(jobs.get('job-1')).toEqual(ended);
    expect(settled).toEqual([{ id: 'job-1', outcome: 'none' }]);
  });

  it('C9: a page that came as the answer is asked again without being loaded anew, one rewritten in place is not', async () => {
    for (const [renders, loads] of [
      ['pages', 0],
      ['inPlace', 1],
    ] as const) {
      let loaded = 0;
      const { queue, clock, jobs } = await outcomeOf({
        renders,
        loads: () => ((loaded += 1), { after: 200, shows: 'search' }),
      });
      queue(other);
      await clock.advance(10_000);
      expect([renders, jobs.all().map(wordOf), loaded]).toEqual([
        renders,
        ['hasAccount', 'hasAccount'],
        loads,
      ]);
    }
  });

  it('C10: a page read in part only does not say "none"', async () => {
    const { word } = await outcomeOf({ renders: 'inPlace', answers: () => [] }, async ({ portal, clock }) => {
      await clock.advance(1_000);
      const shown = searchPage({ echo: asked, empty: emptyMessage });
      if (shown.kind !== 'accountSearch') throw new Error('not a search');
      const failures = [{ field: 'results', why: 'ambiguous' as const, found: [] }];
      portal.show(portal.tabIds()[0] ?? 0, { ...shown, failures });
    });
    expect(word).toBe('partNotFound');
  });

  it('is not asked without permission, nor where somebody has to sign in first', async () => {
    const refused = checkDesk(manners());
    refused.worker.mayUse = false;
    refused.queue(asked);
    const signedOut = checkDesk(manners());
    signedOut.portal.openTab({ kind: 'signIn' });
    await signedOut.clock.advance(100);
    signedOut.queue(asked);
    for (const { clock } of [refused, signedOut]) await clock.advance(1_000);
    expect([refused, signedOut].map(({ jobs }) => wordOf(jobs.get('job-1')))).toEqual([
      'noPermission',
      'signedOut',
    ]);
    expect([...refused.portal.asked, ...signedOut.portal.asked]).toEqual([]);
  });

  it('whose tab is closed ends, and leaves the lane to the next (C1)', async () => {
    const desk = await outcomeOf(
      { answers: () => [answer(asked, { shows: 'error' })] },
      async ({ portal, clock, queue }) => {
        queue(other);
        await clock.advance(1_000);
        portal.closeTab(portal.tabIds()[0] ?? 0);
      },
    );
    expect(desk.word).toBe('portalDidNotAnswer');
    expect(desk.mostAtOnce.count).toBe(1);
    expect(desk.jobs.unfinished()).toEqual([]);
  });
});
