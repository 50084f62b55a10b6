import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountOutcome } from '#lib/domain/account.schema';
import {
  currentStep,
  type Dossier,
  foldDossier,
  isUntouched,
  missingByStep,
  type Missing,
} from '#lib/domain/dossier';
import type { DossierEvent, EventBody, FileFacts } from '#lib/domain/dossier-event.schema';

const received: EventBody = {
  kind: 'dossierReceived',
  subject: { kind: 'citizen', number: '079085123456' },
  procedure: { code: '651a', name: 'Một lần' },
  channel: 'inPerson',
  source: 'portal',
};
const file: FileFacts = { name: 'a.pdf', sha256: 'ab', bytes: 1, pages: 1, signed: false };
const checked = (outcome: AccountOutcome): EventBody => ({
  kind: 'accountChecked',
  outcome,
  checkedAt: '2026-11-23T09:00:00Z',
  source: 'portal',
  evidence: null,
});
const component = (key: string, required = true) => ({ key, name: key.toUpperCase(), required });
const listed = (...components: ReturnType<typeof component>[]): EventBody => ({
  kind: 'componentsListed',
  components,
  from: 'portal',
});
const digitized = (key: string): EventBody => ({
  kind: 'componentDigitized',
  component: key,
  file,
  sources: [],
});
const attached = (key: string): EventBody => ({
  kind: 'componentAttached',
  component: key,
  file,
  proof: { how: 'byOfficer' },
});
const attachFailed = (key: string): EventBody => ({
  kind: 'attachFailed',
  component: key,
  file,
  failure: { kind: 'noRow' },
});
const numbered: EventBody = { kind: 'numberAssigned', number: '03706/2026/07906', source: 'portal' };
const forwarded: EventBody = { kind: 'dossierForwarded', source: 'portal' };
const issued: EventBody = { kind: 'resultIssued', source: 'portal' };
const returned: EventBody = { kind: 'resultReturned', source: 'officer' };
const byHand: EventBody = {
  kind: 'accountChecked',
  outcome: { kind: 'declined' },
  checkedAt: '2026-11-23T09:00:00Z',
  source: 'officer',
  evidence: null,
};
const unknown: AccountOutcome = { kind: 'couldNotCheck', why: 'signedOut' };

function toEvents(bodies: readonly EventBody[]): DossierEvent[] {
  return bodies.map((body, index) => ({
    id: `event-${index + 1}`,
    dossierId: 'dossier-1',
    seq: index + 1,
    at: `2026-11-23T09:${String(index).padStart(2, '0')}:00.000Z`,
    officer: 'Lê Thị Thử',
    body,
    previous: null,
    hash: '',
  }));
}

function fold(...bodies: EventBody[]): Dossier {
  const dossier = foldDossier(toEvents([received, ...bodies]));
  if (dossier === null) throw new Error('no dossier');
  return dossier;
}

describe('a dossier stands at the step that is not complete yet', () => {
  const none = checked({ kind: 'none' });
  const cases: [string, EventBody[], string, Missing[]][] = [
    ['received', [], 'account', [{ kind: 'accountNotChecked' }]],
    [
      'account could not be checked',
      [checked(unknown)],
      'account',
      [{ kind: 'accountCouldNotBeChecked', why: 'signedOut' }],
    ],
    [
      'account declined',
      [checked({ kind: 'declined' })],
      'digitization',
      [{ kind: 'componentsNotListed' }, { kind: 'numberNotAssigned' }, { kind: 'notForwarded' }],
    ],
    [
      'one required paper missing',
      [none, listed(component('a'), component('b'), component('c', false)), attached('a')],
      'digitization',
      [
        { kind: 'componentNotAttached', component: 'b', name: 'B' },
        { kind: 'numberNotAssigned' },
        { kind: 'notForwarded' },
      ],
    ],
    [
      'digitized is not attached',
      [none, listed(component('a')), digitized('a'), numbered],
      'digitization',
      [{ kind: 'componentNotAttached', component: 'a', name: 'A' }, { kind: 'notForwarded' }],
    ],
    [
      'a failed attach is not attached',
      [none, listed(component('a')), attachFailed('a'), numbered],
      'digitization',
      [{ kind: 'componentNotAttached', component: 'a', name: 'A' }, { kind: 'notForwarded' }],
    ],
    [
      'numbered',
      [none, listed(component('a')), attached('a'), numbered],
      'digitization',
      [{ kind: 'notForwarded' }],
    ],
    [
      'forwarded',
      [none, listed(component('a')), attached('a'), numbered, forwarded],
      'processing',
      [{ kind: 'resultNotIssued' }],
    ],
    [
      'forwarded by the portal’s word, without us',
      [none, forwarded],
      'processing',
      [{ kind: 'resultNotIssued' }],
    ],
    ['issued', [none, forwarded, issued], 'return', [{ kind: 'resultNotReturned' }]],
    ['returned', [none, forwarded, issued, returned], 'done', []],
    ['returned without an issue being seen', [none, returned], 'done', []],
    ['forwarded with the account unchecked', [forwarded], 'account', [{ kind: 'accountNotChecked' }]],
  ];
  it.each(cases)('%s', (_name, bodies, step, missing) => {
    const dossier = fold(...bodies);
    const stands = currentStep(dossier);
    expect(stands).toBe(step);
    expect(stands === 'done' ? [] : missingByStep(dossier)[stands]).toEqual(missing);
  });

  it('an organisation is past the account check', () => {
    const unit: EventBody = { ...received, subject: { kind: 'organisation', unitCode: 'TA0001A' } };
    const dossier = foldDossier(toEvents([unit]));
    expect(dossier && currentStep(dossier)).toBe('digitization');
  });
});

