import { describe, expect, it } from 'vitest';
import { type AccountOutcome, CouldNotCheckWhy } from '#lib/domain/account.schema';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import { type Missing, steps } from '#lib/domain/dossier';
import type { NextAction } from '#lib/domain/next-action';
import { describeAccount } from '#components/account/describe-account.ts';
import { storageTroubles } from '#components/dossier/desk-view.ts';
import { describeAction } from '#components/dossier/describe-action.ts';
import { describeMissing } from '#components/dossier/describe-missing.ts';
import { describeFailure, describeProblem } from '#components/paper/describe-failure.ts';
import { paperProblemKinds } from '#components/paper/paper-view.ts';
import { createText } from '#components/text/create-text.ts';
import { en } from '#components/text/en.ts';
import { vi } from '#components/text/vi.ts';
import { lacking } from './made-up-lines.ts';
import { ties } from './made-up-ties.ts';

const now = '2026-11-23T02:47:00Z';
const languages = ['vi', 'en'] as const;
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([whole]) => whole)
    .toSorted((left, right) => left.localeCompare(right));
/** A text that is there and whole: not its own key, no placeholder left, no "undefined". */
const isWhole = (text: string) => text.length > 2 && !/\{\{|undefined|^[a-z]+(\.\w+)+$/i.test(text);

describe('the two languages', () => {
  it('have the same keys, but for English singulars', () => {
    const singulars = Object.keys(en).filter((key) => key.endsWith('_one'));
    expect(
      Object.keys(en)
        .filter((key) => !key.endsWith('_one'))
        .toSorted(),
    ).toEqual(Object.keys(vi).toSorted());
    expect(singulars.filter((key) => !(key.slice(0, -4) in vi))).toEqual([]);
  });

  it('leave no text empty', () => {
    const texts = [...Object.entries(vi), ...Object.entries(en)];
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fill the same placeholders', () => {
    const given = new Map<string, string>(Object.entries(vi));
    const unequal = Object.entries(en).filter(([key, text]) => {
      const origin = given.get(key.replace(/_one$/, '')) ?? '';
      return placeholders(text).join() !== placeholders(origin).join();
    });
    expect(unequal).toEqual([]);
  });

  it('give English a singular wherever it counts things', () => {
    const plural = /\{\{count\}\} (digits|files|pages|days|hours|components|ready files)/;
    const without = Object.entries(en).filter(
      ([key, text]) => plural.test(text) && !key.endsWith('_one') && !(`${key}_one` in en),
    );
    expect(without).toEqual([]);
  });
});

describe('English counts', () => {
  const { t } = createText('en');
  it.each([
    [1, 'Attach 1 ready file to TNHS'],
    [2, 'Attach 2 ready files to TNHS'],
  ])('%i', (count, words) => expect(t('next.attach', { count })).toBe(words));
});

const failures: Record<AttachFailure['kind'], AttachFailure[]> = {
  wrongPage: [{ kind: 'wrongPage' }],
  otherSubject: [{ kind: 'otherSubject' }],
  signedOut: [{ kind: 'signedOut' }],
  captcha: [{ kind: 'captcha' }],
  switchedOff: [{ kind: 'switchedOff', why: 'Cổng nhận sai tệp' }],
  placesDisagree: [{ kind: 'placesDisagree' }],
  notDrawnAsTable: [{ kind: 'notDrawnAsTable' }],
  covered: [{ kind: 'covered' }],
  pageTooBig: [{ kind: 'pageTooBig' }],
  noRow: [{ kind: 'noRow' }],
  twoRows: [{ kind: 'twoRows' }],
  rowHoldsFile: [{ kind: 'rowHoldsFile', files: ['cu.pdf'] }],
  notFound: ['Đính kèm', 'fileInput', 'components', 'components.file'].map((field) => ({
    kind: 'notFound',
    field,
  })),
  nameTooLong: [{ kind: 'nameTooLong', limit: 60 }],
  stepNotDone: (['notFound', 'ambiguous', 'disabled', 'covered', 'noAnswer'] as const).map((why) => ({
    kind: 'stepNotDone',
    words: 'Tải lên',
    why,
  })),
  tooLarge: [{ kind: 'tooLarge', limitBytes: 20_000_000 }],
  typeNotAccepted: [{ kind: 'typeNotAccepted', accept: '.pdf' }],
  refusedByPortal: [{ kind: 'refusedByPortal', words: 'Tệp lỗi' }],
  notProven: (
    ['timedOut', 'pageReloaded', 'tabClosed', 'interrupted', 'twice', 'noReaction', 'waitsForForm'] as const
  ).map((why) => ({ kind: 'notProven', why })),
};
const missing: Record<Missing['kind'], Missing> = {
  accountNotChecked: { kind: 'accountNotChecked' },
  accountCouldNotBeChecked: { kind: 'accountCouldNotBeChecked', why: 'signedOut' },
  componentsNotListed: { kind: 'componentsNotListed' },
  componentNotAttached: { kind: 'componentNotAttached', component: 'so bhxh', name: 'Sổ BHXH' },
  numberNotAssigned: { kind: 'numberNotAssigned' },
  notForwarded: { kind: 'notForwarded' },
  resultNotIssued: { kind: 'resultNotIssued' },
  resultNotReturned: { kind: 'resultNotReturned' },
};
const actions: Record<NextAction['kind'], NextAction> = {
  attaching: { kind: 'attaching', components: ['a'] },
  attach: { kind: 'attach', components: ['a'], again: 0 },
  goToPage: { kind: 'goToPage', tabId: 1, windowId: 1 },
  signIn: { kind: 'signIn', portal: 'accounts' },
  answerCaptcha: { kind: 'answerCaptcha', portal: 'accounts' },
  attachByHand: { kind: 'attachByHand' },
  unblock: { kind: 'unblock', components: ['a'] },
  teach: { kind: 'teach', page: 'accountSearch', part: null },
  openPage: { kind: 'openPage' },
  checking: { kind: 'checking' },
  checkAccount: { kind: 'checkAccount' },
  recordAccount: { kind: 'recordAccount' },
  assignPapers: { kind: 'assignPapers', count: 2 },
  addPapers: { kind: 'addPapers', missing: 2 },
  putByHand: { kind: 'putByHand', components: ['a'] },
  recordThere: { kind: 'recordThere', components: ['a'] },
  acceptOnPortal: { kind: 'acceptOnPortal' },
  forward: { kind: 'forward' },
  recordResult: { kind: 'recordResult' },
  returnResult: { kind: 'returnResult' },
  done: { kind: 'done' },
};
const outcomes: Record<AccountOutcome['kind'], AccountOutcome> = {
  hasAccount: { kind: 'hasAccount', accountKind: 'VNeID', status: 'Đang hoạt động' },
  none: { kind: 'none' },
  declined: { kind: 'declined' },
  couldNotCheck: { kind: 'couldNotCheck', why: 'signedOut' },
};

describe.each(languages)('in %s', (language) => {
  const text = createText(language);
  const { t } = text;

  it.each(Object.values(failures).flat())(
    'a failed attachment says why and what next: $kind $why',
    (failure) => {
      expect(describeFailure(failure, text)).toSatisfy(isWhole);
      expect(describeFailure(failure, text).split(/[.:;,]/).length).toBeGreaterThan(2);
    },
  );

  it.each(paperProblemKinds)('a refused file says why: %s', (why) => {
    expect(describeProblem({ why }, text)).toSatisfy(isWhole);
    expect(describeProblem({ why, found: 'JPEG', limitBytes: 20_000_000 }, text)).toSatisfy(isWhole);
  });

  it.each(Object.values(missing))('what is missing is told with the step of the decision: $kind', (item) => {
    for (const [index, step] of steps.entries()) {
      const words = describeMissing({ step, missing: [item], standing: lacking }, text) ?? '';
      expect(words).toSatisfy(isWhole);
      expect(words).toContain(
        language === 'vi'
          ? `(Bước\u00a0${index + 1}, QĐ\u00a01333)`
          : `(Step\u00a0${index + 1}, Decision\u00a01333)`,
      );
    }
    expect(t(`missing.way.${item.kind}`)).toSatisfy(isWhole);
  });

  it.each(Object.values(actions))('the next action has words wherever the page is: $kind', (action) => {
    for (const tie of Object.values(ties))
      expect(describeAction(action, tie, now, now, text).words).toSatisfy(isWhole);
  });

  it.each([
    ...Object.values(outcomes),
    ...CouldNotCheckWhy.options.map((why) => ({ kind: 'couldNotCheck' as const, why })),
  ])('an account outcome says how it is known: $kind $why', (outcome) => {
    for (const source of ['portal', 'officer'] as const) {
      const words = describeAccount(
        { number: '001188012345', account: { outcome, at: now, source }, check: { kind: 'idle' }, now },
        text,
      );
      expect([words.title, words.evidence]).toSatisfy((parts: string[]) => parts.every(isWhole));
      expect(words.evidence).toContain('09:47');
      const needsWayOn = outcome.kind === 'couldNotCheck' || outcome.kind === 'none';
      expect(words.next ?? '').toSatisfy((next: string) => isWhole(next) === needsWayOn);
    }
  });

  it('a number that cannot be looked up is promised no check', () => {
    const words = describeAccount(
      { number: '999188012345', account: null, check: { kind: 'idle' }, now },
      text,
    );
    expect([words.title, words.evidence]).toSatisfy((parts: string[]) => parts.every(isWhole));
    expect(words.evidence).toBe(t('account.notLookedUp.evidence'));
    expect(words.evidence).not.toContain('999188012345');
  });

  it.each(storageTroubles)('a storage trouble has a title and a way on: %s', (why) => {
    expect(t(`screen.trouble.${why}.title`)).toSatisfy(isWhole);
    expect(t(`screen.trouble.${why}.body`)).toSatisfy(isWhole);
  });
});
