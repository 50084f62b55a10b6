import { describe, expect, it } from 'vitest';
import type { CouldNotCheckWhy } from '#lib/domain/account.schema';
import { type Dossier, foldDossier } from '#lib/domain/dossier';
import type { EventBody, Subject } from '#lib/domain/dossier-event.schema';
import type { ChecklistFacts } from '#lib/domain/checklist';
import {
  canBeLookedUp,
  type CheckProgress,
  type DeskFacts,
  factsOfLines,
  type NextAction,
  planNextAction,
} from '#lib/domain/next-action';
import {
  checklist,
  component,
  failed as failedState,
  file,
  job,
  paper,
  row,
  running,
} from './made-up-lines.ts';

const at = '2026-11-23T09:00:00.000Z';
const known: Subject = { kind: 'citizen', number: '079085123456' };
const unknownProvince: Subject = { kind: 'citizen', number: '999085123456' };
const organisation: Subject = { kind: 'organisation', unitCode: 'TA0001A' };
const couldNot = (why: CouldNotCheckWhy): EventBody => ({
  kind: 'accountChecked',
  outcome: { kind: 'couldNotCheck', why },
  checkedAt: at,
  source: 'portal',
  evidence: null,
});
const failed = couldNot('signedOut');

function dossierOf(subject: Subject, ...bodies: EventBody[]): Dossier {
  const received: EventBody = {
    kind: 'dossierReceived',
    subject,
    procedure: { name: 'Một lần' },
    channel: 'inPerson',
    source: 'portal',
  };
  const dossier = foldDossier(
    [received, ...bodies].map((body, index) => ({
      id: `event-${index + 1}`,
      dossierId: 'dossier-1',
      seq: index + 1,
      at,
      officer: 'Lê Thị Thử',
      body,
      previous: null,
      hash: '',
    })),
  );
  if (dossier === null) throw new Error('no dossier');
  return dossier;
}

function factsWith(check: CheckProgress['kind']): DeskFacts {
  return { tie: { kind: 'noTab' }, check: { kind: check }, unassigned: 0, ready: [], attaching: [] };
}

describe('the account check asks', () => {
  it.each([
    ['for a citizen', known, true],
    ['for no number of an unknown province', unknownProvince, false],
    ['for no organisation', organisation, false],
  ])('%s', (_promise, subject, asks) => expect(canBeLookedUp(subject)).toBe(asks));
});

describe('the next action for an account that is not known', () => {
  it.each([
    ['is the check', dossierOf(known), 'idle', 'checkAccount'],
    ['is to wait while it runs', dossierOf(known), 'running', 'checking'],
    ['is to sign in where that was missing', dossierOf(known, failed), 'idle', 'signIn'],
    ['is to enter the code the portal wants', dossierOf(known, couldNot('captcha')), 'idle', 'answerCaptcha'],
    [
      'is to record it by hand where the check is switched off',
      dossierOf(known, couldNot('switchedOff')),
      'idle',
      'recordAccount',
    ],
    [
      'is to teach a look-up page that is known in part',
      dossierOf(known, couldNot('partNotFound')),
      'idle',
      'teach',
    ],
    [
      'is to teach a look-up page that is not known',
      dossierOf(known, couldNot('pageNotRecognised')),
      'idle',
      'teach',
    ],
    [
      'is the check again where it was not asked',
      dossierOf(known, couldNot('notAsked')),
      'idle',
      'checkAccount',
    ],
    ['is to record it by hand where it cannot be asked', dossierOf(unknownProvince), 'idle', 'recordAccount'],
    ['never promises a check of such a number', dossierOf(unknownProvince, failed), 'idle', 'recordAccount'],
  ] as const)('%s', (_promise, dossier, check, action) => {
    expect(planNextAction(dossier, factsWith(check)).action.kind).toBe(action);
  });
});