describe('the fold', () => {
  it('is nothing without a receipt', () => {
    expect(foldDossier([])).toBeNull();
    expect(foldDossier(toEvents([numbered]))).toBeNull();
  });

  it('keeps what is known of the account when a later check fails, and takes a later answer', () => {
    expect(fold(checked({ kind: 'hasAccount' }), checked(unknown)).account?.outcome).toEqual({
      kind: 'hasAccount',
    });
    expect(fold(checked(unknown), checked({ kind: 'none' })).account?.outcome).toEqual({ kind: 'none' });
    expect(fold(checked({ kind: 'none' }), checked({ kind: 'hasAccount' })).account?.outcome).toEqual({
      kind: 'hasAccount',
    });
  });

  it('keeps what happened to a component when the list changes, even if it is listed no more', () => {
    const dossier = fold(
      listed(component('a'), component('b')),
      attached('a'),
      listed(component('b'), component('c')),
    );
    expect(dossier.components.map(({ key, state }) => [key, state.kind])).toEqual([
      ['b', 'missing'],
      ['c', 'missing'],
      ['a', 'attached'],
    ]);
  });

  it('keeps a component that no list named', () => {
    expect(fold(attached('x')).components).toMatchObject([
      { key: 'x', required: false, state: { kind: 'attached' } },
    ]);
  });

  it('takes number, receipt and due as they become known', () => {
    const dossier = fold({ ...numbered, receipt: 'BN-1' }, { ...numbered, due: '2026-12-04T09:30:00+07:00' });
    expect(dossier).toMatchObject({
      number: '03706/2026/07906',
      receipt: 'BN-1',
      due: '2026-12-04T09:30:00+07:00',
    });
  });

  it.each([
    ['only readings', [checked(unknown), listed(component('a'))], true],
    ['a number', [numbered], false],
    ['a scan', [listed(component('a')), digitized('a')], false],
    ['an outcome by hand', [byHand], false],
    ['a hand-over', [forwarded], false],
    ['a result issued', [issued], false],
    ['a return', [returned], false],
  ])('is untouched with %s: %s', (_name, bodies: EventBody[], isStill) => {
    expect(isUntouched(fold(...bodies))).toBe(isStill);
  });

  const body = fc.constantFrom<EventBody>(
    received,
    checked(unknown),
    checked({ kind: 'none' }),
    listed(component('a'), component('b', false)),
    listed(component('b')),
    digitized('a'),
    attached('a'),
    attachFailed('b'),
    numbered,
    forwarded,
    issued,
    returned,
    { kind: 'dossierDiscarded', why: 'officer' },
  );

  it('of any history has each component once, and is done only when it was returned', () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 25 }), (bodies) => {
        const dossier = fold(...bodies);
        const keys = dossier.components.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(dossier.events).toBe(bodies.length + 1);
        expect(currentStep(dossier) !== 'done' || bodies.includes(returned)).toBe(true);
        expect(dossier.returned !== null).toBe(bodies.includes(returned));
      }),
    );
  });

  it('never goes back from an attached component by listing again', () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 15 }), (bodies) => {
        const before = fold(...bodies).components.filter(({ state }) => state.kind === 'attached');
        const after = fold(...bodies, listed(component('z'))).components;
        for (const { key, state } of before)
          expect(after.find((each) => each.key === key)?.state).toEqual(state);
      }),
    );
  });
});