describe('what is ready to be attached', () => {
  it.each([
    [{ kind: 'here', page: 'intake' }, 'attach'],
    [{ kind: 'otherTab', tabId: 1, windowId: 1 }, 'goToPage'],
    [{ kind: 'signedOut', tabId: 1 }, 'signIn'],
    [{ kind: 'captcha', tabId: 1 }, 'answerCaptcha'],
    [{ kind: 'switchedOff' }, 'attachByHand'],
    [{ kind: 'noTab' }, 'openPage'],
  ] as const)('where the page is %o: %s', (tie, action) => {
    const facts = { ...factsWith('idle'), tie, ready: ['a'] };
    expect(planNextAction(dossierOf(known), facts).action.kind).toBe(action);
  });

  it('a column that is not made out on the page in front is taught first', () => {
    const tie = { kind: 'here', page: 'intake' } as const;
    const facts = { ...factsWith('idle'), tie, ready: ['a'], unreadTable: 'components.file' };
    expect(planNextAction(dossierOf(known), facts).action).toEqual({
      kind: 'teach',
      page: 'intake',
      part: 'components.file',
    });
  });

  it.each([
    ['is looked at where its page is in front', { kind: 'here', page: 'intake' }, 'unblock'],
    ['leads to its page where that is elsewhere', { kind: 'otherTab', tabId: 1, windowId: 1 }, 'goToPage'],
  ] as const)('what cannot go %s', (_promise, tie, action) => {
    const facts = { ...factsWith('idle'), tie, hindered: ['a'] };
    expect(planNextAction(dossierOf(known), facts).action.kind).toBe(action);
  });

  it('what can go is sent before what cannot is looked at', () => {
    const tie = { kind: 'here', page: 'intake' } as const;
    const facts = { ...factsWith('idle'), tie, ready: ['a'], hindered: ['b'] };
    expect(planNextAction(dossierOf(known), facts).action).toEqual({
      kind: 'attach',
      components: ['a'],
      again: 0,
    });
  });

  it('what another page does not show hinders no way to the dossier’s own', () => {
    const facts = { ...factsWith('idle'), ready: ['a'], unreadTable: 'components.file' };
    expect(planNextAction(dossierOf(known), facts).action.kind).toBe('openPage');
  });
});

describe('the next action on a dossier whose papers are not all attached', () => {
  const here = { kind: 'here', page: 'intake' } as const;
  const there = { kind: 'otherTab', tabId: 1, windowId: 1 } as const;
  const [first, second] = [component(), component({ kind: 'missing' }, { key: 'so bhxh', name: 'Sổ BHXH' })];
  const keys = [first.key, second.key];
  const recorded = component({ kind: 'attached', file, proof: { how: 'byOfficer' }, at });
  const timedOut = component(failedState({ kind: 'notProven', why: 'timedOut' }));
  const [empty, emptySecond] = [row(), row({ key: 'so bhxh', name: 'Sổ BHXH' })];
  const [held, heldSecond] = [
    { ...empty, files: ['a.pdf'] },
    { ...emptySecond, files: ['b.pdf'] },
  ];
  const byHand = [job(running, { hand: 'officer' })];
  const papers = [paper(), { ...paper(), component: 'so bhxh' }];
  const own = papers.slice(0, 1);
  const rows = [empty, emptySecond];
  const goToPage = { kind: 'goToPage', tabId: 1, windowId: 1 } as const;

  it.each<[string, Partial<ChecklistFacts>, NextAction, DeskFacts['tie']?]>([
    ['counts every component without papers', { rows }, { kind: 'addPapers', missing: 2 }],
    [
      'counts none that was recorded by hand',
      { components: [recorded, second], rows },
      { kind: 'addPapers', missing: 1 },
    ],
    [
      'counts none that the officer is putting there by hand',
      { papers: own, jobs: byHand, rows },
      { kind: 'addPapers', missing: 1 },
    ],
    ['counts none whose row holds a file', { rows: [held, emptySecond] }, { kind: 'addPapers', missing: 1 }],
    [
      'counts one that failed and has no papers any more',
      { components: [timedOut, second], rows },
      { kind: 'addPapers', missing: 2 },
    ],
    [
      'is to put the file there by hand where only that is left',
      { papers: own, jobs: byHand, rows: [empty, heldSecond] },
      { kind: 'putByHand', components: [first.key] },
    ],
    [
      'is to go to the page where the file is to be put by hand',
      { papers: own, jobs: byHand, rows: [empty, heldSecond] },
      goToPage,
      there,
    ],
    [
      'is to look at the rows that hold files where nothing else is left',
      { rows: [held, heldSecond] },
      { kind: 'recordThere', components: keys },
    ],
    ['is to attach what is ready', { papers, rows }, { kind: 'attach', components: keys, again: 0 }],
    [
      'is to attach again what failed before, beside what is ready',
      { components: [timedOut, second], papers, rows },
      { kind: 'attach', components: keys, again: 1 },
    ],
  ])('%s', (_promise, given, action, tie = here) => {
    const { components = [first, second] } = given;
    const account = { outcome: { kind: 'declined' }, at, source: 'officer' } as const;
    const dossier: Dossier = {
      ...dossierOf(known),
      account,
      components: [...components],
      componentsFrom: 'portal',
    };
    const facts = {
      ...factsWith('idle'),
      tie,
      ...factsOfLines(checklist({ ...given, components }).lines),
    };
    expect(planNextAction(dossier, facts).action).toEqual(action);
  });
});
